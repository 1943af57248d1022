// The small linear model: how likely a person would agree with a candidate, from the names of its rules. Weights come from training.
import type { FindingKind, Tier } from "./findings.ts";
import weights from "./weights.json" with { type: "json" };

/** Logistic regression over rule names, then a monotone calibration of its raw score (isotonic regression, points joined by lines). */
interface Model {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
  /** Raw score to probability, rising in both. */
  readonly calibration: readonly (readonly number[])[];
  /** Least probability of the tiers `sure` and `maybe`. */
  readonly sure: number;
  readonly maybe: number;
}

const MODELS: Readonly<Record<FindingKind, Model>> = weights;

/** Log-odds of a candidate before calibration. */
export function rawScore(kind: FindingKind, rules: readonly string[]): number {
  const model = MODELS[kind];
  let sum = model.bias;
  for (const rule of rules) sum += model.weights[rule] ?? 0;
  return sum;
}

/** Calibrated probability, 0..1, that a person would agree. */
export function probability(kind: FindingKind, rules: readonly string[]): number {
  const raw = rawScore(kind, rules);
  const points = MODELS[kind].calibration;
  let [x0, p0] = points[0] ?? [0, 0.5];
  if (x0 === undefined || p0 === undefined) return 0.5;
  if (raw <= x0) return p0;
  for (const [x = 0, p = 0] of points) {
    if (raw <= x) return x === x0 ? p : p0 + ((p - p0) * (raw - x0)) / (x - x0);
    x0 = x;
    p0 = p;
  }
  return p0;
}

export function tierOf(kind: FindingKind, confidence: number): Tier {
  const model = MODELS[kind];
  if (confidence >= model.sure) return "sure";
  return confidence >= model.maybe ? "maybe" : "silent";
}
