// The table of scores: every figure with its count, its interval and its target.

/** One figure. Shares are 0..1. */
export interface Row {
  readonly measure: string;
  /** Share of the items; null for a figure that is no share, which is then given as `text`. */
  readonly value: number | null;
  readonly text?: string;
  /** How many items it was measured on. */
  readonly n: number;
  /** Half-width or bounds at 95 %, when they are not those of a simple share. */
  readonly interval?: readonly [low: number, high: number];
  /** What it should be, and whether a value meets it; left out for a figure that is only shown. */
  readonly target?: { readonly text: string; readonly isMet: (value: number) => boolean };
}

export interface Scored {
  readonly set: string;
  readonly rows: readonly Row[];
  /** How it was measured and what to know when reading it. */
  readonly notes: readonly string[];
}

export const atLeast = (share: number): NonNullable<Row["target"]> => ({
  text: `≥ ${percent(share)}`,
  isMet: (value) => value >= share,
});

export const atMost = (share: number): NonNullable<Row["target"]> => ({
  text: `≤ ${percent(share)}`,
  isMet: (value) => value <= share,
});

/** The table as Markdown. */
export function tableOf(scored: readonly Scored[]): string {
  const parts = scored.map(({ set, rows, notes }) =>
    [
      `## ${set}`,
      "",
      "| measure | score | 95 % interval | items | target | |",
      "|---|---|---|---|---|---|",
      ...rows.map(lineOf),
      ...(notes.length > 0 ? ["", ...notes.map((note) => `- ${note}`)] : []),
    ].join("\n"),
  );
  return `${["# Scores", "Made by `npm run score -- --data DIR`; the mail itself is not part of the repository.", ...parts].join("\n\n")}\n`;
}

function lineOf({ measure, value, text, n, interval, target }: Row): string {
  const bounds = interval ?? (value === null || n === 0 ? null : wilson(value, n));
  const met = target === undefined || value === null ? "" : target.isMet(value) ? "met" : "missed";
  const cells = [
    measure,
    text ?? (value === null ? "" : percent(value)),
    bounds === null ? "" : `${percent(bounds[0])} – ${percent(bounds[1])}`,
    String(n),
    target?.text ?? "",
    met,
  ];
  return `| ${cells.join(" | ")} |`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** The interval of a share by Wilson (1927), at 95 %. */
export function wilson(share: number, n: number): readonly [low: number, high: number] {
  const z = 1.96;
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
