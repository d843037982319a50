// The search page: its address says what is searched, so that it can be linked and goes back and forward.
import { element } from "./element.js";
import { Engine, LEAST, address, bySureness, doorText, errorText, facts, highlighted, kindName, loadAll, summary,
  above, prepare, sections, whenTyped } from "./search-view.js";

const STEP = 20;
/** As many results as a screen shows: the others come when these are painted. */
const SCREEN = 6;
/** Milliseconds in which they are painted. */
const PAINT = 30;
const FACETS = [["category", word`categories`], ["column", word`columns`], ["year", word`label.year`], ["kind", word`label.type`]];

export function start(page, base) {
  new SearchPage(page, new Engine(base)).listen();
}

class SearchPage {
  constructor(page, engine) {
    const part = (name) => page.querySelector(`.search-${name}`);
    this.engine = engine;
    this.form = part("form");
    this.field = part("field");
    this.status = part("status");
    this.retry = part("retry");
    this.above = part("above");
    this.found = part("found");
    this.sort = part("sort");
    this.filter = part("filter");
    this.facets = part("facets");
    this.clear = part("clear");
    this.suggestion = part("suggestion");
    this.list = part("list");
    this.more = part("more");
    this.browse = part("browse");
    this.title = document.title;
  }

  listen() {
    this.typing = whenTyped(this.field, () => this.typed());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.typing.cancel();
      this.go({ q: this.field.value.trim() });
    });
    this.sort.addEventListener("change", (event) => this.go({ sort: event.target.value }));
    this.facets.addEventListener("change", (event) => this.toggled(event.target));
    this.clear.addEventListener("click", () => {
      this.field.focus();
      this.go(Object.fromEntries(FACETS.map(([name]) => [name, []])));
    });
    this.suggestion.addEventListener("click", (event) => this.suggested(event));
    this.retry.addEventListener("click", () => {
      this.field.focus();
      this.search();
    });
    this.more.addEventListener("click", () => this.showMore());
    this.filter.open = matchMedia("(min-width: 62rem)").matches;
    history.scrollRestoration = "manual";
    addEventListener("pagehide", () => this.remember());
    // Links to places on this page come here too; they change nothing that is asked.
    addEventListener("popstate", () => location.search === this.asked || this.arrive());
    const typed = document.activeElement === this.field ? this.field.value.trim() : "";
    this.arrive();
    if (typed) {
      // Written before this script was there.
      this.field.value = typed;
      this.typed();
    }
  }

  /** Shows what the address asks for. */
  async arrive() {
    const { shown = STEP, top = 0 } = history.state || {};
    this.read();
    await this.search(shown);
    scrollTo({ top, behavior: "instant" });
  }

  read() {
    this.asked = location.search;
    const asked = new URLSearchParams(location.search);
    this.state = { q: (asked.get("q") || "").trim(), sort: asked.get("sort") === "date" ? "date" : "relevance" };
    for (const [name] of FACETS) {
      this.state[name] = [...new Set(asked.getAll(name))].filter(Boolean);
    }
    this.field.value = this.state.q;
    this.sort.querySelector(`[value=${this.state.sort}]`).checked = true;
  }

  url() {
    const asked = new URLSearchParams();
    if (this.state.q) {
      asked.set("q", this.state.q);
    }
    FACETS.forEach(([name]) => this.state[name].forEach((value) => asked.append(name, value)));
    if (this.state.sort === "date") {
      asked.set("sort", "date");
    }
    const text = asked.toString();
    return location.pathname + (text ? `?${text}` : "");
  }

  write(how) {
    history[how](null, "", this.url());
    this.asked = location.search;
  }

  /** Keeps how far the reader has come, for the way back. */
  remember() {
    history.replaceState({ shown: this.shown, top: scrollY }, "");
  }

  go(change) {
    const before = location.pathname + location.search;
    Object.assign(this.state, change);
    this.field.value = this.state.q;
    if (this.url() !== before) {
      this.remember();
      this.write("pushState");
    }
    return this.search();
  }

  typed() {
    const q = this.field.value.trim();
    if (q === this.state.q || [...q].length === LEAST - 1) {
      return;
    }
    // The field is not written to: the reader is at it, and may just have typed a space.
    this.state.q = q;
    this.write("replaceState");
    this.search();
  }

  toggled(box) {
    const others = this.state[box.name].filter((value) => value !== box.value);
    this.go({ [box.name]: box.checked ? [...others, box.value] : others });
  }

  suggested(event) {
    const link = event.target.closest("a");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      this.field.focus();
      this.go({ q: link.textContent });
    }
  }

  async search(shown = STEP) {
    const { q, sort } = this.state;
    this.retry.hidden = true;
    document.title = q ? word`search.title query=${q} page=${this.title}` : this.title;
    if (q === "") {
      this.engine.stop();
      this.hide("");
      return;
    }
    const filters = Object.fromEntries(FACETS.map(([name]) => [name, this.state[name]]));
    // With filters each result stands for itself, so that there are as many as the filter says.
    const join = FACETS.every(([name]) => this.state[name].length === 0);
    this.found.setAttribute("aria-busy", "true");
    try {
      const found = await this.engine.run(this.status, async (searcher, signal) => {
        prepare(searcher, q);
        const [answer, top] = await Promise.all([
          searcher.search(q, { filters, sort, facets: true, suggest: true, join, signal }), above(searcher, q),
        ]);
        const entries = await loadAll(answer.results.slice(0, SCREEN));
        return { answer, entries, top: answer.corrected ? await above(searcher, answer.corrected) : top };
      });
      if (found) {
        this.show(found);
        await this.showRest(found.answer, shown);
      }
    } catch (error) {
      this.hide(errorText(error));
      this.retry.hidden = false;
    }
  }

  hide(message) {
    this.above.replaceChildren();
    this.status.textContent = message;
    this.found.removeAttribute("aria-busy");
    this.found.hidden = true;
    this.browse.hidden = false;
    this.list.replaceChildren();
    this.answer = undefined;
    this.shown = STEP;
  }

  show({ answer, entries, top }) {
    this.above.replaceChildren(...sections(top));
    this.answer = answer;
    const filtered = FACETS.some(([name]) => this.state[name].length > 0);
    this.status.textContent = answer.total === 0 && filtered && !answer.empty
      ? word`search.none-filtered query=${answer.query}` : summary(answer, top.answer);
    this.found.removeAttribute("aria-busy");
    this.found.hidden = answer.empty || (answer.total === 0 && !filtered && !answer.suggestion);
    this.browse.hidden = answer.total > 0;
    this.showSuggestion(answer.suggestion);
    if (answer.facets) {
      this.showFacets(answer.facets);
    }
    this.clear.hidden = !filtered;
    this.list.replaceChildren();
    this.append(entries);
  }

  /** What is below the first screen. */
  async showRest(answer, shown) {
    this.shown = shown;
    if (answer.results.length > SCREEN) {
      this.more.hidden = true;
      await new Promise((resolve) => { setTimeout(resolve, PAINT); });
      const rest = answer === this.answer ? await loadAll(answer.results.slice(SCREEN, shown)) : [];
      if (answer === this.answer) {
        this.append(rest);
      }
    }
  }

  showSuggestion(suggestion) {
    this.suggestion.hidden = !suggestion;
    if (suggestion) {
      const href = `?${new URLSearchParams({ q: suggestion.query })}`;
      this.suggestion.replaceChildren(word`search.meant`, element("a", { href }, suggestion.query));
    }
  }

  showFacets(facets) {
    const focused = this.facets.contains(document.activeElement) ? document.activeElement.id : "";
    this.facets.replaceChildren(...FACETS.filter(([name]) => facets[name].length > 0)
      .map(([name, title]) => this.facet(name, title, facets[name])));
    const again = focused && document.getElementById(focused);
    if (again) {
      again.focus();
    }
  }

  facet(name, title, found) {
    return element("fieldset", { class: "search-facet" }, element("legend", {}, title),
      ...found.map(({ value, label, count }) => {
        const box = element("input", { type: "checkbox", name, value, id: `facet-${name}-${value}` });
        box.checked = this.state[name].includes(value);
        const text = { kind: kindName(value), year: word`search.year year=${value}` }[name] || label;
        return element("label", { class: "search-choice" }, box,
          element("span", {}, text, element("span", { class: "count" }, ` ${count}`)));
      }));
  }

  append(entries) {
    for (const [heading, run] of bySureness(entries)) {
      let items = this.list.lastElementChild;
      if (!items || items.dataset.heading !== heading) {
        items = element("ol", { class: "search-items", "data-heading": heading });
        this.list.append(...(heading ? [element("h2", { class: "search-tier" }, heading)] : []), items);
      }
      items.append(...run.map(item));
    }
    this.count = this.list.querySelectorAll("li").length;
    const left = this.answer.total - this.count;
    this.more.hidden = left <= 0;
    this.more.textContent = word`search.left count=${left}`;
  }

  async showMore() {
    const { answer, count } = this;
    this.more.disabled = true;
    try {
      const entries = await loadAll(answer.results.slice(count, count + STEP));
      if (answer === this.answer) {
        this.append(entries);
        this.shown = this.count;
        this.status.textContent = word`search.shown count=${this.count} all=${answer.total}`;
        this.list.querySelectorAll("li a")[count].focus();
      }
    } catch (error) {
      this.status.textContent = errorText(error);
      this.more.textContent = word`search.again`;
    } finally {
      this.more.disabled = false;
    }
  }
}

/** A result; what is one with it has a door of its own. */
function item({ record, doors }) {
  const others = doors.map((door) => element("a", { href: door.url }, doorText(door)));
  return element("li", { class: "search-item" },
    element("h2", { class: "card-title" }, element("a", { href: address(record) }, ...highlighted(record.title))),
    element("p", { class: "search-excerpt" }, ...highlighted(record.excerpt)),
    facts(record),
    ...(others.length > 0 ? [element("p", { class: "search-doors" }, ...others)] : []));
}
