// Decides for every line of a body whether the author wrote it now or quoted it.
import { attributionEnd } from "./attribution.ts";
import { headerBlocks, isAnnouncement, isRule } from "./header-block.ts";
import type { Line } from "./lines.ts";

/**
 * What a line is. `citation` is a quote that nobody is named for, with the author's own words below it: shown to a reader,
 * never counted as the author's words. `frame` is an attribution, a header block or an announcement.
 */
export type QuoteMark = "own" | "citation" | "quote" | "frame";

/** Marks every line of the body. Linear in the number of lines. */
export function quoteMarks(lines: readonly Line[]): QuoteMark[] {
  const marks: QuoteMark[] = lines.map(() => "own");
  const blocks = headerBlocks(lines);
  const nextText = nextTextIndex(lines);
  const isQuoted = (after: number): boolean => {
    const next = lines[nextText[after] ?? lines.length];
    return next !== undefined && (next.depth > 0 || next.zone === "quote");
  };
  const blockSoon = (after: number): boolean => {
    const next = nextText[after] ?? lines.length;
    return blocks.has(next) || blocks.has(nextText[next + 1] ?? lines.length);
  };
  let attributed = false;
  let own = false;
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.cut) {
      fill(marks, at, line.until, "quote");
      at = line.until;
      continue;
    }
    if (line.zone === "quote" || line.zone === "attribution") {
      marks[at] = line.zone === "quote" ? "quote" : "frame";
      attributed = true;
      at++;
      continue;
    }
    if (line.bare === "" && line.depth === 0) {
      at++;
      continue;
    }
    const announced = isAnnouncement(line, () => blockSoon(at + 1));
    if (line.depth > 0 && !announced) {
      const end = quotedRunEnd(lines, at);
      fill(marks, at, end, attributed || line.client ? "quote" : "citation");
      at = end;
      continue;
    }
    const block = announced ? at + 1 : (blocks.get(at) ?? null);
    const end = block ?? attributionEnd(lines, at, isQuoted);
    if (end === null) {
      own = true;
      at++;
      continue;
    }
    fill(marks, rulesAbove(lines, marks, at), end, "frame");
    attributed = true;
    at = end;
    if (isQuoted(end)) continue;
    // "On … wrote:" first and nothing marked as quoted below it: a program that marks no quotes, and the answer is below too.
    if (block === null && !own && line.until === lines.length) continue;
    if (announced && blockSoon(end)) {
      const below = nextText[end] ?? lines.length;
      const after = blocks.get(below) ?? blocks.get(nextText[below + 1] ?? lines.length) ?? end;
      if (isQuoted(after)) {
        fill(marks, end, after, "frame");
        at = after;
        continue;
      }
    }
    fill(marks, end, line.until, "quote");
    at = line.until;
  }
  return marks;
}

function fill(marks: QuoteMark[], from: number, to: number, mark: QuoteMark): void {
  marks.fill(mark, from, Math.min(to, marks.length));
}

/** For every index the next line at or after it that is not empty. */
function nextTextIndex(lines: readonly Line[]): readonly number[] {
  const next = new Array<number>(lines.length + 2).fill(lines.length);
  for (let at = lines.length - 1; at >= 0; at--) next[at] = lines[at]?.bare === "" ? (next[at + 1] ?? at) : at;
  return next;
}

/** Rules directly above a header block or an attribution belong to it. */
function rulesAbove(lines: readonly Line[], marks: readonly QuoteMark[], at: number): number {
  let start = at;
  for (let index = at - 1; index >= Math.max(0, at - 3); index--) {
    const bare = lines[index]?.bare ?? "";
    if (marks[index] !== "own") break;
    if (isRule(bare)) start = index;
    else if (bare !== "") break;
  }
  return start;
}

/**
 * The index after a run of quoted lines. A line or two between quoted lines that were wrapped out of them belong to the
 * run: the line above is long or the leftover is a link, and no empty line stands between.
 */
function quotedRunEnd(lines: readonly Line[], at: number): number {
  let end = at;
  while (isQuotedLine(lines[end])) {
    end++;
    end += spilled(lines, end);
  }
  return end;
}

function isQuotedLine(line: Line | undefined): boolean {
  return line !== undefined && line.depth > 0;
}

/** How many lines at `at`, one or two, were wrapped out of the quoted line above; 0 when none. */
function spilled(lines: readonly Line[], at: number): number {
  const above = lines[at - 1];
  const first = lines[at];
  if (above === undefined || first === undefined || isQuotedLine(first)) return 0;
  const link = /^[(<[]?(?:https?:|mailto:|www\.)|^\S+[)>]$/.test(first.bare);
  if (!link && (above.text.length < 66 || /[.?!:]$/.test(above.bare))) return 0;
  for (let count = 1; count <= 2; count++) {
    const bare = lines[at + count - 1]?.bare ?? "";
    if (bare === "" || bare.length > 60) return 0;
    if (isQuotedLine(lines[at + count])) return count;
  }
  return 0;
}
