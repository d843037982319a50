// Reads the text of a page aloud, sentence by sentence, and marks the sentence that is read.
const SPEEDS = [[1, word`speech.normal`], [1.25, word`speech.fast`], [0.75, word`speech.slow`]];
const BLOCKS = ".article-title, .issue-title, .lead, .prose p, .prose li, .prose h2, .prose h3, .prose h4, .prose h5, .prose h6,"
  + " .prose dt, .prose dd, .prose th, .prose td, .prose figcaption";
const SILENT = "sup, rt, rp, .footnotes, .unseen, svg, script";
const LANGUAGE = document.documentElement.lang.split("-")[0];
const CHINESE = LANGUAGE === "zh";
const SENTENCE = CHINESE ? /[^。！？；…]*[。！？；…]+[”’」』）》]*|[^。！？；…]+$/g : /[^.!?؟۔]*[.!?؟۔]+[”’»")]*|[^.!?؟۔]+$/g;

/** Calls once there is a voice for the language of the page; never where there is none. */
export function whenVoiced(call) {
  const voices = speechSynthesis.getVoices();
  const mine = CHINESE ? /^(zh|cmn)/i : new RegExp(`^${LANGUAGE}([-_]|$)`, "i");
  const found = voices.filter((voice) => mine.test(voice.lang));
  const voice = found.find((each) => /^(zh|cmn)[-_](hans[-_])?cn/i.test(each.lang)) || found[0];
  if (voice) {
    call(voice);
  } else if (speechSynthesis.addEventListener) {
    speechSynthesis.addEventListener("voiceschanged", () => whenVoiced(call), { once: true });
  }
}

/** The texts of a block that are read, without those of blocks inside it. */
function textsOf(block) {
  const texts = [];
  const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const parent = walk.currentNode.parentElement;
    if (parent.closest(BLOCKS) === block && !parent.closest(SILENT)) {
      texts.push(walk.currentNode);
    }
  }
  return texts;
}

/** Every sentence of the page: its block, and its first and last character in the texts of the block. */
function sentences() {
  const all = [];
  for (const block of document.querySelectorAll(BLOCKS)) {
    // What is not shown is not read.
    if (block.getClientRects().length > 0 && !block.closest(".footnotes")) {
      const text = textsOf(block).map((node) => node.data).join("");
      for (const match of text.matchAll(SENTENCE)) {
        if (/[\p{L}\p{N}]/u.test(match[0])) {
          all.push({ block, start: match.index, end: match.index + match[0].length, text: match[0].trim() });
        }
      }
    }
  }
  return all;
}

function unmark() {
  for (const mark of document.querySelectorAll(".is-spoken")) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent.normalize();
  }
}

function mark({ block, start, end }) {
  unmark();
  let at = 0;
  for (const node of textsOf(block)) {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, node.data.length);
    at += node.data.length;
    if (from < to) {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      const span = document.createElement("span");
      span.className = "is-spoken";
      range.surroundContents(span);
    }
  }
  const marked = document.querySelector(".is-spoken");
  if (marked) {
    marked.scrollIntoView({ block: "center" });
  }
}

/**
 * Reads the page aloud. A pause ends the sentence and begins it again later: browsers on phones know no other.
 *
 * @param tell gets what the button says and the name of the speed, now and whenever they change
 */
export function speaker(voice, tell) {
  let all = [];
  let here = 0;
  let speed = 0;
  let current;

  function say() {
    tell({ label: current ? word`speech.pause` : here > 0 ? word`speech.go-on` : word`speech.read`, speed: SPEEDS[speed][1] });
  }

  function speak() {
    speechSynthesis.cancel();
    if (here >= all.length) {
      here = 0;
      current = undefined;
      unmark();
      say();
      return;
    }
    mark(all[here]);
    const utterance = new SpeechSynthesisUtterance(all[here].text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = SPEEDS[speed][0];
    utterance.onend = () => {
      if (current === utterance) {
        here++;
        speak();
      }
    };
    utterance.onerror = () => current === utterance && pause();
    current = utterance;
    speechSynthesis.speak(utterance);
    say();
  }

  function pause() {
    current = undefined;
    speechSynthesis.cancel();
    say();
  }

  addEventListener("pagehide", pause);
  say();
  return {
    toggle() {
      if (current) {
        pause();
        return;
      }
      if (here === 0) {
        all = sentences();
      }
      speak();
    },
    faster() {
      speed = (speed + 1) % SPEEDS.length;
      if (current) {
        speak();
      } else {
        say();
      }
    },
    stop() {
      here = 0;
      pause();
      unmark();
    },
  };
}
