// Saves articles of a site that `jianbao serve` shows, and measures in Chromium when they are seen. Run by live-speed.sh:
// node live-speed.mjs URL CONTENT EDITS PACKAGES CHROMIUM PID JCMD
import {execFileSync} from "node:child_process";
import {appendFileSync, readdirSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";

const [url, content, edits, packages, program, pid, jcmd] = process.argv.slice(2);
const {chromium} = createRequire(join(packages, "node_modules", "x"))("playwright-core");
const EARLY = 10;
const SEARCHED = 3;
/** Milliseconds in which site and search are made again. */
const IDLE = 30_000;

const quantile = (numbers, part) => [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))];

/** Memory that is in use after garbage was collected, in MB, when nothing is made any more. */
async function memory() {
  await page.waitForTimeout(IDLE);
  execFileSync(jcmd, [pid, "GC.run"]);
  const used = [...execFileSync(jcmd, [pid, "GC.heap_info"], {encoding: "utf8"}).matchAll(/used (\d+)K/g)];
  return Math.round(used.slice(0, 2).reduce((sum, match) => sum + Number(match[1]), 0) / 1024);
}

const articles = readdirSync(join(content, "issues")).flatMap(issue => readdirSync(join(content, "issues", issue))
  .filter(file => /^\d.*\.md$/.test(file)).map(file => ({issue, file})));
const browser = await chromium.launch({executablePath: program, args: ["--no-sandbox"]});
const page = await browser.newPage();
page.setDefaultTimeout(120_000);
// A fixed walk through all of them.
const article = edit => articles[(edit * 7919) % articles.length];
const address = ({issue, file}) => `${url}issues/${issue}/${file.replace(/^\d+-/, "").replace(/\.md$/, "")}/`;

// An editor looks at what there is before anything is edited: by then the site is indexed.
await page.waitForTimeout(IDLE);
const seen = [];
let early = 0;
for (let edit = 1; edit <= Number(edits); edit++) {
  const {issue, file} = article(edit);
  await page.goto(address({issue, file}));
  await page.waitForTimeout(300);
  const mark = `改动${edit}号`;
  const saved = performance.now();
  appendFileSync(join(content, "issues", issue, file), `\n\n${mark}。\n`);
  await page.locator("main").getByText(mark).first().waitFor();
  seen.push(performance.now() - saved);
  if (edit === EARLY) {
    early = await memory();
  }
}
console.log(`| edits | p50 ms | p95 ms | longest ms | MB after ${EARLY} | MB after all |\n|---|---|---|---|---|---|`);
console.log(`| ${edits} | ${Math.round(quantile(seen, 0.5))} | ${Math.round(quantile(seen, 0.95))} | `
  + `${Math.round(Math.max(...seen))} | ${early} | ${await memory()} |`);

const found = [];
for (let edit = 1; edit <= SEARCHED; edit++) {
  const {issue, file} = article(edit + 1_000);
  const word = `麒麟${String.fromCodePoint(0x6000 + edit)}`;
  // The page of results loads itself again when search has changed.
  await page.goto(`${url}search/?q=${encodeURIComponent(`"${word}"`)}`);
  await page.waitForTimeout(500);
  const saved = performance.now();
  appendFileSync(join(content, "issues", issue, file), `\n\n${word}。\n`);
  await page.locator("main mark").filter({hasText: word}).first().waitFor();
  found.push((performance.now() - saved) / 1000);
}
console.log(`found by search after ${found.map(seconds => seconds.toFixed(2)).join(", ")} s`);
await browser.close();
