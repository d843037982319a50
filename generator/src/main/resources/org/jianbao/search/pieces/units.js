// Text becomes units: one Han character, one word of letters and digits, or one symbol. The generator cuts every
// document by the same rules (section "Text to units" of the search format), so nothing here may change alone.

const KINDS = ["han", "word", "mark", "space", "line", "hidden", "symbol"];
const [HAN, WORD, MARK, SPACE, LINE, HIDDEN, SYMBOL] = KINDS.keys();
const LONGEST_WORD = 255;
const ANY_MARK = "、";
const NO_CHARACTER = 0xfffd;
const SOFT_HYPHEN = 0xad;

/** The lines of `characters.txt`, which the generator reads too: words by the first of them. */
const LINES = new Map(CHARACTERS.split("\n").map(line => line.split(" ")).map(([name, ...words]) => [name, words]));
const ALIKE = new Map(LINES.get("alike").flatMap(marks => Array.from(marks, mark => [mark, marks[0]])));
const CLASSES = new Uint8Array(65536).fill(SYMBOL);
const WIDE = [];

function ranges(name) {
  return (LINES.get(name) || []).map(range => range.split("-").map(end => parseInt(end, 16)))
      .map(([first, last = first]) => [first, last]);
}

KINDS.forEach((name, kind) => ranges(name).forEach(([first, last]) => {
  if (first > 65535) WIDE.push([first, last, kind]);
  else CLASSES.fill(kind, first, last + 1);
}));

/** The class of a folded code point. */
function classOf(c) {
  if (c < 65536) return CLASSES[c];
  const range = WIDE.find(([first, last]) => c >= first && c <= last);
  return range ? range[2] : SYMBOL;
}

/** The usual character for one of another width, or the character itself. */
function compatible(c) {
  const text = String.fromCodePoint(c).normalize("NFKC");
  const same = text.codePointAt(0);
  const width = widthAt(text, 0);
  return text.length > width || width > 1 && c < 65536 ? c : same;
}

/** A text as it is compared, each UTF-16 unit by the table `fold`. */
export function foldedBy(fold, text) {
  return Array.from({length: text.length}, (_, i) => String.fromCharCode(fold[text.charCodeAt(i)])).join("");
}

/** A letter small and without accents. */
function letter(c) {
  const parts = String.fromCharCode(c).normalize("NFD");
  const isPlain = parts.length === 1 || Array.from(parts).slice(1).every(part => classOf(part.charCodeAt(0)) === HIDDEN);
  const lower = (isPlain ? parts[0] : String.fromCharCode(c)).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : c;
}

/** How every site folds UTF-16 units; never changes the length of a text, so offsets stay those of the original. */
function plainTable() {
  const fold = new Uint16Array(65536);
  for (let c = 0; c < 65536; c++) fold[c] = c;
  const each = (name, change) => ranges(name).filter(([, last]) => last < 65536).forEach(([first, last]) => {
    for (let c = first; c <= last; c++) fold[c] = change(c);
  });
  for (let c = 65; c <= 90; c++) fold[c] = c + 32;
  each("letters", letter);
  each("compatible", c => fold[compatible(c)]);
  each("hidden", () => SOFT_HYPHEN);
  each("space", () => 32);
  each("line", () => 10);
  return fold;
}

/** The characters of GB2312, or null where the platform cannot decode it: simplified text hardly needs more. */
function commonCharacters() {
  try {
    const bytes = new Uint8Array((0xf7 - 0xb0 + 1) * 94 * 2);
    let n = 0;
    for (let row = 0xb0; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) {
      bytes[n++] = row;
      bytes[n++] = cell;
    }
    return new TextDecoder("gbk").decode(bytes);
  } catch (unsupported) {
    return null;
  }
}

/** How this site folds characters: `fold[code]`. Traditional characters outside GB2312, and radicals, come later, with `learn`. */
export class Alphabet {
  /** @param {string} pairs traditional and simplified character by turns */
  constructor(pairs) {
    this.plain = plainTable();
    this.fold = this.plain.slice();
    const codes = Array.from(pairs, c => c.charCodeAt(0));
    this.simplify(codes.filter((_, i) => i % 2 === 0), codes.filter((_, i) => i % 2));
    this.complete = false;
  }

  learn(traditional, simplified) {
    this.simplify(traditional, simplified);
    this.complete = true;
  }

  simplify(traditional, simplified) {
    traditional.forEach((c, i) => { this.fold[c] = simplified[i]; });
    for (let c = 0; c < 65536; c++) if (this.plain[c] !== c) this.fold[c] = this.fold[this.plain[c]];
  }

  /** Whether a text may hold a traditional character or radical that was not learnt yet. */
  lacks(text) {
    if (this.complete) return false;
    for (let i = 0; i < text.length; i++) {
      const c = this.plain[text.charCodeAt(i)];
      if (c < 0x2e80) continue;
      const point = pointAt(text, i, this.plain);
      if (!(point <= 0x2eff || point >= 0x3400 && point <= 0x9fff || point >= 0xf900 && point <= 0xfaff)) continue;
      if (this.common === undefined) this.common = commonCharacters();
      if (!this.common || !this.common.includes(String.fromCharCode(point))) return true;
    }
    return false;
  }
}

/** The code point at a place of a text, folded; half of a pair is none. */
function pointAt(text, i, fold) {
  const c = fold[text.charCodeAt(i)];
  if ((c & 0xf800) !== 0xd800) return c;
  const point = text.codePointAt(i);
  if (point < 65536) return NO_CHARACTER;
  if (classOf(point) === HIDDEN) return SOFT_HYPHEN;
  const [[first, last]] = COMPATIBLE_PAIRS;
  const same = point >= first && point <= last ? compatible(point) : point;
  return same > 65535 ? same : fold[same];
}

const COMPATIBLE_PAIRS = ranges("compatible").filter(([first]) => first > 65535);

function widthAt(text, i) {
  return text.codePointAt(i) > 65535 ? 2 : 1;
}

function isDigit(c) {
  return c >= 48 && c <= 57;
}

/** The end of a unit: what nobody sees belongs to the unit before it, a point between digits to a word. */
function endOf(text, kind, start, first, fold) {
  const at = i => (i < text.length ? fold[text.charCodeAt(i)] : 0);
  let end = first;
  while (end < text.length) {
    const c = pointAt(text, end, fold);
    if (c === SOFT_HYPHEN) end += widthAt(text, end);
    else if (kind === WORD && end - start < LONGEST_WORD && (classOf(c) === WORD
        || c === 46 && isDigit(at(end - 1)) && isDigit(at(end + 1)))) end++;
    else break;
  }
  return end;
}

function unitAt(text, start, end, fold) {
  let unit = "";
  for (let i = start; i < end; i += widthAt(text, i)) {
    const c = pointAt(text, i, fold);
    if (c !== SOFT_HYPHEN) unit += String.fromCodePoint(c);
  }
  return unit;
}

/**
 * The units of a text: `units[i]` stands at offsets `starts[i]` to `ends[i]` (UTF-16) of it. `places` count on by one
 * from unit to unit and by two over the end of a line or a space.
 */
export function scan(text, fold) {
  const found = {units: [], starts: [], ends: [], places: []};
  const add = (unit, start, end, apart) => {
    const last = found.places.length - 1;
    found.places.push(last < 0 ? 0 : found.places[last] + (apart ? 2 : 1));
    found.units.push(unit);
    found.starts.push(start);
    found.ends.push(end);
  };
  let before = LINE;
  let from = 0;
  let [marks, spaced, apart] = [0, false, false];
  for (let i = 0, end; i < text.length; i = end) {
    const c = pointAt(text, i, fold);
    const kind = classOf(c);
    end = i + widthAt(text, i);
    if (kind === MARK) marks++;
    else if (kind === SPACE) spaced = true;
    else if (kind === LINE) apart = true;
    if (kind === MARK || kind === SPACE || kind === LINE || kind === HIDDEN) continue;
    end = endOf(text, kind, i, end, fold);
    const point = kind === WORD && i > from && fold[text.charCodeAt(i - 1)] === 46;
    if (before === WORD && kind === WORD && marks === 1 && i === from + 1) {
      const mark = String.fromCharCode(fold[text.charCodeAt(from)]);
      add(ALIKE.get(mark) || mark, from, i, false);
    } else {
      const others = marks - (point ? 1 : 0);
      if (!others && spaced && before !== WORD && kind !== WORD) apart = true;
      if (found.units.length && others && !apart) add(ANY_MARK, from, point ? i - 1 : i, false);
      if (point) add(".", i - 1, i, apart);
      apart = apart && !point;
    }
    add(unitAt(text, i, end, fold), i, end, apart);
    before = kind;
    from = end;
    [marks, spaced, apart] = [0, false, false];
  }
  return found;
}

/**
 * What the first units of a text form: phrases, which are units at consecutive places, without marks at the end; and in each
 * the runs between its marks. All are stretches: from one unit to before another.
 */
export function phrasesIn({units, places}, end) {
  const phrases = [];
  for (let from = 0, next; from < end; from = next) {
    for (next = from + 1; next < end && places[next] === places[next - 1] + 1;) next++;
    let to = next;
    while (to > from && isMark(units[to - 1])) to--;
    const runs = [];
    for (let i = from, j; i < to; i = j + 1) {
      for (j = i; j < to && !isMark(units[j]);) j++;
      if (j > i) runs.push({from: i, to: j});
    }
    if (runs.length) phrases.push({from, to, runs});
  }
  return phrases;
}

/** Whether a text has marks that are looked for, although it has no units. */
export function holdsMark(text, syntax) {
  return Array.from(text).some(c => classOf(c.codePointAt(0)) === MARK && !syntax.includes(c));
}

/** Calls `visit(index)` wherever some units stand one after the other, until it returns true. */
export function occurrences({units, places}, run, visit) {
  const last = run.length - 1;
  next: for (let i = units.indexOf(run[0]); i >= 0 && i + last < units.length; i = units.indexOf(run[0], i + 1)) {
    if (places[i + last] - places[i] !== last) continue;
    for (let j = 1; j <= last; j++) if (units[i + j] !== run[j]) continue next;
    if (visit(i)) return true;
  }
  return false;
}

export function isMark(unit) {
  return classOf(unit.charCodeAt(0)) === MARK;
}

export function isWord(unit) {
  return classOf(unit.charCodeAt(0)) === WORD;
}

export function isHan(unit) {
  return classOf(unit.codePointAt(0)) === HAN;
}

export function isSymbol(unit) {
  return classOf(unit.codePointAt(0)) === SYMBOL;
}

/** Units as the index writes them: Han characters together, a space beside anything else. */
export function joined(units, from, to) {
  let text = units[from];
  for (let i = from + 1; i < to; i++) text += (isHan(units[i - 1]) && isHan(units[i]) ? "" : " ") + units[i];
  return text;
}

/** The units of a word as the index writes it. */
export function split(word) {
  return word.split(" ").flatMap(part => (isHan(part) ? Array.from(part) : [part]));
}

/** FNV-1a over UTF-16 units with a final mixing, unsigned: it spreads the keys over the buckets. */
export function hash(text) {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 12;
  return h >>> 0;
}
