// The reader by keyboard and by choosing words. Links marked [data-turn] change the desk only.
(() => {
  "use strict";
  const MAKES = ["1", "2", "3", "4", "5"];
  const desk = () => document.getElementById("desk");

  // With what was done to turn to it: after that the focus is looked after, as after every swap.
  function turn(address, push, event) {
    if (!window.htmx) return void (location.href = address);
    const swapped = htmx.ajax("GET", address, { target: "#desk", swap: "outerHTML", event });
    if (push) history.replaceState(null, "", address);
    return swapped;
  }

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest?.("a[data-turn]");
    if (!link || String(getSelection()).trim()) return link && String(getSelection()).trim() && event.preventDefault();
    event.preventDefault();
    turn(link.getAttribute("href"), true, event);
  });

  // After a swap the current words come into view on both sides.
  function show() {
    for (const side of ["#text", ".picture"]) {
      const frame = document.querySelector(side);
      const mark = frame?.querySelector(".current, .cited");
      if (!frame || !mark) continue;
      const inner = mark.getBoundingClientRect();
      const outer = frame.getBoundingClientRect();
      const own = frame.scrollHeight > frame.clientHeight + 4;
      if (own && (inner.top < outer.top + 20 || inner.bottom > outer.bottom - 20))
        frame.scrollTop += inner.top - outer.top - outer.height / 3;
      else if (!own && side === "#text" && (inner.top < 0 || inner.bottom > innerHeight * 0.45)) mark.scrollIntoView({ block: "center" });
    }
  }

  // Where a point of the document stands in the text of the source: a piece's place, and the
  // letters before the point in it.
  function place(node, offset) {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    const piece = element?.closest?.("[data-start]");
    if (piece) {
      const range = document.createRange();
      range.setStart(piece, 0);
      range.setEnd(node, offset);
      return Number(piece.dataset.start) + [...range.toString()].length;
    }
    const block = element?.closest?.(".block") || element?.querySelector?.(".block");
    const next = node.childNodes?.[offset] || block;
    const found = next?.matches?.("[data-start]") ? next : next?.querySelector?.("[data-start]");
    return found ? Number(found.dataset.start) : null;
  }

  function choose() {
    const form = document.querySelector(".make-of");
    const selection = getSelection();
    if (!form || !selection.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    const text = document.getElementById("text");
    if (!text?.contains(range.commonAncestorContainer)) return;
    const start = place(range.startContainer, range.startOffset);
    let end = place(range.endContainer, range.endOffset);
    if (start === null || end === null || end <= start) return;
    form.elements.start.value = start;
    form.elements.end.value = end;
    form.elements.words.value = selection.toString().replace(/\s+/g, " ").trim();
    form.classList.add("chosen");
  }
  document.addEventListener("selectionchange", () => {
    clearTimeout(choose.timer);
    choose.timer = setTimeout(choose, 120);
  });
  document.addEventListener("input", (event) => {
    const form = event.target.closest?.(".make-of");
    if (!form || event.target.name !== "words") return;
    form.elements.start.value = form.elements.end.value = "";
    form.classList.remove("chosen");
  });

  function make(button, event) {
    const form = button.form;
    const asked = new URLSearchParams(new FormData(form));
    asked.set("of", button.value);
    turn(`${form.getAttribute("action").split("?")[0]}?${asked}`, false, event);
  }
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-make-of]");
    if (!button || !window.htmx) return;
    event.preventDefault();
    make(button, event);
  });

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (window.pledgewatch.typing(event.target)) {
      // Enter in the list of pledges accepts; the box of corrections keeps its own Enter.
      if (event.key === "Enter" && event.target.id === "correct-matter") {
        event.preventDefault();
        document.querySelector('.decide button[value="accept"]')?.click();
      }
      return;
    }
    const index = MAKES.indexOf(event.key);
    if (index >= 0) {
      const button = document.querySelectorAll("[data-make-of]")[index];
      if (button && button.form.elements.start.value) {
        event.preventDefault();
        make(button, event);
      }
    } else if (event.key === "l") {
      const matter = document.getElementById("correct-matter");
      if (matter) {
        event.preventDefault();
        matter.focus();
      }
    } else if (event.key === "Escape") {
      document.querySelector(".making a[data-turn]")?.click();
    }
  });

  // Corrections are typed at once where they are opened.
  document.addEventListener("toggle", (event) => {
    const opened = event.target.matches?.(".correct[open]");
    if (opened) event.target.querySelector("textarea, input, select")?.focus();
  }, true);

  // An act's answer names the address at which its desk stands.
  document.addEventListener("htmx:afterSettle", () => {
    show();
    const at = desk()?.dataset.current;
    const address = new URL(location.href);
    if (at && address.searchParams.get("at") !== at) {
      address.searchParams.set("at", at);
      address.searchParams.delete("page");
      history.replaceState(null, "", address);
    }
  });
  if (document.readyState === "complete") show();
  else addEventListener("load", show);
})();
