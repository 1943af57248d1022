// A mail body as lines that know how deep they are quoted; the common form in which text and HTML bodies are read.

/** What the structure of an HTML body says about a line; `body` when it says nothing, as always in plain text. */
export type Zone = "body" | "attribution" | "quote" | "signature";

/** One line of a body. */
export interface Line {
  /** The line as it stands, without its end. */
  readonly text: string;
  /** What is compared: at most 400 characters, without quote marks, outer blanks, bold asterisks and invisible characters. */
  readonly bare: string;
  /** How often the line is quoted: the number of ">" before it, or of blockquotes around it. */
  readonly depth: number;
  /** A mail program made the quote (HTML `type=cite` and the like), not the author's hand. Never set in plain text. */
  readonly client: boolean;
  readonly zone: Zone;
  /** A horizontal rule or a border stands directly above (HTML). */
  readonly ruled: boolean;
  /** Everything from here on is quoted, says the structure (HTML). */
  readonly cut: boolean;
  /** Index after the last line of the quote container around this line; the number of lines when there is none. */
  readonly until: number;
}

/** The longest line start that is compared; longer lines are never an attribution, a header or a signature. */
export const BARE_LIMIT = 400;

/** Bodies are read up to this many lines; a page has 50. */
export const LINES_AT_MOST = 10_000;

const LINE_END = /\r\n|[\n\r\u2028\u2029]/;
const OTHER_END = /[\r\u2028\u2029]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const QUOTE_MARKS = /^[ \t\u00a0]{0,3}(>[> \t\u00a0]*)/;
const INITIALS = /^ ?[A-Z]{1,4}>+(?: |$)/;
/** Blanks that are more than one space; a single space, by far the most frequent, stays what it is. */
const UNEVEN_BLANKS = /\s{2,}|[^\S ]/g;

/** With two blanks in a row, what {@link bareOf} would change inside a line; most lines have none of it. */
const UNUSUAL = /[^\x20-)+-~]/;

/** The comparable form of a line, see {@link Line.bare}. */
export function bareOf(text: string): string {
  const start = text.length > BARE_LIMIT ? text.slice(0, BARE_LIMIT) : text;
  if (!UNUSUAL.test(start) && !start.includes("  ")) return start.trim();
  return start.replace(INVISIBLE, "").replaceAll("*", "").replace(UNEVEN_BLANKS, " ").trim();
}

/** A line that only looks quoted: mbox escaping (">From "), the end of a wrapped attribution (">:"). */
const NOT_QUOTED = /^>(?:From |[:：])/;

/** Reads a plain-text body. */
export function textLines(body: string): readonly Line[] {
  const raw = body.split(OTHER_END.test(body) ? LINE_END : "\n", LINES_AT_MOST);
  const encoded = stillEncoded(raw);
  const initials = quotingInitials(raw);
  const empty: Line = {
    text: "",
    bare: "",
    depth: 0,
    client: false,
    zone: "body",
    ruled: false,
    cut: false,
    until: raw.length,
  };
  return raw.map((text) => {
    if (text === "") return empty;
    const signed = initials.size === 0 ? "" : (INITIALS.exec(text)?.[0] ?? "");
    const { depth, inner } = initials.has(signed.trim())
      ? { depth: 1, inner: text.slice(signed.length) }
      : withoutMarks(text);
    return { ...empty, text, depth, bare: bareOf(encoded ? decoded(inner.slice(0, BARE_LIMIT)) : inner) };
  });
}

/** How many ">" stand before a line, and the line without them. */
export function withoutMarks(text: string): { readonly depth: number; readonly inner: string } {
  if (!text.includes(">")) return { depth: 0, inner: text };
  const marks = NOT_QUOTED.test(text) ? "" : (QUOTE_MARKS.exec(text)?.[1] ?? "");
  if (marks === "") return { depth: 0, inner: text };
  let depth = 0;
  for (const mark of marks) if (mark === ">") depth++;
  return { depth, inner: text.slice(text.indexOf(marks) + marks.length) };
}

/** "JD> text": some programs quote with the initials of the one they quote. Two lines with the same ones are needed. */
function quotingInitials(lines: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const line of lines) {
    const initials = line.includes(">") ? INITIALS.exec(line)?.[0].trim() : undefined;
    if (initials === undefined) continue;
    (seen.has(initials) ? twice : seen).add(initials);
  }
  return twice;
}

/** Some programs put quoted-printable text into a part that does not say so: "=20" at line ends, "=09" for tabs. */
function stillEncoded(lines: readonly string[]): boolean {
  let count = 0;
  for (const line of lines) {
    if (line.endsWith("=20") || (line.length > 60 && line.endsWith("="))) count++;
    if (count === 3) return true;
  }
  return false;
}

function decoded(text: string): string {
  return text
    .replaceAll("=09", "\t")
    .replaceAll("=3D", "=")
    .replace(/=(?:20)?$/, "");
}
