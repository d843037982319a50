// What `jianbao serve` adds to each page: loads it again when it has changed, leads to other pages that have, lists problems.
// No built site has it.
(() => {
  const script = document.currentScript;
  const version = script.dataset.version;
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
