// What the search dialog and the search page share: the way to the engine, and how results are said and shown.
// All text becomes text nodes; nothing is ever parsed as HTML.

import { element } from "./element.js";

const KINDS = { article: word`search.kind.article`, brief: word`search.kind.brief`, event: word`search.kind.event`, page: word`search.kind.page` };
/** How what holds only a part of the query is headed. */
export const MAYBE = word`search.maybe`;
/** Milliseconds without a key after which a search begins. */
const PAUSE = 120;
/** Milliseconds after which a reader is told that a search is under way. */
const PATIENCE = 400;
const MARKED_WORDS = 8;
/** Characters that a search needs at least. */
export const LEAST = 2;
/** What is as long may be a question. */
export const QUESTION = 5;
/** What may be pinyin. */
const LETTERS = /^[a-z' ]{4,}$/i;
const LOADING_LIMIT = 20_000;
const ERRORS = {
  missing: word`search.incomplete`,
  corrupt: word`search.corrupt`,
  network: word`search.offline`,
};

/** Pieces of text ({text, mark}) as nodes. */
export function highlighted(pieces) {
  return pieces.map(({ text, mark }) => (mark ? element("mark", { class: "found" }, text) : text));
}

export function kindName(kind) {
  return KINDS[kind] || kind;
}

/** Facts about a result: kind, column, day; of an event, when and where. */
export function facts(record) {
  const made = element("p", { class: "meta" }, element("span", {}, kindName(record.kind)));
  if (record.column) {
    made.append(element("span", {}, record.column));
  }
  const [year, month, day] = record.date.split("-").map(Number);
  const time = record.time || (record.date && word`search.date year=${year} month=${month} day=${day}`);
  if (time) {
    made.append(record.date ? element("time", { datetime: record.date }, time) : element("span", {}, time));
  }
  if (record.place) {
    made.append(element("span", {}, record.place));
  }
  return made;
}

/** Where a result leads: its page, told which words to mark. They are those marked in the result, so that they stand on
    the page as written, whatever was typed: pinyin, a synonym, another spelling. */
export function address(record) {
  const url = new URL(record.url, document.baseURI);
  const marked = [...record.title, ...record.excerpt].filter((piece) => piece.mark);
  const words = [...new Set(marked.map((piece) => piece.text.replace(/\s+/g, "")))].filter(Boolean);
  if (words.length > 0) {
    url.searchParams.set("mark", words.slice(0, MARKED_WORDS).join(" "));
  }
  return url.href;
}

/** One sentence or two on what was found; `direct` when what is asked is answered above. */
export function summary(answer, direct) {
  const { query, total, someTotal, corrected } = answer;
  const end = answer.truncated ? word`search.too-long` : "";
  if (answer.empty) {
    return word`search.empty`;
  }
  if (direct) {
    return total > 0 ? word`search.answered.others count=${total}` : word`search.answered`;
  }
  if (total === 0) {
    return word`search.none query=${short(query)} end=${end}`;
  }
  const sure = total - someTotal;
  const maybe = someTotal > 0 ? word`search.found.maybe count=${someTotal}` : "";
  if (corrected) {
    return word`search.found.corrected query=${short(query)} corrected=${corrected} count=${sure} maybe=${maybe} end=${end}`;
  }
  return sure > 0 ? word`search.found count=${sure} maybe=${maybe} end=${end}` : word`search.found.partly maybe=${maybe} end=${end}`;
}

function short(text) {
  const characters = [...text.trim()];
  return characters.length > 20 ? `${characters.slice(0, 20).join("")}…` : characters.join("");
}

/** What the door of a result leads to: an event with its time and place, a report with its title. */
export function doorText({ kind, time, place, title }) {
  const about = kind === "event" ? [time, place].filter(Boolean).join(word`list.comma`) : title.map(({ text }) => text).join("");
  return [kind === "event" ? word`search.door.event` : word`search.door.report`, about].filter(Boolean).join(word`search.colon`);
}

/** Takes the results apart into what was found and what may be of use: [heading, entries], of those that there are. */
export function bySureness(entries) {
  const isSure = ({ result }) => result.tier !== "some";
  return [["", entries.filter(isSure)], [MAYBE, entries.filter((entry) => !isSure(entry))]].filter(([, part]) => part.length > 0);
}

/** Loads what results show; {result, record, doors} each, `doors` the records of what is one with a result. */
export function loadAll(results) {
  return Promise.all(results.map(async (result) => {
    const [record, ...doors] = await Promise.all([result, ...result.doors].map((each) => each.load()));
    return { result, record, doors };
  }));
}

export function errorText(error) {
  return ERRORS[error.kind] || word`search.failed message=${error.message}`;
}

/** Calls back when the reader pauses, but not while an input method composes. */
export function whenTyped(input, run) {
  let timer;
  let composing = false;
  const soon = () => {
    clearTimeout(timer);
    if (!composing) {
      timer = setTimeout(run, PAUSE);
    }
  };
  input.addEventListener("compositionstart", () => {
    composing = true;
    clearTimeout(timer);
  });
  input.addEventListener("compositionend", () => {
    composing = false;
    soon();
  });
  input.addEventListener("input", soon);
  return { cancel: () => clearTimeout(timer) };
}

/** The engine of a site at base; loaded with the first search, and anew after its files were missing or broken. */
export class Engine {
  constructor(base) {
    this.base = base;
    this.attempts = 0;
  }

  searcher() {
    this.opened = this.opened || this.open();
    return this.opened;
  }

  async open() {
    // Browsers remember a module that failed to load; another address makes them ask again.
    const again = this.attempts++ > 0 ? `?${Date.now()}` : "";
    let timer;
    const late = new Promise((resolve, reject) => {
      timer = setTimeout(() => reject(new Error("too slow")), LOADING_LIMIT);
    });
    try {
      const module = await Promise.race([import(`${this.base}search/search.js${again}`), late]);
      return await module.open(this.base);
    } catch (error) {
      this.opened = undefined;
      throw error.kind ? error : Object.assign(error, { kind: "network" });
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends the search before, runs this one, and says so in `status` if it takes long; nothing when it was ended. */
  async run(status, search) {
    this.stop();
    const controller = new AbortController();
    this.controller = controller;
    const waiting = setTimeout(() => { status.textContent = word`search.under-way`; }, PATIENCE);
    // The engine itself may come long after the search has ended.
    controller.signal.addEventListener("abort", () => clearTimeout(waiting));
    try {
      const found = await search(await this.searcher(), controller.signal);
      return controller.signal.aborted ? undefined : found;
    } catch (error) {
      if (error.kind === "missing" || error.kind === "corrupt") {
        this.opened = undefined;
      }
      if (controller.signal.aborted) {
        return undefined;
      }
      throw error;
    } finally {
      clearTimeout(waiting);
    }
  }

  stop() {
    if (this.controller) {
      this.controller.abort();
    }
  }
}

// What stands above the results: an answer from the events with the sentence that says it, and cards for what the query names.

const NAMES = { person: word`search.card.person`, body: word`search.card.body`, district: word`search.card.district`, category: word`search.card.category`, issue: word`search.card.issue`, help: word`search.card.help` };
/** Lines that citizens call; as an amount, a number has a digit before it, or more of a number or a measure word behind. */
const SERVICE_NUMBER = /(?:12333|12338|12345|12348|12351|12355)(?![\d,.]*\d|[百千万亿余多元人名户个家件次场篇条])/g;
const LONGEST = 160;

/** Loads at once what a query will need; what fails the search itself will say. */
export function prepare(searcher, query) {
  searcher.prepare({ questions: [...query].length >= QUESTION, letters: LETTERS.test(query) }).catch(() => {});
}

/** What stands above the results of a query; nothing when that cannot be had: results are shown all the same. */
export async function above(searcher, query) {
  try {
    return await searcher.above(query);
  } catch {
    return { cards: [], answer: null };
  }
}

function said({ parts }) {
  return parts.map(({ label, answer }) => (label ? word`search.labelled label=${label} answer=${answer}` : answer)).join(word`search.semicolon`);
}

/** A sentence around what it proves, which is marked. */
function sentence(text, parts) {
  const found = parts.map(({ answer }) => answer).find((answer) => text.includes(answer));
  const from = found ? Math.max(0, text.indexOf(found) + found.length - LONGEST) : 0;
  const shown = (from > 0 ? "…" : "") + text.slice(from, from + LONGEST) + (text.length > from + LONGEST ? "…" : "");
  if (!found) {
    return [shown];
  }
  const [before, ...after] = shown.split(found);
  return [before, element("mark", { class: "found" }, found), after.join(found)];
}

/** A text in which numbers to call can be pressed. */
function callable(text) {
  const parts = [];
  let from = 0;
  for (const { 0: number, index } of text.matchAll(SERVICE_NUMBER)) {
    if (!/[\d,.]/.test(text.charAt(index - 1))) {
      parts.push(text.slice(from, index), element("a", { href: `tel:${number}` }, number));
      from = index + number.length;
    }
  }
  return [...parts, text.slice(from)];
}

function answered(answer) {
  const text = answer.sort === "phone" ? callable(said(answer)) : [said(answer)];
  return element("section", { class: "search-card search-answer", "aria-label": word`search.answer` },
    element("p", { class: "search-answer-text" }, ...text),
    ...answer.sentences.map((each) => element("blockquote", { class: "search-proof" }, ...sentence(each.text, answer.parts),
      element("cite", {}, element("a", { href: each.url }, each.title)))),
    element("p", { class: "meta" }, element("a", { href: answer.url }, answer.title), element("span", {}, answer.time)));
}

function card({ kind, title, text, url }) {
  return element("section", { class: "search-card", "aria-label": NAMES[kind] },
    element("p", { class: "search-card-kind" }, NAMES[kind]),
    element("h2", { class: "card-title" }, element("a", { href: url }, title)),
    element("p", { class: "search-excerpt" }, ...callable(text)));
}

/** As parts of a page. */
export function sections({ cards, answer }) {
  return [...(answer ? [answered(answer)] : []), ...cards.map(card)];
}

/** As options of a list, in which nothing else can be pressed: address, then what it shows. */
export function options({ cards, answer }) {
  const lines = cards.map(({ kind, title, text, url }) => [url, NAMES[kind], title, [text]]);
  if (answer) {
    const [first] = answer.sentences;
    const url = answer.sort === "phone" ? `tel:${answer.parts[0].answer}` : first.url;
    lines.unshift([url, answer.title, said(answer), sentence(first.text, answer.parts)]);
  }
  return lines.map(([url, kind, title, text]) => [url, element("span", { class: "search-card-kind" }, kind),
    element("span", { class: "search-card-title" }, title), element("span", { class: "search-option-text" }, ...text)]);
}
