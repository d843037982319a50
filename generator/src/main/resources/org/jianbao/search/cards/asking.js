// How readers ask: what cards and answers share.

const LONGEST_QUERY = 60;
const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;

/** Words that say nothing of what is asked, or that the question already says. */
const FILLERS = ("的 了 着 吗 呢 吧 啊 呀 么 嘛 是 有 在 都 共 到 得 被 获 评 送 请问 想问 一共 总共 举行 举办 召开 进行 开展 获得 评出 评选 "
    + "我想知道 想知道 告诉我 请问一下 是不是 到底 那次 那个 这次 这个 介绍 一下 情况 怎么样 怎样").split(" ");
const WHEN = "(?:什么时候|什么时间|啥时候|何时|几月几[日号]|几月份?|几[日号]|哪一?天|哪个月|哪一?日)";
const HELD = "(?:举行|举办|召开|进行|开展|办|开)?的?";
const WHO = "(?:谁|哪个单位|哪家单位|哪个工会|哪家公司|哪个公司|哪个队|哪支队|哪些单位|什么单位)";
/** How readers ask for something: the sort, then what asks for it. */
const QUESTIONS = [
  ["begin", `(?:从|是)?${WHEN}(?:开始|开赛|启动|开幕|开班|开讲)的?|(?:开始|启动|开赛)(?:的)?(?:时间|日期)(?:是${WHEN})?`],
  ["end", `(?:到|是)?${WHEN}(?:结束|截止|为止|闭幕)的?|到${WHEN}|(?:结束|截止)(?:的)?(?:时间|日期)(?:是${WHEN})?`],
  ["date", `(?:是|在|于)?${WHEN}${HELD}|${HELD}(?:时间|日期)(?:是(?:${WHEN}|多少))?`],
  ["place", `(?:是|在|到|去)?(?:哪里|哪儿|什么地方|何处|哪个地方|啥地方)${HELD}|在哪${HELD}|(?:举办|举行)?(?:地点|地址)(?:是|在)?(?:哪里|哪儿|哪)?`],
  ["host", `(?:是|由)?${WHO}(?:来)?(?:主办|举办|组织|召开|办|开)的?|主办(?:方|单位)?(?:是|有)?${WHO}?`],
  ["organiser", `(?:是|由)?${WHO}(?:来)?承办的?|承办(?:方|单位)?(?:是|有)?${WHO}?`],
  ["phone", "(?:打|拨打?)?(?:什么|哪个|多少)?(?:热线电话|服务热线|电话号码|热线|电话)(?:的)?(?:号码)?是?(?:多少|几号|什么|哪个)?"],
];
const TOP = "(?:第一名?|冠军|头名|头奖|魁首)";
const WINNER = new RegExp(`(?:是|由)?${WHO}(?:得了?|拿了?|获得?了?|夺得?了?|是|取得了?)*(?:${TOP}|赢了?|夺冠|夺魁|获胜)了?的?`
    + `|${TOP}(?:是|被|由|给了?)?${WHO}?(?:得了?|拿了?|拿走了?|获得?了?)?`, "g");
const LEVEL = new RegExp(`(?:是|由)?${WHO}?(?:得了?|拿了?|获得?了?|夺得?了?|是)*(特等奖|一等奖|二等奖|三等奖|优秀奖|优胜奖|金奖|银奖|铜奖)(?:的)?`
    + `(?:获得?者|得主|名单)?(?:是|有|被|给了?|都)*(?:${WHO}|哪些人|哪些|哪几个)?(?:得了?|拿了?|获得?了?)?的?`, "g");
const NUMBER = /(?:一共|总共|共|能|可以)?(?:有|得|拿|是)?(?:多少|几)(块钱|钱|万元|元|万|人次|个人|人|名|位|家|支|个|项|张|场次|场|所|户|条|篇|台|次|天|组)?/g;

/** Letters, digits and Han characters alone. */
function bare(text) {
  // Most are nothing else, and the classes of Unicode are slow at first.
  return /^[\u4e00-\u9fff]*$/.test(text) ? text : text.replace(/[^\p{L}\p{N}.]+/gu, "");
}

/** What of a query is looked at; empty when it is no question and no name. */
function asked(query) {
  const text = bare(query);
  if (text.length > LONGEST_QUERY || !HAN.test(text) || /(?:^|\s)-/.test(query)) return "";
  // 谁拿了厨艺大赛第一名 asks what 厨艺大赛第一名是谁 does.
  return text.replace(/^谁(?:拿了?|得了?|获得?了?|赢了?|夺得?了?|是)(.+(?:第一名?|冠军|等奖))$/, "$1是谁");
}
