// Arrow keys go from mark to mark of the drawing, in the order of time; Home and End to its ends.
(() => {
  "use strict";
  const marks = [...document.querySelectorAll("[data-mark]")];
  const x = (mark) => mark.getBoundingClientRect().left;
  const y = (mark) => mark.getBoundingClientRect().top;
  const inTime = [...marks].sort((one, other) => x(one) - x(other) || y(one) - y(other));
  // One stop for the Tab key: the arrows do the rest.
  inTime.forEach((mark, index) => mark.setAttribute("tabindex", index ? "-1" : "0"));

  document.addEventListener("keydown", (event) => {
    const at = inTime.indexOf(document.activeElement);
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const lane = document.activeElement.closest("g");
    let next = null;
    if (event.key === "ArrowRight") next = inTime[at + 1];
    else if (event.key === "ArrowLeft") next = inTime[at - 1];
    else if (event.key === "Home") next = inTime[0];
    else if (event.key === "End") next = inTime[inTime.length - 1];
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const down = event.key === "ArrowDown";
      let other = lane;
      do other = down ? other.nextElementSibling : other.previousElementSibling;
      while (other && !other.querySelector?.("[data-mark]"));
      const near = other ? [...other.querySelectorAll("[data-mark]")] : [];
      const here = x(document.activeElement);
      next = near.sort((one, two) => Math.abs(x(one) - here) - Math.abs(x(two) - here))[0];
    } else return;
    event.preventDefault();
    if (!next) return;
    inTime.forEach((mark) => mark.setAttribute("tabindex", mark === next ? "0" : "-1"));
    next.focus();
  });
})();
