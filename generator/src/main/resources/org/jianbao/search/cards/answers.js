// What events answer. DATA stands before: `events` with `facts` [sort, label, label as it is compared, answer, unit, ...sentences],
// `sentences` [text, title, url] and `region`, its names; so does asking.js. An answer is given only when all of a question is understood and one event
// alone is meant; a wrong one is worse than none.

/** Fewer characters do not name an event; fewer of its own, besides what many events have in their names, do not either. */
const LEAST_NAMING = 4;
const LEAST_OWN = 2;
/** A label of so many characters is no everyday word. */
const LONG_LABEL = 6;
const MOST_FACTS = 3;
const MOST_SENTENCES = 3;

/** Words that many events have in their names. */
const COMMON = new RegExp((`${DATA.region.join(" ")} ` + "总工会 工会 职工 活动 比赛 大赛 竞赛 培训班 培训会 培训 会议 劳动 技能 服务 工作 单位 企业 公司 人员 项目 事项 "
    + "数量 金额 人数 开展 举办 首届 系列 专题 主题 年度 优秀 先进 免费 员工 工人 \\d{2,4}年 第[一二三四五六七八九十百\\d]+[届次期]").split(" ").join("|"), "g");
/** The region, which is in the names of most of what is held in it. */
const REGION = new RegExp(DATA.region.join("|"), "g");
const FILLING = new Set(Array.from(`${FILLERS.join("")}赛比大竞`));
const CONTESTS = "比赛 大赛 竞赛 赛";

const TOPS = /^(?:团体|个人|集体)?(?:特等奖|一等奖|冠军|第一名|金奖)$/;
const TOOK_PART = /^(?:来|去|能)?(?:参加|参赛|参与|到场|到会|听讲?|入选|获奖|受益|体检|在?看)的?$/;
/** What an event is called in the end; words that many other things end with, such as 会, are not among them. */
const HEAD = new RegExp(`(?:${"赛 杯 比武 运动会 活动 例会 会议 大会 研讨会 汇报会 推进会 培训会 交流会 座谈会 报告会 联谊会 相亲会 "
    .concat("培训 培训班 讲座 宣讲 演出 仪式 评选 交友 联谊 班列 行动 交流").replace(/ /g, "|")})$`);
/** What ends like this is a body or a place of its own, which an event may have in its name. */
const BODY = /(?:公司|学院|医院|工会|银行|分行|局|厂|大学|学校|中心|研究院|研究所|社区|村|区|县|市)$/;
/** What a label may begin with that makes its number another one. */
const CHANGING = /新|计划|首批|其中|本次|这些|目标|预计|晋级|胜出|参赛|接受|获/;
/** What people did of whom a label tells first. */
const DONE = /^(?:胜出|获奖|入选|晋级)/;
const PEOPLE = ["人", "名", "位", "个人"];
const MONEY = ["钱", "块钱", "元", "万元", "万"];
/** What money is asked for by, and the facts that it may be. */
const GROUPS = {prize: "最高 最多 奖励 奖金 奖 能奖 能拿 能得 每个 每项", grant: "补助 补贴 奖励 每家 给 发", spent: "经费 资金 投入 花 用 筹措 奖励 专项"};

const EVENTS = DATA.events.map(event => {
  const names = event.names.split("\n").map(bare).join("\n");
  const others = event.others.split("\n").map(bare).join("\n");
  const quoted = Array.from(event.title.matchAll(/“([^”]+)”/g), ([, name]) => name.split(/[^\p{L}\p{N}]+/u)).flat()
      .filter(name => name.length >= LEAST_NAMING);
  return {...event, quoted, own: ownOf(names, others), all: `${names}\n${others}\n${shortDistricts(others)}`,
    facts: event.facts.map(([sort, label, compared, answer, unit, ...proof]) =>
      ({sort, label, text: bare(compared).replace(/每[家个人户]$/, ""), answer, unit, proof}))};
});

function shortDistricts(others) {
  return others.replace(/^(..+)[区县]$/gm, "$1");
}

/** What an event alone is called: its names without the places and bodies that many have. */
function ownOf(names, others) {
  let own = names;
  for (const other of [...others.split("\n"), ...shortDistricts(others).split("\n")].sort((a, b) => b.length - a.length)) {
    if (other.length > 1) own = own.split(other).join("\n");
  }
  return own.replace(COMMON, "\n");
}

/** Whether each character that is in no filler stands in one of the texts at all, which is soon seen. */
function mayCover(text, all, extra) {
  for (const character of text) if (!all.includes(character) && !extra.includes(character) && !FILLING.has(character)) return false;
  return true;
}

/**
 * How a text is covered by pieces of others, none shorter than two characters, and by fillers: the number of characters in pieces
 * and of those that are an event's own. Null when something is left over.
 */
function covered(text, all, own, extra = "") {
  if (!mayCover(text, all, extra)) return null;
  const flagged = new Uint8Array(text.length).fill(1);
  for (const {0: common, index} of text.matchAll(COMMON)) flagged.fill(0, index, index + common.length);
  const counted = new Uint8Array(text.length).fill(1);
  for (const {0: region, index} of text.matchAll(REGION)) counted.fill(0, index, index + region.length);
  const best = [{total: 0, own: 0, label: 0, other: 0}];
  for (let to = 1; to <= text.length; to++) {
    for (let from = Math.max(0, to - 20); from < to; from++) {
      const before = best[from];
      if (!before) continue;
      const piece = text.slice(from, to);
      const mine = sum(flagged.subarray(from, to));
      const total = before.total + sum(counted.subarray(from, to));
      let way = null;
      if (to - from > 1 && own.includes(piece)) way = {...before, total, own: before.own + mine};
      else if (to - from > 1 && all.includes(piece)) way = {...before, total, other: before.other + mine};
      else if (to - from > 1 && extra.includes(piece)) way = {...before, total, label: before.label + mine};
      else if (FILLERS.includes(piece) || CONTESTS.split(" ").includes(piece) && /赛/.test(all)) way = before;
      if (way && (!best[to] || way.own + way.label > best[to].own + best[to].label || way.total > best[to].total && way.own >= best[to].own)) best[to] = way;
    }
  }
  return best[text.length] || null;
}

function sum(numbers) {
  return numbers.reduce((all, each) => all + each, 0);
}

/** The latest of the events, unless they are of several series: then none is meant. */
function meant(events) {
  if (events.length < 2) return events[0] || null;
  const [{series}] = events;
  return series && events.every(event => event.series === series) ? events[0] : null;
}

/** The texts that are left when one of the matches of a pattern is taken away, with the match. */
function* without(text, pattern) {
  for (const found of text.matchAll(pattern)) {
    const [match] = found;
    if (match) yield {found, before: text.slice(0, found.index), after: text.slice(found.index + match.length)};
  }
}

function isNamed({total, own}) {
  return total >= LEAST_NAMING && own >= LEAST_OWN;
}

/** The one event that a text names with all its characters: none whose own name holds clearly less of it than another's. */
function named(text) {
  const plain = plainOf(text);
  if (BODY.test(plain)) return null;
  const found = EVENTS.map(event => ({event, cover: covered(text, event.all, event.own)}))
      .filter(({cover}) => cover && isNamed(cover));
  const most = Math.max(...found.map(({cover}) => cover.own));
  const event = meant(found.filter(({cover}) => cover.own > most - LEAST_OWN).map(({event}) => event));
  return event && (HEAD.test(plain) || event.quoted.some(name => plain.endsWith(name))) ? event : null;
}

function answerOf(event, facts) {
  const numbers = [...new Set(facts.flatMap(({proof}) => proof))].slice(0, MOST_SENTENCES);
  return {
    sort: facts[0].sort, parts: facts.map(({label, answer}) => ({label, answer})),
    title: event.title, time: event.time, url: event.url,
    sentences: numbers.map(number => DATA.sentences[number]).map(([text, title, url]) => ({text, title, url})),
  };
}

function simpleAnswers(text) {
  const answers = [];
  for (const [sort, pattern] of QUESTIONS) {
    if (sort === "phone") continue;
    for (const {before, after} of without(text, new RegExp(pattern, "g"))) {
      const event = named(before + after);
      const facts = event ? event.facts.filter(fact => fact.sort === sort) : [];
      if (facts.length === 1) answers.push(answerOf(event, facts));
    }
    // When it begins or ends is no question of when it is.
    if (sort === "end" && answers.length) return answers;
  }
  return answers;
}

/** Whom to call: what it is for must stand in the sentences that have the number, and there must be one number alone. */
function phoneAnswers(text) {
  const facts = EVENTS.flatMap(event => event.facts.filter(({sort}) => sort === "phone").map(fact => ({event, fact})));
  if (!facts.length || facts.some(({fact}) => fact.answer !== facts[0].fact.answer)) return [];
  const [{event, fact}] = facts;
  // Who else may be turned to, named in one breath with the number, is not what it is for.
  const sentences = fact.proof.map(number => DATA.sentences[number][0])
      .map(sentence => sentence.replace(new RegExp(`(${fact.answer}[^，。；、]*)、[^，。；]*`, "g"), "$1"));
  for (const {before, after} of without(text, new RegExp(QUESTIONS.find(([sort]) => sort === "phone")[1], "g"))) {
    const rest = before + after;
    const number = sentences.findIndex(sentence => covered(rest, bare(sentence), ""));
    if (!covered(rest, "", "") && number >= 0) return [answerOf(event, [{...fact, proof: [fact.proof[number]]}])];
  }
  return [];
}

function winnerAnswers(text) {
  const answers = [];
  const tryOn = (rest, isLevel) => {
    const event = named(rest.replace(/(?:团体|个人|集体)$/, ""));
    const facts = event ? event.facts.filter(({sort, label}) => sort === "winner" && isLevel(label)) : [];
    if (facts.length && facts.length <= MOST_FACTS) answers.push(answerOf(event, facts));
  };
  for (const {before, after} of without(text, WINNER)) tryOn(before + after, level => TOPS.test(level));
  for (const {found, before, after} of without(text, LEVEL)) {
    const kind = /(?:团体|个人|集体)$/.exec(before);
    tryOn(before + after, level => level.endsWith(found[1]) && (!kind || level.startsWith(kind[0])));
  }
  return answers;
}

function unitsOf(asked) {
  if (!asked) return null;
  if (PEOPLE.includes(asked)) return PEOPLE;
  return [asked, asked === "场" ? "场次" : asked];
}

/** What of a label is said, which may be said whole, by its end or by what people did; "" when nothing is. */
function saidOf(label, rest) {
  for (let length = label.length; length > 1; length--) {
    const end = label.slice(-length);
    if (rest.includes(end) && (length === label.length && length >= LEAST_NAMING || end.replace(COMMON, ""))) return end;
  }
  const [done] = DONE.exec(label) || [""];
  return done && rest.includes(done) ? done : "";
}

/** Whether a label names what is asked all by itself. */
function isAnchored(event, fact, rest) {
  if (fact.sort === "guests") return false;
  const plain = plainOf(rest);
  const tail = fact.text.split("中的").pop();
  const tags = event.tags.map(bare);
  const whole = plain === fact.text || plain === tail && tail !== fact.text;
  if (whole && (tags.some(tag => fact.text.includes(tag)) || bare(event.title).includes(fact.text))) return plain.length > 2;
  if (fact.text.endsWith(plain) && tags.includes(plain)) {
    return plain.length >= LEAST_NAMING && !CHANGING.test(fact.text.slice(0, -plain.length));
  }
  return fact.sort !== "count" && plain.length >= LEAST_NAMING && fact.text.endsWith(plain) && (plain === fact.text || plain.length >= LONG_LABEL);
}

/** A text without fillers and what money is called. */
function plainOf(text) {
  let plain = text;
  for (const word of ["补助", "奖金", "奖励", "最高", "最多", ...FILLERS]) plain = plain.split(word).join("");
  return plain;
}

function numberAnswers(text) {
  const answers = [];
  for (const {found, before, after} of without(text, NUMBER)) {
    const asked = found[1] || "";
    for (const [unit, behind] of asked ? [[asked, after], ["", asked + after]] : [["", after]]) {
      const answer = numberAnswer(before, behind, unit);
      if (answer) answers.push(answer);
    }
  }
  return answers;
}

function numberAnswer(before, after, asked) {
  const people = PEOPLE.includes(asked);
  const took = people && TOOK_PART.test(after);
  const parts = [before, took ? "" : after];
  const rest = parts.join("");
  const money = MONEY.includes(asked) || !asked && /奖金|补助|补贴|经费|奖励/.test(rest);
  const units = money ? null : unitsOf(asked);
  const came = people ? named(rest.replace(/(?:体检|参加)了?$/, "")) : null;
  const hits = EVENTS.map(event => {
    const facts = event.facts.filter(({unit}) => unit && unit.endsWith("元") === money && (!units || units.includes(unit)))
        .map(fact => ({...fact, said: saidOf(fact.text, parts.join("\n")) || (fact.text.length >= LEAST_NAMING && plainOf(rest).includes(fact.text) ? fact.text : "")}))
        .filter(fact => isMeant(event, fact, rest, money) || event === came && fact.sort === "guests"
            || people && fact.sort === "count" && isTag(event, plainOf(rest)) && covered(rest, event.all, event.own));
    const most = Math.max(...facts.map(({said}) => said.length));
    return {...event, facts: most > 1 ? facts.filter(({said}) => said.length === most) : facts};
  }).filter(({facts}) => facts.length);
  if (!hits.length) return null;
  const same = hits.every(({facts}) => facts.length === 1 && facts[0].answer === hits[0].facts[0].answer);
  const event = same ? hits[0] : meant(hits);
  return event && event.facts.length <= MOST_FACTS ? answerOf(event, event.facts) : null;
}

function isTag({tags, title}, text) {
  return text.length > LEAST_NAMING && title.includes(text) && tags.some(tag => bare(tag) === text);
}

/** Whether a number is asked for by its label, or money by what it is for, of an event that is named by other words. */
function isMeant(event, fact, rest, money) {
  const groups = (GROUPS[fact.sort] || "").replace(/ /g, "\n");
  const cover = covered(rest, event.all, event.own, `${fact.text}\n${groups}`);
  if (!cover) return false;
  if (isAnchored(event, fact, rest)) return true;
  const isFor = fact.said || money && groups.split("\n").some(word => rest.includes(word));
  if (!isFor || cover.total < LEAST_NAMING) return false;
  const left = covered(fact.said ? rest.replace(fact.said, "") : rest, event.all, event.own, groups);
  if (left && left.own >= LEAST_OWN) return true;
  const whole = fact.said === fact.text && fact.said.length >= LEAST_NAMING;
  return fact.sort !== "guests" && cover.other >= LEAST_OWN && (cover.label >= LEAST_OWN || whole);
}

/**
 * What events answer to a query, as it is compared, or null.
 * @returns {object} `{sort, parts, title, time, url, sentences}`: `parts` of `{label, answer}`, `sentences` of `{text, title, url}`
 */
export function find(query) {
  const text = asked(query);
  if (!text) return null;
  const answers = [...phoneAnswers(text), ...simpleAnswers(text), ...winnerAnswers(text), ...numberAnswers(text)];
  const different = new Set(answers.map(({parts}) => JSON.stringify(parts)));
  return different.size === 1 ? answers[0] : null;
}
