// Sorted arrays of document numbers, and keys as the whole index sees them: all segments together.

function union(lists) {
  if (lists.length === 1) return lists[0];
  const end = Math.max(0, ...lists.map(list => list.length ? list[list.length - 1] + 1 : 0));
  const held = new Uint8Array(end);
  for (const list of lists) for (let i = 0; i < list.length; i++) held[list[i]] = 1;
  return marked(held);
}

/** The indexes of what is not 0. */
export function marked(held) {
  const indexes = new Int32Array(held.length);
  let n = 0;
  for (let i = 0; i < held.length; i++) if (held[i]) indexes[n++] = i;
  return indexes.subarray(0, n);
}

/** What two sorted arrays share; the shorter one leads, because its length is often a hundredth of the other's. */
function shared(a, b) {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  const both = new Int32Array(few.length);
  let n = 0;
  let low = 0;
  for (let i = 0; i < few.length && low < many.length; i++) {
    const wanted = few[i];
    let step = 1;
    while (low + step < many.length && many[low + step] < wanted) step <<= 1;
    let high = Math.min(low + step, many.length - 1);
    while (low < high) {
      const middle = low + high >> 1;
      if (many[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    if (many[low] === wanted) both[n++] = wanted;
  }
  return both.subarray(0, n);
}

export function holdingAll(keys) {
  const lists = keys.map(key => key.docs).sort((a, b) => a.length - b.length);
  return lists.reduce(shared);
}

/** Documents that hold all keys of one of the alternatives. */
export function holdingAny(alternatives) {
  return union(alternatives.map(holdingAll));
}

/** A word of the index: `df` documents hold it in any field. */
class IndexWord {
  constructor(text, parts) {
    this.text = text;
    this.parts = parts;
    this.units = parts[0].word.units;
    this.df = parts.reduce((sum, {word: {common, fields}}) =>
      sum + (common === null ? union(fields.map(field => field.indexes)).length : common), 0);
  }

  /** Documents that hold the word in a field. */
  dfIn(field) {
    return this.parts.reduce((sum, {word}) => sum + word.fields[field].indexes.length, 0);
  }

  /** Calls `visit(document, count)` for them. */
  each(field, visit) {
    for (const {first, key, word} of this.parts) {
      const {indexes, counts} = word.fields[field];
      for (let i = 0; i < indexes.length; i++) visit(first + key.docs[indexes[i]], counts[i]);
    }
  }
}

/** One or two neighbouring units with the documents that hold them, from all segments. */
class IndexKey {
  constructor(text, parts) {
    this.text = text;
    this.parts = parts;
    this.docs = new Int32Array(parts.reduce((sum, {key}) => sum + key.docs.length, 0));
    let n = 0;
    for (const {first, key} of parts) for (const document of key.docs) this.docs[n++] = first + document;
    this.words = new Map();
  }

  /** A word that begins with this key, or undefined. */
  word(text) {
    const parts = this.words.has(text) ? [] : this.parts.filter(({key}) => key.words.has(text));
    if (parts.length) {
      this.words.set(text, new IndexWord(text, parts.map(({first, key}) => ({first, key, word: key.words.get(text)}))));
    }
    return this.words.get(text);
  }

  allWords() {
    const texts = new Set(this.parts.flatMap(({key}) => [...key.words.keys()]));
    return Array.from(texts, text => this.word(text));
  }

  get titleDf() {
    return this.parts.reduce((sum, {key}) => sum + key.title.length, 0);
  }

  eachTitle(visit) {
    for (const {first, key} of this.parts) for (const i of key.title) visit(first + key.docs[i]);
  }
}

/** The keys of all segments; each is put together once. */
export class Keys {
  constructor(segments) {
    this.segments = segments;
    this.known = new Map();
  }

  async load(texts) {
    await Promise.all(texts.map(async text => {
      if (this.known.has(text)) return;
      const found = await Promise.all(this.segments.map(segment => segment.key(text)));
      const parts = found.map((key, i) => ({first: this.segments[i].first, key}));
      this.known.set(text, new IndexKey(text, parts.filter(({key}) => key)));
    }));
  }

  /** A key that was loaded. */
  get(text) {
    return this.known.get(text);
  }
}
