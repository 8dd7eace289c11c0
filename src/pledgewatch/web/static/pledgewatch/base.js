// What makes every page quicker by keyboard; nothing here is needed to read or to send a form.
//
// [data-key="x"]      is pressed (or focused, if it takes text) by that key
// [data-opens="id"]   opens that dialog
// [data-copies="id"]  copies the text of that field
// [data-dismiss]      takes its notice away
// [data-autosubmit]   sends its form when changed
(() => {
  "use strict";
  const GOES = { b: "board", l: "library", r: "review", m: "memorandum", t: "timeline", s: "settings" };
  let going = 0;

  const typing = (target) =>
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName));
  const shown = (element) => !!element.getClientRects().length;

  function tell(text) {
    const notices = document.getElementById("notices");
    if (!notices || !text) return;
    const notice = document.createElement("div");
    notice.className = "notice error";
    const words = document.createElement("p");
    words.textContent = text;
    notice.append(words);
    notices.append(notice);
    ready(notices);
  }

  function press(element) {
    if (typing(element)) {
      element.focus();
      if (element.select) element.select();
    } else element.click();
  }

  function go(letter) {
    const name = GOES[letter];
    const first = document.querySelector(".tabs a");
    if (!name || !first) return;
    const link = [...document.querySelectorAll(".tabs a")].find((one) =>
      new URL(one.href).pathname.endsWith(name === "board" ? new URL(first.href).pathname : `/${name}/`),
    );
    if (link) link.click();
  }

  const answering = (key) =>
    [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].filter(shown).pop();

  const plain = (event) => !event.ctrlKey && !event.metaKey && !event.altKey;

  // What a key says in Latin on a keyboard that writes another script: "ф" is where "a" is. In
  // Russian "." and "," lie where "/" and "?" do.
  function latin({ key, code }) {
    if (code === "Slash") return { ".": "/", ",": "?" }[key] || key;
    if (key.length !== 1 || key <= "\x7f") return key;
    if (/^Key[A-Z]$/.test(code)) return code[3].toLowerCase();
    return { BracketLeft: "[", BracketRight: "]", Comma: ",", Period: "." }[code] || key;
  }

  document.addEventListener(
    "keydown",
    (event) => {
      if (!event.isTrusted || !plain(event) || typing(event.target)) return;
      const key = latin(event);
      if (key === event.key || answering(event.key)) return;
      event.stopImmediatePropagation();
      const again = new KeyboardEvent("keydown", { key, code: event.code, bubbles: true, cancelable: true });
      if (!event.target.dispatchEvent(again)) event.preventDefault();
    },
    true,
  );

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return escape(event.target);
    if (typing(event.target) || document.querySelector("dialog[open]")) return;
    if (Date.now() - going < 1200) {
      going = 0;
      return go(event.key);
    }
    if (event.key === "g") return void (going = Date.now());
    if (event.key === "?") return open("keys");
    const last = answering(event.key);
    if (!last) return;
    event.preventDefault();
    press(last);
  });

  // Escape closes the menu around the focus, whose button then has it; out of a field it goes to
  // the part of the page around it, where keys are keys again.
  function escape(target) {
    const menu = target.closest("details.menu[open]");
    if (menu) {
      menu.open = false;
      return menu.querySelector("summary").focus();
    }
    if (!typing(target)) return;
    const around = target.closest("[tabindex]:not(input, select, textarea)");
    if (around) around.focus({ preventScroll: true });
    else target.blur();
  }

  function open(id) {
    const dialog = document.getElementById(id);
    if (dialog && !dialog.open) dialog.showModal();
  }

  // The next notice has the focus then, or what the notices stand above.
  function dismiss(notice) {
    notice.remove();
    const next = document.querySelector("#notices [data-dismiss]") || document.getElementById("content");
    next.focus({ preventScroll: true });
  }

  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (!target) return;
    const opener = target.closest("[data-opens]");
    if (opener) return open(opener.dataset.opens);
    const copier = target.closest("[data-copies]");
    if (copier) {
      const held = document.getElementById(copier.dataset.copies);
      held.select();
      navigator.clipboard?.writeText(held.value);
      return;
    }
    const dismissed = target.closest("[data-dismiss]");
    if (dismissed) return dismiss(dismissed.closest(".notice"));
    document.querySelectorAll("details.menu[open]").forEach((menu) => {
      if (!menu.contains(target)) menu.open = false;
    });
  });

  document.addEventListener("change", (event) => {
    const form = event.target.closest?.("[data-autosubmit]");
    if (form) form.requestSubmit();
  });

  // What only a script can do is hidden until there is one.
  function ready(root) {
    root.querySelectorAll("[data-dismiss][hidden], [data-opens][hidden], [data-copies][hidden]").forEach((one) => (one.hidden = false));
    const notices = document.querySelectorAll("#notices .notice");
    notices.forEach((one, index) => index < notices.length - 2 && one.remove());
  }

  // Focus is never lost: where the element that had it is gone after a swap, what took its place
  // gets it ([data-focus] in it, or itself).
  document.addEventListener("htmx:afterSettle", (event) => {
    ready(document);
    if (!event.detail.requestConfig?.triggeringEvent) return; // what comes by itself takes no focus
    const active = document.activeElement;
    if (active && active !== document.body) return;
    const target = event.detail.elt;
    const next = target.querySelector("[data-focus]") || target;
    if (!next.matches("a, button, input, select, textarea, [tabindex]")) next.tabIndex = -1;
    next.focus({ preventScroll: true });
  });

  document.addEventListener("htmx:sendError", () => tell(document.body.dataset.lost));
  document.addEventListener("htmx:timeout", () => tell(document.body.dataset.lost));
  document.addEventListener("htmx:responseError", (event) => {
    const status = event.detail.xhr.status;
    const words = document.body.dataset;
    tell(status === 403 ? words.forbidden : status === 404 ? words.gone : words.failed);
  });

  document.documentElement.classList.add("scripted");
  window.pledgewatch = { tell, typing };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => ready(document));
  else ready(document);
})();
