// Pages of events. Says how days stand to today, and lets a whole table be sorted and filtered in place; without this
// script the table has pages, and lists of each year, district, host and type.
import { element } from "./element.js";

const STEP = 50;
const DAY = 86400000;
const FILTERS = [
  ["year", "年份", ({ date }) => (date ? [date.slice(0, 4)] : [])],
  ["district", "区县", ({ district }) => (district ? [district] : [])],
  ["host", "主办", ({ hosts }) => hosts],
  ["type", "类型", ({ type }) => (type ? [type] : [])],
];
// In the order of the table's columns.
const SORTS = [
  ["time", "时间", ({ date }) => date],
  ["title", "名称", ({ title }) => title],
  ["type", "类型", ({ type }) => type],
  ["district", "区县", ({ district }) => district],
  ["host", "主办", ({ hosts }) => hosts.join("、")],
];
const LATEST = "time-descending";

/** A row of the file, which is an array to be small. */
function named([title, url, date, time, type, district, hosts]) {
  return { title, url, date, time, type, district, hosts };
}

/** Today in China, whatever the reader's clock is set to. */
function today() {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai", year: "numeric", month: "2-digit",
    day: "2-digit" }).format(new Date());
}

function markStates() {
  const now = today();
  for (const place of document.querySelectorAll(".event-state")) {
    const { first, last } = place.dataset;
    const until = first || last;
    const days = Math.round((Date.parse(until) - Date.parse(now)) / DAY);
    if (last < now) {
      place.textContent = first ? "已结束" : "已截止";
    } else {
      place.textContent = first && first <= now ? "进行中" : days === 0 ? "今天截止" : `还有${days}天`;
      place.classList.add("is-open");
    }
    place.hidden = false;
  }
}

class EventTable {
  constructor(tools, rows) {
    this.tools = tools;
    this.rows = rows;
    this.status = document.querySelector(".event-status");
    this.table = document.querySelector(".event-rows");
    this.collator = new Intl.Collator("zh-CN-u-co-pinyin", { numeric: true });
    this.selects = new Map();
  }

  start() {
    for (const [name, label, values] of FILTERS) {
      this.addSelect(name, label, this.options(name, values));
    }
    this.addSelect("sort", "排列", SORTS.flatMap(([name, label]) => (name === "time"
      ? [["", "时间，新的在前"], ["time-ascending", "时间，早的在前"]]
      : [[`${name}-ascending`, label], [`${name}-descending`, `${label}，倒过来`]])));
    this.clear = element("button", { type: "button", class: "action" }, "全部显示");
    this.clear.addEventListener("click", () => {
      // It goes away; the reader goes on at the first choice.
      this.selects.values().next().value.focus();
      this.go({ year: "", district: "", host: "", type: "" });
    });
    this.tools.append(this.clear);
    this.more = element("button", { type: "button", class: "action event-more" }, `再显示${STEP}条`);
    this.more.addEventListener("click", () => this.showMore());
    this.table.after(this.more);
    this.addHeads();
    for (const replaced of document.querySelectorAll(".filters, .pager, .listing-head .meta")) {
      replaced.hidden = true;
    }
    this.tools.hidden = false;
    addEventListener("popstate", () => this.arrive());
    this.arrive();
  }

  /** The values of a filter with their numbers: years the latest first, others the most frequent first. */
  options(name, values) {
    const counts = new Map();
    this.rows.forEach((row) => values(row).forEach((value) => counts.set(value, (counts.get(value) || 0) + 1)));
    const sorted = [...counts].sort(([a, m], [b, n]) => (name === "year" ? 0 : n - m) || this.collator.compare(a, b));
    if (name === "year") {
      sorted.reverse();
    }
    // One value that all have is nothing to choose.
    if (sorted.length === 1 && sorted[0][1] === this.rows.length) {
      return [];
    }
    return [["", "全部"], ...sorted.map(([value, count]) => [value, `${value}${name === "year" ? "年" : ""}（${count}项）`])];
  }

  addSelect(name, label, options) {
    if (options.length < 2) {
      return;
    }
    const select = element("select", { name }, ...options.map(([value, text]) => new Option(text, value)));
    select.addEventListener("change", () => this.go({ [name]: select.value }));
    this.selects.set(name, select);
    this.tools.append(element("label", {}, label, select));
  }

  addHeads() {
    this.heads = [...this.table.tHead.rows[0].cells];
    this.heads.forEach((head, column) => {
      const [name, label] = SORTS[column];
      const button = element("button", { type: "button" }, label);
      button.addEventListener("click", () => {
        const ascending = this.sort() === `${name}-ascending`;
        const descending = this.sort() === `${name}-descending`;
        const next = descending || (!ascending && name !== "time") ? "ascending" : "descending";
        this.go({ sort: `${name}-${next}` === LATEST ? "" : `${name}-${next}` });
      });
      head.replaceChildren(button);
    });
  }

  sort() {
    return this.state.sort || LATEST;
  }

  /** Shows what the address asks for; what it asks for that does not exist is not asked. */
  arrive() {
    const asked = new URLSearchParams(location.search);
    this.state = {};
    this.selects.forEach((select, name) => {
      select.value = asked.get(name) || "";
      if (select.selectedIndex < 0) {
        select.selectedIndex = 0;
      }
      this.state[name] = select.value;
    });
    this.shown = (history.state && history.state.shown) || STEP;
    this.show();
  }

  go(change) {
    Object.assign(this.state, change);
    this.selects.forEach((select, name) => {
      select.value = this.state[name] || "";
    });
    const asked = new URLSearchParams(Object.entries(this.state).filter(([, value]) => value)).toString();
    history.pushState(null, "", location.pathname + (asked ? `?${asked}` : ""));
    this.shown = STEP;
    this.show();
  }

  found() {
    const kept = this.rows.filter((row) => FILTERS.every(([name, , values]) => !this.state[name]
      || values(row).includes(this.state[name])));
    const [name, order] = this.sort().split("-");
    const key = SORTS.find(([each]) => each === name)[2];
    const sign = order === "ascending" ? 1 : -1;
    // What is not known comes last, whatever the order.
    return kept.sort((a, b) => (!key(a) - !key(b)) || sign * this.collator.compare(key(a), key(b)));
  }

  show() {
    const found = this.found();
    this.table.tBodies[0].replaceChildren(...found.slice(0, this.shown).map(tableRow));
    this.table.hidden = found.length === 0;
    this.more.hidden = found.length <= this.shown;
    this.clear.hidden = FILTERS.every(([name]) => !this.state[name]);
    const rest = this.more.hidden ? "" : `，现在显示${this.shown}项`;
    this.status.textContent = found.length ? `共${found.length}项${rest}` : "没有这样的活动，请少选几样";
    const [name, order] = this.sort().split("-");
    this.heads.forEach((head, column) => {
      if (SORTS[column][0] === name) {
        head.setAttribute("aria-sort", order);
      } else {
        head.removeAttribute("aria-sort");
      }
    });
  }

  /** The reader goes on at the first of the new rows. */
  showMore() {
    const first = this.shown;
    this.shown += STEP;
    history.replaceState({ shown: this.shown }, "");
    this.show();
    this.table.tBodies[0].rows[first].querySelector("a").focus();
  }
}

function tableRow({ title, url, date, time, type, district, hosts }) {
  return element("tr", {},
    element("td", { class: "row-time" }, date ? element("time", { datetime: date }, time) : time),
    element("th", { scope: "row" }, element("a", { href: url }, title)),
    element("td", {}, type),
    element("td", {}, district),
    element("td", {}, hosts.join("、")));
}

/** Whoever cannot get the rows keeps the table as it is. */
async function startTable(tools) {
  try {
    const answer = await fetch(tools.dataset.rows);
    if (answer.ok) {
      new EventTable(tools, (await answer.json()).map(named)).start();
    }
  } catch {
    tools.hidden = true;
  }
}

markStates();
const tools = document.querySelector(".event-tools");
if (tools) {
  startTable(tools);
}
