// On every page: opens the search dialog and loads the rest only when it is wanted.
const opener = document.querySelector(".search-link");
const dialog = document.querySelector(".search-dialog");
const page = document.querySelector(".search-page");
/** Milliseconds after the search page is there until what a search needs is loaded, so that nothing of the page waits for it. */
const QUIET = 300;
let parts;

// The search page says after some seconds that this script is missing, unless it takes that away.
document.querySelector(".search-missing")?.remove();

function say(message) {
  (page || dialog).querySelector(".search-status").textContent = message;
}

function quietly(loading) {
  loading.catch(() => {
    // Said when it is asked for.
  });
}

/** The engine, which is the largest. */
function warm() {
  quietly(import(`${opener.dataset.base}search/search.js`));
}

function start() {
  // All at once, though one asks for the other: on a slow line each round counts.
  [import("./search-view.js"), import("./element.js")].forEach(quietly);
  parts = parts || (page
    ? import("./search-page.js").then((module) => module.start(page, opener.dataset.base))
    : import("./search-dialog.js").then((module) => module.start(dialog, opener.dataset.base)));
  parts.catch(() => {
    parts = undefined;
    say(page ? word`search.script-missing` : word`search.dialog-missing`);
  });
}

function load() {
  warm();
  start();
}

function open() {
  const field = (page || dialog).querySelector(".search-field");
  // First, so that it is under way while the dialog is laid out.
  load();
  if (dialog && !dialog.open) {
    dialog.showModal();
    document.documentElement.classList.add("has-dialog");
  }
  field.focus();
  field.select();
}

function writes(element) {
  // What had the focus in a dialog just closed may keep it until the page is drawn again.
  return !element.closest("dialog:not([open])")
    && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));
}

function isShortcut(event) {
  if (event.isComposing || event.altKey) {
    return false;
  }
  const command = event.ctrlKey || event.metaKey;
  return command ? event.key.toLowerCase() === "k" && !event.shiftKey : event.key === "/" && !writes(event.target);
}

/** Without a query, what a search needs is loaded when the reader begins, or when the page is there. */
function preparePage() {
  if (new URLSearchParams(location.search).get("q") || document.readyState === "complete") {
    load();
    return;
  }
  start();
  page.querySelector(".search-field").addEventListener("focus", warm, { once: true });
  addEventListener("load", () => setTimeout(warm, QUIET), { once: true });
}

function prepareDialog() {
  opener.setAttribute("role", "button");
  opener.setAttribute("aria-haspopup", "dialog");
  opener.setAttribute("aria-keyshortcuts", "/ Control+K Meta+K");
  opener.addEventListener("pointerdown", load, { once: true });
  opener.addEventListener("click", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      open();
    }
  });
  opener.addEventListener("keydown", (event) => {
    if (event.key === " ") {
      event.preventDefault();
      open();
    }
  });
  dialog.querySelector(".search-close").addEventListener("click", () => dialog.close());
  // A press outside closes; a click would also come from text selected beyond the edge.
  dialog.addEventListener("mousedown", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => document.documentElement.classList.remove("has-dialog"));
}

if (opener && (page || (dialog && dialog.showModal))) {
  document.addEventListener("keydown", (event) => {
    if (!event.defaultPrevented && isShortcut(event)) {
      event.preventDefault();
      open();
    }
  });
  if (page) {
    preparePage();
  } else {
    prepareDialog();
  }
}

if (!page && new URLSearchParams(location.search).has("mark")) {
  import("./mark.js").then((module) => module.start(document.querySelector("main")));
}
