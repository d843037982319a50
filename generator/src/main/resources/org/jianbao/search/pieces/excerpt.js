import {scan, occurrences} from "./units.js";

const LENGTH = 90;
const LEAD = 24;
const BORDER_SLACK = 14;
const BORDERS = "。！？；，、：\n";

/**
 * What is marked in a text: every place of each run, or, where the text has none, of its parts.
 * @param {Array} patterns for each run `{units, parts}`
 */
function marksOf(found, patterns) {
  const marks = [];
  const mark = (units, pattern, worth) => occurrences(found, units, i => {
    marks.push({start: found.starts[i], end: found.ends[i + units.length - 1], pattern, worth});
  });
  patterns.forEach(({units, parts}, run) => {
    const before = marks.length;
    mark(units, `${run}`, units.length * 4);
    if (marks.length === before) parts.forEach((part, i) => mark(part, `${run}.${i}`, part.length));
  });
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The text from `start` to `end` in pieces, marked or not. Texts never become HTML here. */
function markedText(text, start, end, marks) {
  const parts = [];
  const add = (part, mark) => {
    const before = parts[parts.length - 1];
    if (before && before.mark === mark) before.text += part;
    else if (part) parts.push({text: part, mark});
  };
  const copy = (from, to, mark) => add(text.slice(from, to).replace(/\s+/g, " "), mark);
  if (start > 0) add("…", false);
  let at = start;
  for (const mark of marks) {
    if (mark.end <= at || mark.start >= end) continue;
    const from = Math.max(at, mark.start);
    copy(at, from, false);
    at = Math.min(mark.end, end);
    copy(from, at, true);
  }
  copy(at, end, false);
  if (end < text.length) add("…", false);
  return parts;
}

/** The first mark of the stretch with the most and most different marks, or -1. */
function densest(marks) {
  let best = -1;
  let most = 0;
  marks.slice(0, 300).forEach(({start}, i) => {
    const seen = new Set();
    let worth = 0;
    for (let j = i; j < marks.length && marks[j].end <= start + LENGTH - LEAD; j++) {
      worth += seen.has(marks[j].pattern) ? 0.1 : marks[j].worth;
      seen.add(marks[j].pattern);
    }
    if (worth > most) [most, best] = [worth, i];
  });
  return best;
}

/** Where an excerpt begins that shows the mark: behind the nearest border before it, not far. */
function beginning(text, mark, found) {
  if (mark.start <= LEAD) return 0;
  for (let i = mark.start; i > mark.start - LEAD; i--) if (BORDERS.includes(text[i - 1])) return i;
  return atUnit(mark.start - BORDER_SLACK, found);
}

/** Not inside a unit, which may be a long number or a character of two UTF-16 units. */
function atUnit(offset, {starts, ends}) {
  const inside = starts.findIndex((start, i) => start < offset && ends[i] > offset);
  return inside < 0 ? offset : starts[inside];
}

function ending(text, start, found) {
  const end = start + LENGTH;
  if (text.length <= end + BORDER_SLACK) return text.length;
  for (let i = end; i > end - BORDER_SLACK; i--) if (BORDERS.includes(text[i - 1])) return i;
  return Math.max(atUnit(end, found), Math.min(end, start + LENGTH / 2));
}

/** Title and about 90 characters around the densest matches of a record, as pieces of marked and plain text. */
export function excerpted(record, patterns, fold) {
  const text = [record.summary, record.body].filter(Boolean).join("\n");
  const body = scan(text, fold);
  const marks = marksOf(body, patterns);
  const best = densest(marks);
  const start = best < 0 ? 0 : beginning(text, marks[best], body);
  const end = ending(text, start, body);
  return {
    title: markedText(record.title, 0, record.title.length, marksOf(scan(record.title, fold), patterns)),
    excerpt: markedText(text, start, end, marks),
  };
}
