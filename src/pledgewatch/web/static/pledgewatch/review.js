// Choose all on the page; with Shift, all between two.
(() => {
  "use strict";
  const form = document.querySelector("form.waiting");
  const all = form?.querySelector("[data-choose-all]");
  if (!all) return;
  all.closest("label").hidden = false;
  const boxes = [...form.querySelectorAll('input[name="proposal"]')];
  let last = null;
  all.addEventListener("change", () => boxes.forEach((box) => (box.checked = all.checked)));
  form.addEventListener("click", (event) => {
    const at = boxes.indexOf(event.target);
    if (at < 0) return;
    if (event.shiftKey && last !== null) {
      const [from, to] = [Math.min(at, last), Math.max(at, last)];
      boxes.slice(from, to + 1).forEach((box) => (box.checked = boxes[last].checked));
    }
    last = at;
    all.checked = boxes.every((box) => box.checked);
  });
})();
