// Trims what stands below an author's words: sign-offs, signatures, device lines, list and legal footers.
import type { Line } from "./lines.ts";
import { DEVICES, DISCLAIMERS, SIGN_OFFS, THANKS } from "./phrases.ts";
import type { QuoteMark } from "./quotes.ts";

/**
 * What a line is. `signature` and `footer` are certain. `aside` is not: most likely a sign-off or a footer, so the detectors do not
 * read it as the author's words, but a reader still sees it.
 */
export type LineMark = QuoteMark | "signature" | "footer" | "aside";

/** A signature has at most this many lines (RFC 1855 asks for four). */
const SIGNATURE_LINES = 14;
const SIGNATURE_WIDTH = 100;
const EMAIL_OR_LINK = /[^\s@]@[^\s@]|\bwww\.|https?:\/\//i;
const PHONE =
  /(?<![\d.,:/-])(?:\+\d{1,3}[ .-]?)?\(?\d{2,5}\)?(?:[ .\-/\u2011]{1,2}\d{2,5}){1,4}(?![\d.,:/-])|\b(?:ext|tel|fax|phone|mobile|cell)\b\.?:? ?-?\(?\+?\d|\bx-?\d-?\d{3,}/i;
const DEVICE_NAME =
  /iphone|ipad|ipod|android|blackberry|samsung|galaxy|huawei|xiaomi|redmi|pixel|nokia|lumia|windows|htc|xperia|motorola|oneplus|verizon|t-mobile|at&t|mobil|phone|telefon|handy|tablet|handheld|device|treo|palm|droid|outlook|gmail|yahoo|aol|proton|mailbox|mailspring|typeapp|bluemail|airmail|spark|k-9|thunderbird|\bmail\b|\bapp\b|\bmac\b/i;
const RULE = /^(?:[-_=—–*~.]{2,}|-- ?)$/u;
/** "-Jane", "- Jane Doe", "—Jane", "//Jane". */
const SIGNED = /^(?:[-–—]{1,3}>? ?|\/\/ ?)(?=\p{L})/u;
const END_OF_SENTENCE = /[.?!…:]["”')]*$/u;

/**
 * Marks the lines below the author's words in place. Works from the end up, and again after each finding, since a legal footer
 * stands below a signature, and the signature below a sign-off. A message that is nothing but thanks keeps its thanks.
 */
export function trimEnd(lines: readonly Line[], marks: LineMark[], isHtml: boolean): void {
  for (const [at, line] of lines.entries()) {
    if (line.zone === "signature" && marks[at] === "own") marks[at] = "signature";
  }
  const finders = [findFooter, findDevice, findDelimiter, findSignOff, findContact, findSigned];
  for (let round = 0; round < 6; round++) {
    const tail = ownTail(lines, marks);
    const ending = finders.reduce<Ending | null>((found, find) => found ?? find(tail, isHtml), null);
    if (ending === null) return;
    const first = tail[ruleAbove(tail, ending.start)]?.at ?? lines.length;
    for (let at = first; at <= (tail.at(-1)?.at ?? -1); at++) if (marks[at] === "own") marks[at] = ending.mark;
  }
}

/** What ends a body: from which line of the tail on, and what it is. */
interface Ending {
  readonly start: number;
  readonly mark: "signature" | "footer" | "aside";
}

interface TailLine {
  readonly at: number;
  readonly text: string;
  readonly bare: string;
  /** An empty or quoted line stands above. */
  readonly gap: boolean;
}

/** The author's lines that are not empty, from the first to the last. */
function ownTail(lines: readonly Line[], marks: readonly LineMark[]): readonly TailLine[] {
  const tail: TailLine[] = [];
  let last = -2;
  for (const [at, line] of lines.entries()) {
    if (marks[at] !== "own" || line.bare === "") continue;
    tail.push({ at, text: line.text, bare: line.bare, gap: at !== last + 1 });
    last = at;
  }
  return tail;
}

/** A rule directly above a signature goes with it. */
function ruleAbove(tail: readonly TailLine[], start: number): number {
  return start > 1 && RULE.test(tail[start - 1]?.bare ?? "") ? start - 1 : start;
}

/** List footers ("____ / shop-talk mailing list / …") and legal or scanner footers; null when the last lines are neither. */
function findFooter(tail: readonly TailLine[]): Ending | null {
  for (let at = Math.max(1, tail.length - 6); at < tail.length; at++) {
    const below = tail.slice(at + 1).map((line) => line.bare);
    if (!/^_{20,}$/.test(tail[at]?.bare ?? "") || below.length === 0) continue;
    if (below.some((bare) => /mailing list$/i.test(bare)) && below.some((bare) => EMAIL_OR_LINK.test(bare))) {
      return { start: at, mark: "footer" };
    }
  }
  return findLegal(tail);
}

function findLegal(tail: readonly TailLine[]): Ending | null {
  let paragraph = 0;
  for (let at = 1; at <= tail.length; at++) {
    if (at < tail.length && !tail[at]?.gap && !RULE.test(tail[at]?.bare ?? "")) continue;
    // The phrases wrap over lines, so the paragraph is compared as one.
    const text = tail
      .slice(paragraph, at)
      .map((line) => line.bare)
      .join(" ");
    const phrase = DISCLAIMERS.find(text.slice(0, 600).toLowerCase());
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
  return /[.:!*_-]\s*$/.test(text.slice(0, index)) || index < 40;
}

function isHeading(line: TailLine | undefined): boolean {
  const bare = line?.bare ?? "";
  return /^(?:legal )?(?:disclaimer|notice|confidential(?:ity)?(?: (?:notice|note))?|haftungsausschluss|avertissement)[:!]?$/i.test(
    bare,
  );
}

/** "Sent from my iPhone", "Von meinem iPad gesendet"; two lines when the phone says it in two languages. */
function findDevice(tail: readonly TailLine[]): Ending | null {
  let start = tail.length;
  while (start > 1 && tail.length - start < 2 && isDeviceLine(tail[start - 1]?.bare ?? "")) start--;
  return start < tail.length ? { start, mark: "aside" } : null;
}

function isDeviceLine(bare: string): boolean {
  if (bare.length > 120) return false;
  const said = bare.toLowerCase().replace(/^[-–—~[(]+ ?/u, "");
  const phrase = DEVICES.find((device) => said.startsWith(device));
  if (phrase === undefined) return false;
  return said.length <= phrase.length + 1 || DEVICE_NAME.test(said.slice(0, phrase.length + 40).split(",")[0] ?? "");
}

/**
 * RFC 3676 section 4.3: "-- " alone begins the signature. Programs lose its blank, so "--" does too, above a short block; a longer
 * rule only above a name, or above lines that mostly say how to reach somebody. List archives put their link below "--".
 */
function findDelimiter(tail: readonly TailLine[], isHtml: boolean): Ending | null {
  for (let at = Math.max(1, tail.length - 40); at < tail.length; at++) {
    const line = tail[at];
    if (line === undefined || !RULE.test(line.bare)) continue;
    if (line.text === "-- " || (isHtml && line.bare === "--")) return { start: at, mark: "signature" };
    const below = tail.slice(at + 1);
    const first = below[0]?.bare ?? "";
    if (below.length === 0 || !isSignatureBlock(below)) continue;
    if (line.bare === "--") return { start: at, mark: /^[^:]{4,40}: ?https?:/.test(first) ? "aside" : "signature" };
    const reachable = below.filter((other) => hasContact(other.bare)).length;
    if (isName(first) || (line.bare.length >= 10 && reachable >= 2)) return { start: at, mark: "signature" };
  }
  return null;
}

/** "Best regards," above a name and perhaps an address; "Thanks, Jane" in one line; "Best regards" and nothing more. */
function findSignOff(tail: readonly TailLine[]): Ending | null {
  for (let at = Math.max(0, tail.length - SIGNATURE_LINES); at < tail.length; at++) {
    const bare = tail[at]?.bare ?? "";
    const kind = signOffKind(bare);
    const below = tail.slice(at + 1);
    if (kind === null || !isSignatureBlock(below)) continue;
    const named = kind === "signed" || isName(below[0]?.bare ?? "") || isCloseName(below[0]);
    if (!named && (kind === "thanks" || below.length > 0)) continue;
    // Thanks are the message when nothing but a greeting stands above.
    const alone = !hasWords(tail.slice(0, at));
    if (alone && (below.length === 0 || at === 0) && (at === 0 || startsWithThanks(bare))) {
      if (below.length === 0) return null;
    }
    const start = alone && startsWithThanks(bare) ? at + 1 : at;
    if (start === 0) return null;
    const certain = named && below.slice(kind === "signed" ? 0 : 1).every((line) => isSurelySignature(line.bare));
    return { start, mark: certain ? "signature" : "aside" };
  }
  return null;
}

type SignOff = "closing" | "thanks" | "signed";

function signOffKind(bare: string): SignOff | null {
  if (bare.length > 80) return null;
  const said = plain(bare);
  if (SIGN_OFFS.has(said)) return "closing";
  if (THANKS.has(said)) return "thanks";
  // "Thanks, Jane." "cheers -- Jane" "Best regards Jane Doe"
  const split = /^(.{2,40}?)(?:\s*[,.!;:–—-]+\s*)(\S.*)$/u.exec(bare);
  if (split !== null) {
    const first = plain(split[1] ?? "");
    const name = split[2] ?? "";
    if ((SIGN_OFFS.has(first) || THANKS.has(first)) && isName(name.replace(PHONE, "").trim())) return "signed";
  }
  // "Best regards and Season's Greetings," "Thank you and have a nice day,"
  if (/,$/.test(bare) && said.split(" ").length <= 8 && startsWithSignOff(said)) return "thanks";
  return null;
}

function startsWithSignOff(said: string): boolean {
  const words = said.split(" ");
  for (let count = 1; count < Math.min(words.length, 4); count++) {
    const phrase = words.slice(0, count).join(" ");
    if (SIGN_OFFS.has(phrase) || THANKS.has(phrase)) return true;
  }
  return false;
}

function startsWithThanks(bare: string): boolean {
  const words = plain(bare).split(" ");
  return [1, 2, 3].some((count) => THANKS.has(words.slice(0, count).join(" ")));
}

/** Lower case, without punctuation at both ends and without signs like "!" or emoji. */
function plain(bare: string): string {
  return bare
    .toLowerCase()
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "")
    .replace(/’/g, "'");
}

/** A block with a name first and a phone, an address or a link in it, below the text. */
function findContact(tail: readonly TailLine[]): Ending | null {
  for (let at = Math.max(1, tail.length - SIGNATURE_LINES); at < tail.length - 1; at++) {
    const block = tail.slice(at);
    const first = block[0]?.bare ?? "";
    if (!(isName(first) || isAddress(first)) || !isSignatureBlock(block)) continue;
    if (!tail[at]?.gap && !first.includes(" ") && !END_OF_SENTENCE.test(tail[at - 1]?.bare ?? "")) continue;
    if (block.slice(1).some((line) => hasContact(line.bare))) return { start: at, mark: "signature" };
    if (isTitled(tail, at)) return { start: at, mark: "aside" };
  }
  return null;
}

/** "Jane Doe / Vice President, Sales": a full name and one to three lines of capitalised words, apart from a finished text. */
function isTitled(tail: readonly TailLine[], at: number): boolean {
  const [name, ...titles] = tail.slice(at);
  return (
    name?.gap === true &&
    name.bare.includes(" ") &&
    titles.length <= 3 &&
    END_OF_SENTENCE.test(tail[at - 1]?.bare ?? "") &&
    titles.every((line) => !line.gap && isSurelySignature(line.bare))
  );
}

/** "-Jane" on the last line. */
function findSigned(tail: readonly TailLine[]): Ending | null {
  const last = tail.at(-1);
  if (last === undefined || tail.length < 2 || !SIGNED.test(last.bare)) return null;
  const name = last.bare.replace(SIGNED, "");
  if (!isName(name) || name.split(" ").length > 2 || /^[-–—] /u.test(tail.at(-2)?.bare ?? "")) return null;
  return { start: tail.length - 1, mark: "aside" };
}

function isSignatureBlock(block: readonly TailLine[]): boolean {
  return block.length <= SIGNATURE_LINES && block.every((line) => isSignatureLine(line.bare));
}

/** Short and not a sentence, unless there is a way to reach somebody in it. */
function isSignatureLine(bare: string): boolean {
  if (bare.length > SIGNATURE_WIDTH) return false;
  const words = bare.split(" ");
  const sentence =
    words.length >= 5 && END_OF_SENTENCE.test(bare) && words.filter((word) => /^\p{Ll}{2}/u.test(word)).length >= 2;
  return hasContact(bare) || (words.length <= 9 && !sentence);
}

/** A name, a title, a firm or an address: words that begin with capitals; or a way to reach somebody with few words around. */
function isSurelySignature(bare: string): boolean {
  const words = bare.split(" ");
  if (hasContact(bare)) return words.length <= 9;
  return words.every((word) => /^\P{L}*\p{Lu}/u.test(word) || PARTICLE.test(word) || /^[&|•·,/-]$/u.test(word));
}

function isAddress(bare: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(bare);
}

function hasContact(bare: string): boolean {
  return EMAIL_OR_LINK.test(bare) || PHONE.test(bare);
}

const PARTICLE =
  /^(?:de|da|di|del|della|der|den|dos|du|la|le|van|von|vom|zu|zur|ter|ten|y|e|and|und|et|&|jr|sr|dr|phd)\.?,?$/i;

/** One to five words, each like a part of a name: "Jane", "Jane van der Berg", "J. Doe", "JANE DOE", "Dr. Jane Doe". */
function isName(bare: string): boolean {
  const said = bare
    .replace(/^[-–—~/]+>? ?/u, "")
    .replace(/[.,!]+$/u, "")
    .trim();
  if (said === "" || said.length > 48 || /[\d@:;?!<>/\\=]/.test(said)) return false;
  const words = said.split(" ");
  if (words.length > 5 || SIGN_OFFS.has(plain(said)) || THANKS.has(plain(said))) return false;
  if (words.every((word) => PARTICLE.test(word))) return false;
  return words.every((word) => PARTICLE.test(word) || /^["“(]?\p{Lu}[\p{L}'’.-]*[.,)"”]?$/u.test(word));
}

/** Right below a sign-off a name may be written in any way: "kate", "dd", "SWD". */
function isCloseName(line: TailLine | undefined): boolean {
  const bare = line?.bare.replace(SIGNED, "") ?? "";
  return (
    bare !== "" && bare.length <= 30 && bare.split(" ").length <= 3 && /^\p{L}/u.test(bare) && !/[?!:;@]/.test(bare)
  );
}

/** Whether there is more than a greeting. */
function hasWords(above: readonly TailLine[]): boolean {
  return above.length > 1 || (above.length === 1 && !/[,:]$/.test(above[0]?.bare ?? ","));
}

/** A citation needs the author's own words below it; what is quoted last is an ordinary quote. Changes `marks`. */
export function settleCitations(lines: readonly Line[], marks: LineMark[]): void {
  for (let at = marks.length - 1; at >= 0; at--) {
    if (marks[at] === "citation") marks[at] = "quote";
    else if (marks[at] === "own" && lines[at]?.bare !== "") return;
  }
}
