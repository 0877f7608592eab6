// docxtemplater as its documentation shows it, in a process that stays.
//
// node docxtemplater.mjs TOOLS FOLDER: each template KIND.docx in FOLDER is filled with KIND.json.
// At the start, until the machine code is warm; the result lies in KIND.out.docx, and "[]" is
// written. Then for each line, a JSON list of kinds: one document for each entry; the answer is a
// list of the seconds on the clock and of the processor.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";

const [tools, folder] = process.argv.slice(2);
const load = createRequire(join(tools, "index.js"));
const Docxtemplater = load("docxtemplater");
const PizZip = load("pizzip");
const OPTIONS = { paragraphLoop: true, linebreaks: true };
const WARM = 25;

function made({ template, data }) {
  const document = new Docxtemplater(new PizZip(template), OPTIONS);
  document.render(data);
  return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
}

function read(kind) {
  const template = readFileSync(join(folder, `${kind}.docx`));
  return { template, data: JSON.parse(readFileSync(join(folder, `${kind}.json`), "utf8")) };
}

const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
const kinds = files.map((name) => basename(name, ".json"));
const papers = new Map(kinds.map((kind) => [kind, read(kind)]));
for (let round = 1; round < WARM; round += 1) papers.forEach(made);
papers.forEach((paper, kind) => writeFileSync(join(folder, `${kind}.out.docx`), made(paper)));
console.log("[]");

for await (const line of createInterface({ input: process.stdin })) {
  const [clock, processor] = [performance.now(), process.cpuUsage()];
  for (const kind of JSON.parse(line)) made(papers.get(kind));
  const { user, system } = process.cpuUsage(processor);
  console.log(JSON.stringify([(performance.now() - clock) / 1e3, (user + system) / 1e6]));
}
