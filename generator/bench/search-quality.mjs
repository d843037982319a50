// Measures the search of a built site with queries of twelve kinds, and prints a Markdown table.
//
// Usage: node search-quality.mjs SITE_FOLDER CORPUS.jsonl.gz [PER_KIND] [SEED] [--packages DIR] [--queries FILE] [--details FILE]
//   SITE_FOLDER   built from content that CorpusContent.java made of the first items of the corpus
//   --packages    a folder where npm installed pinyin-pro (without it no pinyin, initials, typo) and opencc-js
//   --queries     writes the queries and the answers they should have as JSON, for search-browser.mjs
//   --details     writes what was found for each query, a line of JSON each
//
// success@k: one of the first k results is an item that should be found. exact sets: the results of the tier "exact" are
// the items that hold what was typed, no more and no fewer. Cold: a new searcher, nothing loaded; search.js compressed by
// brotli, the pieces as they are, headers not counted, with the first ten results shown. Every request that was possible
// without the answer to another one is in the same round; search.js is the first.
import {readFileSync, writeFileSync, existsSync, readdirSync, mkdtempSync, copyFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {performance} from "node:perf_hooks";
import {brotliCompressSync} from "node:zlib";
import {KINDS, prepare} from "./search-queries.mjs";

const SHOWN = 10;
/** The button and the dialog; the page of results has a script of its own, which the dialog does not load. */
const INTERFACE = /^(search(-dialog|-view)?|element)\./;
const EXACT_KINDS = KINDS.slice(0, 8);

/** Gives files of a folder as fetch does, all that were asked for meanwhile in one round, and counts them. */
class CountingFolder {
  constructor(folder) {
    this.folder = folder;
    this.bytes = this.requests = this.rounds = 0;
    this.waiting = [];
    this.fetch = url => new Promise(resolve => {
      if (!this.waiting.length) setImmediate(() => this.answer());
      this.waiting.push({url, resolve});
    });
    this.load = async name => {
      await this.fetch(`search/${name}`);
      return importFrom(folder, name);
    };
  }

  answer() {
    const answered = this.waiting;
    this.waiting = [];
    this.rounds++;
    for (const {url, resolve} of answered) {
      const path = join(this.folder, url);
      const bytes = existsSync(path) ? readFileSync(path) : null;
      this.requests++;
      this.bytes += !bytes ? 0 : path.endsWith(".js") ? brotliCompressSync(bytes).length : bytes.length;
      resolve({ok: !!bytes, status: bytes ? 200 : 404, arrayBuffer: async () => new Uint8Array(bytes).buffer});
    }
  }
}

/** A module of a site's search; Node takes it for one only by its name. */
async function importFrom(site, name) {
  const folder = mkdtempSync(join(tmpdir(), "search-quality-"));
  try {
    copyFileSync(join(site, "search", name), join(folder, `${name}.mjs`));
    return await import(`file://${folder}/${name}.mjs`);
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** Bytes of everything that must be there before the first query: the module, and the reader's interface. */
function scriptBytes(site) {
  const scripts = join(site, "assets/js");
  const interfaces = existsSync(scripts) ? readdirSync(scripts).filter(name => INTERFACE.test(name)).map(name => join(scripts, name)) : [];
  const size = file => brotliCompressSync(readFileSync(file)).length;
  return {module: size(join(site, "search/search.js")), interfaces: interfaces.map(size),
    total: [join(site, "search/search.js"), ...interfaces].reduce((sum, file) => sum + size(file), 0)};
}

async function cold(module, site, query, scripts) {
  const folder = new CountingFolder(site);
  const searcher = await module.open("/", {fetch: folder.fetch, load: folder.load});
  const answer = await searcher.search(query);
  const shown = await Promise.all(answer.results.slice(0, SHOWN).map(result => result.load()));
  return {answer, shown, bytes: folder.bytes + scripts.total,
    requests: folder.requests + 1 + scripts.interfaces.length, rounds: folder.rounds + 1};
}

function judged({kind, query, source, relevant, holding}, {answer, shown, bytes, requests, rounds}, items) {
  const wanted = new Set(relevant);
  const ids = answer.results.map(({id}) => id);
  const right = ids.slice(0, SHOWN).map(id => wanted.has(id));
  shown.forEach(({url}, i) => {
    if (url !== items[ids[i]].url) throw new Error(`result ${ids[i]} is ${url}, not ${items[ids[i]].url}`);
  });
  const exact = answer.results.filter(({tier}) => tier === "exact").map(({id}) => id).sort((a, b) => a - b);
  return {kind, query, source, first: right[0] === true, ten: right.includes(true), none: !ids.length,
    suggested: answer.suggestion !== null && answer.suggestion.query === source || answer.corrected === source,
    exact: exact.length === holding.length && exact.every((id, i) => id === holding[i]), bytes, requests, rounds,
    found: exact.length, expected: holding.length};
}

/** Milliseconds of each query when all pieces are here. */
async function warmTimes(module, site, queries) {
  const {fetch, load} = new CountingFolder(site);
  const searcher = await module.open("/", {fetch, load});
  for (const {query} of queries) await searcher.search(query, {limit: SHOWN});
  const times = [];
  for (const {query, kind} of queries) {
    const start = performance.now();
    await searcher.search(query, {limit: SHOWN});
    times.push({kind, time: performance.now() - start});
  }
  return times;
}

const quantile = (numbers, part) => [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))];
const percent = (results, test) => results.length ? (100 * results.filter(test).length / results.length).toFixed(1).replace(/\.0$/, "") : "–";
const kilobytes = bytes => (bytes / 1000).toFixed(1);

function row(name, results, times, exactKnown) {
  const of = field => results.map(result => result[field]);
  return [name, results.length, percent(results, r => r.first), percent(results, r => r.ten),
    exactKnown ? percent(results, r => r.exact) : "–", results.filter(r => r.none).length,
    exactKnown ? "–" : percent(results, r => r.suggested),
    kilobytes(quantile(of("bytes"), 0.5)), kilobytes(quantile(of("bytes"), 0.95)), kilobytes(Math.max(...of("bytes"))),
    `${quantile(of("requests"), 0.5)} / ${Math.max(...of("requests"))}`, `${quantile(of("rounds"), 0.5)} / ${Math.max(...of("rounds"))}`,
    `${quantile(times, 0.5).toFixed(2)} / ${quantile(times, 0.95).toFixed(2)}`];
}

function print(rows) {
  const head = ["kind", "queries", "success@1 %", "success@10 %", "exact sets %", "zero results", "corrected right %",
    "cold KB median", "p95", "max", "requests median / max", "rounds", "warm ms p50 / p95"];
  console.log(`| ${head.join(" | ")} |\n|${"---|".repeat(head.length)}`);
  for (const cells of rows) console.log(`| ${cells.join(" | ")} |`);
}

function options(list) {
  const named = {};
  const plain = [];
  for (let i = 0; i < list.length; i++) {
    if (list[i].startsWith("--")) named[list[i].slice(2)] = list[++i];
    else plain.push(list[i]);
  }
  return {named, plain};
}

const {named, plain: [site, corpus, perKind = "100", seed = "1"]} = options(process.argv.slice(2));
if (!corpus) {
  console.error("Usage: node search-quality.mjs SITE_FOLDER CORPUS.jsonl.gz [PER_KIND] [SEED] [--packages DIR] [--queries FILE] [--details FILE]");
  process.exit(2);
}
const {manifest, items, queries, traditionalBy} = await prepare(site, corpus, Number(perKind), Number(seed), named.packages);
if (named.queries) {
  writeFileSync(named.queries, JSON.stringify(queries.map(({kind, query, source, relevant, holding}) =>
    ({kind, query, source, relevant: relevant.map(item => items[item].url), holding: holding.map(item => items[item].url)}))));
}
const module = await importFrom(site, "search.js");
const scripts = scriptBytes(site);
const results = [];
for (const query of queries) results.push(judged(query, await cold(module, site, query.query, scripts), items));
const times = await warmTimes(module, site, queries);
const kinds = KINDS.filter(kind => results.some(result => result.kind === kind));
const timesOf = test => times.filter(test).map(({time}) => time);
console.log(`${manifest.docs} items, ${queries.length} queries, seed ${seed}; traditional characters by ${traditionalBy}\n`);
print([...kinds.map(kind => row(kind, results.filter(r => r.kind === kind), timesOf(t => t.kind === kind), EXACT_KINDS.includes(kind))),
  row("the eight as typed", results.filter(r => EXACT_KINDS.includes(r.kind)), timesOf(t => EXACT_KINDS.includes(t.kind)), true),
  row("all", results, timesOf(() => true), false)]);
console.log(`\nsearch.js ${kilobytes(scripts.module)} KB br; interface ${kilobytes(scripts.total - scripts.module)} KB br`);
if (named.details) writeFileSync(named.details, results.map(result => `${JSON.stringify(result)}\n`).join(""));
