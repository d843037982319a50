// The search dialog: completions and results while typing; a combobox with a list of links.
import { Engine, LEAST, QUESTION, address, bySureness, doorText, errorText, facts, highlighted, loadAll, summary, above, options, prepare, whenTyped }
  from "./search-view.js";
import { element } from "./element.js";

const RESULTS = 8;
const COMPLETIONS = 4;

export function start(dialog, base) {
  new SearchDialog(dialog, new Engine(base)).listen();
}

class SearchDialog {
  constructor(dialog, engine) {
    this.dialog = dialog;
    this.engine = engine;
    this.form = dialog.querySelector("form");
    this.field = dialog.querySelector(".search-field");
    this.status = dialog.querySelector(".search-status");
    this.retry = dialog.querySelector(".search-retry");
    this.list = dialog.querySelector(".search-options");
    this.options = [];
    this.active = -1;
  }

  listen() {
    // Also while the dialog is closed: when it opens again, what was typed has been searched.
    whenTyped(this.field, () => this.search());
    this.field.addEventListener("keydown", (event) => this.key(event));
    this.list.addEventListener("click", (event) => this.choose(event));
    this.retry.addEventListener("click", () => {
      this.field.focus();
      this.search();
    });
    this.form.addEventListener("submit", (event) => {
      if (this.field.value.trim() === "") {
        event.preventDefault();
      }
    });
    // What was typed meanwhile comes first, and may need no more.
    const typed = [...this.field.value.trim()].length;
    this.engine.searcher().then((searcher) => searcher.prepare({ questions: typed === 0 || typed >= QUESTION })).catch(() => {
      // Not said before the reader asks for something: the search itself will fail in the same way and say so.
    });
    this.search();
  }

  async search() {
    const query = this.field.value.trim();
    this.retry.hidden = true;
    if ([...query].length < LEAST) {
      this.engine.stop();
      this.show([]);
      this.status.textContent = query === "" ? "" : word`search.one-more`;
      return;
    }
    try {
      const found = await this.engine.run(this.status, (searcher, signal) => find(searcher, query, signal));
      if (found) {
        this.show(this.groups(found));
        this.status.textContent = summary(found.answer, found.top.answer);
      }
    } catch (error) {
      this.show([]);
      this.status.textContent = errorText(error);
      this.retry.hidden = false;
    }
  }

  groups({ answer, entries, completions, top }) {
    const cards = options(top).map(([url, ...parts]) => option(url, "search-option", ...parts));
    const groups = cards.length > 0 ? [["", cards]] : [];
    if (completions.length > 0) {
      groups.push([word`search.try`, completions.map((words) => this.fillIn(words, words))]);
    }
    for (const [heading, run] of bySureness(entries)) {
      groups.push([heading, run.flatMap(({ record, doors }) => [option(address(record), "search-option",
        element("span", { class: "search-option-title" }, ...highlighted(record.title)),
        element("span", { class: "search-option-text" }, ...highlighted(record.excerpt)),
        facts(record)), ...doors.map((door) => option(door.url, "search-option search-door", doorText(door)))])]);
    }
    const all = answer.total > 0 ? word`search.all count=${answer.total}` : word`search.another-way`;
    groups.push(["", [option(this.pageOf(answer.query), "search-option search-all", all)]]);
    return groups;
  }

  fillIn(words, ...children) {
    const made = option(this.pageOf(words), "search-option search-word", element("span", {}, ...children));
    made.dataset.words = words;
    return made;
  }

  pageOf(query) {
    const url = new URL(this.form.action);
    url.searchParams.set("q", query);
    return url.href;
  }

  /** Shows groups of options: [heading or "", options]. */
  show(groups) {
    this.list.replaceChildren(...groups.map(([heading, options], index) => {
      const group = element("div", { role: "group", class: "search-group" });
      if (heading) {
        const id = `search-group-${index}`;
        group.setAttribute("aria-labelledby", id);
        group.append(element("div", { class: "search-tier", id, role: "presentation" }, heading));
      }
      group.append(...options);
      return group;
    }));
    this.options = groups.flatMap(([, options]) => options);
    this.options.forEach((made, index) => { made.id = `search-option-${index}`; });
    this.list.hidden = this.options.length === 0;
    this.list.scrollTop = 0;
    this.field.setAttribute("aria-expanded", String(this.options.length > 0));
    this.activate(-1);
  }

  activate(index) {
    const before = this.options[this.active];
    if (before) {
      before.setAttribute("aria-selected", "false");
    }
    this.active = index;
    const now = this.options[index];
    if (now) {
      now.setAttribute("aria-selected", "true");
      now.scrollIntoView({ block: "nearest" });
      this.field.setAttribute("aria-activedescendant", now.id);
    } else {
      this.field.removeAttribute("aria-activedescendant");
    }
  }

  key(event) {
    // 229: the key belongs to the input method, also where isComposing is not yet or no longer set.
    if (event.isComposing || event.keyCode === 229) {
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.options.length > 0) {
      event.preventDefault();
      // One place more than options: the field itself.
      const places = this.options.length + 1;
      this.activate((this.active + 1 + step + places) % places - 1);
    } else if (event.key === "Enter" && this.options[this.active]) {
      event.preventDefault();
      const { ctrlKey, metaKey } = event;
      this.options[this.active].dispatchEvent(
        new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey }));
    }
  }

  choose(event) {
    const chosen = event.target.closest("[role=option]");
    if (!chosen || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    if (chosen.dataset.words) {
      event.preventDefault();
      this.field.value = chosen.dataset.words;
      this.field.focus();
      this.search();
    } else {
      // It may lead to another place of this very page.
      this.dialog.close();
    }
  }
}

async function find(searcher, query, signal) {
  prepare(searcher, query);
  const [answer, top, completions] = await Promise.all([
    searcher.search(query, { facets: false, join: true, limit: RESULTS, signal }),
    above(searcher, query),
    // Completions only help; without them the results are still shown. What is excluded needs none.
    /(^|\s)[-－]\S*$/.test(query) ? [] : searcher.complete(query, { limit: COMPLETIONS }).catch(() => []),
  ]);
  const entries = await loadAll(answer.results.slice(0, RESULTS));
  return { answer, entries, top: answer.corrected ? await above(searcher, answer.corrected) : top, completions: completions.filter((words) => words !== query) };
}

function option(href, name, ...children) {
  return element("a", { role: "option", href, class: name, tabindex: "-1", "aria-selected": "false" }, ...children);
}
