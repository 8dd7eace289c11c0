// The desk: "@" and a few words open the list of what can be cited; leaving with unsaved words asks.
(() => {
  "use strict";
  // "@" and up to six words behind it, on one line; the "@" begins a word or stands in a bracket.
  const SOUGHT = /(^|[\s([;])(@)([^\s@\]]{0,40}(?: [^\s@\]]{1,40}){0,5} ?)$/;
  const PAUSE = 150; // milliseconds
  const MIRRORED = ["fontFamily", "fontSize", "fontStyle", "fontWeight", "letterSpacing", "lineHeight", "padding", "border", "boxSizing", "textIndent", "tabSize"];

  document.querySelector(".meanwhile")?.focus();
  const box = document.getElementById("words");
  if (!box) return;
  const form = box.form;
  const list = document.getElementById("cites");
  const told = document.getElementById("cites-told");
  const unsaved = document.getElementById("unsaved");
  let asked = 0; // number of the last question: an older answer is thrown away
  let timer = 0;
  let refused = -1; // where an "@" stands for which the list was closed

  // Unsaved words

  const saved = box.defaultValue;
  const begun = box.hasAttribute("data-unsaved");
  let leaving = false;
  const dirty = () => !leaving && (begun || box.value !== saved);
  const show = () => (unsaved.hidden = !dirty());
  box.addEventListener("input", show);
  form.addEventListener("submit", () => (leaving = true));
  window.addEventListener("pageshow", () => { leaving = false; show(); });
  window.addEventListener("beforeunload", (event) => {
    if (!dirty()) return;
    event.preventDefault();
    event.returnValue = form.dataset.leaving;
  });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      form.requestSubmit(form.querySelector('[value="save"]'));
    }
  });

  // The list of what can be cited: a listbox whose chosen option the text box names

  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-haspopup", "listbox");

  const options = () => [...list.querySelectorAll("[role=option]")];
  const chosen = () => list.querySelector('[aria-selected="true"]');
  const opened = () => !list.hidden;

  function sought() {
    if (box.selectionStart !== box.selectionEnd) return null;
    const before = box.value.slice(0, box.selectionStart);
    const match = SOUGHT.exec(before);
    if (!match) return null;
    const at = before.length - match[3].length - 1;
    return { at, words: match[3].trim() };
  }

  function close() {
    asked += 1;
    clearTimeout(timer);
    list.hidden = true;
    list.replaceChildren();
    told.textContent = "";
    box.removeAttribute("aria-activedescendant");
    box.removeAttribute("aria-controls");
  }

  function choose(option) {
    options().forEach((one) => one.setAttribute("aria-selected", String(one === option)));
    if (!option) return;
    box.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  // Where a letter of the box stands, in pixels from its corner: a copy of its text is measured.
  function place(index) {
    const copy = document.createElement("div");
    const look = getComputedStyle(box);
    MIRRORED.forEach((name) => (copy.style[name] = look[name]));
    Object.assign(copy.style, { position: "absolute", visibility: "hidden", whiteSpace: "pre-wrap", overflowWrap: "break-word", width: `${box.offsetWidth}px` });
    copy.textContent = box.value.slice(0, index);
    const mark = document.createElement("span");
    mark.textContent = "@";
    copy.append(mark);
    box.parentElement.append(copy);
    const found = { top: mark.offsetTop + mark.offsetHeight, left: mark.offsetLeft };
    copy.remove();
    return found;
  }

  function open(html, at) {
    // The answer is our own page's; its words were escaped there.
    list.innerHTML = html;
    const found = options();
    list.hidden = !found.length;
    told.textContent = found.length ? `${found.length}. ${box.dataset.found}` : box.dataset.none;
    if (!found.length) return;
    const { top, left } = place(at);
    const room = Math.max(0, box.offsetWidth - Math.min(544, box.offsetWidth));
    list.style.top = `${Math.max(0, top - box.scrollTop) + 4}px`;
    list.style.left = `${Math.min(left, room)}px`;
    box.setAttribute("aria-controls", "cites-list");
    choose(found[0]);
  }

  async function ask(at, words) {
    const mine = ++asked;
    const address = new URL(box.dataset.cites, location.href);
    address.searchParams.set("q", words);
    try {
      const answer = await fetch(address, { headers: { "HX-Request": "true" }, credentials: "same-origin" });
      if (mine !== asked || !answer.ok) return;
      const html = await answer.text();
      if (mine === asked) open(html, at);
    } catch {
      if (mine === asked) window.pledgewatch.tell(document.body.dataset.lost);
    }
  }

  function put(start, end, words) {
    box.focus();
    box.setSelectionRange(start, end);
    // As if typed, so that the browser can undo it.
    if (!document.execCommand("insertText", false, words)) box.setRangeText(words, start, end, "end");
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }

  let been = false; // whether the cursor was ever in the box: else a citation goes to its end
  box.addEventListener("focus", () => (been = true));

  function cite(key) {
    if (!been) box.setSelectionRange(box.value.length, box.value.length);
    const found = sought();
    const end = box.selectionStart;
    const start = found ? found.at : end;
    const before = box.value.slice(0, start);
    const within = /\[[^\]\n]*$/.test(before); // in a bracket that is open already
    const ended = /^[^[\n]*\]/.test(box.value.slice(end));
    const gap = found || !before || /[\s([]$/.test(before) ? "" : " ";
    put(start, end, within ? `@${key}${ended ? "" : "]"}` : `${gap}[@${key}]`);
    close();
  }

  function look() {
    const found = sought();
    clearTimeout(timer);
    if (!found || found.at === refused) return void (opened() && close());
    timer = setTimeout(() => ask(found.at, found.words), PAUSE);
  }

  box.addEventListener("input", () => {
    if (refused >= 0 && box.value[refused] !== "@") refused = -1;
    look();
  });
  box.addEventListener("blur", () => setTimeout(() => list.contains(document.activeElement) || close(), 100));
  box.addEventListener("keydown", (event) => {
    if (!opened()) return;
    const found = options();
    const index = found.indexOf(chosen());
    if (event.key === "ArrowDown") choose(found[(index + 1) % found.length]);
    else if (event.key === "ArrowUp") choose(found[(index - 1 + found.length) % found.length]);
    else if ((event.key === "Enter" || event.key === "Tab") && index >= 0) cite(found[index].dataset.key);
    else if (event.key === "Escape") {
      refused = sought()?.at ?? -1;
      close();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  list.addEventListener("mousedown", (event) => {
    const option = event.target.closest("[role=option]");
    event.preventDefault(); // the text box keeps the focus
    if (option) cite(option.dataset.key);
  });

  // The search below: its buttons put the mark where the cursor was

  document.getElementById("cite")?.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-insert]");
    if (!button) return;
    event.preventDefault();
    cite(button.dataset.insert);
  });
  show();
})();
