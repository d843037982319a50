// Shares a page: by what the telephone offers, or with a panel that copies the link and shows its QR code.
import { element } from "./element.js";

/** Empty modules around a QR code, as the standard asks for. */
const BORDER = 4;
let panel;

function copy(field, note) {
  field.select();
  const copied = navigator.clipboard ? navigator.clipboard.writeText(field.value) : Promise.reject();
  copied.catch(() => {
    // Where the clipboard is closed, as on pages without TLS, the old command may still work.
    if (!document.execCommand("copy")) {
      throw new Error();
    }
  }).then(() => {
    note.textContent = word`share.copied`;
  }, () => {
    note.textContent = word`share.not-copied`;
  });
}

/** Draws a QR code: Base64 of a byte with the modules on a side, then of the modules as bits, row by row. */
function draw(code) {
  const bytes = Uint8Array.from(atob(code), (character) => character.charCodeAt(0));
  const size = bytes[0];
  let dark = "";
  for (let i = 0; i < size * size; i++) {
    if (bytes[1 + (i >> 3)] & (0x80 >> (i & 7))) {
      dark += `M${BORDER + (i % size)} ${BORDER + Math.floor(i / size)}h1v1h-1z`;
    }
  }
  const side = size + 2 * BORDER;
  const picture = shape("svg", { viewBox: `0 0 ${side} ${side}`, width: 176, height: 176, role: "img",
    "aria-label": word`share.code`, "shape-rendering": "crispEdges" });
  picture.append(shape("path", { fill: "#fff", d: `M0 0h${side}v${side}H0z` }), shape("path", { d: dark }));
  return picture;
}

function shape(name, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}

function make(url, code) {
  const field = element("input", { type: "text", readonly: "", value: url, "aria-label": word`share.address` });
  const note = element("p", { role: "status" });
  const take = element("button", { class: "tool", type: "button" }, word`share.copy`);
  take.addEventListener("click", () => copy(field, note));
  const made = element("div", { class: "share-panel", role: "group", "aria-label": word`share.page` }, field, take, note);
  if (code) {
    made.append(element("p", { class: "share-code" }, draw(code), word`share.scan`));
  }
  made.append(element("p", {}, /MicroMessenger/.test(navigator.userAgent) ? word`share.wechat` : ""));
  return made;
}

export function share(button) {
  const url = button.dataset.url || location.href.split("#")[0];
  if (navigator.share && matchMedia("(pointer: coarse)").matches) {
    navigator.share({ title: document.title, url }).catch(() => {});
    return;
  }
  if (panel) {
    panel.remove();
    panel = undefined;
    button.setAttribute("aria-expanded", "false");
    return;
  }
  panel = make(url, button.dataset.code);
  button.after(panel);
  button.setAttribute("aria-expanded", "true");
  panel.querySelector("button").focus();
}
