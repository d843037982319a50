// What a query names. DATA stands before: `cards` [kind, title, text, url, forms] and `reports`, documents that are events, each with
// one that reports it; so does asking.js.

/** Pairs of documents: an event, and an article or a piece of short news that reports it. */
export const reports = DATA.reports;

/** Whether a query may ask for what events answer. */
export function asks(query) {
  return /什么时候|什么时间|啥时候|何时|哪|谁|什么地方|何处|多少|几|电话|热线|奖|地点|地址|时间|日期|主办|承办|第一|冠军|单位|公司/.test(asked(query));
}

/** At most two cards `{kind, title, text, url}` for what a query names, as it is compared. */
export function find(query) {
  const text = asked(query);
  return text ? cardsOf(text).slice(0, 2) : [];
}

/** Cards for what the query names, whatever else it asks. */
function cardsOf(text) {
  const asks = [...QUESTIONS.map(([, pattern]) => new RegExp(pattern, "g")), WINNER, LEVEL, NUMBER, ASKS_OF_NAMES];
  const rests = new Set([text, ...asks.map(pattern => text.replace(pattern, "")), asks.reduce((rest, pattern) => rest.replace(pattern, ""), text)]
      .flatMap(rest => [rest, trimmed(rest)]));
  const exact = DATA.cards.filter(([kind, , , , forms]) => kind !== "help" && forms.some(form => rests.has(bare(form))));
  const about = exact.length ? [] : helpFor(text);
  return [...exact, ...about].map(([kind, title, said, url]) => ({kind, title, text: said, url}));
}

const ASKS_OF_NAMES = /(?:是|有|做了?|干了?|办了?|得了?|获得?了?|在)*(?:谁|什么人|什么|啥|哪些|哪个单位|哪家单位|哪个公司|哪个)(?:的人|的书记|单位|地方|奖项?|荣誉|职务|活动|事情?|新闻|消息|事迹)*的?|(?:职务|单位|事迹|简介|荣誉|资料|新闻|消息|文章|报道|活动|内容)$/g;

/** A text without fillers at its ends. */
function trimmed(text) {
  for (;;) {
    const filler = FILLERS.find(word => text.length > word.length && (text.startsWith(word) || text.endsWith(word)));
    if (!filler) return text;
    text = text.startsWith(filler) ? text.slice(filler.length) : text.slice(0, -filler.length);
  }
}

/** The topic of help whose words are most of a text. */
function helpFor(text) {
  let best = null;
  let most = 0;
  for (const card of DATA.cards) {
    if (card[0] !== "help") continue;
    for (const form of card[4].map(bare)) {
      if (form.length > Math.max(1, most) && text.includes(form) && form.length * 3 >= text.length) [best, most] = [card, form.length];
    }
  }
  return best ? [best] : [];
}

