// On every page: opens the search dialog and loads the rest only when it is wanted.
const opener = document.querySelector(".search-link");
const dialog = document.querySelector(".search-dialog");
const page = document.querySelector(".search-page");
let parts;

// The search page says after some seconds that this script is missing, unless it takes that away.
document.querySelector(".search-missing")?.remove();

function say(message) {
  (page || dialog).querySelector(".search-status").textContent = message;
}

function load() {
  // All at once, though one asks for the other, and the largest first: on a slow line each round counts.
  [import(`${opener.dataset.base}search/search.js`), import("./search-view.js"), import("./element.js")]
    .forEach((loading) => loading.catch(() => {
      // Said when it is asked for.
    }));
  parts = parts || (page
    ? import("./search-page.js").then((module) => module.start(page, opener.dataset.base))
    : import("./search-dialog.js").then((module) => module.start(dialog, opener.dataset.base)));
  parts.catch(() => {
    parts = undefined;
    say(page ? word`search.script-missing` : word`search.dialog-missing`);
  });
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
    load();
  } else {
    prepareDialog();
  }
}

if (!page && new URLSearchParams(location.search).has("mark")) {
  import("./mark.js").then((module) => module.start(document.querySelector("main")));
}
