import {foldedBy, isHan, joined, phrasesIn, scan} from "./units.js";
import {holdingAll} from "./keys.js";
import {ordered} from "./rank.js";

const MOST_LETTERS = 40;
const MOST_TEXTS = 24;
// How many texts are tried, how many of those that occur somewhere are used, and how many are looked up at a time.
const FOR_LETTERS = {tried: 14, used: 8, batch: 7};
const FOR_SOUNDS = {tried: 6, used: 1, batch: 2};
// Of a text, how many documents are checked, and how many shown unless it is the likeliest.
const CHECKED = 3;
const SHOWN = 3;
const LONGEST_UNCLEAR = 8;
const LONGEST_WINDOW = 12;
const MOST_CHANGES = 3;
const CLEARLY_BETTER = 8;
const STEP = 4;

/** The clauses of a folded query, without those that are not wanted. */
function clausesOf(text) {
  return Array.from(text.matchAll(/[^\0- ]+/g), ({0: clause, index}) => ({clause, index}))
      .filter(({clause}) => clause.length === 1 || clause[0] !== "-");
}

/** Clauses of letters that are no words of the index. */
function letterSlots(text, {keys, alphabet}) {
  return clausesOf(text).filter(({clause}) => {
    const letters = clause.replace(/'/g, "");
    return /^[a-z]{2,}$/.test(letters) && letters.length <= MOST_LETTERS
        && scan(clause, alphabet.fold).units.some(unit => !keys.get(unit).docs.length);
  }).map(({clause, index}) => ({from: index, to: index + clause.length}));
}

/** Slots with only white space between them as one. */
function together(slots, text) {
  const merged = [];
  for (const {from, to} of slots) {
    const before = merged[merged.length - 1];
    if (before && /^[\0- ]*$/.test(text.slice(before.to, from))) before.to = to;
    else merged.push({from, to});
  }
  return merged;
}

/**
 * Stretches of Han characters in runs that occur nowhere, or the parts of them that cannot be right; of a question, which is
 * `asked`, only those between its words of asking that cannot be right or are no words.
 */
async function soundSlots(text, plan, searcher, asked) {
  const slots = [];
  let number = 0;
  for (const {clause, index} of clausesOf(text)) {
    const found = scan(clause, searcher.alphabet.fold);
    for (const {from, to} of phrasesIn(found, found.units.length).flatMap(({runs}) => runs)) {
      const run = plan.runs[number];
      const words = plan.asked[number++];
      if (plan.runs.length > 1 && (await searcher.holding([run])).length) continue;
      const isTaken = unit => asked && words.some(word => unit >= from + word.from && unit < from + word.to);
      for (const slot of windows(found, from, to, searcher.keys, isTaken)) {
        if (asked && !isWrong(found.units, slot, plan.loose, searcher.keys)) continue;
        slots.push({from: index + found.starts[slot.from], to: index + found.ends[slot.to - 1]});
      }
    }
  }
  return slots;
}

function windows({units, starts, ends}, from, to, keys, isTaken) {
  const found = [];
  for (let start = from, end; start < to; start = end + 1) {
    for (end = start; end < to && !isTaken(end) && isHan(units[end]) && ends[end] === starts[end] + 1;) end++;
    const slot = end - start > 1 ? windowOf(units, start, end, keys) : null;
    if (slot && slot.to - slot.from <= LONGEST_WINDOW) found.push(slot);
  }
  return found;
}

/** Where pairs begin that occur nowhere. */
function failingPairs(units, from, to, keys) {
  const failing = [];
  for (let i = from; i + 1 < to; i++) if (!keys.get(units[i] + units[i + 1]).docs.length) failing.push(i);
  return failing;
}

/** Whether a pair occurs nowhere, or all of it is a piece of words. */
function isWrong(units, {from, to}, loose, keys) {
  return failingPairs(units, from, to, keys).length > 0 || loose.includes(joined(units, from, to));
}

/** The pairs that occur nowhere and one character around them; a short stretch whole when all of its pairs occur. */
function windowOf(units, from, to, keys) {
  const failing = failingPairs(units, from, to, keys);
  if (!failing.length) return to - from <= LONGEST_UNCLEAR ? {from, to} : null;
  return {from: Math.max(from, failing[0] - 1), to: Math.min(to, failing[failing.length - 1] + 3)};
}

function changes(a, b) {
  let n = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) n++;
  return n;
}

/**
 * What may have been meant in a slot, the best first: texts with scores. Of two characters one was typed right. In a question,
 * with the words `asked` that readers say, syllables may be those too, and one character is mistaken.
 */
function readings(text, pinyin, asked) {
  if (/^[a-z]/.test(text)) return pinyin.lettersBest(text, MOST_TEXTS, asked);
  return pinyin.soundsBest(text, MOST_TEXTS, meant => {
    const n = changes(meant, text);
    return n > 0 && n <= (asked || text.length === 2 ? 1 : MOST_CHANGES);
  });
}

/** The query with all slots filled, in the best ways. */
async function filled(typed, folded, slots, pinyin, asked) {
  let ways = [{text: "", score: 0}];
  let end = 0;
  for (const {from, to} of slots) {
    const meant = await readings(folded.slice(from, to), pinyin, asked);
    const between = typed.slice(end, from);
    ways = ways.flatMap(way => meant.map(({text, score}) => ({text: way.text + between + text, score: way.score + score})));
    ways.sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1));
    ways.length = Math.min(ways.length, MOST_TEXTS);
    end = to;
  }
  return ways.map(({text}) => text + typed.slice(end));
}

/** The first documents of a plan, checked by their texts: those that come first are shown anyway. */
async function sample(plan, removed, searcher) {
  plan.points = searcher.points(plan);
  const levels = new Int32Array(searcher.manifest.docs);
  const keys = [...new Set(plan.phrases.flatMap(run => run.keys))].map(text => searcher.keys.get(text));
  for (const document of holdingAll(keys)) levels[document] = removed.has(document) ? 0 : 1;
  const first = ordered(levels, plan.points, CHECKED);
  const long = plan.phrases.filter(run => run.units.length > 2);
  const held = await Promise.all(first.map(document => !long.length || searcher.holds(document, long)));
  return first.filter((_, i) => held[i]).slice(0, SHOWN);
}

/** Whether a plan holds no pieces of words but those that were typed. */
function isOfWords({loose}, typed) {
  return loose.every(text => typed.includes(text));
}

/** Those of the texts that occur somewhere, with their plans and first documents. */
async function occurring(texts, {tried, used, batch, typed}, removed, searcher) {
  const found = [];
  for (let i = 0; i < Math.min(tried, texts.length) && found.length < used; i += batch) {
    const some = texts.slice(i, Math.min(i + batch, tried)).map(async text => {
      const plan = await searcher.plan(text);
      const wanted = typed === undefined || isOfWords(plan, typed);
      return {text, plan, docs: wanted ? await sample(plan, removed, searcher) : []};
    });
    found.push(...(await Promise.all(some)).filter(({docs}) => docs.length));
  }
  return found.slice(0, used);
}

/** Puts the documents of the found texts before all others: the first of each text, then more and more of them. */
function interleave(found, searcher) {
  const [{plan}] = found;
  const {found: {levels, all}, points} = plan;
  const exact = levels.map(level => level > all ? 1 : 0);
  found[0].docs = ordered(exact, points, levels.length);
  const places = found.flatMap(({docs}, i) => docs.map((document, j) => ({document, i, key: i + STEP * j})))
      .sort((a, b) => a.key - b.key || a.i - b.i);
  plan.points = points.slice();
  plan.patternsOf = new Map();
  for (const {document, i} of places) {
    if (plan.patternsOf.has(document)) continue;
    plan.patternsOf.set(document, found[i].plan.patterns);
    plan.points[document] = (i ? found[i].plan.points : points)[document];
  }
  let level = all + plan.patternsOf.size;
  for (const document of plan.patternsOf.keys()) {
    if (!levels[document]) plan.found.total++;
    levels[document] = level--;
  }
}

function isAsked({asked}) {
  return asked.some(words => words.length);
}

/** The plan of what was probably meant as a question: it occurs nowhere as a whole, but the words it is about do. */
async function understood(searcher, typed, folded, choices, tried) {
  for (const slots of choices) {
    const {asked} = await searcher.everydayWords();
    const texts = slots.length ? await filled(typed, folded, slots, searcher.pinyin, asked) : [];
    for (const text of texts.slice(0, tried)) {
      const plan = await searcher.plan(text, true);
      if (!isAsked(plan) || !isOfWords(plan, folded)) continue;
      await searcher.match(plan, promise => promise);
      if (plan.complete) return plan.found.total ? Object.assign(plan, {corrected: text, alternatives: []}) : null;
    }
  }
  return null;
}

/**
 * The plan of what was probably meant, when what was typed occurs nowhere: letters as pinyin, Han characters as others
 * that sound alike. Null when nothing like it occurs either.
 */
export async function corrected(searcher, query, plan) {
  const typed = String(query);
  const {fold} = searcher.alphabet;
  const folded = foldedBy(fold, typed);
  if (plan.truncated || !plan.runs.length || /["“「]/.test(folded)) return null;
  const apart = letterSlots(folded, searcher);
  const joint = together(apart, folded);
  const choices = apart.length === joint.length ? [apart] : [joint, apart];
  const known = plan.everyday && !plan.loose.length && plan.complete;
  if (!apart.length) choices[0] = known ? [] : await soundSlots(folded, plan, searcher, false);
  const limits = apart.length ? FOR_LETTERS : {...FOR_SOUNDS, typed: folded};
  const removed = new Set(plan.removed.flatMap(docs => Array.from(docs)));
  let likeliest = null;
  for (const slots of choices) {
    const texts = slots.length ? await filled(typed, folded, slots, searcher.pinyin) : [];
    if (apart.length && !likeliest && texts.length) [likeliest] = texts;
    const found = await occurring(texts, limits, removed, searcher);
    if (!found.length) continue;
    const [{text, plan: best}] = found;
    await searcher.match(best, promise => promise);
    interleave(found, searcher);
    return Object.assign(best, {corrected: text, alternatives: found.slice(1).map(other => other.text)});
  }
  if (!apart.length) choices[0] = known || !isAsked(plan) ? [] : await soundSlots(folded, plan, searcher, true);
  const question = await understood(searcher, typed, folded, choices, limits.tried);
  if (question) return question;
  if (!likeliest || plan.found.total) return null;
  // Letters mean nothing by themselves, so parts of what they may mean are better than an empty page.
  const best = await searcher.plan(likeliest);
  await searcher.match(best, promise => promise);
  return best.found.total ? Object.assign(best, {corrected: likeliest, alternatives: []}) : null;
}

/** A text that sounds like the query and is much more usual, or null. */
export async function suggestion(searcher, query, plan) {
  const [run] = plan.runs;
  if (plan.runs.length !== 1 || plan.excluded.length || /["“「\s]/.test(query)) return null;
  const {units} = run;
  if (units.length < 2 || units.length > LONGEST_UNCLEAR || !units.every(unit => isHan(unit) && unit.length === 1)) return null;
  const text = joined(units, 0, units.length);
  const [best] = await readings(text, searcher.pinyin);
  if (!best || best.score < searcher.pinyin.worth(text) + CLEARLY_BETTER) return null;
  return isOfWords(await searcher.plan(best.text), text) ? {query: best.text} : null;
}
