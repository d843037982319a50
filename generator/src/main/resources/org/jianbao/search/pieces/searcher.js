import {Alphabet, foldedBy, isMark, joined, scan} from "./units.js";
import {Failure, Pieces, abortable, timely} from "./pieces.js";
import {Segment} from "./segment.js";
import {Keys, holdingAll} from "./keys.js";
import {Part, Synonyms, allOf, analyse, parse} from "./query.js";
import {holdingRuns, textHolds, textMayHold} from "./verify.js";
import {ordered, scores} from "./rank.js";
import {Facets, needsFacets} from "./facets.js";
import {excerpted} from "./excerpt.js";

const FORMAT = 3;
const PATIENCE = 15000;
const LONGEST_LEAD = 8;
const SOON_TYPED = 60;
/** So few exact results make it likely that something else was meant. */
const FEW_RESULTS = 2;
/** More documents than this are not checked by their texts when the positions of all keys can do it. */
const MANY_TEXTS = 20;
/** What holds only a part of the query is of use when there is not much of it. */
const MOST_WEAK = 20;

/** How a search fails; `kind` is "network", "missing", "corrupt" or "aborted". The same search may be repeated. */
export const SearchError = Failure;

/** A searcher for the site at this root ("https://example.org/", "/bulletin/"). Loads nothing yet. */
export async function open(baseUrl, options) {
  return openWith(MANIFEST, baseUrl, options);
}

/** As `open`, with a manifest of one's own. */
export function openWith(manifest, baseUrl, {fetch, load, patience = PATIENCE, verify} = {}) {
  if (manifest.format !== FORMAT) throw new Failure("corrupt", `search index of format ${manifest.format}, not ${FORMAT}`);
  const base = baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`;
  return new Searcher(manifest, base, fetch || ((url, init) => globalThis.fetch(url, init)),
      load || (name => import(`./${name}`)), patience, verify);
}

/** One hit: what is known of it without its text. */
class Result {
  constructor(id, score, tier, show, doors) {
    this.id = id;
    this.score = score;
    this.tier = tier;
    this.load = () => show(id);
    /** What is one with it: an article's events, or an event's article. */
    this.doors = doors.map(other => ({id: other, load: () => show(other)}));
  }
}

class Searcher {
  constructor(manifest, base, fetch, load, patience, verify) {
    this.manifest = manifest;
    this.load = load;
    this.base = base;
    this.verify = verify;
    this.pieces = new Pieces(base, fetch, patience, manifest.carried);
    this.segments = manifest.segments.map(segment => new Segment(segment, manifest, this.pieces));
    this.keys = new Keys(this.segments);
    this.alphabet = new Alphabet(manifest.gb || "");
    this.synonyms = new Synonyms(manifest.synonyms || []);
    this.everyday = null;
    this.classes = new Uint8Array(manifest.docs);
    this.months = new Int32Array(manifest.docs);
    this.corrections = null;
    this.failures = 0;
    this.scripts = new Map();
    this.facets = null;
    this.opened = false;
  }

  /** What was probably meant, when no document holds all words as they were typed; null when nothing alike occurs. */
  async meant(query, plan) {
    const {corrected} = await this.loadCorrections();
    return corrected ? corrected(this, query, plan) : null;
  }

  /** A text that sounds like the query and is much more usual, or null. */
  async alike(query, plan) {
    const {suggestion} = await this.loadCorrections();
    return suggestion ? suggestion(this, query, plan) : null;
  }

  /** The code for pinyin and for characters that sound alike, which few searches need; nothing where there is none. */
  async loadCorrections() {
    if (!this.manifest.pinyin) return {};
    if (!this.corrections) {
      const module = await this.script(this.manifest.corrections, "default");
      if (this.corrections) return this.corrections;
      this.corrections = module.default(CORE);
      this.pinyin = new this.corrections.Pinyin(this.manifest.pinyin, this.pieces);
    }
    return this.corrections;
  }

  /** A script of its own, which must have a function of this name. */
  script(name, needed) {
    const loaded = this.scripts.get(name) || this.loadScript(name, needed);
    this.scripts.set(name, loaded);
    loaded.catch(() => this.scripts.delete(name));
    return loaded;
  }

  async loadScript(name, needed) {
    if (CARRIED_SCRIPTS[name]) return CARRIED_SCRIPTS[name]();
    // Some browsers keep a module that failed for good, but only under the same address.
    const address = this.failures ? `${name}?${this.failures}` : name;
    const module = await timely(this.load(address), name, this.pieces.patience, () => {}).catch(error => {
      this.failures++;
      throw error instanceof Failure ? error : new Failure("network", `cannot load ${name}: ${error}`);
    });
    if (typeof module[needed] !== "function") {
      this.failures++;
      throw new Failure("corrupt", `search/${name} is not whole`);
    }
    return module;
  }

  /**
   * What stands above the results: `cards` for what the query names, each `{kind, title, text, url}`, and the `answer` that events
   * give, or null: `{sort, parts, title, time, url, sentences}`.
   */
  async above(query) {
    const text = String(query);
    if (this.alphabet.lacks(text)) await this.loadVariants();
    const folded = foldedBy(this.alphabet.fold, text);
    const names = await this.script(this.manifest.cards, "find");
    const answers = names.asks(folded) ? await this.script(this.manifest.answers, "find") : null;
    const at = thing => ({...thing, url: this.address(thing.url)});
    const answer = answers && answers.find(folded);
    return {cards: names.find(folded).map(at), answer: answer && {...at(answer), sentences: answer.sentences.map(at)}};
  }

  address(url) {
    return this.base + url.replace(/^\//, "");
  }

  /** Loads what every search needs. */
  async warm() {
    if (this.opened) return;
    const heads = await Promise.all(this.segments.map(segment => segment.open()));
    heads.forEach(({classes, months}, i) => {
      this.classes.set(classes, this.segments[i].first);
      this.months.set(months, this.segments[i].first);
    });
    this.opened = true;
  }

  /**
   * Loads what most searches need, before something is asked; `questions` says whether it may be a question, `letters` whether it may be
   * pinyin. Of a small site these are all keys and texts: a round costs more than their bytes.
   */
  async prepare({questions = true, letters = false} = {}) {
    const small = this.segments.every(segment => segment.isSmall) ? this.segments : [];
    // What must be fetched comes first, and what is carried is read while it is on its way.
    const fetched = [questions && this.everydayWords(), letters && this.preparePinyin(small.length > 0)];
    const heads = this.warm();
    const characters = small.length ? heads.then(() => this.segments[0].head.characters) : null;
    await Promise.all([heads, this.script(this.manifest.cards, "find"), ...fetched,
      ...small.flatMap(segment => [segment.bucket(0), segment.record(0, characters)])]);
  }

  /** Loads the script for pinyin and the table of readings at once, and of a small site the pairs too. */
  async preparePinyin(isSmall) {
    const {pinyin} = this.manifest;
    if (!pinyin) return;
    const code = this.loadCorrections();
    const table = this.pieces.get(`pinyin/${pinyin}/h.bin`, async bits => (await code).readTable(bits));
    const pairs = isSmall && this.pieces.get(`pinyin/${pinyin}/0.bin`, async bits => {
      await Promise.all([code, table]);
      await this.pinyin.open();
      return this.pinyin.readShards(0, bits);
    });
    await Promise.all([code, table, pairs]);
  }

  /**
   * All documents that match, best first, or the first `limit`. `filters` hold lists of values by "kind", "column",
   * "category" and "year"; `sort` is "relevance" or "date"; `join` makes an event and an article that reports it one result; an aborted
   * `signal` makes it fail with kind "aborted".
   */
  async search(query, {limit = Infinity, filters = {}, sort = "relevance", facets = false, suggest = false, join = false, signal} = {}) {
    const wait = promise => abortable(promise, signal);
    await wait();
    const pairs = join ? this.script(this.manifest.cards, "find").then(({reports}) => reports) : [];
    const all = [this.plan(query), this.facetsFor(filters, facets), pairs, this.warm()];
    let [plan, groups, reports] = await wait(Promise.all(all));
    await this.match(plan, wait);
    if (!plan.found.exact && plan.runs.length) {
      plan = await wait(this.plan(query, true));
      await this.match(plan, wait);
    }
    const typed = plan;
    if (!typed.found.words || typed.doubtful && !typed.found.exact) plan = await wait(this.meant(query, typed)) || typed;
    else if (suggest && typed.found.exact && fewExact(plan)) plan.suggestion = await wait(this.alike(query, plan));
    return this.answer(query, plan, {limit, filters, sort, facets, groups, reports});
  }

  /**
   * What a query asks for: its clauses, runs and phrases, the words to score and the parts to cover; all its keys are here. A
   * `thorough` plan knows all words of long runs, and how readers ask, which is only worth it when nothing holds it as it is.
   */
  async plan(query, thorough) {
    const synonyms = thorough ? await this.everydayWords() : this.synonyms;
    const parsed = await this.parsed(query, thorough, synonyms);
    const plan = {...parsed, words: new Map(), parts: new Map(), patterns: [], titleKeys: new Set(), loose: [], asked: [],
      everyday: false, doubtful: false};
    for (const {runs, phrases} of parsed.included) {
      const own = runs.map(run => analyse(run, this.keys, synonyms, plan));
      // One pattern for all of a clause with marks: its runs are marked where it does not stand as a whole.
      if (phrases.length === runs.length) plan.patterns.push(...own);
      else plan.patterns.push(...phrases.map(({units}) => ({units, parts: own.flatMap(run => [run.units, ...run.parts])})));
    }
    return plan;
  }

  /** The query in runs, with all the keys it needs loaded. */
  async parsed(query, thorough, synonyms) {
    const text = String(query);
    if (this.alphabet.lacks(text)) await this.loadVariants();
    const parsed = parse(text, this.alphabet.fold, thorough);
    const runs = parsed.included.flatMap(clause => clause.runs);
    const phrases = parsed.included.flatMap(clause => clause.phrases);
    const excluded = parsed.excluded.map(clause => clause.phrases);
    const terms = runs.flatMap(run => synonyms.in(run)).flatMap(({group}) => allOf(group));
    const lookups = [...[...runs, ...terms].flatMap(run => run.lookups),
      ...[...phrases, ...excluded.flat()].flatMap(phrase => phrase.keys)];
    await this.keys.load([...new Set(lookups)]);
    return {...parsed, runs, phrases, excluded};
  }

  /** The site's synonyms, and the words that readers say, from the piece that has them. */
  async everydayWords() {
    this.everyday = this.everyday || new Synonyms(this.manifest.synonyms || [],
        await this.pieces.get(`everyday/${this.manifest.everyday}.bin`, readEveryday));
    return this.everyday;
  }

  async loadVariants() {
    const name = this.manifest.variants;
    if (!name) return this.alphabet.learn([], []);
    const learnt = await this.pieces.get(`variants/${name}.bin`, bits => {
      const traditional = bits.rising(bits.delta() - 1, 0, 65536);
      return [traditional, traditional.map(() => bits.bits(16))];
    });
    this.alphabet.learn(...learnt);
  }

  /** The facets that filters and counts need, or null when there are neither. */
  async facetsFor(filters, counted) {
    const kinds = counted || needsFacets(filters);
    if (!kinds && !(filters.year || []).length || this.facets) return this.facets;
    const [groups] = await Promise.all([
      kinds ? Promise.all(this.segments.map(segment => segment.facets())) : null, this.warm(),
    ]);
    const facets = new Facets(this.manifest, this.segments, groups);
    if (kinds) this.facets = facets;
    return facets;
  }

  /**
   * Finds how far each document answers the query: 0 not at all, else the weight of the parts it holds, and one more
   * than all of them when every phrase occurs in it.
   */
  async match(plan, wait) {
    const {docs} = this.manifest;
    const {runs} = plan;
    const removed = await wait(Promise.all(plan.excluded.map(clause => this.holding(clause))));
    // In a preview, what was edited since it was indexed stands in a segment of its own.
    if (this.manifest.replaced) removed.push(this.manifest.replaced);
    plan.removed = removed;
    if (!runs.length) {
      const everything = Int32Array.from({length: plan.excluded.length ? docs : 0}, (_, document) => document);
      plan.found = this.graded(new Int32Array(docs), everything, removed, 0);
      return;
    }
    const exact = plan.bare ? new Int32Array(0) : await wait(this.holding(plan.phrases));
    const parts = Array.from(plan.parts.values(), ways => new Part(ways, this.keys, docs));
    plan.complete = parts.every(part => part.docs.length);
    plan.found = this.covering(parts, exact, removed);
  }

  /** Leaves of the documents that hold only some parts the best: more are of no use. */
  weaken({levels, all}, points) {
    const weak = levels.map(level => level < all ? level : 0);
    const kept = new Set(ordered(weak, points, MOST_WEAK));
    for (let document = 0; document < levels.length; document++) {
      if (weak[document] && !kept.has(document)) levels[document] = 0;
    }
  }

  covering(parts, exact, removed) {
    const coverage = new Int32Array(this.manifest.docs);
    let all = 0;
    for (const part of parts) {
      all += part.whole;
      part.cover(coverage);
    }
    return this.graded(coverage, exact, removed, all);
  }

  /** Levels from what documents cover; `all` is the weight of all parts. */
  graded(levels, exact, removed, all) {
    for (const document of exact) levels[document] = all + 1;
    // Words that stand only in documents that are not wanted were typed right all the same.
    const words = levels.some(level => level >= all);
    for (const documents of removed) for (const document of documents) levels[document] = 0;
    let most = 0;
    for (let document = 0; document < levels.length; document++) most = Math.max(most, levels[document]);
    const least = Math.max(1, Math.ceil(Math.min(most, all) / 2));
    let total = 0;
    for (let document = 0; document < levels.length; document++) {
      if (levels[document] < least) levels[document] = 0;
      else total++;
    }
    return {levels, all, total, exact: most > all, words};
  }

  /** Documents in which all these runs occur. */
  async holding(runs) {
    const keys = [...new Set(runs.flatMap(run => run.keys))].map(text => this.keys.get(text));
    const candidates = holdingAll(keys);
    const long = runs.filter(run => run.units.length > 2);
    if (!long.length || !candidates.length) return candidates;
    if (candidates.length > MANY_TEXTS && long.some(run => run.gapped)) {
      const thorough = runs.map(run => run.thorough);
      await this.keys.load([...new Set(thorough.flatMap(run => run.keys))]);
      return this.holding(thorough);
    }
    const parts = await Promise.all(this.segments.map(async segment => {
      const own = candidates.filter(document => document >= segment.first && document < segment.first + segment.docs);
      const held = await holdingRuns(segment, long, own.map(document => document - segment.first),
          document => this.holds(segment.first + document, long), this.verify);
      return held.map(document => document + segment.first);
    }));
    return Int32Array.from(parts.flatMap(part => Array.from(part)));
  }

  /** Whether a document's text holds the runs. */
  async holds(document, runs) {
    const record = await this.record(document);
    if (textHolds(record, runs, this.alphabet)) return true;
    // Only a character not yet known to be traditional can still change the answer.
    if (!textMayHold(record, runs, this.alphabet)) return false;
    await this.loadVariants();
    return textHolds(record, runs, this.alphabet);
  }

  async record(document) {
    await this.warm();
    const segment = this.segments.find(({first, docs}) => document < first + docs);
    return segment.record(document - segment.first, this.segments[0].head.characters);
  }

  answer(query, plan, options) {
    const result = {query, total: 0, exactTotal: 0, wordsTotal: 0, someTotal: 0, truncated: plan.truncated,
      empty: !plan.included.length && !plan.excluded.length, facets: null, suggestion: plan.suggestion || null,
      corrected: plan.corrected || null, alternatives: plan.alternatives || []};
    const {levels, all} = plan.found;
    if (options.groups) {
      const failed = options.groups.failures(options.filters, levels.length);
      if (options.facets) result.facets = options.groups.counts(levels, failed, options.filters, {sure: all, mostWeak: MOST_WEAK});
      for (let document = 0; document < levels.length; document++) if (failed[document]) levels[document] = 0;
    }
    plan.points = plan.points || this.points(plan);
    this.weaken(plan.found, plan.points);
    plan.doors = joinedDocuments(plan.found, plan.points, options.reports);
    for (let document = 0; document < levels.length; document++) {
      const level = levels[document];
      if (!level) continue;
      result.total++;
      if (level > all) result.exactTotal += plan.corrected ? 0 : 1;
      else if (level === all) result.wordsTotal++;
      else result.someTotal++;
    }
    result.results = this.results(plan, options);
    return result;
  }

  results(plan, {limit, sort}) {
    const {levels, all} = plan.found;
    const first = plan.corrected ? "corrected" : "exact";
    const tier = document => levels[document] > all ? first : levels[document] === all ? "words" : "some";
    const {points} = plan;
    const rough = sort === "date" ? levels.map(level => level && (level > all ? 3 : level === all ? 2 : 1)) : levels;
    const patternsOf = plan.patternsOf || new Map();
    const show = document => this.shown(document, patternsOf.get(document) || plan.patterns);
    return ordered(rough, sort === "date" ? null : points, Math.min(limit, levels.length))
        .map(document => new Result(document, points[document], tier(document), show, plan.doors.get(document) || []));
  }

  points(plan) {
    const titleKeys = Array.from(plan.titleKeys, text => this.keys.get(text));
    return scores({words: [...plan.words.values()], titleKeys}, this.manifest, this.classes, this.months);
  }

  async shown(document, patterns) {
    const record = await this.record(document);
    const {title, excerpt} = excerpted(record, patterns, this.alphabet.fold);
    return {kind: this.manifest.kinds[record.kind], date: record.date, time: record.time, place: record.place, url: this.address(record.url),
      title, column: record.column, excerpt, labels: record.labels};
  }

  /** Texts that continue what is being typed: house terms and words of the index, after at least two units. */
  async complete(prefix, {limit = 8} = {}) {
    const text = String(prefix);
    if (this.alphabet.lacks(text)) await this.loadVariants();
    const typed = scan(text.slice(-SOON_TYPED), this.alphabet.fold);
    const end = typed.units.length;
    if (!end || typed.ends[end - 1] !== Math.min(text.length, SOON_TYPED)) return [];
    let from = end - 1;
    while (from > 0 && from > end - LONGEST_LEAD && typed.places[from] - typed.places[from - 1] === 1) from--;
    const units = typed.units.slice(from);
    if (units.length < 2) return [];
    await this.keys.load(units.slice(1).map((_, i) => joined(units, i, i + 2)));
    const rests = new Set();
    for (const find of [suffix => this.termsAfter(suffix), suffix => this.wordsAfter(suffix)]) {
      for (let i = 0; i + 1 < units.length; i++) for (const rest of find(units.slice(i))) rests.add(rest);
    }
    return Array.from(rests, rest => text + rest).slice(0, limit);
  }

  wordsAfter(units) {
    const words = this.keys.get(joined(units, 0, 2)).allWords().sort((a, b) => b.df - a.df);
    return words.map(word => restOf(word.units, units)).filter(Boolean);
  }

  termsAfter(units) {
    const {synonyms = [], columns, categories} = this.manifest;
    return [...synonyms.flat(), ...columns, ...categories.map(([, name]) => name)]
        .map(term => scan(term, this.alphabet.fold).units).filter(own => !own.some(isMark))
        .map(own => restOf(own, units)).filter(Boolean);
  }
}

/**
 * Makes an event and an article that reports it one: the article, as good as the better of them, unless only the event holds all.
 * Gives for documents that are left those that were taken away.
 */
function joinedDocuments({levels, all}, points, reports) {
  const doors = new Map();
  const grade = document => levels[document] > all ? 2 : levels[document] === all ? 1 : 0;
  for (const [event, article] of reports) {
    if (!levels[event] || !levels[article]) continue;
    const [kept, other] = grade(article) < grade(event) ? [event, article] : [article, event];
    levels[kept] = Math.max(levels[kept], levels[other]);
    points[kept] = Math.max(points[kept], points[other]);
    levels[other] = 0;
    doors.set(kept, [...doors.get(kept) || [], other, ...doors.get(other) || []]);
  }
  return doors;
}

/** Words that readers say, each with what it may stand for; the piece has them in groups that stand for the same. */
function readEveryday(bits) {
  const characters = Array.from(bits.rising(bits.delta() - 1, 0, 65536), c => String.fromCharCode(c));
  const words = () => {
    const list = [];
    for (let n = bits.delta() - 1; n > 0; n--) {
      let word = "";
      for (let left = bits.gamma(); left > 0; left--) word += characters[bits.below(characters.length)];
      list.push(word);
    }
    return list;
  };
  const all = new Map();
  for (let said = words(); said.length; said = words()) {
    const meant = words();
    for (const word of said) all.set(word, meant);
  }
  return all;
}

function fewExact({runs, found: {levels, all}}) {
  let count = 0;
  for (let document = 0; document < levels.length; document++) if (levels[document] > all) count++;
  return runs.length > 0 && count <= FEW_RESULTS;
}

/** What follows the beginning in the units of a term, or "" when it begins otherwise or ends there. */
function restOf(units, beginning) {
  if (!beginning.every((unit, i) => units[i] === unit)) return "";
  return joined(units, 0, units.length).slice(joined(units, 0, beginning.length).length);
}
