import {foldedBy, scan, split, joined, isWord, isHan, isSymbol, holdsMark, phrasesIn} from "./units.js";
import {holdingAny} from "./keys.js";

const MOST_UNITS = 100;
const MOST_KEYS = 6;
/** What a part counts in a document that holds it, and in one that holds what it may stand for. */
const HELD = 4;
const NEAR = 3;
/** So many characters side by side that are no words may be a name. */
const SHORTEST_NAME = 3;
/** Characters that say nothing and are in no name (裁了, 网上的). */
const PARTICLES = "的了是吗呢吧呀啊么嘛啦哦";
/** A word with synonyms outweighs every word of the index that is as long. */
const SYNONYM_BITS = 31;
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

  /** The keys and, for the sake of parts, each unit alone that is no Han character among others. */
  get lookups() {
    return [...this.keys, ...this.units.filter((unit, i) => !isHan(unit) || this.standsAlone(i))];
  }

  /** Whether a unit has nothing but symbols beside it. */
  standsAlone(i) {
    return [this.units[i - 1], this.units[i + 1]].every(unit => unit === undefined || isSymbol(unit));
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
  const text = foldedBy(fold, typed);
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
const SILENT = {same: [], near: [], house: false};

function termOf(text) {
  return new Run(split(text), false);
}

/**
 * Groups of terms that mean the same (`骑手`, `外卖配送员`), and words that readers say, each with what it may stand for,
 * nothing when it says nothing of what is looked for (`怎么办`).
 */
export class Synonyms {
  constructor(groups, everyday = new Map()) {
    this.groups = new Map();
    for (const group of groups) {
      const same = group.map(termOf);
      for (const term of same) this.add(joined(term.units, 0, term.units.length), {same, near: [], house: true});
    }
    /** What readers say, with what it may stand for: made when it is met, for there are thousands. */
    this.said = everyday;
    /** What readers say. */
    this.asked = [...everyday.keys()];
    this.longest = 0;
    for (const text of [...this.groups.keys(), ...this.asked]) this.longest = Math.max(this.longest, text.length);
  }

  /** The group of a text, if it has one. */
  group(text) {
    const meant = this.said.get(text);
    if (meant) {
      this.said.delete(text);
      const {same, house} = this.groups.get(text) || {same: [termOf(text)], house: false};
      const texts = same.map(({units}) => joined(units, 0, units.length));
      const near = meant.filter(each => !texts.includes(each)).map(termOf);
      if (meant.length) this.groups.set(text, {same, near, house});
      else this.add(text, SILENT);
    }
    return this.groups.get(text);
  }

  add(text, group) {
    if (!this.groups.has(text)) this.groups.set(text, group);
  }

  /** Wherever terms stand in a run, over each other too: from, to, group. */
  in({units}) {
    const found = [];
    for (let from = 0; from < units.length; from++) {
      for (let to = from + 1; to <= Math.min(units.length, from + this.longest); to++) {
        const group = this.group(joined(units, from, to));
        if (group) found.push({from, to, group});
      }
    }
    return found;
  }
}

function bitLength(n) {
  return 32 - Math.clz32(n);
}

/** The words that may begin at an offset of the run, with what they are worth; one unit alone is always possible. */
function choicesAt(run, from, end, keys, terms) {
  const {units} = run;
  const groups = new Map(terms.filter(term => term.from === from).map(({to, group}) => [to, group]));
  const two = run.offsets.includes(from) && from + 2 <= end ? keys.get(joined(units, from, from + 2)) : null;
  const choices = [];
  for (let to = from + 1; to <= end && (to === from + 1 || two || groups.size); to++) {
    const one = to === from + 1;
    const key = one ? isWord(units[from]) && keys.get(units[from]) : two;
    const word = key ? key.word(joined(units, from, to)) || null : null;
    const group = groups.get(to) || null;
    const least = group && group.house ? SYNONYM_BITS : group && !one ? 1 : 0;
    const worth = Math.max(least, word ? bitLength(word.df) : 0);
    if (one || worth) choices.push({from, to, word, group, worth});
  }
  return choices;
}

/**
 * Units of the run cut into words: the fewest, then the most frequent, then the shorter first one, for of two words that
 * overlap the later one is right more often.
 */
function segmentation(run, whole, keys, terms) {
  const best = [{count: 0, worth: 0}];
  for (let from = whole.to - 1, left = 1; from >= whole.from; from--, left++) {
    for (const choice of choicesAt(run, from, whole.to, keys, terms)) {
      const rest = best[left - (choice.to - from)];
      const way = {choice, rest, count: rest.count + 1, worth: rest.worth + choice.worth};
      const old = best[left];
      if (!old || way.count < old.count || way.count === old.count && way.worth > old.worth) best[left] = way;
    }
  }
  const words = [];
  for (let way = best[whole.to - whole.from]; way.choice; way = way.rest) words.push(way.choice);
  return words;
}

function isOne({from, to}) {
  return to - from === 1;
}

function isSilent({group}) {
  return group === SILENT;
}

function isParticle({units}, word) {
  return isSilent(word) && isOne(word) && PARTICLES.includes(units[word.from]);
}

/** Whether only readers say a word. */
function isReaders({term, word}) {
  return term && term.near.length && !term.house && !word;
}

/**
 * The words of a run: `all`, and those that are `spoken`, without those that say nothing unless there are no others. Those that
 * may be said otherwise have a `term`.
 */
function wordsOf(run, keys, terms) {
  const all = segmentation(run, {from: 0, to: run.units.length}, keys, terms);
  const isCharacter = word => word !== undefined && isOne(word) && isHan(run.units[word.from]);
  // A measure word belongs to its number (2023年).
  const isMeasure = ({from}) => /^[0-9]+$/.test(run.units[from - 1]);
  const isBeside = (i, test) => isCharacter(all[i]) && !isParticle(run, all[i])
      && [all[i - 1], all[i + 1]].some(word => isCharacter(word) && !isMeasure(word) && test(word));
  all.forEach((word, i) => {
    const {group} = word;
    word.term = group && group !== SILENT && !isBeside(i, ({group: other}) => !other) ? group : null;
    // One character stands in many other words too: only what it may stand for counts.
    if (word.term && all.length > 1 && isCharacter(word) && group.near.length && group.same.length === 1) word.term = {...group, same: []};
    word.inner = word.term ? innerWords(run, word, keys, terms) : [];
  });
  const spoken = all.filter((word, i) => !isSilent(word) || isBeside(i, other => !isSilent(other) && !other.term));
  return {all, spoken: spoken.length ? spoken : all};
}

/** The words of the site that a word of readers is made of; none when there are single units among them. */
function innerWords(run, word, keys, terms) {
  const {near, same} = word.term;
  if (!near.length || same.length !== 1) return [];
  const inner = segmentation(run, word, keys, terms.filter(({group}) => group.house));
  if (inner.length === 1 || inner.some(isOne)) return [];
  const silent = ({from, to}) => terms.some(term => term.from === from && term.to === to && isSilent(term));
  return inner.filter(each => !silent(each));
}

/** Words of several units and terms each by itself, single units with those beside them. */
function stretchesOf(words) {
  const stretches = [];
  let end = -1;
  for (const word of words) {
    const single = isOne(word) && !word.term;
    if (single && word.from === end) stretches[stretches.length - 1].push(word);
    else stretches.push([word]);
    end = single ? word.to : -1;
  }
  return stretches;
}

/** The words of a run that are parts, and the keys of the stretches between them; and what is a piece of a word, in `loose`. */
function partsOf(run, stretches, loose) {
  const parts = [];
  for (const [word, ...more] of stretches) {
    const {from, to} = word;
    const keys = run.inside(from, to).flatMap(key => key.keys);
    if (word.term) parts.push({from, to, keys, term: word.term, inner: word.inner});
    else if (isOne(word)) parts.push(...singles(run, from, more.length ? more[more.length - 1].to : to, loose));
    else if (keys.length) parts.push({from, to, keys});
  }
  return parts.length ? parts : run.inside(0, run.units.length);
}

/** Single units side by side count by their pairs; one alone counts unless it is a Han character among others. */
function singles(run, from, end, loose) {
  const {units} = run;
  if (end - from < SHORTEST_NAME && isHan(units[from])) loose.push(joined(units, from, end));
  const alone = units.slice(from, end).map((unit, i) => ({from: from + i, to: from + i + 1, keys: [unit]}))
      .filter(({from: i}) => isHan(units[i]) ? run.standsAlone(i) : end - from === 1);
  return units.length === 1 ? alone : [...run.inside(from, end), ...alone];
}

/**
 * Something a document should hold: all keys of one of the alternatives. Rare ones weigh more, and those that only may stand
 * for it, which come behind the first `same`, less.
 */
export class Part {
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
 * Adds the words of a run (for the score) and its parts (for coverage) to the plan, each once; and what to mark in a
 * document that does not hold the whole run, as `{units, parts}`. Words that say nothing are left out, unless there are no others.
 */
export function analyse(run, keys, synonyms, plan) {
  const {all, spoken} = wordsOf(run, keys, synonyms.in(run));
  const parts = partsOf(run, stretchesOf(spoken), plan.loose);
  for (const part of parts) addPart(run, part, plan.parts);
  plan.asked.push(all.filter(each => isSilent(each) ? !isOne(each) || isParticle(run, each) : isReaders(each)));
  plan.everyday = plan.everyday || spoken.some(({term}) => term && term.near.length);
  plan.doubtful = plan.doubtful || spoken.some(isSilent) && !spoken.every(isSilent);
  for (const {word, term, inner} of spoken) {
    for (const own of [word, ...(inner || []).map(each => each.word)]) {
      if (own && !plan.words.has(own.text)) plan.words.set(own.text, {word: own, boost: 1});
    }
    if (term) addSynonyms(term, keys, plan);
  }
  const said = new Set(spoken.flatMap(({from, to}) => run.units.slice(from, to).map((_, i) => from + i)));
  for (const {from, to, keys: [key]} of run.inside(0, run.units.length)) {
    if (said.has(from) && said.has(to - 1)) plan.titleKeys.add(key);
  }
  const marked = parts.flatMap(({from, to, term, inner = []}) =>
    [{from, to}, ...inner].map(each => run.units.slice(each.from, each.to)).concat(term ? allOf(term).map(other => other.units) : []));
  return {units: run.units, parts: marked};
}

/** Adds a part: the keys of each way to say it, of which the first `same` mean the same. */
function addPart(run, {keys, term, inner}, parts) {
  const alternatives = term ? allOf(term).map(other => other.keys) : [keys];
  let same = term ? term.same.length : 1;
  if (inner && inner.length) alternatives.splice(same++, 0, inner.flatMap(({from, to}) => run.inside(from, to).flatMap(key => key.keys)));
  const name = JSON.stringify(alternatives);
  if (!parts.has(name)) parts.set(name, {alternatives, same});
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
