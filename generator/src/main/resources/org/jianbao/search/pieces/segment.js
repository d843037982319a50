import {BitReader} from "./bits.js";
import {hash, joined, split} from "./units.js";

const ESCAPE = 0xffff;
const LONGEST_CODE = 24;
const FIELDS = 3;
const FIRST_HAN = 0x4e00;
const HAN_COUNT = 0x9fff - FIRST_HAN;

/** A canonical Huffman code: `symbols` sorted by code, `counts[l]` of them with codes of l bits, at most 24. */
class Huffman {
  constructor(symbols, counts) {
    this.symbols = symbols;
    /** For each length the first code that is longer, as the first of 25 bits, and the index of the symbol of code 0. */
    this.ends = new Int32Array(counts.length);
    this.offsets = new Int32Array(counts.length);
    for (let length = 1, code = 0, index = 0; length < counts.length; length++) {
      code <<= 1;
      this.offsets[length] = index - code;
      code += counts[length];
      index += counts[length];
      this.ends[length] = code << 25 - length;
    }
  }

  read(bits) {
    const ahead = bits.ahead() >>> 7;
    for (let length = 1; length < this.ends.length; length++) {
      if (ahead >= this.ends[length]) continue;
      bits.at += length;
      return this.symbols[this.offsets[length] + (ahead >>> 25 - length)];
    }
    throw new RangeError("not a code");
  }
}

function readClasses(bits, documents) {
  const lengths = Array.from({length: 16}, () => bits.bits(4));
  const symbols = [];
  const counts = new Array(16).fill(0);
  for (let length = 1; length < 16; length++) {
    lengths.forEach((own, symbol) => {
      if (own !== length) return;
      symbols.push(symbol);
      counts[length]++;
    });
  }
  const code = new Huffman(symbols, counts);
  return Uint8Array.from({length: documents}, () => code.read(bits));
}

function readMonths(bits, documents) {
  const months = new Int32Array(documents);
  let month = 0;
  let from = 0;
  for (let groups = bits.delta() - 1; groups > 0; groups--) {
    month += bits.delta() - 1;
    const to = from + bits.delta();
    months.fill(month, from, to);
    from = to;
  }
  return months;
}

/** The code of the texts: single characters and frequent strings of 2 to 5. */
function readCharacters(bits) {
  const counts = [[0, 0]];
  for (let length = 1; length <= LONGEST_CODE; length++) counts.push([bits.delta() - 1, bits.delta() - 1]);
  const singles = counts.map(([number]) => Array.from(bits.rising(number, 0, 65536), c => String.fromCharCode(c)));
  // A string is written with the codes of its characters, which are known before the strings are.
  const symbols = singles.flatMap((own, length) => [...own, ...new Array(counts[length][1]).fill("")]);
  const code = new Huffman(symbols, counts.map(([single, multi]) => single + multi));
  symbols.forEach((symbol, i) => {
    if (symbol) return;
    for (let units = bits.bits(2) + 2; units > 0; units--) symbols[i] += code.read(bits);
  });
  return code;
}

function readText(bits, characters) {
  const escape = String.fromCharCode(ESCAPE);
  let text = "";
  for (;;) {
    const symbol = characters.read(bits);
    if (symbol === "\0") return text;
    text += symbol === escape ? String.fromCharCode(bits.bits(16)) : symbol;
  }
}

/** The units of a bucket's keys. Han characters are numbers among those that the bucket has. */
class UnitReader {
  constructor(bits) {
    this.bits = bits;
    this.characters = Array.from(bits.rising(bits.delta() - 1, 0, HAN_COUNT), c => String.fromCharCode(FIRST_HAN + c));
    this.last = -1;
  }

  /** The first unit of a key, which comes behind those before it. */
  first() {
    return this.bits.bit() ? this.other() : this.characters[this.last += this.bits.gamma()];
  }

  next() {
    return this.bits.bit() ? this.other() : this.characters[this.bits.below(this.characters.length)];
  }

  other() {
    const {bits} = this;
    let unit = "";
    const length = bits.gamma();
    const width = bits.bit() ? 16 : 7;
    while (unit.length < length) unit += String.fromCharCode(bits.bits(width));
    return unit;
  }
}

/** In which documents of a key, by their indexes, its words stand: for each field how often. */
function readWord(bits, units, df) {
  // Of a very common word only the number of documents is here: it tells none from another, so it does not score.
  const common = bits.bit() ? bits.delta() - 1 : null;
  const fields = [];
  for (let field = 0; field < FIELDS; field++) {
    const indexes = common === null ? bits.rising(bits.delta() - 1, 0, df) : [];
    fields.push({indexes, counts: indexes.map(() => bits.gamma())});
  }
  return {units, fields, common};
}

function passWord(bits, df) {
  if (bits.bit()) {
    bits.delta();
    return;
  }
  for (let field = 0; field < FIELDS; field++) {
    const count = bits.delta() - 1;
    if (count) bits.pass(count, 0, df);
    for (let i = 0; i < count; i++) bits.gamma();
  }
}

/** So many keys are gone over at once where a bucket tells where some of them stand. */
const TOGETHER = 64;

function isBefore([a, b = ""], [c, d = ""]) {
  return a === c ? b < d : a < c;
}

/**
 * The keys of a bucket. Where each stands is found by going over those before it; a key is read when it is asked for, since most
 * never are. The only bucket of a segment is large, and tells where every 64th key stands. The `blocks` of a key are the first indexes
 * of those of its positions.
 */
class Bucket {
  constructor(bits, number, documents, minPositions, isOnly) {
    Object.assign(this, {bits, number, documents, minPositions});
    /** By text: where the key is, behind its units, or the key. */
    this.keys = new Map();
    this.count = bits.delta() - 1;
    this.code = new UnitReader(bits);
    this.start = bits.at;
    this.places = isOnly ? this.readPlaces() : [];
    if (!isOnly) this.note(this.count);
  }

  /** Where every 64th key stands, in their order. */
  readPlaces() {
    const {bytes} = this.bits;
    const end = bytes.length - 4;
    const length = new BitReader(bytes.subarray(end)).bits(32);
    const bits = new BitReader(bytes.subarray(end - length, end));
    this.code.bits = bits;
    const places = [];
    for (let n = 0, at = 0; n < this.count; n += TOGETHER) {
      const units = [this.code.next()];
      if (bits.bit()) units.push(this.code.next());
      places.push({units, at: at += bits.delta(), keys: Math.min(TOGETHER, this.count - n)});
    }
    this.code.bits = this.bits;
    return places;
  }

  /** Notes where the next keys stand; `first` is the first unit of the one before. */
  note(keys, first = "") {
    for (let n = keys; n > 0; n--) {
      let two = 1;
      if (!this.bits.bit()) {
        first = this.code.first();
        two = this.bits.bit();
      }
      this.keys.set(two ? joined([first, this.code.next()], 0, 2) : first, this.bits.at);
      this.pass(two);
    }
  }

  /** Notes the keys among which one must be. */
  noteAround(units) {
    let [low, high] = [0, this.places.length];
    while (low < high) {
      const middle = low + high >> 1;
      if (isBefore(units, this.places[middle].units)) high = middle;
      else low = middle + 1;
    }
    const place = this.places[low - 1];
    if (!place || !place.keys) return;
    this.bits.at = place.at;
    this.code.last = this.code.characters.indexOf(place.units[0]);
    this.keys.set(joined(place.units, 0, place.units.length), place.at);
    this.pass(place.units.length > 1);
    this.note(place.keys - 1, place.units[0]);
    place.keys = 0;
  }

  /** The key of this text, or undefined. */
  get(text) {
    if (this.places.length && !this.keys.has(text)) this.noteAround(split(text));
    const known = this.keys.get(text);
    if (typeof known !== "number") return known;
    this.bits.at = known;
    const key = this.read(split(text));
    this.keys.set(text, key);
    return key;
  }

  /** All keys in their order. */
  all() {
    if (this.places.length) {
      const known = this.keys;
      this.keys = new Map();
      this.places = [];
      this.bits.at = this.start;
      this.code.last = -1;
      this.note(this.count);
      for (const [text, key] of known) this.keys.set(text, key);
    }
    return Array.from(this.keys.keys(), text => this.get(text));
  }

  hasPositions(two, df) {
    return two && df > this.minPositions;
  }

  pass(two) {
    const {bits} = this;
    const words = bits.gamma() - 1;
    for (let i = 0; i < words; i++) for (let more = bits.gamma() - 1; more > 0; more--) this.code.next();
    const df = bits.delta();
    bits.pass(df, 0, this.documents);
    bits.pass(bits.delta() - 1, 0, df);
    for (let i = 0; i < words; i++) passWord(bits, df);
    if (this.hasPositions(two, df) && bits.bit()) {
      bits.delta();
      bits.pass(bits.gamma() - 1, 0, df);
    }
  }

  read(units) {
    const {bits, code} = this;
    const words = Array.from({length: bits.gamma() - 1}, () =>
      [...units, ...Array.from({length: bits.gamma() - 1}, () => code.next())]);
    const df = bits.delta();
    const key = {bucket: this.number, docs: bits.rising(df, 0, this.documents), small: false, blocks: null};
    key.title = bits.rising(bits.delta() - 1, 0, df);
    key.words = new Map(words.map(own => [joined(own, 0, own.length), readWord(bits, own, df)]));
    if (this.hasPositions(units.length > 1, df)) {
      key.small = !bits.bit();
      if (!key.small) {
        key.firstBlock = bits.delta() - 1;
        key.blocks = [0, ...bits.rising(bits.gamma() - 1, 0, df), df];
      }
    }
    return key;
  }
}

/** Where parts of a piece begin that stand behind their lengths. */
function readParts(bits, count) {
  const lengths = Array.from({length: count}, () => bits.delta() - 1);
  let at = bits.at;
  return {bytes: bits.bytes, starts: lengths.map(length => (at += length) - length)};
}

/** What is shown of a document, and what its runs are checked against. */
function recordOf(text) {
  const [kind, date, url, title, column, labels, summary, body, time = "", place = ""] = text.split("\u0001");
  return {kind: Number(kind), date, url: url.replace("\u0002", date), title, column, labels: labels ? labels.split("\n") : [], summary, body,
    time, place};
}

/** A part of the index that never changes: documents `first` to `first + docs`, here counted from 0. */
export class Segment {
  constructor({name, first, docs, buckets, positions, texts}, manifest, pieces) {
    Object.assign(this, {name, first, docs, buckets, manifest, pieces});
    // How many buckets share a piece with positions, and documents one with texts.
    Object.assign(this, {bucketsTogether: positions, textsTogether: texts});
    this.head = null;
  }

  /** Loads the head; before it is here, neither positions nor texts can be read. */
  async open() {
    this.head = await this.pieces.get(`${this.name}/h.bin`, bits => {
      const head = {classes: readClasses(bits, this.docs)};
      head.bounds = Array.from({length: 16}, () => bits.delta() - 1);
      head.months = readMonths(bits, this.docs);
      head.characters = this.first === 0 ? readCharacters(bits) : null;
      return head;
    });
    return this.head;
  }

  /** The key of this text, or undefined. */
  async key(text) {
    return (await this.bucket(hash(text) % this.buckets)).get(text);
  }

  bucket(number) {
    return this.pieces.get(`${this.name}/k/${number}.bin`,
        bits => new Bucket(bits, number, this.docs, this.manifest.minPositions, this.buckets === 1));
  }

  textName(document) {
    return `${this.name}/t/${Math.floor(document / this.textsTogether)}.bin`;
  }

  /** The record of a document; `characters` is the code from the head of the first segment, or a promise of it. */
  async record(document, characters) {
    const place = document % this.textsTogether;
    const length = Math.min(this.textsTogether, this.docs - document + place);
    const records = await this.pieces.get(this.textName(document), async bits => {
      const code = await characters;
      return Array.from({length}, () => recordOf(readText(bits, code)));
    });
    return records[place];
  }

  /** Whether all its keys, and all its texts, are in one piece. */
  get isSmall() {
    return this.buckets === 1 && this.docs <= this.textsTogether;
  }

  /** The values of kind, column and category: for each its index in the list of the manifest and its documents. */
  facets() {
    return this.pieces.get(`${this.name}/f.bin`, bits => Array.from({length: 3}, () => {
      const values = [];
      for (let n = bits.delta() - 1; n > 0; n--) {
        values.push({value: bits.delta() - 1, docs: bits.rising(bits.delta() - 1, 0, this.docs)});
      }
      return values;
    }));
  }

  /** The names of the pieces with a key's positions in these documents (sorted); empty when it has none. */
  positionPieces(key, documents) {
    if (key.small) return [this.positionsName(key.bucket)];
    return key.blocks ? this.blocksOf(key, documents).map(block => this.blockName(key, block)) : [];
  }

  positionsName(bucket) {
    return `${this.name}/p/${Math.floor(bucket / this.bucketsTogether)}.bin`;
  }

  blockName(key, block) {
    return `${this.name}/q/${key.firstBlock + block}.bin`;
  }

  blocksOf({docs, blocks}, documents) {
    const wanted = [];
    let i = 0;
    for (let block = 0; block + 1 < blocks.length; block++) {
      while (i < documents.length && documents[i] < docs[blocks[block]]) i++;
      if (i < documents.length && documents[i] <= docs[blocks[block + 1] - 1]) wanted.push(block);
    }
    return wanted;
  }

  /** The positions of a key in each of these documents, which must all hold it. */
  async positions(key, documents) {
    const lists = key.small ? await this.smallPositions(key) : await this.bigPositions(key, documents);
    let i = 0;
    return Array.from(documents, document => {
      while (key.docs[i] < document) i++;
      return lists[i];
    });
  }

  async smallPositions(key) {
    if (!key.lists) {
      const keys = (await this.bucket(key.bucket)).all().filter(other => other.small);
      const place = key.bucket % this.bucketsTogether;
      const length = Math.min(this.bucketsTogether, this.buckets - key.bucket + place);
      const {bytes, starts} = await this.pieces.get(this.positionsName(key.bucket), bits => readParts(bits, length));
      const bits = new BitReader(bytes);
      bits.at = starts[place];
      for (const own of keys) own.lists = this.readPositions(bits, own.docs, 0, own.docs.length);
    }
    return key.lists;
  }

  async bigPositions(key, documents) {
    const lists = [];
    await Promise.all(this.blocksOf(key, documents).map(async block => {
      const from = key.blocks[block];
      const own = await this.pieces.get(this.blockName(key, block),
          bits => this.readPositions(bits, key.docs, from, key.blocks[block + 1]));
      own.forEach((list, i) => { lists[from + i] = list; });
    }));
    return lists;
  }

  readPositions(bits, docs, from, to) {
    const {bounds, classes} = this.head;
    return Array.from({length: to - from}, (_, i) => bits.rising(bits.gamma(), 0, bounds[classes[docs[from + i]]]));
  }
}
