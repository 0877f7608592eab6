// Cells copied from Excel: rows end with a line, cells with a tab.

const SELECTOR = "table[data-raster]";

/** Fill the cells from the one with the cursor on; say whether the text was a table at all. */
export function pasteTable(target, text) {
  const table = target.closest(SELECTOR);
  if (!table || !/[\t\n]/.test(text.trim())) return false;
  const rows = text.replace(/\r/g, "").replace(/\n+$/, "").split("\n").map((line) => line.split("\t"));
  if (!fillByName(table, rows)) fillFrom(target, rows);
  target.dispatchEvent(new Event("input", { bubbles: true }));
  return true;
}

/** Rows that begin with the name of a party go into its row; a heading has no name and is left out. */
function fillByName(table, rows) {
  const lines = new Map([...table.tBodies[0].rows].map((row) => [plain(row.cells[0].textContent), row]));
  const found = rows.map(([first, ...cells]) => [lines.get(plain(first)), cells]).filter(([row]) => row);
  found.forEach(([row, cells]) => fillRow(inputs(row), cells));
  return found.length > 0;
}

function fillFrom(target, rows) {
  const table = target.closest(SELECTOR);
  const lines = [...table.tBodies[0].rows];
  const first = lines.indexOf(target.closest("tr"));
  const column = inputs(lines[first]).indexOf(target);
  rows.forEach((cells, number) => {
    const row = lines[first + number];
    if (row) fillRow(inputs(row).slice(column), cells);
  });
}

function fillRow(controls, cells) {
  controls.slice(0, cells.length).forEach((control, number) => {
    control.value = cells[number].trim();
  });
}

const inputs = (row) => [...row.querySelectorAll("input")];

const plain = (name) => name.toLowerCase().replace(/^(gemeinde|stadt|landkreis)\s+/, "").trim();
