// Measures the first result of a search on a slow phone: 150 ms round trip, 1.6 Mbit/s, a CPU four times slower, HTTP/1.1,
// nothing loaded before. Other work on the machine counts four times, so the least is printed too. Once for the search page with a query in its address, once for the dialog of an open page, from the
// tap on 搜索 to the first result. Medians of some runs.
//
// Usage: node slow-phone.mjs SITE_FOLDER PACKAGES [CHROMIUM [RUNS [QUERY…]]]
//   PACKAGES       a folder where npm installed playwright-core
//   CHROMIUM       the browser's program; without it playwright's own
import {createServer} from "node:http";
import {existsSync, readFileSync, statSync} from "node:fs";
import {extname, join, normalize} from "node:path";
import {brotliCompressSync, constants} from "node:zlib";

const TYPES = {".js": "text/javascript", ".html": "text/html", ".json": "application/json", ".css": "text/css", ".svg": "image/svg+xml"};
const NETWORK = {offline: false, latency: 150, downloadThroughput: 1638400 / 8, uploadThroughput: 768000 / 8};
const SLOWDOWN = 4;
const QUERIES = ["工会驿站", "食堂大厨比武", "拖欠工资怎么办", "网上竞赛最高奖励多少钱", "gonghui", "劳模"];

const [folder, packages, program, runs = "3", ...queries] = process.argv.slice(2);
const site = normalize(folder);
const compressed = new Map();

function body(path) {
  if (!compressed.has(path)) {
    const plain = readFileSync(path);
    compressed.set(path, TYPES[extname(path)] ? brotliCompressSync(plain, {params: {[constants.BROTLI_PARAM_QUALITY]: 9}}) : plain);
  }
  return compressed.get(path);
}

/** A static host: text compressed; hashed files may be kept. */
const server = createServer((request, response) => {
  let path = normalize(join(site, decodeURIComponent(new URL(request.url, "http://x/").pathname)));
  if (existsSync(path) && statSync(path).isDirectory()) path = join(path, "index.html");
  if (!path.startsWith(site) || !existsSync(path)) return response.writeHead(404).end();
  const type = TYPES[extname(path)];
  const bytes = body(path);
  response.writeHead(200, {"Content-Type": type || "application/octet-stream", "Cache-Control": "max-age=600",
    "Content-Length": bytes.length, ...type ? {"Content-Encoding": "br"} : {}});
  return response.end(bytes);
});
await new Promise(resolve => server.listen(0, "127.0.0.1", resolve));
const base = `http://127.0.0.1:${server.address().port}/`;

const {chromium} = await import(join(packages, "node_modules/playwright-core/index.mjs"));
const browser = await chromium.launch({executablePath: program, args: ["--no-sandbox"]});

/** A phone that has loaded nothing, its requests counted. */
async function phone() {
  const context = await browser.newContext({viewport: {width: 360, height: 640}, hasTouch: true, isMobile: true});
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", NETWORK);
  await cdp.send("Emulation.setCPUThrottlingRate", {rate: SLOWDOWN});
  const requests = [];
  page.on("request", request => requests.push(new URL(request.url()).pathname));
  return {context, page, requests};
}

async function searchPage(query) {
  const {context, page, requests} = await phone();
  const start = performance.now();
  await page.goto(`${base}search/?q=${encodeURIComponent(query)}`, {waitUntil: "commit"});
  await page.waitForSelector(".search-list > *");
  const took = performance.now() - start;
  await context.close();
  return {took, requests};
}

async function dialog(query) {
  const {context, page, requests} = await phone();
  await page.goto(base, {waitUntil: "networkidle"});
  requests.length = 0;
  const start = performance.now();
  await page.tap(".search-link");
  await page.fill(".search-dialog .search-field", query);
  await page.waitForSelector(".search-options > *");
  const took = performance.now() - start;
  await context.close();
  return {took, requests};
}

const sorted = numbers => [...numbers].sort((a, b) => a - b);
const median = numbers => sorted(numbers)[Math.floor(numbers.length / 2)];
const seconds = milliseconds => (milliseconds / 1000).toFixed(2);

console.log("| Query | search page: s, median and least | requests | dialog of an open page: s | requests |\n| --- | --- | --- | --- | --- |");
for (const query of queries.length ? queries : QUERIES) {
  const row = [query];
  for (const way of [searchPage, dialog]) {
    const all = [];
    for (let run = 0; run < Number(runs); run++) all.push(await way(query));
    const times = all.map(({took}) => took);
    row.push(`${seconds(median(times))}, ${seconds(sorted(times)[0])}`, median(all.map(({requests}) => requests.length)));
    if (process.env.SHOW) console.error(query, way.name, all[0].requests.join(" "));
  }
  console.log(`| ${row.join(" | ")} |`);
}
await browser.close();
server.close();
