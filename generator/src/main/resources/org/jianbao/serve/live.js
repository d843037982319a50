// What `jianbao serve` adds to each page: shows it as it is now when it has changed, leads to other pages that have, lists problems.
// No built site has it.
(() => {
  const script = document.currentScript;
  let version = script.dataset.version;
  const place = `jianbao-live:${location.pathname}`;

  const kept = sessionStorage.getItem(place);
  if (kept !== null) {
    sessionStorage.removeItem(place);
    const back = () => window.scrollTo({ top: Number(kept), behavior: "instant" });
    back();
    // Pictures without a size may have moved the text since.
    window.addEventListener("load", back, { once: true });
  }

  function reload() {
    sessionStorage.setItem(place, String(window.scrollY));
    location.reload();
  }

  /** What a page loads and runs, apart from our own script. */
  const frame = (page) => [...page.querySelectorAll("link[rel=stylesheet], style, script:not([type='application/ld+json'])")]
    .filter((each) => !each.matches("[src^='/.jianbao/']")).map((each) => each.outerHTML).join("\n");

  // The page as it came, for other scripts have not run yet; and where each of its elements stands.
  const came = { frame: frame(document), body: document.body.cloneNode(true) };
  const standing = new WeakMap();
  keep(came.body, document.body);
  without(came.body.lastElementChild);

  function keep(copy, element) {
    standing.set(copy, element);
    [...copy.children].forEach((child, i) => keep(child, element.children[i]));
  }

  /** Leaves our own script out, and the end of the line behind it. */
  function without(own) {
    while (own.nextSibling !== null) {
      own.nextSibling.remove();
    }
    own.remove();
  }

  /** What a script may have made to work, or may know. */
  const WORKS = "[id], a[download], audio, button, canvas, dialog, form, iframe, img, input, object, script, select, table, template, "
    + "textarea, video";
  const works = (node) => node.nodeType === Node.ELEMENT_NODE && (node.matches(WORKS) || node.querySelector(WORKS) !== null);

  /** Where a page is another: the innermost element of which all is the same but a row of its children. */
  function difference(before, after) {
    for (;;) {
      const [there, here] = [[...before.childNodes], [...after.childNodes]];
      let from = 0;
      while (from < Math.min(there.length, here.length) && there[from].isEqualNode(here[from])) {
        from++;
      }
      let back = 0;
      while (back < Math.min(there.length, here.length) - from && there.at(-1 - back).isEqualNode(here.at(-1 - back))) {
        back++;
      }
      const [gone, come] = [there.slice(from, there.length - back), here.slice(from, here.length - back)];
      const inner = gone.length === 1 && come.length === 1 && gone[0].nodeType === Node.ELEMENT_NODE
        && gone[0].cloneNode().isEqualNode(come[0].cloneNode());
      if (!inner) {
        return { element: before, from, gone, come };
      }
      [before, after] = [gone[0], come[0]];
    }
  }

  /** Puts what is another in a page in its place; false when only loading it again does it right. */
  function exchange(page) {
    const own = page.querySelector("script[src^='/.jianbao/']");
    if (own === null || frame(page) !== came.frame || page.documentElement.lang !== document.documentElement.lang) {
      return false;
    }
    without(own);
    const { element, from, gone, come } = difference(came.body, page.body);
    const shown = standing.get(element);
    const old = [...shown.childNodes].slice(from, from + gone.length);
    if (gone.length + come.length > 0 && (!shown.isConnected || shown.childNodes.length !== element.childNodes.length
      || !gone.every((node, i) => node.isEqualNode(old[i])) || [...gone, ...come].some(works))) {
      return false;
    }
    const next = [shown.childNodes[from + gone.length], element.childNodes[from + gone.length]];
    [...old, ...gone].forEach((node) => node.remove());
    for (const node of come) {
      const copy = node.cloneNode(true);
      shown.insertBefore(document.adoptNode(node), next[0] ?? null);
      element.insertBefore(copy, next[1] ?? null);
      if (node.nodeType === Node.ELEMENT_NODE) {
        keep(copy, node);
      }
    }
    document.title = page.title;
    version = own.dataset.version;
    return true;
  }

  /** Shows this page as it is now, without loading it again where that can be done. */
  function renew() {
    const request = new XMLHttpRequest();
    request.open("GET", location.href);
    request.responseType = "document";
    request.addEventListener("loadend", () => {
      if (request.status === 200 && request.response && exchange(request.response)) {
        stop();
        listen();
      } else {
        reload();
      }
    });
    request.send();
  }

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  // The styles of the site do not reach into it, and its own do not reach out.
  const host = element("jianbao-live", {});
  const root = host.attachShadow({ mode: "open" });
  const note = element("p", { className: "note", role: "status", hidden: true });
  const panel = element("details", { className: "problems", hidden: true });
  const announcement = element("p", { className: "announcement", role: "status" });
  root.append(
    element("link", { rel: "stylesheet", href: "/.jianbao/live.css" }), announcement, element("div", {}, note, panel));
  document.body.append(host);

  /** The line of a problem, marked from its column on; columns count code points from one. */
  function quoted(problem) {
    const characters = [...problem.quote];
    const at = problem.column ? problem.column - 1 : characters.length;
    return element("pre", {}, `${problem.line} | `, characters.slice(0, at).join(""),
      element("mark", {}, characters.slice(at, at + 1).join("")), characters.slice(at + 1).join(""));
  }

  function item(problem) {
    const where = [problem.file, problem.line, problem.column].filter(Boolean).join(":");
    const made = element("li", { className: problem.severity }, element("p", {},
      element("code", {}, where), problem.severity === "error" ? " 错误：" : " 提醒：", problem.message));
    if (problem.quote && problem.line) {
      made.append(quoted(problem));
    }
    made.append(element("p", {}, `原因：${problem.reason}`));
    if (problem.fix) {
      made.append(element("p", {}, `改法：${problem.fix}`));
    }
    return made;
  }

  let listed = "";

  function list(text) {
    if (text === listed) {
      return;
    }
    listed = text;
    const { errors, warnings, problems } = JSON.parse(text);
    panel.hidden = problems.length === 0;
    const counted = `${errors} 处错误，${warnings} 处提醒`;
    const title = errors > 0 ? `有错误，显示的是以前的版本（${counted}）` : `有 ${warnings} 处提醒`;
    panel.replaceChildren(element("summary", {}, title), element("ul", {}, ...problems.map(item)));
    panel.open = errors > 0;
    panel.classList.toggle("errors", errors > 0);
    announcement.textContent = problems.length > 0 ? title : "";
  }

  function lead(addresses) {
    note.hidden = false;
    note.replaceChildren(addresses.length > 1 ? "改动在别的页：" : "改动在另一页：",
      ...addresses.slice(0, 5).flatMap((address) => [element("a", { href: address }, decodeURI(address)), " "]),
      addresses.length > 5 ? `等 ${addresses.length} 页 ` : "",
      element("button", { type: "button", onclick: () => { note.hidden = true; } }, "知道了"));
  }

  let source = null;

  function listen() {
    if (source !== null || document.visibilityState === "hidden") {
      return;
    }
    const query = new URLSearchParams({ path: decodeURIComponent(location.pathname), version });
    source = new EventSource(`/.jianbao/events?${query}`);
    source.addEventListener("page", renew);
    source.addEventListener("reload", reload);
    source.addEventListener("problems", (event) => list(event.data));
    source.addEventListener("changed", (event) => lead(JSON.parse(event.data)));
  }

  function stop() {
    source?.close();
    source = null;
  }

  // A browser holds few connections to one server: windows that nobody sees must not take them all.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      stop();
    } else {
      listen();
    }
  });
  window.addEventListener("pagehide", stop);
  window.addEventListener("pageshow", listen);
  listen();
})();
