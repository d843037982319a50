// Turns pinyin, and characters mistaken for others that sound alike, into what the site really says: paths through the
// site's pairs of neighbouring characters, frequent ones first. All numbers are integers and ties go by the text, so that
// every browser finds the same paths, and the oracle of the tests too (section "Pinyin" of the search format).

const SYLLABLE_COST = 8;
const PREFIX_COST = 10;
const INITIAL_COST = 10;
const DOUBLE_INITIAL_COST = 14;
const SLACK = 12;
const SOUND_COST = 10;
const FUZZY_COST = 13;
const RARE_COST = 6;
const PART_COST = 4;
const MOST_INITIALS = 12;
const JOIN_COST = 8;
const FEW_PHRASES = 8;
const BEAM = 300;
const BEAM_OF_CHARACTER = 12;

export function readTable(bits) {
  const syllables = Array.from({length: bits.delta() - 1}, () =>
    Array.from({length: bits.gamma()}, () => String.fromCharCode(97 + bits.bits(5))).join(""));
  const codes = bits.rising(bits.delta() - 1, 0, 65536);
  const characters = new Map();
  for (const code of codes) {
    const readings = Array.from({length: bits.gamma()}, () => syllables[bits.below(syllables.length)]);
    characters.set(String.fromCharCode(code), {readings, frequency: bits.bits(5)});
  }
  const files = [];
  for (let i = 0; i < 26; i++) for (let j = 0; j < 26; j++) {
    if (!bits.bit()) continue;
    if (bits.bit()) files.push([]);
    files[files.length - 1].push(String.fromCharCode(97 + i, 97 + j));
  }
  const fileOf = new Map(files.flatMap((own, number) => own.map(letters => [letters, number])));
  return {syllables: new Set(syllables), characters, files, fileOf};
}

function readShard(bits, firsts, seconds) {
  const rows = new Map();
  for (const i of bits.rising(bits.delta() - 1, 0, firsts.length)) {
    const row = Array.from(bits.rising(bits.gamma(), 0, seconds.length), j =>
      ({second: seconds[j], frequency: bits.gamma() - 1}));
    rows.set(firsts[i], row);
  }
  return rows;
}

function readPhrases(bits, characters) {
  let text = "";
  return Array.from({length: bits.delta() - 1}, () => {
    text = text.slice(0, bits.gamma() - 1);
    for (let more = bits.gamma() - 1; more > 0; more--) text += characters[bits.below(characters.length)];
    return {text, frequency: bits.gamma() - 1};
  });
}

/** The readings of the site's characters, and its pairs of characters by the first letters of both. */
export class Pinyin {
  constructor(name, pieces) {
    this.name = name;
    this.pieces = pieces;
    this.byLetter = new Map();
    this.rows = new Map();
  }

  async open() {
    if (!this.table) this.table = await this.pieces.get(`pinyin/${this.name}/h.bin`, readTable);
  }

  beginningWith(letter) {
    if (!this.byLetter.has(letter)) {
      this.byLetter.set(letter, [...this.table.characters]
          .filter(([, {readings}]) => readings.some(reading => reading[0] === letter)).map(([character]) => character));
    }
    return this.byLetter.get(letter);
  }

  /** What the site has of two letters: rows of pairs, and phrases; undefined when it has nothing. */
  async shard(letters) {
    const {fileOf} = this.table;
    if (!fileOf.has(letters)) return undefined;
    const number = fileOf.get(letters);
    const shards = await this.pieces.get(`pinyin/${this.name}/${number}.bin`, bits => this.readShards(number, bits));
    return shards.get(letters);
  }

  /** The shards of a file, by their letters. */
  readShards(number, bits) {
    const all = [...this.table.characters.keys()];
    return new Map(this.table.files[number].map(own => {
      const rows = readShard(bits, this.beginningWith(own[0]), this.beginningWith(own[1]));
      return [own, {rows, phrases: readPhrases(bits, all)}];
    }));
  }

  /** The best texts for letters; made of some words too, those of syllables only. */
  async lettersBest(text, count, words) {
    await this.open();
    const lattice = this.lettersLattice(text);
    if (lattice.initials && words) return [];
    const found = lattice.initials ? await this.phrases(lattice) : [];
    if (found.length) return best(found, count);
    await this.load(lattice);
    return best(this.chains(lattice, this.pairsOf(words)), count);
  }

  /** The best texts of characters that sound like these. */
  async soundsBest(text, count, accept) {
    await this.open();
    const lattice = this.soundsLattice([...text]);
    await this.load(lattice);
    return best(this.chains(lattice, new Map()), count, accept);
  }

  /** What stands behind each character in some words. */
  pairsOf(words) {
    const pairs = new Map();
    for (const word of words || []) {
      for (let i = 0; i + 1 < word.length; i++) {
        if (!pairs.has(word[i])) pairs.set(word[i], new Set());
        pairs.get(word[i]).add(word[i + 1]);
      }
    }
    return pairs;
  }

  /** Phrases, or their beginnings, that fit all letters; where there are few, also those that overlap in a word. */
  async phrases(lattice) {
    const whole = [];
    const begun = [];
    for (const {text, frequency} of await this.phrasesAt(lattice, 0)) {
      fitting(text, 0, lattice, 0, frequency, (end, letter, score, at) => {
        if (at === lattice.length) whole.push({text: text.slice(0, end), letter, score: score - (end < text.length && PART_COST)});
        else if (end === text.length) begun.push({text, score, at});
      });
    }
    const isFew = new Set(whole.map(({text}) => text)).size < FEW_PHRASES;
    return isFew ? [...whole, ...await this.joinedPhrases(begun, lattice)] : whole;
  }

  /** The phrases that may begin at a place. */
  async phrasesAt(lattice, at) {
    const wanted = new Set();
    for (const {to, letter} of lattice[at]) for (const next of lattice[to] || []) wanted.add(letter + next.letter);
    const shards = await Promise.all(Array.from(wanted, letters => this.shard(letters)));
    return shards.filter(Boolean).flatMap(({phrases}) => phrases);
  }

  /** Phrases that go on with others, which begin with their last two characters. */
  async joinedPhrases(begun, lattice) {
    const found = [];
    for (let from = 1; from + 2 < lattice.length; from++) {
      const byEnd = new Map();
      for (const first of begun) {
        const end = first.text.slice(-2);
        if (first.at === from + 2) byEnd.set(end, [...byEnd.get(end) || [], first]);
      }
      const others = byEnd.size ? await this.phrasesAt(lattice, from) : [];
      for (const {text, frequency} of others) for (const first of byEnd.get(text.slice(0, 2)) || []) {
        fitting(text, 2, lattice, first.at, first.score + frequency - JOIN_COST, (end, letter, score, at) => {
          if (at === lattice.length) found.push({text: first.text + text.slice(2, end), letter, score: score - (end < text.length && PART_COST)});
        });
      }
    }
    return found;
  }

  /** Loads the pairs that a lattice can use. */
  async load(lattice) {
    const wanted = new Set();
    lattice.forEach(tokens => tokens.forEach(({to, letter}) =>
      (lattice[to] || []).forEach(next => wanted.add(letter + next.letter))));
    await Promise.all([...wanted].map(async letters => {
      const shard = await this.shard(letters);
      if (shard) this.rows.set(letters, shard.rows);
    }));
  }

  row(letters, first) {
    return (this.rows.get(letters) || new Map()).get(first) || [];
  }

  /** The row, and of other pairs those that it lacks, which are as rare as can be. */
  rowWith(others, letters, first) {
    const row = this.row(letters, first);
    if (!others.has(first)) return row;
    const isNew = second => this.beginningWith(letters[1]).includes(second) && !row.some(pair => pair.second === second);
    return [...row, ...Array.from(others.get(first)).filter(isNew).map(second => ({second, frequency: 0}))];
  }

  /** For each offset what the letters there may stand for; what is no letter is a border between syllables. */
  lettersLattice(text) {
    const {syllables, characters} = this.table;
    const parts = text.split(/[^a-z]+/);
    const letters = parts.join("");
    const borders = new Set();
    parts.reduce((sum, part) => {
      borders.add(sum + part.length);
      return sum + part.length;
    }, 0);
    const initials = new Set([...syllables].map(syllable => syllable[0]));
    const prefixes = new Set([...syllables].flatMap(syllable => Array.from(syllable, (_, i) => syllable.slice(0, i))));
    const spans = [];
    for (let from = 0; from < letters.length; from++) {
      for (let to = from + 1; to <= letters.length && to <= from + 6; to++) {
        const text = letters.slice(from, to);
        const span = {from, to, text, whole: false};
        if (syllables.has(text)) spans.push({...span, cost: SYLLABLE_COST, whole: true});
        else if (to === letters.length && text.length > 1 && prefixes.has(text)) spans.push({...span, cost: PREFIX_COST, end: true});
        if (initials.has(text)) spans.push({...span, cost: INITIAL_COST});
        if (/^[zcs]h$/.test(text) && prefixes.has(text)) spans.push({...span, cost: DOUBLE_INITIAL_COST});
        if (borders.has(to)) break;
      }
    }
    const full = cheapest(spans.filter(({whole, end}) => whole || end), letters.length, Infinity);
    const used = full.length ? full : letters.length > MOST_INITIALS ? [] : cheapest(spans, letters.length, SLACK);
    return Object.assign(lattice(letters.length, used.map(({from, to, text, cost, whole}) => {
      const chars = new Map();
      for (const [character, {readings}] of characters) {
        const which = readings.findIndex(reading => whole ? reading === text : reading.startsWith(text));
        if (which >= 0) chars.set(character, cost + (which && RARE_COST));
      }
      return {from, to, letter: text[0], chars};
    })), {initials: !full.length});
  }

  /** What the units may have been meant to be, by sound. */
  soundsLattice(units) {
    const {characters} = this.table;
    return lattice(units.length, units.flatMap((unit, from) => {
      const typed = characters.get(unit);
      if (!typed) return [];
      return typed.readings.map(reading => {
        const chars = new Map();
        for (const [character, {readings}] of characters) {
          const which = readings.indexOf(reading);
          if (which >= 0) chars.set(character, SOUND_COST + (which && RARE_COST));
          else if (readings.some(other => fuzzy(other) === fuzzy(reading))) chars.set(character, FUZZY_COST);
        }
        chars.set(unit, 0);
        return {from, to: from + 1, letter: reading[0], chars};
      });
    }));
  }

  /** What a text of known characters is worth by its pairs. */
  worth(text) {
    let sum = 0;
    for (let i = 1; i < text.length; i++) {
      const letters = i => this.table.characters.get(text[i]).readings[0][0];
      const pair = this.row(letters(i - 1) + letters(i), text[i - 1]).find(({second}) => second === text[i]);
      sum += (pair ? pair.frequency : 0) - (i > 1 ? this.table.characters.get(text[i - 1]).frequency : 0);
    }
    return sum;
  }

  /** Texts in which all neighbours stand side by side somewhere, or in other pairs. */
  chains(lattice, others) {
    const end = lattice.length;
    const states = Array.from({length: end + 1}, () => new Map());
    for (const {to, letter, chars} of lattice[0] || []) {
      for (const [character, cost] of chars) add(states[to], {text: character, letter, score: -cost});
    }
    for (let at = 1; at < end; at++) {
      for (const state of kept(states[at])) this.extend(state, lattice, at, states, others);
    }
    return [...states[end].values()];
  }

  extend({text, letter, score}, lattice, at, states, others) {
    const last = text[text.length - 1];
    const base = score - (text.length > 1 ? this.table.characters.get(last).frequency : 0);
    for (const token of lattice[at]) {
      for (const {second, frequency} of this.rowWith(others, letter + token.letter, last)) {
        const cost = token.chars.get(second);
        if (cost === undefined) continue;
        add(states[token.to], {text: text + second, letter: token.letter, score: base + frequency - cost});
      }
    }
  }
}

/** Calls `visit(characters, letter, score, end)` for each way a phrase, or its beginning, fits a lattice up to some end. */
function fitting(text, i, lattice, at, score, visit) {
  if (i === text.length) return;
  for (const {to, letter, chars} of lattice[at]) {
    const cost = chars.get(text[i]);
    if (cost === undefined) continue;
    if (i > 0) visit(i + 1, letter, score - cost, to);
    if (to < lattice.length) fitting(text, i + 1, lattice, to, score - cost, visit);
  }
}

/** The best of these texts that are accepted, each once. */
function best(states, count, accept = () => true) {
  const texts = new Map();
  for (const {text, score} of states.sort(better)) {
    if (text.length > 1 && !texts.has(text) && accept(text)) texts.set(text, score);
    if (texts.size === count) break;
  }
  return Array.from(texts, ([text, score]) => ({text, score}));
}

function lattice(length, tokens) {
  return Array.from({length}, (_, from) => tokens.filter(token => token.from === from));
}

/** The spans on ways from 0 to the end that cost at most this much more than the cheapest way; none without a way. */
function cheapest(spans, end, slack) {
  const before = new Array(end + 1).fill(Infinity);
  const after = before.slice();
  before[0] = after[end] = 0;
  for (const {from, to, cost} of spans) before[to] = Math.min(before[to], before[from] + cost);
  for (const {from, to, cost} of [...spans].reverse()) after[from] = Math.min(after[from], after[to] + cost);
  if (before[end] === Infinity) return [];
  return spans.filter(({from, to, cost}) => {
    const price = before[from] + cost + after[to];
    return price < Infinity && price <= before[end] + slack;
  });
}

function fuzzy(reading) {
  return reading.replace(/^([zcs])h/, "$1").replace(/([aei]n)g$/, "$1");
}

function better(a, b) {
  return b.score - a.score || (a.text < b.text ? -1 : a.text > b.text ? 1 : a.letter < b.letter ? -1 : 1);
}

function add(states, state) {
  const key = state.letter + state.text;
  const old = states.get(key);
  if (!old || old.score < state.score) states.set(key, state);
}

/** The states worth going on with. Those of one character cannot be compared yet. */
function kept(states) {
  const counts = new Map();
  const all = [...states.values()];
  const long = all.filter(({text}) => text.length > 1).sort(better).filter(({text}) => {
    const last = text[text.length - 1];
    counts.set(last, (counts.get(last) || 0) + 1);
    return counts.get(last) <= BEAM_OF_CHARACTER;
  });
  return [...all.filter(({text}) => text.length === 1), ...long.slice(0, BEAM)];
}
