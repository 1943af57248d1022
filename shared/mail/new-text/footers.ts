// Footers that nobody wrote for this message: of mailing lists, lawyers, virus scanners and telephones.
import { DISCLAIMERS, deviceOf, type Found } from "./phrases.ts";
import { EMAIL_OR_LINK, RULE } from "./shapes.ts";
import type { Ending, TailLine } from "./tail.ts";

/** Lines of a paragraph that are compared with the phrases of lawyers. */
const PARAGRAPH_LINES = 20;
/** Characters of a paragraph in which they are looked for. */
const DISCLAIMER_START = 600;
/** Behind more than these a footer's phrase begins a sentence. */
const HEADED_START = 40;
const SENTENCE_ENDS = /[.:!*_-]\s*/g;
const DEVICE_NAME =
  /iphone|ipad|ipod|android|blackberry|samsung|galaxy|huawei|xiaomi|redmi|pixel|nokia|lumia|windows|htc|xperia|motorola|oneplus|verizon|t-mobile|at&t|mobil|phone|telefon|handy|tablet|handheld|device|treo|palm|droid|outlook|gmail|yahoo|aol|proton|mailbox|mailspring|typeapp|bluemail|airmail|spark|k-9|thunderbird|\bmail\b|\bapp\b|\bmac\b/i;

/** List footers: "____ / shop-talk mailing list / …". */
export function findListFooter(tail: readonly TailLine[]): Ending | null {
  for (let at = Math.max(1, tail.length - 6); at < tail.length; at++) {
    if (!/^_{20,}$/.test(tail[at]?.bare ?? "")) continue;
    const below = tail.slice(at + 1).map((line) => line.bare);
    if (below.some((bare) => /mailing list$/i.test(bare)) && below.some((bare) => EMAIL_OR_LINK.test(bare))) {
      return { start: at, mark: "footer" };
    }
  }
  return null;
}

/** Footers of lawyers and virus scanners. */
export function findLegal(tail: readonly TailLine[]): Ending | null {
  let paragraph = 0;
  for (let at = 1; at <= tail.length; at++) {
    if (at < tail.length && !tail[at]?.gap && !RULE.test(tail[at]?.bare ?? "")) continue;
    // The phrases wrap over lines, so the paragraph is compared as one.
    const text = tail
      .slice(paragraph, Math.min(at, paragraph + PARAGRAPH_LINES))
      .map((line) => line.bare)
      .join(" ");
    const phrase = disclaimerIn(text);
    if (phrase !== null) {
      const start = paragraph + lineOf(tail, paragraph, phrase.start);
      if (start > 0 && isHeaded(text, phrase.start) && isLegal(text.slice(phrase.start))) {
        const headed = start > 1 && isHeading(tail[start - 1]);
        const apart = headed || RULE.test(tail[start - 1]?.bare ?? "");
        return { start: headed ? start - 1 : start, mark: apart ? "footer" : "aside" };
      }
    }
    paragraph = at;
  }
  return null;
}

/** The first phrase of a lawyer in a paragraph; null as well when it is plain that none stands where a footer has it. */
function disclaimerIn(paragraph: string): Found | null {
  if (!isLegal(paragraph)) return null;
  const said = paragraph.slice(0, DISCLAIMER_START);
  const lower = said.toLowerCase();
  // Letters that grow as they become small would shift the places.
  if (lower.length === said.length && !DISCLAIMERS.mayBegin(lower, HEADED_START, SENTENCE_ENDS)) return null;
  return DISCLAIMERS.find(lower);
}

/** The line, counted from `from`, in which the character `index` of the joined paragraph stands. */
function lineOf(tail: readonly TailLine[], from: number, index: number): number {
  let length = 0;
  for (let at = from; at < tail.length; at++) {
    length += (tail[at]?.bare.length ?? 0) + 1;
    if (length > index) return at - from;
  }
  return 0;
}

/** Legal prose is long, or a one-line notice of a scanner; a short sentence about a confidential matter is the author's. */
function isLegal(text: string): boolean {
  return text.length >= 120 || /virus|scan|print|drucken|imprimer|imprimir|stampare/i.test(text);
}

/** "CONFIDENTIALITY NOTICE: This e-mail …", "This message is confidential" after a sentence end. */
function isHeaded(text: string, index: number): boolean {
  return index < HEADED_START || /[.:!*_-]\s*$/.test(text.slice(0, index));
}

function isHeading(line: TailLine | undefined): boolean {
  const bare = line?.bare ?? "";
  return /^(?:legal )?(?:disclaimer|notice|confidential(?:ity)?(?: (?:notice|note))?|haftungsausschluss|avertissement)[:!]?$/i.test(
    bare,
  );
}

/** "Sent from my iPhone", "Von meinem iPad gesendet"; two lines when the phone says it in two languages. */
export function findDevice(tail: readonly TailLine[]): Ending | null {
  let start = tail.length;
  while (start > 1 && tail.length - start < 2 && isDeviceLine(tail[start - 1]?.bare ?? "")) start--;
  return start < tail.length ? { start, mark: "aside" } : null;
}

function isDeviceLine(bare: string): boolean {
  if (bare.length > 120) return false;
  const said = bare.toLowerCase().replace(/^[-–—~[(]+ ?/u, "");
  const phrase = deviceOf(said);
  if (phrase === undefined) return false;
  return said.length <= phrase.length + 1 || DEVICE_NAME.test(said.slice(0, phrase.length + 40).split(",")[0] ?? "");
}
