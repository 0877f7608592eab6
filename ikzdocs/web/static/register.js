// Type-ahead for the name of a party; a place that is chosen fills what is still empty in its card.

let offered = [];

/** Ask the register for what was typed and offer it under the field. */
export async function offerPlaces(form, field) {
  const wanted = field.value.trim();
  if (wanted.length < 2) return;
  const answer = await fetch(`${form.dataset.register}?q=${encodeURIComponent(wanted)}`);
  if (!answer.ok || field.value.trim() !== wanted) return;
  offered = await answer.json();
  document.getElementById("seite-register").replaceChildren(
    ...offered.map((place) => {
      const option = new Option(place.bezeichnung, place.name);
      option.dataset.ags = place.ags;
      return option;
    }),
  );
}

/** Fill in the card what the register knows, if the name fits one place only; never under the cursor. */
export async function takePlace(field) {
  const places = offered.filter((place) => place.name === field.value.trim());
  if (places.length !== 1) return;
  await new Promise((later) => setTimeout(later)); // the cursor is still on its way to the next field
  const start = field.name.replace(/\.name$/, "");
  for (const name of ["typ", "praefix", "ags", "landkreis"]) {
    const control = document.getElementById(`${start}.${name}`);
    if (control && !control.value && control !== document.activeElement) control.value = places[0][name];
  }
}
