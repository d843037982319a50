// The whole issue: prints it on the paper that a reader chooses, in type of a size that fills the last sheet.
const root = document.documentElement;
const issue = document.querySelector(".whole");

// What is printed on, in millimetres between the margins, and how much smaller and larger type may be; as in paper.css.
const PAPERS = {
  a4: {width: 184, height: 267, least: 0.95, most: 1.2},
  a3: {width: 267, height: 386, least: 0.95, most: 1.35},
  // Nothing below 14 points.
  wall: {width: 267, height: 390, least: 0.98, most: 1.3},
};
const MILLIMETRE = 96 / 25.4;
const STEP = 0.01;
/** Where a page ends is not known before it is printed: lines and figures that stay together leave room. */
const ROOM = 1.03;
const FULL = 0.85;
/** A sheet that is fuller than this may run over. */
const FULLEST = 0.94;

/** Lays the page out as on paper while something is measured. */
function asOnPaper(width, measure) {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule.media && rule.media.mediaText === "print");
  rules.forEach((rule) => {
    rule.media.mediaText = "all";
  });
  issue.style.width = `${width * MILLIMETRE}px`;
  try {
    return measure();
  } finally {
    issue.style.width = "";
    rules.forEach((rule) => {
      rule.media.mediaText = "print";
    });
  }
}

/** The size of type, as a part of the usual one, that is nearest to it and leaves no sheet nearly empty. */
function fitting({width, height, least, most}) {
  return asOnPaper(width, () => {
    let best = {fit: 1, last: 0};
    for (let step = Math.ceil((least - 1) / STEP); step <= (most - 1) / STEP; step++) {
      const fit = 1 + step * STEP;
      root.style.setProperty("--fit", fit);
      const sheets = issue.getBoundingClientRect().height * ROOM / (height * MILLIMETRE);
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
