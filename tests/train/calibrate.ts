// Turns raw scores into probabilities that mean something: isotonic regression (pool adjacent violators), and the table that shows it.

/** A pool that stands for fewer samples than this goes with the one below it: softened, it would stand out of the line. */
const LEAST_WEIGHT = 4;

export interface Scored {
  readonly score: number;
  readonly positive: boolean;
  readonly weight: number;
}

/** Points of a rising line from score to probability, at most about a dozen; ends are softened so that nothing is called certain. */
export function isotonic(scored: readonly Scored[]): (readonly [number, number])[] {
  const sorted = [...scored].sort((a, b) => a.score - b.score);
  let pools: Pool[] = [];
  for (const one of sorted) {
    pools.push({ sum: one.positive ? one.weight : 0, weight: one.weight, scores: one.score * one.weight });
    for (;;) {
      const last = pools.at(-1);
      const before = pools.at(-2);
      if (last === undefined || before === undefined || before.sum / before.weight < last.sum / last.weight) break;
      pools = [...pools.slice(0, -2), together(before, last)];
    }
  }
  const round = (x: number): number => Math.round(x * 1000) / 1000;
  const large: Pool[] = [];
  for (const pool of pools) {
    const before = large.at(-1);
    if (before !== undefined && Math.min(pool.weight, before.weight) < LEAST_WEIGHT)
      large[large.length - 1] = together(before, pool);
    else large.push(pool);
  }
  return rising(
    large.map((pool) => [round(pool.scores / pool.weight), round((pool.sum + 0.5) / (pool.weight + 1))] as const),
  );
}

interface Pool {
  readonly sum: number;
  readonly weight: number;
  readonly scores: number;
}

function together(a: Pool, b: Pool): Pool {
  return { sum: a.sum + b.sum, weight: a.weight + b.weight, scores: a.scores + b.scores };
}

/** Only points above all before them: softening may let a small pool sink below its neighbour. */
function rising(points: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const kept: (readonly [number, number])[] = [];
  for (const point of points) {
    const before = kept.at(-1);
    if (before === undefined || (point[0] > before[0] && point[1] > before[1])) kept.push(point);
  }
  return kept;
}

/** Predicted against observed, by tenths. */
export function reliabilityTable(predicted: readonly { probability: number; positive: boolean }[]): string {
  const lines = ["predicted   n    mean  observed"];
  for (let low = 0; low < 10; low++) {
    const bin = predicted.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === low);
    if (bin.length === 0) continue;
    const mean = bin.reduce((sum, { probability }) => sum + probability, 0) / bin.length;
    const observed = bin.filter(({ positive }) => positive).length / bin.length;
    lines.push(
      `${(low / 10).toFixed(1)}-${((low + 1) / 10).toFixed(1)}  ${String(bin.length).padStart(5)}   ${mean.toFixed(2)}   ${observed.toFixed(2)}`,
    );
  }
  return lines.join("\n");
}
