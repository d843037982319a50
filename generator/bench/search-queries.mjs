// Queries of twelve kinds made from a file of news items, and for each of them every item it should find.
//
// The truth is computed here from the file itself, by the rules of the search format (section "Text to units"), written
// anew: neither the search module nor its records take part. Only the table of traditional characters is the site's.
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {gunzipSync} from "node:zlib";

export const KINDS = ["title", "substring", "cross-word", "keywords", "name", "number", "phrase", "traditional", "pinyin",
  "initials", "typo", "initials-text"];

/** Column, category and tags that CorpusContent.java gives to item `number`. */
const COLUMNS = ["要闻", "渝工暖心", "渝工港湾", "渝工建功", "渝工铸魂"];
const CATEGORIES = ["warmth", "stations", "competitions", "awards"];

const SURNAMES = "李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
const ROLES = "书记|主席|总理|委员长|部长|副部长|主任|局长|院士|教授|研究员|工程师|记者|校长|院长|市长|省长|总经理|董事长|会长|村民|队长|司长|站长";
const AFTER_NAME = "[，。、：；（“]|说|表示|介绍|告诉|出席|主持|会见|强调|指出|致辞|致信|代表|在|和|同|与";
const NAME = new RegExp(`(?:${ROLES})([${SURNAMES}][\\u4e00-\\u9fa5]{1,2}?)(?=${AFTER_NAME})`, "gu");
const NUMBER = /第[0-9]+[届期次号批]|[A-Za-z]+-?[0-9]+[A-Za-z]*|[0-9]+[A-Za-z]+|[0-9]+(?:\.[0-9]+)?(?:年|月[0-9]+日|亿元|万亿|万人|万吨|%|公里|平方米|个百分点|多家)|[A-Z]{2,}/gu;
const COMMON_ENOUGH = 30;
const MOST_HOMOPHONES = 6;

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = state + 0x6d2b79f5 >>> 0;
    let t = Math.imul(state ^ state >>> 15, state | 1);
    t ^= t + Math.imul(t ^ t >>> 7, t | 61);
    return ((t ^ t >>> 14) >>> 0) / 4294967296;
  };
}

/** The first `most` items, as CorpusContent.java publishes them, in the order of their numbers in the index. */
export function readItems(file, most) {
  const lines = gunzipSync(readFileSync(file)).toString("utf8").split("\n").filter(line => line.trim());
  return lines.slice(0, most).map((line, number) => {
    const {id, date, title, body} = JSON.parse(line);
    return {title, body, date, url: `/issues/${date}/${id}/`,
      labels: [COLUMNS[number % 5], CATEGORIES[number % 4], "新闻", `${date.slice(0, 4)}年`]};
  }).sort((a, b) => a.date < b.date ? -1 : a.date > b.date ? 1 : a.url < b.url ? -1 : 1);
}

/** The manifest of a site, which is the first statement of its search module. */
export function readManifest(site) {
  const script = readFileSync(join(site, "search/search.js"), "utf8");
  return new Function(`${script.slice(0, script.indexOf("\n};") + 3)} return MANIFEST;`)();
}

/** Traditional characters of a site, each with the simplified one that it becomes. */
export function readVariants(site, manifest) {
  if (!manifest.variants) return new Map();
  const bytes = readFileSync(join(site, `search/variants/${manifest.variants}.bin`));
  let at = 0;
  const bits = count => {
    let value = 0;
    for (; count > 0; count--, at++) value = value * 2 + (bytes[at >> 3] >> 7 - at % 8 & 1);
    return value;
  };
  const gamma = () => {
    let zeros = 0;
    while (!bits(1)) zeros++;
    return 2 ** zeros + bits(zeros);
  };
  const delta = () => {
    const length = gamma() - 1;
    return 2 ** length + bits(length);
  };
  const below = bound => {
    if (bound <= 1) return 0;
    const width = Math.ceil(Math.log2(bound));
    const short = 2 ** width - bound;
    const value = bits(width - 1);
    return value < short ? value : value * 2 + bits(1) - short;
  };
  const rising = (count, low, high) => {
    if (count <= 0) return [];
    const middle = count >> 1;
    const value = low + middle + below(high - (count - 1 - middle) - low - middle);
    return [...rising(middle, low, value), value, ...rising(count - 1 - middle, value + 1, high)];
  };
  const traditional = rising(delta() - 1, 0, 65536);
  return new Map(traditional.map(code => [String.fromCharCode(code), String.fromCharCode(bits(16))]));
}

const isWordCode = c => c >= 97 && c <= 122 || c >= 48 && c <= 57 || c >= 0xc0 && c <= 0x24f && c !== 0xd7 && c !== 0xf7
  || c >= 0x370 && c <= 0x4ff;
const isMark = c => /^[\p{P}|`~∶]$/u.test(c) && !/^[%‰#@&*]$/.test(c);
const isHanCode = c => c >= 0x4e00 && c <= 0x9fff || c >= 0x3400 && c <= 0x4dbf || c === 0x3007 || c >= 0xf900 && c <= 0xfaff
  || c >= 0x3041 && c <= 0x30ff && c !== 0x30fb || c >= 0xac00 && c <= 0xd7a3 || c >= 0x20000 && c <= 0x323af;

/** Text folded and cut into units, as one string: a word of letters and digits stands in ‹›, the end of a line is a break. */
export class Stream {
  constructor(variants) {
    this.variants = variants;
  }

  fold(text) {
    return Array.from(text, character => {
      let c = character.codePointAt(0);
      if (c >= 0xff01 && c <= 0xff5e) c -= 0xfee0;
      if (c === 0x3000 || c === 0xa0) c = 32;
      const plain = String.fromCodePoint(c);
      if (c < 0x80 || isWordCode(c)) return plain.toLowerCase().length === plain.length ? plain.toLowerCase() : plain;
      return this.variants.get(plain) || plain;
    });
  }

  of(text) {
    return this.units(text).map(unit => isWordCode(unit.charCodeAt(0)) ? `‹${unit}›` : unit).join("");
  }

  /** The units, among them the marks between others; "\n" stands for a break. */
  units(text) {
    const folded = this.fold(text);
    const units = [];
    let between = "";
    let before = "";
    const digit = i => i >= 0 && i < folded.length && /^[0-9]$/.test(folded[i]);
    for (let i = 0; i < folded.length; i++) {
      const c = folded[i].codePointAt(0);
      if (/^\s$/.test(folded[i]) || isMark(folded[i])) {
        between += folded[i];
        continue;
      }
      const kind = isHanCode(c) ? "han" : isWordCode(c) ? "word" : "symbol";
      const words = before === "word" || kind === "word";
      const point = kind === "word" && between.endsWith(".");
      if (before === "word" && kind === "word" && /^\S$/.test(between)) units.push(between.replace(/[‐-―]/, "-").replace(/[•‧・]/, "·"));
      else {
        const marks = Array.from(between).filter(isMark).length - (point ? 1 : 0);
        if (before && (between.includes("\n") || !marks && between.includes(" ") && !words)) units.push("\n");
        else if (before && marks) units.push("、");
        if (point) units.push(".");
      }
      between = "";
      if (kind === "word") {
        let word = folded[i];
        while (i + 1 < folded.length && (isWordCode(folded[i + 1].codePointAt(0)) && folded[i + 1].length === 1
            || folded[i + 1] === "." && digit(i) && digit(i + 2))) word += folded[++i];
        units.push(word);
      } else units.push(folded[i]);
      before = kind;
    }
    return units;
  }
}

/** All items as streams; answers which of them hold some runs of units. */
export class Truth {
  constructor(items, stream) {
    this.stream = stream;
    this.streams = items.map(({title, labels, body}) => stream.of([title, ...labels, body].join("\n")));
    this.titles = items.map(({title}) => stream.of(title));
    this.holders = new Map();
    this.streams.forEach((text, item) => {
      for (const character of new Set(text)) {
        if (!this.holders.has(character)) this.holders.set(character, []);
        this.holders.get(character).push(item);
      }
    });
  }

  /** The items that hold every text (each one clause of a query). */
  holding(texts, streams = this.streams) {
    const runs = texts.flatMap(text => this.stream.of(text).split("\n")).filter(Boolean);
    const rarest = [...new Set(runs.join(""))].map(c => this.holders.get(c) || []).sort((a, b) => a.length - b.length)[0];
    return (rarest || []).filter(item => runs.every(run => streams[item].includes(run)));
  }

  holdingInTitle(text) {
    return this.holding([text], this.titles);
  }
}

/** Makes the queries. `packages` may give {pinyin} of pinyin-pro and {convert} of OpenCC; without them kinds are left out. */
export class Queries {
  constructor(items, truth, random, {pinyin, convert} = {}) {
    Object.assign(this, {items, truth, random, pinyin, convert});
    this.segmenter = new Intl.Segmenter("zh", {granularity: "word"});
    this.homophones = null;
  }

  /** `count` different queries of a kind: {kind, query, source, relevant (items)}. */
  make(kind, count) {
    const make = {
      title: () => this.titleFragment(4, 10),
      substring: () => this.cut(this.bodyStretch(2), 2, 4),
      "cross-word": () => this.acrossWords(),
      keywords: () => this.keywords(),
      name: () => this.found(NAME, match => match[1]),
      number: () => this.found(NUMBER, match => match[0]),
      phrase: () => this.cut(this.bodyStretch(10), 10, 20),
      traditional: () => this.random() < 0.5 ? this.titleFragment(3, 8) : this.cut(this.bodyStretch(2), 2, 4),
      pinyin: () => this.words(2, 6, this.titleStretch(2)),
      initials: () => this.words(3, 6, this.titleStretch(3)),
      "initials-text": () => this.wordsOfText(),
      typo: () => this.words(3, 6, this.titleStretch(3)),
    }[kind];
    const queries = new Map();
    for (let tries = 0; queries.size < count && tries < count * 200; tries++) {
      const source = make();
      const query = source && this.typed(kind, source);
      if (!query || queries.has(query)) continue;
      const relevant = kind === "title" ? this.truth.holdingInTitle(source) : this.truth.holding(source.split(" "));
      // No item holds a number that the cut has shortened.
      if (relevant.length) queries.set(query, {kind, query, source, relevant,
        holding: kind === "title" ? this.truth.holding([source]) : relevant});
    }
    return [...queries.values()];
  }

  /** What is typed to find the source, or nothing when it cannot be typed that way. */
  typed(kind, source) {
    if (kind === "traditional") {
      const traditional = this.convert ? this.convert(source) : "";
      return traditional !== source && this.truth.stream.of(traditional) === this.truth.stream.of(source) ? traditional : "";
    }
    if (!["pinyin", "initials", "typo", "initials-text"].includes(kind)) return source;
    if (!this.pinyin) return "";
    return kind === "typo" ? this.mistyped(source) : this.syllables(source, kind !== "pinyin");
  }

  any(list) {
    return list[Math.floor(this.random() * list.length)];
  }

  between(least, most) {
    return least + Math.floor(this.random() * (most - least + 1));
  }

  item() {
    return this.any(this.items);
  }

  /** A stretch without punctuation of at least `least` Han characters. */
  bodyStretch(least) {
    return this.any(this.item().body.match(new RegExp(`[\\u4e00-\\u9fa5]{${least},}`, "gu")) || [""]);
  }

  titleStretch(least) {
    return this.any(this.item().title.match(new RegExp(`[\\u4e00-\\u9fa5A-Za-z0-9]{${least},}`, "gu")) || [""]);
  }

  cut(text, least, most) {
    if (text.length < least) return "";
    const length = Math.min(text.length, this.between(least, most));
    const from = this.between(0, text.length - length);
    return text.slice(from, from + length);
  }

  /** Never through the middle of a number or a Latin word: that is not what anyone types. */
  titleFragment(least, most) {
    const stretch = this.titleStretch(least);
    const length = Math.min(stretch.length, this.between(least, most));
    const from = this.between(0, stretch.length - length);
    const inside = i => /[A-Za-z0-9]{2}/.test(stretch.slice(i - 1, i + 1));
    return length < least || inside(from) || inside(from + length) ? "" : stretch.slice(from, from + length);
  }

  wordsOf(text) {
    return Array.from(this.segmenter.segment(text), ({segment}) => segment);
  }

  acrossWords() {
    const words = this.wordsOf(this.bodyStretch(4));
    const border = this.between(1, Math.max(1, words.length - 1));
    const [left, right] = [words[border - 1], words[border]];
    if (!right || left.length < 2 || right.length < 2) return "";
    return left.slice(-this.between(1, Math.min(2, left.length - 1))) + right.slice(0, this.between(1, Math.min(2, right.length - 1)));
  }

  keywords() {
    const {title, body} = this.item();
    const words = [...new Set(this.wordsOf(`${title}\n${body}`).filter(word => /^[\u4e00-\u9fa5]{2,}$/u.test(word)))];
    if (words.length < 3) return "";
    return Array.from({length: this.between(2, 3)}, () => this.any(words)).filter((word, i, all) => all.indexOf(word) === i).join(" ");
  }

  found(pattern, text) {
    const {title, body} = this.item();
    const matches = [...`${title}\n${body}`.matchAll(pattern)].map(text);
    return matches.length ? this.any(matches) : "";
  }

  /** Two words or more of a text, side by side, that no title holds so. */
  wordsOfText() {
    const text = this.words(4, 6, this.bodyStretch(4));
    return text && this.wordsOf(text).length > 1 && !this.truth.holdingInTitle(text).length ? text : "";
  }

  /** Some words of a stretch, side by side; the first and the last of two or more characters, which stand for themselves. */
  words(least, most, stretch) {
    const words = this.wordsOf(stretch).filter(Boolean);
    const from = this.between(0, Math.max(0, words.length - 1));
    const some = words.slice(from, this.between(from + 1, words.length));
    const text = some.join("");
    const complete = some.length > 0 && some[0].length > 1 && some[some.length - 1].length > 1;
    return complete && text.length >= least && text.length <= most && /^[\u4e00-\u9fa5]+$/u.test(text) ? text : "";
  }

  syllables(text, initials) {
    const syllables = this.pinyin(text, {toneType: "none", type: "array", v: true});
    if (!syllables.every(syllable => /^[a-z]+$/.test(syllable))) return "";
    if (initials) return syllables.map(syllable => syllable[0]).join("");
    const style = this.between(0, 2);
    if (style < 2) return syllables.join(style ? " " : "");
    let at = 0;
    return this.wordsOf(text).map(word => syllables.slice(at, at += word.length).join("")).join(" ");
  }

  /** One character replaced by another one that sounds alike; nothing when that stands in some item too. */
  mistyped(text) {
    const syllables = this.pinyin(text, {toneType: "none", type: "array"});
    const at = this.between(0, text.length - 1);
    const others = this.soundingLike(syllables[at]).filter(character => character !== text[at]).slice(0, MOST_HOMOPHONES);
    if (!others.length) return "";
    const typed = text.slice(0, at) + this.any(others) + text.slice(at + 1);
    return this.truth.holding([typed]).length ? "" : typed;
  }

  soundingLike(syllable) {
    if (!this.homophones) {
      const counted = [...this.truth.holders].filter(([c, held]) => /^[\u4e00-\u9fa5]$/u.test(c) && held.length >= COMMON_ENOUGH);
      this.homophones = new Map();
      for (const [character] of counted.sort((a, b) => b[1].length - a[1].length)) {
        const own = this.pinyin(character, {toneType: "none"});
        this.homophones.set(own, [...this.homophones.get(own) || [], character]);
      }
    }
    return this.homophones.get(syllable) || [];
  }
}

/** Pinyin and traditional characters from npm packages in a folder, or the site's own characters the other way round. */
export async function readPackages(folder, variants) {
  const load = async path => {
    try {
      return await import(new URL(`file://${join(folder, "node_modules", path)}`).href);
    } catch (missing) {
      return null;
    }
  };
  const pinyin = folder ? await load("pinyin-pro/dist/index.mjs") : null;
  const opencc = folder ? await load("opencc-js/dist/esm/cn2t.js") : null;
  const reversed = new Map([...variants].reverse().map(([traditional, simplified]) => [simplified, traditional]));
  return {
    pinyin: pinyin && pinyin.pinyin,
    convert: opencc ? opencc.Converter({from: "cn", to: "t"})
      : text => Array.from(text, character => reversed.get(character) || character).join(""),
    traditionalBy: opencc ? "OpenCC" : "the site's own table, reversed",
  };
}

/** Items, truth and queries for a site built from the first items of a file. */
export async function prepare(site, file, perKind, seed, packages) {
  const manifest = readManifest(site);
  const variants = readVariants(site, manifest);
  const items = readItems(file, manifest.docs);
  const truth = new Truth(items, new Stream(variants));
  const tools = await readPackages(packages, variants);
  const queries = KINDS.flatMap((kind, i) => new Queries(items, truth, seeded(seed * 100 + i), tools).make(kind, perKind));
  return {manifest, items, truth, queries, traditionalBy: tools.traditionalBy};
}
