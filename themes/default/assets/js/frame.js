// In the head of every page, run before anything is drawn: the care mode that a reader chose, and the buttons of the frame.
(() => {
  const root = document.documentElement;
  const { search } = document.currentScript.dataset;

  function remembered() {
    try {
      const size = localStorage.getItem("care");
      return /^[123]$/.test(size) ? size : "";
    } catch {
      return "";
    }
  }

  function remember(size) {
    try {
      if (size) {
        localStorage.setItem("care", size);
      } else {
        localStorage.removeItem("care");
      }
    } catch {
      // Where nothing may be kept, it holds for this page.
    }
  }

  function show(size) {
    if (size) {
      root.dataset.care = size;
    } else {
      delete root.dataset.care;
    }
  }

  /** What needs the page itself: the button that says whether it is on, and the bar. */
  function complete() {
    const button = document.querySelector(".care-button");
    if (button) {
      button.setAttribute("aria-pressed", String(Boolean(root.dataset.care)));
    }
    if (root.dataset.care || document.querySelector(".care-bar")) {
      import("./care.js").then((care) => care.show(choose)).catch(() => {});
    }
  }

  function choose(size) {
    remember(size);
    show(size);
    complete();
  }

  function toggleMenu(button) {
    const open = button.getAttribute("aria-expanded") !== "true";
    button.setAttribute("aria-expanded", String(open));
    document.getElementById("main-nav").classList.toggle("is-open", open);
  }

  // What a search needs is the largest of the page, so it is asked for before anything else.
  if (search && new URLSearchParams(location.search).get("q")) {
    const link = Object.assign(document.createElement("link"), { rel: "modulepreload", href: search });
    document.head.append(link);
  }
  root.classList.add("has-scripts");
  show(remembered());
  document.addEventListener("click", (event) => {
    const photo = event.target.closest("a.zoom");
    if (photo && !event.ctrlKey && !event.metaKey && !event.shiftKey && "HTMLDialogElement" in window) {
      event.preventDefault();
      import("./photos.js").then((photos) => photos.show(photo)).catch(() => location.assign(photo.href));
      return;
    }
    const button = event.target.closest(".menu-button, .care-button, .share-button");
    if (button && button.matches(".menu-button")) {
      toggleMenu(button);
    } else if (button && button.matches(".share-button")) {
      import("./share.js").then((share) => share.share(button)).catch(() => {});
    } else if (button) {
      choose(root.dataset.care ? "" : "1");
    }
  });
  document.addEventListener("DOMContentLoaded", complete);
  // A page that the browser kept as it was, while another page changed the mode.
  addEventListener("pageshow", (event) => {
    if (event.persisted) {
      show(remembered());
      complete();
    }
  });
})();
