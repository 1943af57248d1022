// Trims what stands below an author's words: sign-offs, signatures, device lines, list and legal footers.
import { findDevice, findFooter } from "./footers.ts";
import type { Line } from "./lines.ts";
import { RULE } from "./shapes.ts";
import { findSignOff } from "./sign-off.ts";
import { findContact, findDelimiter, findSigned } from "./signature.ts";
import { type Ending, type LineMark, ownTail, type TailLine } from "./tail.ts";

/** In this order; each is asked again after a finding. */
const FINDERS: readonly ((tail: readonly TailLine[], isHtml: boolean) => Ending | null)[] = [
  findFooter,
  findDevice,
  findDelimiter,
  findSignOff,
  findContact,
  findSigned,
];
const ROUNDS_AT_MOST = 6;

/**
 * Marks the lines below the author's words in place. Works from the end up, and again after each finding, since a legal footer
 * stands below a signature, and the signature below a sign-off. A message that is nothing but thanks keeps its thanks.
 */
export function trimEnd(lines: readonly Line[], marks: LineMark[], isHtml: boolean): void {
  for (const [at, line] of lines.entries()) {
    if (line.zone === "signature" && marks[at] === "own") marks[at] = "signature";
  }
  for (let round = 0; round < ROUNDS_AT_MOST; round++) {
    const tail = ownTail(lines, marks);
    const ending = FINDERS.reduce<Ending | null>((found, find) => found ?? find(tail, isHtml), null);
    if (ending === null) return;
    const first = tail[ruleAbove(tail, ending.start)]?.at ?? lines.length;
    for (let at = first; at <= (tail.at(-1)?.at ?? -1); at++) if (marks[at] === "own") marks[at] = ending.mark;
  }
}

/** A rule directly above a signature goes with it. */
function ruleAbove(tail: readonly TailLine[], start: number): number {
  return start > 1 && RULE.test(tail[start - 1]?.bare ?? "") ? start - 1 : start;
}

/** A citation needs the author's own words below it; what is quoted last is an ordinary quote. Changes `marks`. */
export function settleCitations(lines: readonly Line[], marks: LineMark[]): void {
  for (let at = marks.length - 1; at >= 0; at--) {
    if (marks[at] === "citation") marks[at] = "quote";
    else if (marks[at] === "own" && lines[at]?.bare !== "") return;
  }
}
