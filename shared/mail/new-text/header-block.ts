// Finds the header blocks that Outlook, Notes and others print above a quoted message, and the lines that announce one.
import type { HeaderField } from "./languages/language.ts";
import { BARE_LIMIT, type Line } from "./lines.ts";
import { ANNOUNCEMENTS, HEADER_LABELS } from "./phrases.ts";

/** Announcements that are so long that they need no dashes or colon around them. */
const LONG_ANNOUNCEMENTS = [...ANNOUNCEMENTS].filter((phrase) => phrase.split(" ").length >= 4);

/** A long list of recipients may take this many lines. */
const LINES_AT_MOST = 80;
const LABEL_AT_MOST = 40;
const DATE_AND_CLOCK = /\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+(?:um |at )?\d{1,2}[:.]\d{2}/;
const CLOCK = /\d{1,2}[:.]\d{2}/;
const RULE = /^[-_=—–*~]{3,}$/u;
const DASHES_AROUND = /^[-–—_=]{3,}\s*(.{3,160}?)\s*[-–—_=]{3,}$/u;

/** The header field that a line begins with, or null. */
export function headerField(bare: string): HeaderField | null {
  const half = bare.indexOf(":");
  const full = bare.indexOf("：");
  const colon = half < 0 || full < 0 ? Math.max(half, full) : Math.min(half, full);
  if (colon < 1 || colon >= LABEL_AT_MOST) return null;
  return HEADER_LABELS.get(bare.slice(0, colon).trimEnd().toLowerCase()) ?? null;
}

function fieldValue(bare: string): string {
  return bare.slice(bare.search(/[:：]/u) + 1).trim();
}

/** A line of nothing but dashes or underscores. */
export function isRule(bare: string): boolean {
  return RULE.test(bare);
}

/** All header blocks of a body: index of the first line → index after the last line of the block. */
export function headerBlocks(lines: readonly Line[]): ReadonlyMap<number, number> {
  const blocks = new Map<number, number>();
  const fields = lines.map((line) => headerField(line.bare));
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || line.bare === "" || line.depth > 0) continue;
    const field = fields[at] ?? null;
    const ruled = line.ruled || isRule(lastText(lines, at));
    if (field === null) {
      if (ruled) {
        const end = unknownBlockEnd(lines, at);
        if (end !== null) blocks.set(at, end);
      }
      continue;
    }
    const block = readBlock(lines, fields, at, field);
    const start = isHeaderBlock(block, ruled)
      ? at
      : field === "to" && block.fields.size > 1
        ? notesStart(lines, at)
        : null;
    if (start === null) continue;
    blocks.set(start, block.end);
    at = block.end - 1;
  }
  return blocks;
}

/** The text above a line, at most two lines away. */
function lastText(lines: readonly Line[], at: number): string {
  return lines[at - 1]?.bare || lines[at - 2]?.bare || "";
}

interface Block {
  readonly fields: ReadonlySet<HeaderField>;
  readonly end: number;
  /** The sender has an address. */
  readonly addressed: boolean;
  /** The date has a time. */
  readonly timed: boolean;
}

function readBlock(
  lines: readonly Line[],
  labels: readonly (HeaderField | null)[],
  at: number,
  first: HeaderField,
): Block {
  const fields = new Set<HeaderField>();
  let last = first;
  let end = at;
  let blanks = 0;
  let addressed = false;
  let timed = false;
  for (let index = at; index < Math.min(lines.length, at + LINES_AT_MOST); index++) {
    const bare = lines[index]?.bare ?? "";
    if (bare === "") {
      // Notes leaves up to two empty lines inside its block.
      if (++blanks > 2) break;
      continue;
    }
    const field = labels[index] ?? null;
    if (field !== null) {
      if (fields.has(field) && field !== "other") break;
      fields.add(field);
      const value = fieldValue(bare);
      if (field === "from" && value.includes("@")) addressed = true;
      if (field === "date" && CLOCK.test(value)) timed = true;
      // Notes: "From:  Jane Doe @ SHOP        12/07/2024 10:45 AM", "From: Jane Doe on 05/31/2024 05:28 PM".
      if (field === "from" && DATE_AND_CLOCK.test(value)) fields.add("date");
      last = field;
    } else if (!continues(lines, labels, index, last, blanks)) break;
    blanks = 0;
    end = index + 1;
  }
  return { fields, end, addressed, timed };
}

/** Whether a line without a label still belongs to the field above it: a wrapped list of people, a wrapped subject. */
function continues(
  lines: readonly Line[],
  labels: readonly (HeaderField | null)[],
  index: number,
  field: HeaderField,
  blanks: number,
): boolean {
  const line = lines[index];
  const above = lines[index - 1]?.bare ?? "";
  if (line === undefined || blanks > 0) return false;
  const people = field === "to" || field === "cc" || field === "from";
  if (people && (/[,;<]$/.test(above) || /[@;]|\/\w+\/|^[^.?!]*,/.test(line.bare) || /^\s/.test(line.text)))
    return true;
  // A wrapped value is short, and another label follows it.
  for (let next = index + 1; next <= index + 2; next++) {
    if ((lines[next]?.bare ?? "") === "") return false;
    if ((labels[next] ?? null) !== null) return true;
  }
  return false;
}

/**
 * Whether fields are those of a message. "From: Paris, To: Rome, Date: Friday 10:00" is a journey, and a web form that writes "From: …
 * Subject: …" above its message is no quote. `ruled`: a rule stands above.
 */
function isHeaderBlock({ fields, addressed, timed }: Block, ruled: boolean): boolean {
  const from = fields.has("from");
  const date = fields.has("date");
  const subject = fields.has("subject");
  if (from && date) return subject || addressed || (ruled && timed);
  return fields.has("to") && subject && (from ? addressed : date && timed);
}

/**
 * Notes prints the sender without a label above "To:": a name line, perhaps "Sent by: …", and a line with date and time;
 * or `"Jane Doe" <jane@shop.example> on 05/07/2024 01:16:37 PM`. Returns the first of these lines, or null.
 */
function notesStart(lines: readonly Line[], to: number): number | null {
  let dated: number | null = null;
  let start: number | null = null;
  let blanks = 0;
  for (let index = to - 1; index >= Math.max(0, to - 9); index--) {
    const line = lines[index];
    if (line === undefined || line.depth > 0) break;
    const bare = line.bare;
    if (bare === "") {
      if (dated !== null && blanks === 0 && start !== null) break;
      if (++blanks > 4) break;
      continue;
    }
    blanks = 0;
    if (dated === null) {
      if (headerField(bare) === "other" || isUnlabelledReply(bare)) continue;
      if (/^\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s?[AP]?M?$/i.test(bare) && index > 0) continue;
      if (!/\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/.test(bare) || bare.length > 160) return null;
      dated = index;
      start = index;
      // The sender stands on the same line, or on the lines above.
      if (/\p{L}{3}/u.test(bare.replace(/\b(?:AM|PM|CST|CDT|EST|EDT|PST|PDT|GMT)\b/gi, ""))) {
        const above = lines[index - 1]?.bare ?? "";
        if (/^on\b/i.test(bare) && above !== "") start = index - 1;
        break;
      }
      continue;
    }
    const field = headerField(bare);
    if (field === null && !isSenderName(bare)) break;
    start = index;
    if (field === null) break;
  }
  return start;
}

/** Notes: "Please respond to jane@shop.example", without a colon. */
function isUnlabelledReply(bare: string): boolean {
  const words = bare.split(" ");
  return words.length <= 6 && HEADER_LABELS.get(words.slice(0, 3).join(" ").toLowerCase()) === "other";
}

function isSenderName(bare: string): boolean {
  return bare.length <= 80 && !/[.?!:]$/.test(bare) && bare.split(" ").length <= 7;
}

/** In a language that is not known: three lines "Label: value" below a rule, one of them with an address or a clock. */
function unknownBlockEnd(lines: readonly Line[], at: number): number | null {
  let end = at;
  let machine = false;
  for (let index = at; index < at + 8; index++) {
    const bare = lines[index]?.bare ?? "";
    if (!/^[^:：.?!]{1,30}[:：] ?\S/u.test(bare)) break;
    if (bare.includes("@") || CLOCK.test(fieldValue(bare))) machine = true;
    end = index + 1;
  }
  return machine && end - at >= 3 ? end : null;
}

/**
 * Whether a line announces a quoted message: "-----Original Message-----", "Begin forwarded message:",
 * "---------- Forwarded by Jane Doe on 05/07/2024 01:16 PM". `nearBlock` tells whether a header block begins right below.
 */
export function isAnnouncement(line: Line, nearBlock: () => boolean): boolean {
  const bare = line.bare;
  if (bare.length < 6 || bare.length >= BARE_LIMIT) return false;
  // GroupWise: `>>> "Jane Doe" <jane@shop.example> 04/05/24 10:23AM >>>`; the marks are already gone at the front.
  if (line.depth === 3 && /\d{1,2}:\d{2} ?[AP]M >>>$/.test(bare)) return true;
  const dashed = /^[-–—_=]{2}/u.test(bare);
  if (!dashed && (bare.length > 60 || !mayBeginAnnouncement(bare))) return false;
  const inner = bare.replace(/^[-–—_=> ]+|[-–—_=: ]+$/gu, "").toLowerCase();
  if (LONG_ANNOUNCEMENTS.some((phrase) => inner.startsWith(phrase))) return true;
  if (dashed && beginsAnnouncement(inner)) return true;
  if (!dashed && ANNOUNCEMENTS.has(inner) && (/[:：]$/u.test(bare) || nearBlock())) return true;
  return DASHES_AROUND.test(bare) && nearBlock();
}

const ANNOUNCEMENT_STARTS: ReadonlySet<string> = new Set([...ANNOUNCEMENTS].map(startOf));

/** Most lines begin like none of them, and are told so at once. */
function mayBeginAnnouncement(bare: string): boolean {
  return /^[-–—_=> ]/u.test(bare) || ANNOUNCEMENT_STARTS.has(startOf(bare.slice(0, 3).toLowerCase()));
}

function startOf(text: string): string {
  return text.slice(0, 3);
}

function beginsAnnouncement(inner: string): boolean {
  for (const phrase of ANNOUNCEMENTS) if (inner.startsWith(phrase)) return true;
  return false;
}
