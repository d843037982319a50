const float = Math.fround;

// Fields of words in the order of the index, and their BM25 parameters. The score equals Lucene's BM25Similarity bit by
// bit, so every step that is a float in Java is one here.
const WORD_FIELDS = [
  {name: "title", boost: 3, b: 0},
  {name: "labels", boost: 1.5, b: 0},
  {name: "body", boost: 1, b: 0.75},
];
const TITLE_KEYS = {name: "titleGrams", boost: 1.5};
const K1 = float(1.2);
const RECENCY = 0.3;
const RECENCY_MONTHS = 24;

function idf(docCount, df) {
  return float(Math.log(1 + (docCount - df + 0.5) / (df + 0.5)));
}

/** 1 / (k1 * (1 - b + b * length / average)) for each class of lengths. */
function normInverses(lengths, b, [docCount, sum]) {
  const average = float(sum / docCount);
  return Float32Array.from(lengths, length =>
    float(1 / float(K1 * float(float(1 - b) + float(float(b * float(length)) / average)))));
}

/** Scores by document: BM25 of the words, the keys that stand in titles, and a mild preference for newer items. */
export function scores({words, titleKeys}, manifest, classes, months) {
  const sums = new Float64Array(manifest.docs);
  for (const {word, boost} of words) {
    WORD_FIELDS.forEach((field, index) => addWord(sums, word, index, float(field.boost * boost), manifest, classes));
  }
  const [docCount] = manifest.stats[TITLE_KEYS.name];
  for (const key of titleKeys) {
    const weight = float(TITLE_KEYS.boost * idf(docCount, key.titleDf));
    key.eachTitle(document => { sums[document] += weight; });
  }
  for (let document = 0; document < sums.length; document++) {
    if (sums[document]) sums[document] = float(float(sums[document]) * recency(months[document], manifest.newest));
  }
  return sums;
}

function addWord(sums, word, index, boost, manifest, classes) {
  const df = word.dfIn(index);
  if (!df) return;
  const {name, b} = WORD_FIELDS[index];
  const weight = float(boost * idf(manifest.stats[name][0], df));
  const inverses = normInverses(manifest.lengths, b, manifest.stats[name]);
  word.each(index, (document, count) => {
    const divisor = float(1 + float(count * inverses[classes[document]]));
    sums[document] += float(weight - float(weight / divisor));
  });
}

/** 1.3 for the newest month, 1.15 two years before, 1 for what has no date. */
function recency(month, newest) {
  return month ? 1 + RECENCY / (1 + (newest - month) / RECENCY_MONTHS) : 1;
}

// A score and a document as one number that sorts like both: 31 bits of a positive float, 21 bits of the document.
const bitsOfFloat = new Uint32Array(1);
const floatOfBits = new Float32Array(bitsOfFloat.buffer);
const MOST_DOCUMENTS = 2 ** 21;

function packed(score, document) {
  floatOfBits[0] = score;
  return bitsOfFloat[0] * MOST_DOCUMENTS + document;
}

/** The greatest of these numbers, greatest first, without sorting what is not wanted. */
function greatest(numbers, limit) {
  if (numbers.length <= limit * 4) return numbers.sort().reverse().subarray(0, limit);
  const kept = new Float64Array(limit * 3);
  let size = 0;
  let least = -1;
  for (const number of numbers) {
    if (number <= least) continue;
    kept[size++] = number;
    if (size < kept.length) continue;
    kept.sort().copyWithin(0, size - limit);
    size = limit;
    least = kept[0];
  }
  return kept.subarray(0, size).sort().reverse().subarray(0, limit);
}

/**
 * The documents of levels 1 and above, highest level first, in a level by score and then the later document;
 * without scores by document only. At most `limit` of them.
 */
export function ordered(levels, points, limit) {
  let most = 0;
  for (let document = 0; document < levels.length; document++) most = Math.max(most, levels[document]);
  const ends = new Int32Array(most + 2);
  for (let document = 0; document < levels.length; document++) ends[levels[document] + 1]++;
  for (let level = 1; level < ends.length; level++) ends[level] += ends[level - 1];
  const starts = ends.slice();
  const numbers = new Float64Array(levels.length);
  for (let document = 0; document < levels.length; document++) {
    if (levels[document]) numbers[ends[levels[document]]++] = packed(points ? points[document] : 0, document);
  }
  const documents = [];
  for (let level = starts.length - 2; level > 0 && documents.length < limit; level--) {
    const own = numbers.subarray(starts[level], starts[level + 1]);
    for (const number of greatest(own, limit - documents.length)) documents.push(number % MOST_DOCUMENTS);
  }
  return documents;
}
