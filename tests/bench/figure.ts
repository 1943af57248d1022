// One measured number of a bench, and how many measurements become one.

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** At most this much, where a target was set. */
  readonly target?: number;
}

/** The value below which this share (0..1) of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}
