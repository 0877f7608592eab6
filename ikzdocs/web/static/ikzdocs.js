// The form of a cooperation: entries, cost table, live check. The other pages need no script.
import { addEntry, removeEntry, syncParties } from "./eintraege.js";
import { pasteTable } from "./einfuegen.js";
import { offerPlaces, takePlace } from "./register.js";
import { startChecking } from "./pruefung.js";

const form = document.getElementById("seite-formular");

/** Open all groups around a control, bring it into view and put the cursor into it. */
function goTo(id) {
  const place = document.getElementById(id);
  if (!place) return;
  for (let one = place; one; one = one.parentElement) if (one.tagName === "DETAILS") one.open = true;
  const control = place.matches("input, select, textarea")
    ? place
    : place.querySelector("input:not([type=hidden]), select, textarea, button") ?? place;
  control.focus({ preventScroll: true });
  place.scrollIntoView({ block: "center" });
}

/** Return the field for the reason why a rule is not kept; add one if there is none yet. */
function reasonFor(rule) {
  const given = [...form.querySelectorAll('[name^="begruendungen."][name$=".regel"]')];
  const name = given.find((one) => one.value.trim() === rule)?.name ?? `${addEntry(form, "begruendungen")}.regel`;
  document.getElementById(name).value = rule;
  return name.replace(/regel$/, "text");
}

if (form) {
  const check = startChecking(form);
  form.addEventListener("input", (event) => {
    if (event.target.hasAttribute("data-register")) offerPlaces(form, event.target);
    if (/^beteiligte\.[^.]+\.name$/.test(event.target.name)) syncParties(form);
    check();
  });
  form.addEventListener("change", (event) => {
    if (event.target.hasAttribute("data-register")) takePlace(form, event.target).then(check);
  });
  form.addEventListener("click", (event) => {
    const { hinzufuegen, entfernen } = event.target.closest("button")?.dataset ?? {};
    if (hinzufuegen) goTo(addEntry(form, hinzufuegen));
    if (entfernen !== undefined) removeEntry(event.target.closest("[data-eintrag]"));
    if (hinzufuegen || entfernen !== undefined) {
      syncParties(form);
      check();
    }
  });
  form.addEventListener("paste", (event) => {
    if (pasteTable(event.target, event.clipboardData.getData("text/plain"))) {
      event.preventDefault();
      check();
    }
  });
  document.addEventListener("click", (event) => {
    const rule = event.target.closest("[data-begruenden]")?.dataset.begruenden;
    if (rule) goTo(reasonFor(rule));
    const link = event.target.closest('#seite-spalte a[href^="#"]');
    if (link) {
      event.preventDefault();
      goTo(decodeURIComponent(link.hash.slice(1)));
    }
  });
}
