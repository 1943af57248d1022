// The author's lines of a body, and what may end them.
import type { Line } from "./lines.ts";
import type { QuoteMark } from "./quotes.ts";

/**
 * What a line is. `signature` and `footer` are certain. `aside` is not: most likely a sign-off or a footer, so the detectors do not
 * read it as the author's words, but a reader still sees it.
 */
export type LineMark = QuoteMark | "signature" | "footer" | "aside";

/** What ends a body: from which line of the tail on, and what it is. */
export interface Ending {
  readonly start: number;
  readonly mark: "signature" | "footer" | "aside";
}

/** A line of the author's that is not empty. */
export interface TailLine {
  /** Its index in the body. */
  readonly at: number;
  readonly text: string;
  readonly bare: string;
  /** An empty or quoted line stands above. */
  readonly gap: boolean;
}

/** Nothing that ends a body is longer. */
export const TAIL_LINES = 200;

/** The author's last lines that are not empty, in their order. */
export function ownTail(lines: readonly Line[], marks: readonly LineMark[]): readonly TailLine[] {
  const tail: TailLine[] = [];
  for (let at = lines.length - 1; at >= 0 && tail.length < TAIL_LINES; at--) {
    const line = lines[at];
    if (line === undefined || marks[at] !== "own" || line.bare === "") continue;
    const gap = marks[at - 1] !== "own" || lines[at - 1]?.bare === "";
    tail.push({ at, text: line.text, bare: line.bare, gap });
  }
  return tail.reverse();
}
