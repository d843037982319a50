// Shows the photographs of a page above it, one at a time: arrow keys turn over, Escape closes.
import { element } from "./element.js";

let viewer;

class Viewer {
  constructor() {
    this.dialog = element("dialog", { class: "photos", "aria-label": word`photos` });
    this.stage = element("div", { class: "photos-stage" });
    this.words = element("p", { class: "photos-words", role: "status" });
    this.before = this.button(word`photos.before`, () => this.turn(-1));
    this.after = this.button(word`photos.after`, () => this.turn(1));
    this.close = this.button(word`search.close`, () => this.dialog.close());
    this.dialog.append(this.stage, this.words, element("p", { class: "photos-tools" }, this.before, this.after,
      this.close));
    this.dialog.addEventListener("keydown", (event) => this.key(event));
    this.dialog.addEventListener("click", (event) => {
      // Beside the picture, as on the veil.
      if (event.target === this.dialog || event.target === this.stage) {
        this.dialog.close();
      }
    });
    this.dialog.addEventListener("close", () => {
      document.documentElement.classList.remove("has-dialog");
      this.links[this.at].focus();
    });
    document.body.append(this.dialog);
  }

  button(word, run) {
    const made = element("button", { class: "tool", type: "button" }, word);
    made.addEventListener("click", run);
    return made;
  }

  key(event) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step) {
      event.preventDefault();
      this.turn(step);
    }
  }

  turn(step) {
    const next = this.at + step;
    if (next >= 0 && next < this.links.length) {
      this.at = next;
      this.draw();
    }
  }

  open(link) {
    this.links = [...document.querySelectorAll("a.zoom")];
    this.at = this.links.indexOf(link);
    this.draw();
    this.dialog.showModal();
    document.documentElement.classList.add("has-dialog");
    this.close.focus();
  }

  draw() {
    const link = this.links[this.at];
    const picture = link.firstElementChild.cloneNode(true);
    for (const each of [picture, ...picture.querySelectorAll("*")]) {
      if (each.hasAttribute("sizes")) {
        each.setAttribute("sizes", "100vw");
      }
      each.removeAttribute("loading");
      each.removeAttribute("id");
    }
    this.stage.replaceChildren(picture);
    const figure = link.closest("figure");
    const caption = figure ? figure.querySelector("figcaption") : null;
    const said = caption ? caption.textContent.trim() : link.querySelector("img").alt;
    this.words.textContent = this.links.length > 1 ? word`photos.said text=${said} number=${this.at + 1} all=${this.links.length}` : said;
    for (const [button, off] of [[this.before, this.at === 0], [this.after, this.at === this.links.length - 1]]) {
      button.hidden = this.links.length === 1;
      // Not disabled, which would take the focus away.
      button.setAttribute("aria-disabled", String(off));
    }
  }
}

export function show(link) {
  viewer = viewer || new Viewer();
  viewer.open(link);
}
