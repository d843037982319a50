// Tables wider than the screen scroll in their own box; some browsers reach that box by keyboard only with this.
function reach() {
  for (const table of document.querySelectorAll(".prose table")) {
    if (table.scrollWidth > table.clientWidth) {
      table.tabIndex = 0;
    } else {
      table.removeAttribute("tabindex");
    }
  }
}

reach();
addEventListener("resize", reach);
