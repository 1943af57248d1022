// Scores the understanding on sets of real mail that are not part of the repository, and writes tests/SCORE.md.
//   npm run score -- --data DIR [SET…]     all sets, or only those named; SCORE.md is written when all are run
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Scored, tableOf } from "./score/report.ts";
import { SETS } from "./score/sets.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { data: { type: "string" } } });
if (values.data === undefined) throw new Error("usage: npm run score -- --data DIR [SET…]");
const data = resolve(values.data);
const wanted = SETS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
if (wanted.length === 0) throw new Error(`there are the sets ${SETS.map(({ name }) => name).join(", ")}`);

const scratch = await mkdtemp(join(tmpdir(), "closer-score-"));
try {
  const scored: Scored[] = [];
  for (const { score } of wanted) scored.push(await score(data, scratch));
  const report = tableOf(scored);
  console.log(report);
  if (positionals.length === 0) await writeFile(join(import.meta.dirname, "SCORE.md"), report);
} finally {
  await rm(scratch, { recursive: true });
}
