// Promises, requests and due days, sentence by sentence: found, sure, dated.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { reliabilityTable } from "../train/calibrate.ts";
import { atLeast, atMost, type Row } from "./report.ts";
import { analyze, scorer } from "./run.ts";
import type { ScoreSet } from "./sets.ts";

/** A figure of the scorer: precision, recall, F1 with its interval from resampling, and the number of items. */
interface Figure {
  readonly P: number;
  readonly R: number;
  readonly F1: number;
  readonly n: number;
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly ci?: readonly [low: number, high: number];
}

interface Gold {
  readonly id: string;
  readonly source: string;
  readonly labels: readonly string[];
}

interface Prediction {
  readonly id: string;
  readonly score: number;
}

const NATURAL = "promises F1, natural mix";

const SETS: readonly (readonly [name: string, measure: string, target: Row["target"]])[] = [
  ["REAL all", "promises F1, real", atLeast(0.87)],
  ["REAL clear items only", "promises F1, real, clear", atLeast(0.95)],
  ["sent mail, weighted to natural mix", NATURAL, atLeast(0.82)],
  ["enron-sent", "promises F1, enron-sent", undefined],
  ["enron-parakweet", "promises F1, enron-parakweet", undefined],
  ["AUTHORED", "promises F1, authored", undefined],
  ["real requests+questions", "requests and questions F1, real", atLeast(0.82)],
];

export const promise: ScoreSet = {
  name: "promise",
  async score(data, scratch) {
    const folder = join(data, "promise");
    const predictions = join(scratch, "promise.jsonl");
    await writeFile(predictions, await analyze("--sentences", join(folder, "dev.jsonl")));
    const printed = await scorer(join(folder, "score.mjs"), predictions, "--json");
    const figures: Record<string, Figure | undefined> = await readJson(predictions.replace(/\.jsonl$/, ".score.json"));
    // The natural mix weighs the items of the sent mail; their number is that of the items, not of the weights.
    const items = figures["enron-sent"]?.n;
    const rows = SETS.flatMap(([name, measure, target]) => rowOf(figures[name], measure, target)).map((row) =>
      row.measure === NATURAL && items !== undefined ? { ...row, n: items } : row,
    );
    return {
      set: "Promises",
      rows: [...rows, ...sureRows(figures["real sure"]), ...authoredDue(printed), ...(await realDue(folder, scratch))],
      notes: [
        "The weights were trained on the repository's own sentences only (tests/corpus), without any sentence of this set. The rules were written with this set in view, so new mail will score lower.",
        `Reliability of the score, real sentences: ${await reliability(folder, predictions)}.`,
      ],
    };
  },
};

function rowOf(figure: Figure | undefined, measure: string, target: Row["target"]): Row[] {
  if (figure === undefined) return [];
  const text = `${(100 * figure.F1).toFixed(1)} % (P ${(100 * figure.P).toFixed(1)}, R ${(100 * figure.R).toFixed(1)})`;
  const row: Row = { measure, value: figure.F1, text, n: Math.round(figure.n) };
  return [{ ...row, ...(figure.ci && { interval: figure.ci }), ...(target && { target }) }];
}

/** Precision and recall of what the owner is told as sure. */
function sureRows(figure: Figure | undefined): Row[] {
  if (figure === undefined) return [];
  return [
    { measure: "sure promises, precision", value: figure.P, n: figure.tp + figure.fp, target: atLeast(0.9) },
    { measure: "sure promises, recall", value: figure.R, n: figure.tp + figure.fn, target: atLeast(0.7) },
  ];
}

function authoredDue(printed: string): Row[] {
  const [, hit, dated, kept, undated] = /due day exact (\d+)\/(\d+).*kept empty (\d+)\/(\d+)/.exec(printed) ?? [];
  if (undated === undefined) return [];
  return [
    { measure: "due day exact, authored", value: Number(hit) / Number(dated), n: Number(dated), target: atLeast(0.97) },
    {
      measure: "invented days, authored",
      value: 1 - Number(kept) / Number(undated),
      n: Number(undated),
      target: atMost(0.05),
    },
  ];
}

async function realDue(folder: string, scratch: string): Promise<Row[]> {
  const predictions = join(scratch, "due.jsonl");
  await writeFile(predictions, await analyze("--sentences", join(folder, "due-dev.jsonl")));
  const printed = await scorer(join(folder, "due-score.mjs"), predictions);
  const [, hit, dated, invented, empty] = /exact (\d+)\/(\d+) · invented (\d+)\/(\d+)/.exec(printed) ?? [];
  if (empty === undefined) throw new Error(`the scorer said: ${printed}`);
  return [
    { measure: "due day exact, real", value: Number(hit) / Number(dated), n: Number(dated), target: atLeast(0.92) },
    { measure: "invented days, real", value: Number(invented) / Number(empty), n: Number(empty), target: atMost(0.05) },
  ];
}

async function reliability(folder: string, predictions: string): Promise<string> {
  const score = new Map((await readLines<Prediction>(predictions)).map((line) => [line.id, line.score]));
  const real = (await readLines<Gold>(join(folder, "dev.jsonl"))).filter(({ source }) => source !== "authored");
  const scored = real.map(({ id, labels }) => ({
    probability: score.get(id) ?? 0,
    positive: labels.includes("commitment"),
  }));
  const [, ...lines] = reliabilityTable(scored).split("\n");
  return lines
    .map((line) => line.trim().split(/\s+/))
    .map(([range, n, mean, observed]) => `${range} predicted ${mean}, observed ${observed} (${n})`)
    .join("; ");
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, "utf8"));
}

async function readLines<T>(path: string): Promise<T[]> {
  return (await readFile(path, "utf8"))
    .trim()
    .split("\n")
    .map((line): T => JSON.parse(line));
}
