// New text: exactness by group, foreign words kept (leak), own words lost (loss).
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { atLeast, atMost, type Row } from "./report.ts";
import { analyze, scorer } from "./run.ts";
import type { ScoreSet } from "./sets.ts";

/** A line of the scorer's output. Shares are 0..1. */
interface Group {
  readonly group: string;
  readonly n: number;
  readonly strict: number | null;
  readonly lenient: number;
  readonly leak: number | null;
  readonly loss: number | null;
}

export const newText: ScoreSet = {
  name: "newtext",
  async score(data, scratch) {
    const folder = join(data, "newtext");
    const file = (await readdir(folder)).find((name) => /^trim-\w+\.jsonl$/.test(name));
    if (file === undefined) throw new Error(`no trim-*.jsonl in ${folder}`);
    const split = file.slice("trim-".length, -".jsonl".length);
    const predictions = join(scratch, `closer-${split}.jsonl`);
    await writeFile(predictions, await analyze("--bodies", join(folder, file)));
    const printed = await scorer(join(folder, "score.mjs"), "--split", split, "--json", predictions);
    const groups = JSON.parse(printed) as readonly Group[];
    return { set: "New text", rows: rowsOf(groups), notes: NOTES };
  },
};

/** The groups of the mean; signatures count as removed or not, the others allow what is marked optional. */
const MEAN: readonly (readonly [group: string, by: "lenient" | "strict"])[] = [
  ["fixture/text", "lenient"],
  ["fixture/html", "lenient"],
  ["human/quagga_enron", "lenient"],
  ["human/quagga_asf", "lenient"],
  ["human/forge(sig)", "strict"],
];

function rowsOf(groups: readonly Group[]): readonly Row[] {
  const group = (name: string): Group | undefined => groups.find((one) => one.group.slice(2) === name);
  const parts = MEAN.map(([name, by]) => ({ name, by, n: group(name)?.n ?? 0, value: group(name)?.[by] ?? 0 }));
  const all = group("ALL");
  const mean = group("MACRO")?.lenient ?? 0;
  // Five independent shares, each a fifth of the mean.
  const error =
    Math.sqrt(parts.reduce((sum, { value, n }) => sum + (value * (1 - value)) / Math.max(1, n), 0)) / parts.length;
  return [
    {
      measure: "MACRO",
      value: mean,
      n: all?.n ?? 0,
      interval: [mean - 1.96 * error, mean + 1.96 * error],
      target: atLeast(0.85),
    },
    { measure: "leak, all", value: all?.leak ?? 0, n: all?.n ?? 0, target: atMost(0.08) },
    { measure: "loss, all", value: all?.loss ?? 0, n: all?.n ?? 0, target: atMost(0.02) },
    ...parts.map(({ name, by, n, value }) => ({ measure: `exact: ${name} (${by})`, value, n })),
  ];
}

const NOTES = [
  "Scored is what a reader is shown as new. The detectors read less of it: no quotes put in by hand, no device lines, no footers that are only likely.",
];
