// Forms that a passkey fills in (WebAuthn). A form that needs a script is hidden until there is one.
//
// [data-passkey="get" | "create"]   what is asked of the passkey before the form is sent
// [data-options='{"publicKey":…}']  the server's question
// [data-options-from="/address/"]   where to fetch it
// [data-refused="…"]                what to say when no passkey answered
(() => {
  "use strict";

  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));

  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, "-")
      .replace(/\//g, "_")
      .replace(/=+$/, "");

  function asked(options) {
    const told = structuredClone(options.publicKey);
    told.challenge = bytes(told.challenge);
    if (told.user) told.user.id = bytes(told.user.id);
    for (const list of [told.allowCredentials, told.excludeCredentials])
      for (const one of list || []) one.id = bytes(one.id);
    return { publicKey: told };
  }

  function answered(credential) {
    const response = {};
    for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"])
      if (credential.response[name]) response[name] = text(credential.response[name]);
    if (credential.response.getTransports) response.transports = credential.response.getTransports();
    return {
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      authenticatorAttachment: credential.authenticatorAttachment,
      clientExtensionResults: credential.getClientExtensionResults(),
      response,
    };
  }

  async function question(form) {
    if (form.dataset.options) return JSON.parse(form.dataset.options);
    const answer = await fetch(form.dataset.optionsFrom, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(`no question from the server (${answer.status})`);
    return (await answer.json()).request_options;
  }

  async function fill(form) {
    const options = asked(await question(form));
    if (form.dataset.passkey === "create") {
      const alone = form.elements.passwordless?.checked ?? false;
      const chosen = (options.publicKey.authenticatorSelection ||= {});
      chosen.residentKey = alone ? "required" : "discouraged";
      chosen.requireResidentKey = alone;
      if (alone) chosen.userVerification = "required";
    }
    const credential = await navigator.credentials[form.dataset.passkey](options);
    form.elements.credential.value = JSON.stringify(answered(credential));
  }

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("[data-passkey]")) return;
    event.preventDefault();
    const button = form.querySelector("button");
    button.disabled = true;
    try {
      await fill(form);
      form.submit();
    } catch (error) {
      console.info(`passkey: ${error.name}`);
      window.pledgewatch?.tell(form.dataset.refused);
      button.disabled = false;
      button.focus();
    }
  });

  if (window.PublicKeyCredential)
    for (const form of document.querySelectorAll("[data-passkey][hidden]")) form.hidden = false;
})();
