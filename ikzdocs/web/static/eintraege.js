// Entries of lists, and what follows the parties: rows of the cost table, choices of a party.

/** A word that no entry of this page has yet, and that holds no dot. */
const freshId = () => `n${crypto.getRandomValues(new Uint32Array(1))[0].toString(36)}`;

/** Add an empty entry to a list; return its id. */
export function addEntry(form, listId) {
  const pattern = form.querySelector(`template[data-muster="${CSS.escape(listId)}"]`);
  const markup = pattern.innerHTML;
  const placeholder = markup.match(new RegExp(`id="${listId.replaceAll(".", "\\.")}\\.(__neu\\d+__)`))[1];
  const list = form.querySelector(`[data-liste="${CSS.escape(listId)}"]`);
  list.insertAdjacentHTML("beforeend", markup.replaceAll(placeholder, freshId()));
  return list.lastElementChild.id;
}

/** Remove an entry and leave the keyboard where the next one is. */
export function removeEntry(entry) {
  const list = entry.parentElement;
  const next = entry.nextElementSibling ?? entry.previousElementSibling;
  entry.remove();
  const place = next?.querySelector("input, select, textarea") ?? list.parentElement.querySelector("[data-hinzufuegen]");
  place?.focus();
}

/** Let every table by party and every choice of a party follow the cards of the parties. */
export function syncParties(form) {
  const parties = [...form.querySelectorAll('[data-liste="beteiligte"] > [data-partei]')].map((card, number) => ({
    id: card.dataset.partei,
    name: card.querySelector('[name$=".name"]').value.trim() || `${number + 1}. Kommune`,
  }));
  form.querySelectorAll("table[data-raster]").forEach((table) => syncTable(form, table, parties));
  form.querySelectorAll("select[data-parteiwahl]").forEach((choice) => syncChoice(choice, parties));
}

function syncTable(form, table, parties) {
  const body = table.tBodies[0];
  const pattern = form.querySelector(`template[data-rasterzeile="${CSS.escape(table.dataset.raster)}"]`);
  const known = new Map([...body.rows].map((row) => [row.dataset.partei, row]));
  parties.forEach(({ id, name }, number) => {
    let row = known.get(id);
    if (!row) {
      const holder = document.createElement("tbody");
      holder.innerHTML = pattern.innerHTML.replaceAll("__partei__", id);
      row = holder.rows[0];
    }
    known.delete(id);
    nameRow(row, name);
    if (body.rows[number] !== row) body.insertBefore(row, body.rows[number] ?? null);
  });
  known.forEach((row, id) => id.startsWith("=") || row.remove());
}

function nameRow(row, name) {
  row.cells[0].textContent = name;
  row.querySelectorAll("[aria-label]").forEach((control) => {
    control.ariaLabel = `${control.ariaLabel.split(", ")[0]}, ${name}`;
  });
}

function syncChoice(choice, parties) {
  const chosen = choice.value;
  const others = [...choice.options].filter((option) => !option.value.startsWith("@"));
  choice.replaceChildren(...others, ...parties.map(({ id, name }) => new Option(name, `@${id}`)));
  choice.value = [...choice.options].some((option) => option.value === chosen) ? chosen : "";
}
