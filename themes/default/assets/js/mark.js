// Marks on a page what a search found there: ?mark=WORDS, before the anchor of a piece of short news if there is one.

const MOST = 300;
const BLOCKS = "p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, figcaption, caption, blockquote, pre, summary, div";
const APART = "nav, script, style, rt, .kicker, .article-meta, .article-foot";

export function start(main) {
  const words = asked();
  const matches = main ? mark(texts(main), words) : [];
  if (matches.length > 0) {
    new MarkBar(main, matches).show();
  }
}

/** The words to mark; single Han characters only when nothing longer is asked for. */
function asked() {
  const words = [...new Set(fold(new URLSearchParams(location.search).get("mark") || "").split(/\s+/))].filter(Boolean);
  const long = words.filter((word) => word.length > 1 || /[\da-z]/.test(word));
  return (long.length > 0 ? long : words).slice(0, 20);
}

/** Full-width forms and capitals as half-width small letters; every UTF-16 unit stays one unit. */
function fold(text) {
  const half = text.replace(/[\uff01-\uff5e]/g, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0));
  const small = half.toLowerCase();
  return small.length === text.length ? small : half;
}

/** The text of a page block by block, without white space: each folded unit with its node and its place in it. */
function texts(main) {
  const blocks = new Map();
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest(APART)) {
      continue;
    }
    const owner = node.parentElement.closest(BLOCKS) || main;
    const block = blocks.get(owner) || { text: "", units: [] };
    blocks.set(owner, block);
    const folded = fold(node.data);
    for (let at = 0; at < folded.length; at++) {
      if (!/\s/.test(folded[at])) {
        block.text += folded[at];
        block.units.push([node, at]);
      }
    }
  }
  return [...blocks.values()];
}

/** Wraps what matches; gives the <mark> elements of each match. */
function mark(blocks, words) {
  const matches = [];
  for (const { text, units } of blocks) {
    const spans = found(text, words).slice(0, MOST - matches.length);
    // From the end, so that the places before stay what they are.
    const marked = spans.reverse().map(([start, end]) => wrap(units.slice(start, end))).reverse();
    matches.push(...marked);
  }
  return matches;
}

/** Where words occur in a text, as [start, end), from left to right; the longest word wins. */
function found(text, words) {
  const longest = [...words].sort((a, b) => b.length - a.length);
  const spans = [];
  for (let at = 0; at < text.length;) {
    const word = longest.find((each) => text.startsWith(each, at));
    if (word) {
      spans.push([at, at + word.length]);
    }
    at += word ? word.length : 1;
  }
  return spans;
}

function wrap(units) {
  const marks = [];
  for (let end = units.length; end > 0;) {
    const node = units[end - 1][0];
    let start = end - 1;
    while (start > 0 && units[start - 1][0] === node) {
      start--;
    }
    const range = document.createRange();
    range.setStart(node, units[start][1]);
    range.setEnd(node, units[end - 1][1] + 1);
    const made = document.createElement("mark");
    made.className = "found";
    range.surroundContents(made);
    marks.unshift(made);
    end = start;
  }
  return marks;
}

class MarkBar {
  constructor(main, matches) {
    this.main = main;
    this.matches = matches;
    this.current = -1;
    this.bar = document.createElement("div");
    this.bar.className = "mark-bar";
    this.bar.setAttribute("role", "region");
    this.bar.setAttribute("aria-label", word`mark`);
    this.text = document.createElement("span");
    this.text.setAttribute("role", "status");
    this.bar.append(this.text);
    if (matches.length > 1) {
      this.bar.append(button(word`mark.before`, () => this.step(-1)), button(word`mark.after`, () => this.step(1)));
    }
    this.bar.append(button(word`mark.clear`, () => this.clear()));
  }

  show() {
    this.main.after(this.bar);
    document.body.classList.add("has-mark-bar");
    const place = region();
    const inside = place ? this.matches.findIndex(([first]) => place.contains(first)) : 0;
    if (inside >= 0) {
      this.go(inside, "instant");
      this.stay();
    }
    // Set a little later: live regions are read only when they change.
    setTimeout(() => { this.text.textContent = word`mark.count count=${this.matches.length}`; }, 100);
  }

  /** Until all is there the browser may go to the anchor once more, or what stands above may grow. */
  stay() {
    let moved = false;
    const move = () => { moved = true; };
    const options = { once: true, passive: true };
    ["wheel", "touchmove", "keydown"].forEach((event) => addEventListener(event, move, options));
    const look = () => {
      const box = this.matches[Math.max(this.current, 0)][0].getBoundingClientRect();
      if (!moved && this.bar.isConnected && (box.top < 0 || box.bottom > innerHeight)) {
        this.go(this.current, "instant");
      }
    };
    const later = () => [100, 1000].forEach((time) => setTimeout(look, time));
    if (document.readyState === "complete") {
      later();
    } else {
      addEventListener("load", later, { once: true });
    }
  }

  step(by) {
    const count = this.matches.length;
    const from = this.current < 0 && by < 0 ? 0 : this.current;
    this.go((from + by + count) % count);
    this.text.textContent = word`mark.at number=${this.current + 1} all=${count}`;
  }

  go(index, behavior) {
    this.light(false);
    this.current = index;
    this.light(true);
    const first = this.matches[index][0];
    for (let box = first.closest("details"); box; box = box.parentElement.closest("details")) {
      box.open = true;
    }
    first.scrollIntoView({ block: "center", behavior });
  }

  light(on) {
    (this.matches[this.current] || []).forEach((each) => each.classList.toggle("is-current", on));
  }

  clear() {
    for (const made of this.matches.flat()) {
      const parent = made.parentNode;
      made.replaceWith(...made.childNodes);
      parent.normalize();
    }
    this.bar.remove();
    document.body.classList.remove("has-mark-bar");
    const url = new URL(location.href);
    url.searchParams.delete("mark");
    history.replaceState(history.state, "", url);
    this.main.focus({ preventScroll: true });
  }
}

/** What the anchor of the address names. */
function region() {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null;
  }
}

function button(text, run) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", run);
  return made;
}
