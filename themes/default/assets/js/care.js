// The bar of care mode: three sizes of type, reading aloud, and the way out.
import { element } from "./element.js";

const SIZES = [["1", word`care.large`], ["2", word`care.larger`], ["3", word`care.largest`]];
const root = document.documentElement;
let bar;
let speaker;

function button(text, press) {
  const made = element("button", { type: "button" }, text);
  made.addEventListener("click", press);
  return made;
}

/** Buttons for reading aloud, where there is a text and a voice for its language. */
function addSpeech(before) {
  if (!window.speechSynthesis || !document.querySelector(".prose")) {
    return;
  }
  import("./speak.js").then((speak) => speak.whenVoiced((voice) => {
    const play = button(word`speech.read`, () => speaker.toggle());
    const speed = button("", () => speaker.faster());
    speaker = speak.speaker(voice, (state) => {
      play.textContent = state.label;
      speed.textContent = word`speech.speed speed=${state.speed}`;
    });
    bar.insertBefore(play, before);
    bar.insertBefore(speed, before);
  })).catch(() => {});
}

function make(choose) {
  const sizes = SIZES.map(([size, text]) => {
    const made = button(text, () => choose(size));
    made.dataset.size = size;
    made.setAttribute("aria-label", word`care.size size=${text}`);
    return made;
  });
  const leave = button(word`care.leave`, () => choose(""));
  leave.setAttribute("aria-label", word`care.leave.label`);
  bar = element("section", { class: "care-bar", "aria-label": word`care` }, ...sizes, leave);
  document.body.append(bar);
  addSpeech(leave);
}

/** Shows the bar as the mode is; without the mode nothing is read aloud and no bar shown. */
export function show(choose) {
  if (!bar) {
    make(choose);
  }
  bar.hidden = !root.dataset.care;
  for (const each of bar.querySelectorAll("[data-size]")) {
    each.setAttribute("aria-pressed", String(each.dataset.size === root.dataset.care));
  }
  if (bar.hidden && speaker) {
    speaker.stop();
  }
}
