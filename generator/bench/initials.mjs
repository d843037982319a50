// Measures how many phrases of running text are found by the initials of their pinyin, on any built site: two words or more
// side by side, four to six characters, that stand in no title. Prints how many were right first and among the first ten.
//
// Usage: node initials.mjs SITE_FOLDER PACKAGES [COUNT [SEED…]]
//   PACKAGES   a folder where npm installed pinyin-pro
import {copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {seeded} from "./search-queries.mjs";

const TRIES = 300;
const [site, packages, count = "150", ...seeds] = process.argv.slice(2);
const {pinyin} = await import(`file://${resolve(packages, "node_modules/pinyin-pro/dist/index.mjs")}`);
const folder = mkdtempSync(join(tmpdir(), "initials-"));

/** A module of the site's search; Node takes it for one only by its name. */
async function load(name) {
  copyFileSync(join(site, "search", name), join(folder, `${name}.mjs`));
  return import(`file://${folder}/${name}.mjs`);
}

async function fetch(url) {
  const path = join(site, url);
  const bytes = existsSync(path) ? readFileSync(path) : null;
  return {ok: !!bytes, status: bytes ? 200 : 404, arrayBuffer: async () => new Uint8Array(bytes).buffer};
}

const searcher = await (await load("search.js")).open("/", {fetch, load});
const records = [];
for (let document = 0; document < searcher.manifest.docs; document++) records.push(await searcher.record(document));
const texts = records.map(({title, summary, body}) => [title, summary, body].join("\n"));
const titles = records.map(({title}) => title).join("\n");
const segmenter = new Intl.Segmenter("zh", {granularity: "word"});

/** Phrases by their initials. */
function phrases(random) {
  const any = list => list[Math.floor(random() * list.length)];
  const found = new Map();
  for (let tries = 0; found.size < Number(count) && tries < Number(count) * TRIES; tries++) {
    const stretch = any(any(records).body.match(/[\u4e00-\u9fa5]{4,}/gu) || [""]);
    const words = Array.from(segmenter.segment(stretch), ({segment}) => segment);
    const from = Math.floor(random() * words.length);
    const some = words.slice(from, from + 2 + Math.floor(random() * 3));
    const text = some.join("");
    if (some.length < 2 || some[0].length < 2 || some[some.length - 1].length < 2 || text.length < 4 || text.length > 6
        || titles.includes(text)) continue;
    const syllables = pinyin(text, {toneType: "none", type: "array", v: true});
    if (syllables.every(syllable => /^[a-z]+$/.test(syllable))) found.set(syllables.map(([initial]) => initial).join(""), text);
  }
  return found;
}

for (const seed of seeds.length ? seeds : ["1"]) {
  const asked = phrases(seeded(Number(seed)));
  let [first, ten] = [0, 0];
  for (const [query, text] of asked) {
    const {results} = await searcher.search(query, {limit: 10});
    const right = results.slice(0, 10).map(({id}) => texts[id].includes(text));
    if (right[0]) first++;
    if (right.includes(true)) ten++;
  }
  const percent = n => (100 * n / asked.size).toFixed(1);
  console.log(`seed ${seed}: ${asked.size} phrases, right first ${percent(first)} %, among ten ${percent(ten)} %`);
}
rmSync(folder, {recursive: true});
