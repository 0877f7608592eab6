// Type-ahead for the name of a party; a place that is chosen fills what is still empty in its card.

/** Offer under the field what the register has for the beginning that was typed. */
export async function offerPlaces(form, field) {
  const wanted = field.value.trim();
  if (wanted.length < 2) return;
  const places = await ask(form, wanted);
  if (field.value.trim() !== wanted) return;
  const options = places.map((place) => new Option(place.bezeichnung, place.name));
  document.getElementById("seite-register").replaceChildren(...options);
}

/** Fill in the card what the register knows, if the name fits one place only; never under the cursor. */
export async function takePlace(form, field) {
  const name = field.value.trim();
  const places = name ? (await ask(form, name)).filter((place) => place.name === name) : [];
  if (places.length !== 1) return;
  const start = field.name.replace(/\.name$/, "");
  for (const part of ["typ", "praefix", "ags", "landkreis"]) {
    const control = document.getElementById(`${start}.${part}`);
    if (control && !control.value && control !== document.activeElement) control.value = places[0][part];
  }
}

async function ask(form, wanted) {
  const answer = await fetch(`${form.dataset.register}?q=${encodeURIComponent(wanted)}`);
  return answer.ok ? answer.json() : [];
}
