// Files are sent one by one as soon as they are dropped or chosen, each with its progress.
(() => {
  "use strict";
  const form = document.getElementById("bring");
  if (!form || !window.XMLHttpRequest) return;
  const input = form.querySelector('input[type="file"]');
  const told = form.querySelector(".sending");
  const button = form.querySelector("button");
  button.hidden = true;
  const waiting = [];
  let sending = false;

  const say = (words, name, percent) => words.replace("{name}", name).replace("{percent}", percent);

  function next() {
    const file = waiting.shift();
    if (!file) {
      sending = false;
      told.textContent = "";
      return;
    }
    sending = true;
    const body = new FormData(form);
    body.delete("files");
    body.append("files", file, file.name);
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("HX-Request", "true");
    request.upload.onprogress = (event) => {
      const percent = event.lengthComputable ? Math.round((100 * event.loaded) / event.total) : "…";
      told.textContent = say(form.dataset.progress, file.name, percent);
    };
    request.onerror = () => {
      window.pledgewatch.tell(say(form.dataset.failed, file.name, ""));
      next();
    };
    request.onload = () => {
      if (request.status < 500) htmx.swap("#work", request.responseText, { swapStyle: request.status < 400 ? "outerHTML" : "none" });
      else window.pledgewatch.tell(say(form.dataset.failed, file.name, ""));
      next();
    };
    request.send(body);
  }

  function take(files) {
    waiting.push(...files);
    if (!sending) next();
  }

  input.addEventListener("change", () => {
    take([...input.files]);
    input.value = "";
  });
  for (const name of ["dragenter", "dragover"])
    form.addEventListener(name, (event) => {
      event.preventDefault();
      form.classList.add("over");
    });
  for (const name of ["dragleave", "drop"]) form.addEventListener(name, () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    take([...event.dataTransfer.files]);
  });
  // A file let fall beside the frame must not replace the page.
  for (const name of ["dragover", "drop"]) window.addEventListener(name, (event) => event.preventDefault());
})();
