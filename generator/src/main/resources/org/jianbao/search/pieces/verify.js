import {scan, occurrences} from "./units.js";

// Prices in bytes to fetch. What is here already still costs time, which is put as bytes too. A piece with positions is
// as large as several texts, and the generator chooses for a site how many texts stand together.
const TEXT = 600;
const TEXT_AT_HAND = 8;
const POSITIONS = 2200;
const FREE_TEXTS = 10;

/**
 * Those of the documents of a segment (sorted, counted in the segment) in which every run of three or more units
 * occurs. They all hold the keys of the runs; their texts (by `holds`) or the positions of the keys decide, whichever
 * is cheaper. Both give the same answer.
 */
export async function holdingRuns(segment, runs, documents, holds, force) {
  if (!documents.length) return documents;
  const keys = new Map();
  await Promise.all(runs.flatMap(run => run.keys).map(async text => keys.set(text, await segment.key(text))));
  const covers = cheapestCovers(segment, runs, keys, documents);
  const byText = !covers.all || (force ? force === "texts" : textsCostAtMost(covers.price, segment, documents));
  return byText ? verifiedByText(documents, holds) : verifiedByPosition(segment, covers.all, documents);
}

function textsCostAtMost(price, segment, documents) {
  const here = documents.length * TEXT_AT_HAND;
  if (here > price) return false;
  const names = new Set(Array.from(documents, document => segment.textName(document)));
  let fetched = 0;
  for (const name of names) if (!segment.pieces.has(name)) fetched++;
  // The first ones will be shown, so they are fetched anyway.
  return Math.max(0, fetched - FREE_TEXTS) * TEXT * segment.textsTogether + here <= price;
}

/** For each run the cheapest keys with positions that hold all its units; `all` is null when some run has none. */
function cheapestCovers(segment, runs, keys, documents) {
  const paid = new Set();
  const all = [];
  let price = 0;
  for (const run of runs) {
    const cover = cheapestCover(run, keys, key => {
      const names = segment.positionPieces(key, documents);
      const missing = names.filter(name => !paid.has(name) && !segment.pieces.has(name));
      return names.length ? missing.length * POSITIONS * segment.textsTogether + documents.length : Infinity;
    });
    if (!cover) return {all: null, price: Infinity};
    price += cover.price;
    for (const {key} of cover.steps) for (const name of segment.positionPieces(key, documents)) paid.add(name);
    all.push(cover.steps);
  }
  return {all, price};
}

/** Dynamic programming over the offsets: the first, the last, and between them steps of one or two. */
function cheapestCover(run, keys, priceOf) {
  const best = new Map();
  const last = run.units.length - 2;
  run.offsets.forEach((offset, i) => {
    const before = offset === 0 ? [{price: 0, steps: []}] : [best.get(offset - 1), best.get(offset - 2)];
    const key = keys.get(run.keys[i]);
    const own = priceOf(key);
    for (const way of before) {
      const price = way ? way.price + own : Infinity;
      const least = best.has(offset) ? best.get(offset).price : Infinity;
      if (price < least) best.set(offset, {price, steps: [...way.steps, {offset, key}]});
    }
  });
  return best.get(last);
}

async function verifiedByText(documents, holds) {
  const held = await Promise.all(Array.from(documents, holds));
  return documents.filter((_, i) => held[i]);
}

async function verifiedByPosition(segment, covers, documents) {
  const lists = await Promise.all(covers.map(steps =>
    Promise.all(steps.map(({key}) => segment.positions(key, documents)))));
  return documents.filter((_, i) => covers.every((steps, run) => {
    let starts = lists[run][0][i];
    for (let step = 1; step < steps.length && starts.length; step++) {
      starts = followed(starts, lists[run][step][i], steps[step].offset);
    }
    return starts.length > 0;
  }));
}

/** The starts that have a position at this distance behind them. */
function followed(starts, positions, distance) {
  const kept = [];
  let i = 0;
  for (const start of starts) {
    while (i < positions.length && positions[i] < start + distance) i++;
    if (positions[i] === start + distance) kept.push(start);
  }
  return kept;
}

function unitsOf(record, fold) {
  return scan([record.title, ...record.labels, record.summary, record.body].join("\n"), fold);
}

/** Whether a document with this record holds every run. */
export function textHolds(record, runs, {fold}) {
  const found = unitsOf(record, fold);
  return runs.every(run => occurrences(found, run.units, () => true));
}

/** Whether it could hold them if characters that the alphabet lacks were the right ones. */
export function textMayHold(record, runs, alphabet) {
  const {units, places} = unitsOf(record, alphabet.fold);
  return runs.every(run => units.some((_, i) => run.units.every((unit, j) => places[i + j] === places[i] + j
      && (units[i + j] === unit || alphabet.lacks(units[i + j])))));
}
