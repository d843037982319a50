// What stands above the results: an answer from the events with the sentence that says it, and cards for what the query names.

import { element } from "./element.js";

const NAMES = { person: "人物", body: "单位", district: "区县", category: "分类", issue: "期", help: "找工会帮忙" };
/** Lines that citizens call; as an amount, a number has a digit before it, or more of a number or a measure word behind. */
const SERVICE_NUMBER = /(?:12333|12338|12345|12348|12351|12355)(?![\d,.]*\d|[百千万亿余多元人名户个家件次场篇条])/g;
const LONGEST = 160;

/** What stands above the results of a query; nothing when that cannot be had: results are shown all the same. */
export async function above(searcher, query) {
  try {
    return await searcher.above(query);
  } catch {
    return { cards: [], answer: null };
  }
}

function said({ parts }) {
  return parts.map(({ label, answer }) => (label ? `${label}：${answer}` : answer)).join("；");
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
  return element("section", { class: "search-card search-answer", "aria-label": "简报里的答案" },
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
