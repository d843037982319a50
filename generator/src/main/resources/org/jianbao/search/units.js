// Text becomes units: one Han character, one word of letters and digits, or one symbol. The generator cuts every
// document by the same rules (section "Text to units" of the search format), so nothing here may change alone.

const BREAK = 0;
const SPACE = 1;
const WORD = 2;
const HAN = 3;
const SYMBOL = 4;
const LONGEST_WORD = 255;

/** The class of a folded code point. */
function classOf(c) {
  if (c >= 0x4e00 && c <= 0x9fff) return HAN;
  if (c < 0x80) {
    if (c >= 97 && c <= 122 || c >= 48 && c <= 57) return WORD;
    return c === 32 || c === 9 ? SPACE : c === 37 ? SYMBOL : BREAK;
  }
  if (c >= 0xc0 && c <= 0x24f && c !== 0xd7 && c !== 0xf7 || c >= 0x370 && c <= 0x4ff) return WORD;
  if (c === 0x2030 || c === 0x2103 || c >= 0x2160 && c <= 0x2188 || c >= 0x2460 && c <= 0x24ff) return SYMBOL;
  if (c === 0x3007 || c >= 0x3041 && c <= 0x30ff && c !== 0x30fb || c >= 0x3400 && c <= 0x4dbf
      || c >= 0xac00 && c <= 0xd7a3 || c >= 0xf900 && c <= 0xfaff || c >= 0x20000 && c <= 0x323af) return HAN;
  return BREAK;
}

/** Width and case of one UTF-16 unit; never changes the length of a text, so offsets stay those of the original. */
function plain(code) {
  let c = code;
  if (c >= 0xff01 && c <= 0xff5e) c -= 0xfee0;
  else if (c === 0x3000 || c === 0xa0) c = 32;
  if (c >= 65 && c <= 90) return c + 32;
  if (c >= 0xc0 && c <= 0x24f && c !== 0xd7 && c !== 0xf7 && c !== 0x130 || c >= 0x370 && c <= 0x4ff) {
    const lower = String.fromCharCode(c).toLowerCase();
    if (lower.length === 1) return lower.charCodeAt(0);
  }
  return c;
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
    return new Set(new TextDecoder("gbk").decode(bytes));
  } catch (unsupported) {
    return null;
  }
}

/** How this site folds characters: `fold[code]`. Traditional characters outside GB2312 come later, with `learn`. */
export class Alphabet {
  /** @param {string} pairs traditional and simplified character by turns */
  constructor(pairs) {
    this.fold = new Uint16Array(65536);
    for (let c = 0; c < 65536; c++) this.fold[c] = plain(c);
    for (let i = 0; i + 1 < pairs.length; i += 2) this.fold[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
    this.complete = false;
  }

  learn(traditional, simplified) {
    traditional.forEach((c, i) => { this.fold[c] = simplified[i]; });
    this.complete = true;
  }

  /** Whether a text may hold a traditional character that was not learnt yet. */
  lacks(text) {
    if (this.complete) return false;
    for (const character of text) {
      const c = character.charCodeAt(0);
      if (character.length > 1 || !(c >= 0x3400 && c <= 0x9fff || c >= 0xf900 && c <= 0xfaff)) continue;
      if (this.common === undefined) this.common = commonCharacters();
      if (!this.common || !this.common.has(character)) return true;
    }
    return false;
  }
}

/** The end of the word of letters and digits that begins at `start`; a point between digits belongs to it. */
function wordEnd(text, start, fold) {
  const digit = i => i < text.length && fold[text.charCodeAt(i)] >= 48 && fold[text.charCodeAt(i)] <= 57;
  let end = start + 1;
  for (; end < text.length && end - start < LONGEST_WORD; end++) {
    const c = fold[text.charCodeAt(end)];
    if (classOf(c) !== WORD && !(c === 46 && digit(end - 1) && digit(end + 1))) break;
  }
  return end;
}

/**
 * The units of a text: `units[i]` stands at offsets `starts[i]` to `ends[i]` (UTF-16) of it. `places` count on by one
 * from unit to unit and by two over a break, so units of one run are those at consecutive places.
 */
export function scan(text, fold) {
  const found = {units: [], starts: [], ends: [], places: []};
  let place = 0;
  let gap = false;
  let spaced = false;
  let before = BREAK;
  for (let i = 0, end; i < text.length; i = end) {
    let c = fold[text.charCodeAt(i)];
    if (c >= 0xd800 && c < 0xdc00) c = text.codePointAt(i);
    end = i + (c > 0xffff ? 2 : 1);
    const kind = classOf(c);
    if (kind === SPACE) spaced = true;
    else if (kind === BREAK) gap = true;
    else {
      let unit = String.fromCodePoint(c);
      if (kind === WORD) {
        end = wordEnd(text, i, fold);
        for (let j = i + 1; j < end; j++) unit += String.fromCharCode(fold[text.charCodeAt(j)]);
      }
      if (gap || spaced && kind !== WORD && before !== WORD) place++;
      found.units.push(unit);
      found.starts.push(i);
      found.ends.push(end);
      found.places.push(place++);
      gap = spaced = false;
      before = kind;
    }
  }
  return found;
}

/** Calls `visit(index)` wherever the units of a run stand one after the other, until it returns true. */
export function occurrences({units, places}, run, visit) {
  const last = run.length - 1;
  next: for (let i = units.indexOf(run[0]); i >= 0 && i + last < units.length; i = units.indexOf(run[0], i + 1)) {
    if (places[i + last] - places[i] !== last) continue;
    for (let j = 1; j <= last; j++) if (units[i + j] !== run[j]) continue next;
    if (visit(i)) return true;
  }
  return false;
}

export function isWord(unit) {
  return classOf(unit.charCodeAt(0)) === WORD;
}

export function isHan(unit) {
  return classOf(unit.codePointAt(0)) === HAN;
}

/** Units as the index writes them: Han characters together, a space beside anything else. */
export function joined(units, from, to) {
  let text = units[from];
  for (let i = from + 1; i < to; i++) text += (isHan(units[i - 1]) && isHan(units[i]) ? "" : " ") + units[i];
  return text;
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
