// The whole issue: prints it on the paper that a reader chooses.
for (const button of document.querySelectorAll(".whole-print")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    document.documentElement.dataset.paper = button.dataset.paper;
    print();
  });
}
