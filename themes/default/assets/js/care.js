// The bar of care mode: three sizes of type, reading aloud, and the way out.
import { element } from "./element.js";

const SIZES = [["1", "大"], ["2", "更大"], ["3", "最大"]];
const root = document.documentElement;
let bar;
let speaker;

function button(text, press) {
  const made = element("button", { type: "button" }, text);
  made.addEventListener("click", press);
  return made;
}

/** Buttons for reading aloud, where there is a text and a Chinese voice. */
function addSpeech(before) {
  if (!window.speechSynthesis || !document.querySelector(".prose")) {
    return;
  }
  import("./speak.js").then((speak) => speak.whenVoiced((voice) => {
    const play = button("朗读", () => speaker.toggle());
    const speed = button("", () => speaker.faster());
    speaker = speak.speaker(voice, (state) => {
      play.textContent = state.label;
      speed.textContent = `语速：${state.speed}`;
    });
    bar.insertBefore(play, before);
    bar.insertBefore(speed, before);
  })).catch(() => {});
}

function make(choose) {
  const sizes = SIZES.map(([size, text]) => {
    const made = button(text, () => choose(size));
    made.dataset.size = size;
    made.setAttribute("aria-label", `字号：${text}`);
    return made;
  });
  const leave = button("退出", () => choose(""));
  leave.setAttribute("aria-label", "退出关怀模式");
  bar = element("section", { class: "care-bar", "aria-label": "关怀模式" }, ...sizes, leave);
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
