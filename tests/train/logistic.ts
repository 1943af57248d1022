// Logistic regression over named features, with L2 shrinkage; deterministic, small data.

export interface Example {
  readonly features: readonly string[];
  readonly positive: boolean;
  readonly weight: number;
}

export interface Fit {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

export function scoreOf(fit: Fit, features: readonly string[]): number {
  return features.reduce((sum, feature) => sum + (fit.weights[feature] ?? 0), fit.bias);
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Minimises weighted log loss + `shrink`/2·|w|² by gradient descent with momentum (Nesterov); the bias is not shrunk. */
export function fitLogistic(examples: readonly Example[], shrink: number, rounds = 600): Fit {
  const names = [...new Set(examples.flatMap((example) => example.features))].sort();
  const index = new Map(names.map((name, at) => [name, at + 1]));
  const rows = examples.map((example) => example.features.map((feature) => index.get(feature) ?? 0));
  const size = names.length + 1;
  const weights = new Float64Array(size);
  const speed = new Float64Array(size);
  const total = examples.reduce((sum, example) => sum + example.weight, 0);
  const step = 1.5;
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(size);
    examples.forEach((example, at) => {
      let z = (weights[0] ?? 0) + 0.9 * (speed[0] ?? 0);
      for (const k of rows[at] ?? []) z += (weights[k] ?? 0) + 0.9 * (speed[k] ?? 0);
      const error = (sigmoid(z) - (example.positive ? 1 : 0)) * (example.weight / total);
      gradient[0] = (gradient[0] ?? 0) + error;
      for (const k of rows[at] ?? []) gradient[k] = (gradient[k] ?? 0) + error;
    });
    for (let k = 0; k < size; k++) {
      const pull = k === 0 ? 0 : (shrink * (weights[k] ?? 0)) / total;
      speed[k] = 0.9 * (speed[k] ?? 0) - step * ((gradient[k] ?? 0) + pull);
      weights[k] = (weights[k] ?? 0) + (speed[k] ?? 0);
    }
  }
  const round3 = (x: number): number => Math.round(x * 1000) / 1000;
  return {
    bias: round3(weights[0] ?? 0),
    weights: Object.fromEntries(names.map((name, at) => [name, round3(weights[at + 1] ?? 0)])),
  };
}
