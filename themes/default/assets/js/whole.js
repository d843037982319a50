// The whole issue: prints it on the paper that a reader chooses, in type of a size that fills the last sheet.
const root = document.documentElement;
const issue = document.querySelector(".whole");
const parts = document.querySelector(".whole-parts");

// What is printed on, in millimetres between the margins, and how much smaller and larger type may be; as in paper.css.
const PAPERS = {
  a4: {width: 184, height: 267, least: 0.95, most: 1.2},
  a3: {width: 267, height: 386, least: 0.95, most: 1.35},
  // Nothing below 14 points.
  wall: {width: 267, height: 390, least: 0.98, most: 1.3},
};
const MILLIMETRE = 96 / 25.4;
const STEP = 0.01;
/** The head of the first sheet moves the ends of columns a little. */
const ROOM = 1.02;
const FULL = 0.85;
/** A sheet that is fuller than this may run over. */
const FULLEST = 0.94;

/** Lays the page out as on paper while something is measured. */
function asOnPaper({width, height}, measure) {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule.media && rule.media.mediaText === "print");
  rules.forEach((rule) => {
    rule.media.mediaText = "all";
  });
  issue.style.width = `${width}px`;
  // Columns side by side, each as high as a sheet: they end where those on paper do.
  parts.style.height = `${height}px`;
  parts.style.columnFill = "auto";
  try {
    return measure();
  } finally {
    issue.removeAttribute("style");
    parts.removeAttribute("style");
    rules.forEach((rule) => {
      rule.media.mediaText = "print";
    });
  }
}

/** How many sheets the columns fill below the head. */
function sheetsOf({height}) {
  const {columnCount, columnGap} = getComputedStyle(parts);
  const box = parts.getBoundingClientRect();
  const last = [...parts.lastElementChild.getClientRects()].pop();
  const step = (box.width + parseFloat(columnGap)) / columnCount;
  const length = Math.round((last.left - box.left) / step) * height + last.bottom - box.top;
  return length / columnCount / height + (box.top - issue.getBoundingClientRect().top) / height;
}

/** The size of type, as a part of the usual one, that is nearest to it and leaves no sheet nearly empty. */
function fitting({least, most, ...paper}) {
  const sheet = {width: paper.width * MILLIMETRE, height: paper.height * MILLIMETRE};
  return asOnPaper(sheet, () => {
    let best = {fit: 1, last: 0};
    for (let step = Math.ceil((least - 1) / STEP); step <= (most - 1) / STEP; step++) {
      const fit = 1 + step * STEP;
      root.style.setProperty("--fit", fit);
      const sheets = sheetsOf(sheet) * ROOM;
      const part = sheets - Math.ceil(sheets) + 1;
      const last = part > FULLEST ? 1 - part : Math.min(FULL, part);
      if (last > best.last || last === best.last && Math.abs(fit - 1) < Math.abs(best.fit - 1)) {
        best = {fit, last};
      }
    }
    return best.fit;
  });
}

window.addEventListener("beforeprint", () => {
  root.style.setProperty("--fit", fitting(PAPERS[root.dataset.paper] || PAPERS.a4));
});

for (const button of document.querySelectorAll(".whole-print")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    root.dataset.paper = button.dataset.paper;
    print();
  });
}
