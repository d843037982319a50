// Measures searches of a built site in Chromium: how long the search module takes when its pieces are here, and whether it
// answers there as in Node; and, when the site has an index of Pagefind, what Pagefind finds with the same queries.
//
// Usage: node search-browser.mjs SITE_FOLDER QUERIES.json PACKAGES [CHROMIUM]
//   QUERIES.json   as search-quality.mjs --queries writes it
//   PACKAGES       a folder where npm installed playwright-core
//   CHROMIUM       the browser's program; without it playwright's own
import {createServer} from "node:http";
import {copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {extname, join, normalize} from "node:path";
import {brotliCompressSync, constants} from "node:zlib";

const TYPES = {".js": "text/javascript", ".html": "text/html", ".json": "application/json", ".css": "text/css"};
const COLD_PER_KIND = 10;
const MOST_ADDRESSES = 50;

/** Serves a folder as a static host does, text compressed, and counts. */
class Host {
  constructor(folder) {
    this.folder = folder;
    this.bytes = this.requests = 0;
    this.server = createServer((request, response) => this.answer(request, response));
  }

  async start() {
    await new Promise(resolve => this.server.listen(0, "127.0.0.1", resolve));
    this.base = `http://127.0.0.1:${this.server.address().port}/`;
  }

  answer(request, response) {
    const path = normalize(join(this.folder, decodeURIComponent(new URL(request.url, this.base).pathname)));
    // Cross-origin isolation gives pages a clock of five microseconds.
    const headers = {"Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp"};
    // Pagefind cuts queries by the language of the page.
    if (request.url === "/empty") {
      response.writeHead(200, {...headers, "Content-Type": "text/html"}).end("<!doctype html><html lang=\"zh-Hans\"><title>empty</title>");
    } else if (!path.startsWith(this.folder) || !existsSync(path) || statSync(path).isDirectory()) {
      response.writeHead(404, headers).end();
    } else {
      const type = TYPES[extname(path)];
      const plain = readFileSync(path);
      const body = type ? brotliCompressSync(plain, {params: {[constants.BROTLI_PARAM_QUALITY]: 9}}) : plain;
      this.requests++;
      this.bytes += body.length;
      response.writeHead(200, {...headers, "Content-Type": type || "application/octet-stream",
        ...type ? {"Content-Encoding": "br"} : {}}).end(body);
    }
  }
}

const quantile = (numbers, part) => [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))];
const percent = (list, test) => (100 * list.filter(test).length / list.length).toFixed(1).replace(/\.0$/, "");

/** Runs in the page: a short text for each answer, and how long each query takes the second time. */
async function timed(queries) {
  const {open} = await import("/search/search.js");
  const searcher = await open("/");
  const answers = [];
  for (const query of queries) {
    const {results} = await searcher.search(query);
    answers.push(results.slice(0, 200).map(({id, score, tier}) => `${id} ${score} ${tier}`).join());
  }
  const times = [];
  for (const query of queries) {
    const start = performance.now();
    await searcher.search(query, {limit: 10});
    times.push(performance.now() - start);
  }
  return {answers, times};
}

/** A module of a site's search; Node takes it for one only by its name. */
async function importFrom(site, name) {
  const folder = mkdtempSync(join(tmpdir(), "search-browser-"));
  try {
    copyFileSync(join(site, "search", name), join(folder, `${name}.mjs`));
    return await import(`file://${folder}/${name}.mjs`);
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** The answers in Node, in the same form. */
async function inNode(site, queries) {
  const {open} = await importFrom(site, "search.js");
  const fetch = async url => ({ok: true, status: 200, arrayBuffer: async () => new Uint8Array(readFileSync(join(site, url))).buffer});
  const searcher = await open("/", {fetch, load: name => importFrom(site, name)});
  const answers = [];
  for (const query of queries) {
    const {results} = await searcher.search(query);
    answers.push(results.slice(0, 200).map(({id, score, tier}) => `${id} ${score} ${tier}`).join());
  }
  return answers;
}

async function measureModule(browser, host, site, queries) {
  const page = await browser.newPage();
  await page.goto(`${host.base}empty`);
  const texts = queries.map(({query}) => query);
  const {answers, times} = await page.evaluate(timed, texts);
  await page.close();
  const expected = await inNode(site, texts);
  const different = texts.filter((_, i) => answers[i] !== expected[i]);
  console.log(`Search module, warm, in Chromium ${browser.version()}: p50 ${quantile(times, 0.5).toFixed(2)} ms, `
    + `p95 ${quantile(times, 0.95).toFixed(2)} ms, at most ${Math.max(...times).toFixed(1)} ms; `
    + `answers unlike those in Node: ${different.length} of ${texts.length}${different.length ? ` (${different.slice(0, 5).join(", ")})` : ""}`);
}

/** Runs in the page: addresses of what Pagefind finds; all of them when they may be the exact set. */
async function found({query, most, shown}) {
  const pagefind = await import("/pagefind/pagefind.js");
  const {results} = await pagefind.search(query);
  const wanted = results.slice(0, results.length <= most ? most : shown);
  const data = await Promise.all(wanted.map(result => result.data()));
  return {total: results.length, urls: data.map(({url}) => new URL(url, location.href).pathname.replace(/index\.html$/, ""))};
}

function judged({kind, relevant, holding}, {total, urls}) {
  const wanted = new Set(relevant);
  const right = urls.slice(0, 10).map(url => wanted.has(url));
  const all = new Set(holding);
  // A large set of the right size passes without its addresses.
  const exact = total === holding.length && urls.every(url => all.has(url));
  return {kind, first: right[0] === true, ten: right.includes(true), exact, none: !total};
}

async function measurePagefind(browser, host, queries) {
  const page = await browser.newPage();
  await page.goto(`${host.base}empty`);
  const results = [];
  for (const query of queries) {
    results.push(judged(query, await page.evaluate(found, {query: query.query, most: MOST_ADDRESSES, shown: 10})));
  }
  await page.close();
  const cold = [];
  const kinds = [...new Set(queries.map(({kind}) => kind))];
  for (const query of kinds.flatMap(kind => queries.filter(other => other.kind === kind).slice(0, COLD_PER_KIND))) {
    const context = await browser.newContext();
    const fresh = await context.newPage();
    await fresh.goto(`${host.base}empty`);
    host.bytes = host.requests = 0;
    await fresh.evaluate(found, {query: query.query, most: 0, shown: 10});
    cold.push({kind: query.kind, bytes: host.bytes, requests: host.requests});
    await context.close();
  }
  const row = (name, some, costs) => {
    const bytes = costs.map(cost => cost.bytes / 1000);
    console.log(`| ${[name, some.length, percent(some, r => r.first), percent(some, r => r.ten), percent(some, r => r.exact),
      some.filter(r => r.none).length, quantile(bytes, 0.5).toFixed(1), quantile(bytes, 0.95).toFixed(1), Math.max(...bytes).toFixed(1),
      quantile(costs.map(cost => cost.requests), 0.5)].join(" | ")} |`);
  };
  console.log("\nPagefind on the same pages and queries:\n\n| kind | queries | success@1 % | success@10 % | exact sets % | zero results "
    + "| cold KB median | p95 | max | requests median |\n|---|---|---|---|---|---|---|---|---|---|");
  for (const kind of kinds) row(kind, results.filter(r => r.kind === kind), cold.filter(c => c.kind === kind));
  row("all", results, cold);
}

const [site, queriesFile, packages, executablePath] = process.argv.slice(2);
if (!packages) {
  console.error("Usage: node search-browser.mjs SITE_FOLDER QUERIES.json PACKAGES [CHROMIUM]");
  process.exit(2);
}
const {chromium} = await import(`file://${join(packages, "node_modules/playwright-core/index.mjs")}`);
const queries = JSON.parse(readFileSync(queriesFile, "utf8"));
const host = new Host(normalize(site));
await host.start();
const browser = await chromium.launch({executablePath, args: ["--no-sandbox"]});
try {
  await measureModule(browser, host, site, queries);
  if (existsSync(join(site, "pagefind/pagefind.js"))) await measurePagefind(browser, host, queries);
} finally {
  await browser.close();
  host.server.close();
}
