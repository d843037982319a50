// Search of the documentation: the search that Jianbao gives to every site, over these pages.
const root = new URL("..", import.meta.url);
const form = document.querySelector(".search");
const field = form.querySelector("input");
const found = form.querySelector(".found");
const chinese = document.documentElement.lang.startsWith("zh");
let engine;
let asked = 0;

/** Where a page of the searched content is documented: /guide-photos/ stands for guide/photos.html. */
function address(url) {
  const name = url.replace(/^.*?\/([^/]+)\/$/, "$1");
  return new URL(`${name.replace(/^decision-/, "developer/decisions/").replace(/^(guide|developer)-/, "$1/")}.html`, root).href;
}

function pieces(texts) {
  return texts.map(({ text, mark }) => {
    if (!mark) {
      return text;
    }
    const element = document.createElement("mark");
    element.textContent = text;
    return element;
  });
}

async function search() {
  const mine = ++asked;
  const query = field.value.trim();
  found.hidden = query.length < 2;
  if (found.hidden) {
    found.replaceChildren();
    return;
  }
  try {
    engine = engine || import(new URL("search/search.js", root)).then((module) => module.open(root.pathname));
    const answer = await (await engine).search(query, { limit: 8 });
    const records = await Promise.all(answer.results.slice(0, 8).map((result) => result.load()));
    if (mine !== asked) {
      return;
    }
    const list = document.createElement("ul");
    records.forEach((record) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = address(record.url);
      link.append(...pieces(record.title));
      const text = document.createElement("p");
      text.append(...pieces(record.excerpt));
      item.append(link, text);
      list.append(item);
    });
    found.replaceChildren(records.length ? list : (chinese ? "没有找到。" : "Nothing found."));
  } catch (error) {
    engine = undefined;
    found.textContent = chinese ? "查找没有载入，请检查网络再试。" : "Search did not load; check the network and try again.";
  }
}

let timer;
field.addEventListener("input", (event) => {
  clearTimeout(timer);
  if (!event.isComposing) {
    timer = setTimeout(search, 150);
  }
});
field.addEventListener("compositionend", search);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    field.value = "";
    search();
  }
});
form.hidden = false;
