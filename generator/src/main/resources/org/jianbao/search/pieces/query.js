import {scan, split, joined, isWord, isHan, holdsMark, phrasesIn} from "./units.js";
import {holdingAny} from "./keys.js";

const MOST_UNITS = 100;
const MOST_KEYS = 6;
/** What a piece counts in a document that holds it, and in one that holds what it may stand for. */
const HELD = 4;
const NEAR = 3;
/** So many characters side by side that are no words may be a name. */
const SHORTEST_NAME = 3;
const QUOTES = {"\"": "\"", "“": "”", "「": "」"};
/** Marks that say how to search, and are not searched for. */
const SYNTAX = "\"“”「」-";

/** Units that must stand one after the other, marks among them or not, and the keys to look them up by. */
class Run {
  /** A long run is looked up by a few keys spread over it, unless it is to be `thorough`. */
  constructor(units, thorough) {
    this.units = units;
    const last = units.length - 2;
    this.sparse = !thorough && last >= MOST_KEYS;
    /** Whether its keys leave units out, so that positions alone cannot tell where it occurs. */
    this.gapped = this.sparse && last > 2 * (MOST_KEYS - 1);
    this.offsets = this.sparse
      ? Array.from({length: MOST_KEYS}, (_, i) => Math.floor(i * last / (MOST_KEYS - 1)))
      : Array.from({length: Math.max(last + 1, 0)}, (_, i) => i);
    this.keys = last < 0 ? [units[0]] : this.offsets.map(i => joined(units, i, i + 2));
  }

  /** The same run, looked up by all its keys. */
  get thorough() {
    return this.sparse ? new Run(this.units, true) : this;
  }

  /** The keys and, for the sake of pieces, each word of letters and digits and each symbol alone. */
  get lookups() {
    return [...this.keys, ...this.units.filter(unit => !isHan(unit))];
  }

  /** The keys inside a stretch of the run, each with the stretch it covers itself. */
  inside(from, to) {
    if (this.units.length === 1) return [{from: 0, to: 1, keys: this.keys}];
    return this.offsets.map((offset, i) => ({from: offset, to: offset + 2, keys: [this.keys[i]]}))
        .filter(key => key.from >= from && key.to <= to);
  }
}

/** The last place of each closing quote: where none follows, an opening one is only punctuation. */
function lastQuotes(text) {
  return Object.fromEntries(Object.entries(QUOTES).map(([opening, closing]) => [opening, text.lastIndexOf(closing)]));
}

/** The end of the clause that begins at `start`: white space (or a control character) outside quotes. */
function clauseEnd(text, start, last) {
  let i = start;
  for (; i < text.length && text[i] > " "; i++) {
    if (last[text[i]] > i) i = text.indexOf(QUOTES[text[i]], i + 1);
  }
  return i;
}

/** A clause: its `runs`, which are its units between marks, and its `phrases`, which have the marks too. */
function clauseOf(text, fold, room, thorough) {
  const found = scan(text, fold);
  const used = Math.min(found.units.length, room);
  const clause = {runs: [], phrases: [], used, more: found.units.length > room};
  for (const {from, to, runs} of phrasesIn(found, used)) {
    const own = runs.map(run => new Run(found.units.slice(run.from, run.to), thorough));
    clause.runs.push(...own);
    clause.phrases.push(own[0].units.length === to - from ? own[0] : new Run(found.units.slice(from, to), thorough));
  }
  return clause;
}

/**
 * What was typed: clauses, wanted or excluded; `truncated` when it was more than 100 units; `bare` when a clause holds
 * marks alone, of which nobody knows where they stand.
 */
export function parse(typed, fold, thorough) {
  const query = {included: [], excluded: [], truncated: false, bare: false};
  let text = "";
  for (let i = 0; i < typed.length; i++) text += String.fromCharCode(fold[typed.charCodeAt(i)]);
  const last = lastQuotes(text);
  let room = MOST_UNITS;
  for (let start = 0, end; start < text.length && !query.truncated; start = end + 1) {
    end = clauseEnd(text, start, last);
    const excluded = text[start] === "-" && end > start + 1;
    const written = text.slice(excluded ? start + 1 : start, end);
    const clause = clauseOf(written, fold, room, thorough);
    room -= clause.used;
    query.truncated = clause.more;
    if (clause.runs.length) query[excluded ? "excluded" : "included"].push(clause);
    else if (!excluded && !clause.more && holdsMark(written, SYNTAX)) query.bare = true;
  }
  return query;
}

/** What a word that says nothing may be said as. */
const SILENT = {same: [], near: []};

function termOf(text) {
  return new Run(split(text), false);
}

/**
 * Groups of terms that mean the same (`骑手`, `外卖配送员`), and words that readers say, each followed by what it may stand for,
 * alone when it says nothing of what is looked for (`怎么办`).
 */
export class Synonyms {
  constructor(groups, everyday = []) {
    this.groups = new Map();
    for (const group of groups) {
      const same = group.map(termOf);
      for (const term of same) this.add(joined(term.units, 0, term.units.length), {same, near: []});
    }
    const site = new Map(this.groups);
    for (const [word, ...meant] of everyday) {
      const {same} = site.get(word) || {same: [termOf(word)]};
      const texts = same.map(({units}) => joined(units, 0, units.length));
      if (meant.length) this.groups.set(word, {same, near: meant.filter(each => !texts.includes(each)).map(termOf)});
      else this.add(word, SILENT);
    }
    this.longest = 0;
    for (const text of this.groups.keys()) this.longest = Math.max(this.longest, split(text).length);
  }

  add(text, group) {
    if (!this.groups.has(text)) this.groups.set(text, group);
  }

  isSilent(text) {
    return this.groups.get(text) === SILENT;
  }

  /** Where terms stand in a run, leftmost and longest first: from, to, group. */
  in({units}) {
    const found = [];
    for (let from = 0, to; from < units.length; from = Math.max(to, from + 1)) {
      for (to = Math.min(units.length, from + this.longest); to > from; to--) {
        const group = this.groups.get(joined(units, from, to));
        if (!group || group === SILENT && to - from === 1) continue;
        found.push({from, to, group});
        break;
      }
    }
    return found;
  }
}

function bitLength(n) {
  return 32 - Math.clz32(n);
}

/** The words that may begin at an offset of the run, with what they are worth; one unit alone is always possible. */
function choicesAt(run, from, keys, terms) {
  const {units} = run;
  const choices = [];
  const two = run.offsets.includes(from) ? keys.get(joined(units, from, from + 2)) : null;
  const alone = isWord(units[from]) ? keys.get(units[from]).word(units[from]) : null;
  choices.push({from, to: from + 1, word: alone, worth: alone ? bitLength(alone.df) : 0});
  for (let to = from + 2; two && to <= units.length; to++) {
    const word = two.word(joined(units, from, to));
    if (word) choices.push({from, to, word, worth: bitLength(word.df)});
  }
  for (const term of terms) {
    if (term.from !== from) continue;
    const same = choices.find(choice => choice.to === term.to);
    if (same) same.worth = 31;
    else choices.push({from, to: term.to, word: null, worth: 31});
  }
  return choices;
}

/** The run cut into words: the fewest pieces, then the most frequent words, then the longer first piece. */
function segmentation(run, keys, terms) {
  const best = [{count: 0, worth: 0}];
  for (let from = run.units.length - 1, left = 1; from >= 0; from--, left++) {
    for (const choice of choicesAt(run, from, keys, terms)) {
      const rest = best[left - (choice.to - from)];
      const way = {choice, rest, count: rest.count + 1, worth: rest.worth + choice.worth, to: choice.to};
      const old = best[left];
      if (!old || way.count < old.count || way.count === old.count
          && (way.worth > old.worth || way.worth === old.worth && way.to > old.to)) best[left] = way;
    }
  }
  const words = [];
  for (let way = best[run.units.length]; way.choice; way = way.rest) words.push(way.choice);
  return words;
}

/** Words of several units each by itself, single units with those beside them. */
function stretchesOf(words) {
  const stretches = [];
  let end = -1;
  for (const word of words) {
    const one = word.to - word.from === 1;
    if (one && word.from === end) stretches[stretches.length - 1].push(word);
    else stretches.push([word]);
    end = one ? word.to : -1;
  }
  return stretches;
}

/** Whether a character that says nothing stands beside one that is no word, so that they may be one together. */
function isDoubtful(all, words) {
  const singles = new Set(words.filter(({from, to}) => to - from === 1).map(({from}) => from));
  return all.some(word => word.to - word.from === 1 && !words.includes(word)
      && (singles.has(word.from - 1) || singles.has(word.to)));
}

/** The words of a run that are pieces, and the keys of the stretches between them; and what is a piece of a word, in `loose`. */
function piecesOf(run, stretches, loose) {
  const pieces = [];
  for (const [{from, to}, ...more] of stretches) {
    const end = more.length ? more[more.length - 1].to : to;
    const unit = run.units[from];
    if (to - from > 1) {
      const keys = run.inside(from, to).flatMap(key => key.keys);
      if (keys.length) pieces.push({from, to, keys});
      continue;
    }
    if (more.length) pieces.push(...run.inside(from, end));
    else if (!isHan(unit) || run.units.length === 1) pieces.push({from, to, keys: [unit]});
    if (end - from < SHORTEST_NAME && isHan(unit)) loose.push(joined(run.units, from, end));
  }
  return pieces.length ? pieces : run.inside(0, run.units.length);
}

/**
 * Something a document should hold: all keys of one of the alternatives. Rare ones weigh more, and those that only may stand
 * for it, which come behind the first `same`, less.
 */
export class Piece {
  constructor({alternatives, same}, keys, documents) {
    const lists = alternatives.map(texts => texts.map(text => keys.get(text)));
    this.docs = holdingAny(lists);
    this.held = same < lists.length ? holdingAny(lists.slice(0, same)) : this.docs;
    this.weight = 1 + bitLength(Math.floor(documents / Math.max(this.docs.length, 1)));
  }

  /** The weight of a document that holds it. */
  get whole() {
    return this.weight * HELD;
  }

  /** Adds what the documents hold. */
  cover(coverage) {
    for (const document of this.docs) coverage[document] += this.weight * NEAR;
    for (const document of this.held) coverage[document] += this.weight * (HELD - NEAR);
  }
}

/**
 * Adds the words of a run (for the score) and its pieces (for coverage) to the plan, each once; and what to mark in a
 * document that does not hold the whole run, as `{units, parts}`. Words that say nothing are left out, unless there are no others.
 */
export function analyse(run, keys, synonyms, plan) {
  const all = synonyms.in(run);
  const cut = segmentation(run, keys, all);
  const some = cut.filter(({from, to}) => !synonyms.isSilent(joined(run.units, from, to)));
  const words = some.length ? some : cut;
  plan.doubtful = plan.doubtful || isDoubtful(cut, words);
  const terms = all.filter(({group}) => group !== SILENT);
  const pieces = piecesOf(run, stretchesOf(words), plan.loose);
  for (const term of terms) {
    const same = pieces.find(piece => piece.from === term.from && piece.to === term.to);
    if (same) same.group = term.group;
    else pieces.push(term);
  }
  for (const {keys: own, group} of pieces) {
    const alternatives = group ? allOf(group).map(term => term.keys) : [own];
    const same = group ? group.same.length : 1;
    plan.everyday = plan.everyday || same < alternatives.length;
    plan.pieces.set(JSON.stringify(alternatives), {alternatives, same});
  }
  for (const {from, to, word} of words) {
    if (word && !plan.words.has(word.text)) plan.words.set(word.text, {word, boost: 1});
    const term = terms.find(other => other.from === from && other.to === to);
    if (term) addSynonyms(term.group, keys, plan);
  }
  for (const {from, to, group} of terms) {
    if (!words.some(word => word.from === from && word.to === to)) addSynonyms(group, keys, plan);
  }
  const said = new Set(words.flatMap(({from, to}) => run.units.slice(from, to).map((_, i) => from + i)));
  for (const {from, to, keys: [key]} of run.inside(0, run.units.length)) {
    if (said.has(from) && said.has(to - 1)) plan.titleKeys.add(key);
  }
  const parts = pieces.flatMap(({from, to, group}) =>
    [run.units.slice(from, to), ...(group ? allOf(group) : []).map(term => term.units)]);
  return {units: run.units, parts};
}

export function allOf({same, near}) {
  return [...same, ...near];
}

/** The other terms of a group count half, when they are words of the index. */
function addSynonyms(group, keys, plan) {
  for (const {units, keys: [first]} of allOf(group)) {
    const word = keys.get(first).word(joined(units, 0, units.length));
    if (word && !plan.words.has(word.text)) plan.words.set(word.text, {word, boost: 0.5});
  }
}
