// Trims what stands below an author's words (sign-offs, signatures, device lines, footers), and the warnings above them.
import { findDevice, findLegal, findListFooter } from "./footers.ts";
import type { Line } from "./lines.ts";
import { BANNERS } from "./phrases.ts";
import { RULE } from "./shapes.ts";
import { findSignOff } from "./sign-off.ts";
import { findContact, findDelimiter, findSigned } from "./signature.ts";
import { type Ending, type LineMark, ownTail, TAIL_LINES, type TailLine } from "./tail.ts";

type Finder = (tail: readonly TailLine[], isHtml: boolean) => Ending | null;

/** Asked in this order, and again after each finding. */
function finders(): readonly Finder[] {
  return [findListFooter, legalFinder(), findDevice, findDelimiter, findSignOff, findContact, findSigned];
}

/** What is left of a tail without a legal footer holds none either, unless the tail was too long to be seen whole. */
function legalFinder(): Finder {
  let possible = true;
  return (tail) => {
    if (!possible) return null;
    const found = findLegal(tail);
    possible = found !== null || tail.length === TAIL_LINES;
    return found;
  };
}

const ROUNDS_AT_MOST = 6;
/** "[EXTERNAL] CAUTION: ": so many characters may stand before the words of the warning. */
const BANNER_START = 40;
/** So many are looked at: the longest words of a warning behind those. */
const BANNER_END = 200;

/**
 * Marks the lines below the author's words in place. Works from the end up, and again after each finding, since a legal footer
 * stands below a signature, and the signature below a sign-off. A message that is nothing but thanks keeps its thanks.
 */
export function trimEnd(lines: readonly Line[], marks: LineMark[], isHtml: boolean): void {
  for (const [at, line] of lines.entries()) {
    if (line.zone === "signature" && marks[at] === "own") marks[at] = "signature";
  }
  const inOrder = finders();
  let tail = ownTail(lines, marks);
  for (let round = 0; round < ROUNDS_AT_MOST; round++) {
    const ending = firstEnding(inOrder, tail, isHtml);
    if (ending === null) return;
    const start = ruleAbove(tail, ending.start);
    const first = tail[start]?.at ?? lines.length;
    for (let at = first; at <= (tail.at(-1)?.at ?? -1); at++) if (marks[at] === "own") marks[at] = ending.mark;
    tail = tail.length < TAIL_LINES ? tail.slice(0, start) : ownTail(lines, marks);
  }
}

function firstEnding(inOrder: readonly Finder[], tail: readonly TailLine[], isHtml: boolean): Ending | null {
  for (const find of inOrder) {
    const ending = find(tail, isHtml);
    if (ending !== null) return ending;
  }
  return null;
}

/** Lines of the warning that some firms put above mail from outside. */
const BANNER_LINES = 8;

/** Marks a warning above the author's words: "CAUTION: This email originated from outside of the organization. …" */
export function trimStart(lines: readonly Line[], marks: LineMark[]): void {
  const first = lines.findIndex((line) => line.bare !== "" && !RULE.test(line.bare));
  let end = first;
  let text = "";
  for (; end < Math.min(lines.length, first + BANNER_LINES) && marks[end] === "own" && lines[end]?.bare !== ""; end++) {
    text += ` ${lines[end]?.bare ?? ""}`;
  }
  const phrase = BANNERS.find(text.slice(0, BANNER_END).toLowerCase());
  if (first < 0 || phrase === null || phrase.start > BANNER_START) return;
  while (end < lines.length && lines[end]?.bare === "") end++;
  marks.fill("footer", 0, end);
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
