// The live check: what is in the form is sent, kept as a draft, and answered by the column beside.

const PAUSE = 400;

/** Return a function that asks for a check soon; a later call replaces an earlier one. */
export function startChecking(form) {
  let timer, running;
  let sent = snapshot(form);

  async function check() {
    running?.abort();
    running = new AbortController();
    const body = snapshot(form);
    try {
      const answer = await fetch(form.dataset.pruefen, { method: "POST", body, signal: running.signal });
      if (!answer.ok) throw new Error(String(answer.status));
      show(form, await answer.json());
      sent = body;
    } catch (error) {
      if (error.name !== "AbortError") tell("Die Seite erreicht ikzdocs nicht. Läuft „ikzdocs serve“ noch? Das Fenster offen lassen.");
    }
  }

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(check, PAUSE);
  }

  addEventListener("pagehide", () => {
    const now = snapshot(form);
    if (String(now) !== String(sent)) navigator.sendBeacon(form.dataset.pruefen, filled(now));
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    running?.abort();
    sent = snapshot(form);
  });
  if ([...form.elements].some(isTouched)) soon();
  return soon;
}

/** Whether a control is not as the page came: somebody was faster than this script, or came back. */
function isTouched(control) {
  if (control.tagName !== "SELECT") return control.value !== control.defaultValue && "defaultValue" in control;
  const chosen = [...control.options].find((option) => option.defaultSelected) ?? control.options[0];
  return control.value !== chosen?.value;
}

/** What is empty need not be sent, and a browser takes no long message from a page that closes. */
const filled = (fields) => new URLSearchParams([...fields].filter(([, value]) => value));

const snapshot = (form) => new URLSearchParams(new FormData(form));

function show(form, { spalte, urteil, fehler, entwurf, veraltet }) {
  document.getElementById("seite-spalte").innerHTML = spalte;
  document.getElementById("seite-ansage").textContent = urteil;
  const verdict = document.querySelector("#seite-spalte .urteil");
  const short = document.getElementById("seite-kurz");
  short.textContent = verdict.querySelector("b").textContent;
  short.className = verdict.className.replace("urteil", "kurz");
  mark(form, fehler);
  history.replaceState(null, "", entwurf ? `?entwurf=${entwurf}` : location.pathname);
  if (veraltet) tell("Die Datei wurde an anderer Stelle geändert. Beim Speichern sehen Sie beide Fassungen; nichts geht verloren.");
  else tell(entwurf ? "Nicht gespeichert, als Entwurf gesichert." : "Alles ist gespeichert.");
}

function mark(form, faults) {
  form.querySelectorAll(".fehlertext").forEach((text) => text.remove());
  form.querySelectorAll("[aria-invalid]").forEach((control) => {
    control.removeAttribute("aria-invalid");
    describe(control, control.getAttribute("aria-describedby").replace(/ ?\S+--fehler$/, ""));
  });
  for (const [id, text] of Object.entries(faults)) {
    const control = document.getElementById(id);
    if (control?.matches("input, select, textarea")) markOne(control, text);
  }
}

function markOne(control, text) {
  const told = document.createElement("p");
  told.className = "fehlertext";
  told.id = `${control.id}--fehler`;
  told.textContent = text;
  control.after(told);
  control.setAttribute("aria-invalid", "true");
  describe(control, `${control.getAttribute("aria-describedby") ?? ""} ${told.id}`.trim());
}

function describe(control, ids) {
  if (ids) control.setAttribute("aria-describedby", ids);
  else control.removeAttribute("aria-describedby");
}

function tell(text) {
  document.getElementById("seite-stand").textContent = text;
}
