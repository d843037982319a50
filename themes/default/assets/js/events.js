// Pages of events. Says how days stand to today, and lets a whole table be sorted and filtered in place; without this
// script the table has pages, and lists of each year, district, host and type.
import { element } from "./element.js";

const STEP = 50;
const DAY = 86400000;
const FILTERS = [
  ["year", word`label.year`, ({ date }) => (date ? [date.slice(0, 4)] : [])],
  ["district", word`label.district`, ({ district }) => (district ? [district] : [])],
  ["host", word`label.host`, ({ hosts }) => hosts],
  ["type", word`label.type`, ({ type }) => (type ? [type] : [])],
];
// In the order of the table's columns.
const SORTS = [
  ["time", word`table.time`, ({ date }) => date],
  ["title", word`table.name`, ({ title }) => title],
  ["type", word`label.type`, ({ type }) => type],
  ["district", word`label.district`, ({ district }) => district],
  ["host", word`label.host`, ({ hosts }) => hosts.join(word`list.pause`)],
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
      place.textContent = first ? word`state.over` : word`state.closed`;
    } else {
      place.textContent = first && first <= now ? word`state.under-way` : days === 0 ? word`state.today` : word`state.days count=${days}`;
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
    this.addSelect("sort", word`table.order`, SORTS.flatMap(([name, label]) => (name === "time"
      ? [["", word`table.latest`], ["time-ascending", word`table.earliest`]]
      : [[`${name}-ascending`, label], [`${name}-descending`, word`table.reversed label=${label}`]])));
    this.clear = element("button", { type: "button", class: "action" }, word`table.clear`);
    this.clear.addEventListener("click", () => {
      // It goes away; the reader goes on at the first choice.
      this.selects.values().next().value.focus();
      this.go({ year: "", district: "", host: "", type: "" });
    });
    this.tools.append(this.clear);
    this.more = element("button", { type: "button", class: "action event-more" }, word`table.more count=${STEP}`);
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
    return [["", word`table.all`], ...sorted.map(([value, count]) => [value, word`table.choice value=${value} year=${name === "year" ? word`table.year` : ""} count=${count}`])];
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
    const rest = this.more.hidden ? "" : word`table.shown count=${this.shown}`;
    this.status.textContent = found.length ? word`table.found count=${found.length} rest=${rest}` : word`table.none`;
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
    element("td", {}, hosts.join(word`list.pause`)));
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
