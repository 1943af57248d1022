// Reads an HTML body into lines as a reader would see them, with what its structure says about quotes and signatures.
import { Parser } from "htmlparser2";
import { type HtmlMark, htmlMark } from "./html-marks.ts";
import { bareOf, LINES_AT_MOST, type Line, withoutMarks, type Zone } from "./lines.ts";

/** What is true of an element by its name, as bits. */
const IS = {
  /** It begins and ends a line. */
  block: 1,
  /** An empty line stands around it in every browser. */
  spaced: 2,
  /** Its text is not shown. */
  silent: 4,
  /** It has no end tag. */
  void: 8,
  /** A cell of a table. */
  cell: 16,
} as const;

const ELEMENTS: ReadonlyMap<string, number> = named({
  block:
    "address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead tr ul",
  spaced: "p ul ol dl table h1 h2 h3 h4 h5 h6 pre",
  silent: "head style script title template select textarea noscript object",
  void: "area base br col embed hr img input link meta source track wbr",
  cell: "td th",
});

function named(lists: Readonly<Record<keyof typeof IS, string>>): ReadonlyMap<string, number> {
  const elements = new Map<string, number>();
  for (const trait of ["block", "spaced", "silent", "void", "cell"] as const)
    for (const name of lists[trait].split(" ")) elements.set(name, (elements.get(name) ?? 0) | IS[trait]);
  return elements;
}

/** Deeper nesting than any mail program writes; what lies deeper is read without its marks. */
const DEPTH_AT_MOST = 400;

/** The parser's time grows with the square of the nesting; no mail nests so deep, so reading stops there. */
const NESTING_AT_MOST = 4000;
const CHUNK = 16 * 1024;

interface Open {
  readonly name: string;
  readonly mark: HtmlMark;
  readonly silent: boolean;
  /** Index of the first line inside a quote container. */
  readonly from: number;
}

/** Blanks that HTML shows as one space; a single space, by far the most frequent, stays what it is. */
const UNEVEN_BLANKS = /[ \t\r\n\f\u00a0]{2,}|[\t\r\n\f\u00a0]/g;

type Draft = { -readonly [Key in keyof Line]: Line[Key] };

const read = new WeakMap<object, readonly Line[]>();

/** The lines of a message's HTML, of which `limit` characters count: read once, however many readers ask for them. */
export function htmlLinesOf(message: { readonly html: string | null }, limit: number): readonly Line[] {
  const html = message.html ?? "";
  if (html.length > limit) return htmlLines(html.slice(0, limit));
  const known = read.get(message) ?? htmlLines(html);
  read.set(message, known);
  return known;
}

/** Reads an HTML body. Never throws; broken HTML is read as browsers read it, as far as that matters for text. */
export function htmlLines(html: string): readonly Line[] {
  const reader = new Reader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      onclosetag: (name) => reader.close(name),
      ontext: (text) => reader.write(text),
    },
    // Without entities to look for, the parser jumps from tag to tag.
    { decodeEntities: html.includes("&") },
  );
  for (let at = 0; at < html.length && reader.nesting < NESTING_AT_MOST; at += CHUNK) {
    parser.write(html.slice(at, at + CHUNK));
  }
  parser.end();
  return reader.finish();
}

class Reader {
  private readonly lines: Draft[] = [];
  private readonly stack: Open[] = [];
  private text = "";
  /** The text so far is empty or ends with a blank. Asking the text itself would copy it every time. */
  private spaced = true;
  private silent = 0;
  private pre = 0;
  private depth = 0;
  private client = 0;
  private attribution = 0;
  private quote = 0;
  private signature = 0;
  private ruled = false;
  private cut = false;
  private tooDeep = 0;

  /** How many elements are open. */
  get nesting(): number {
    return this.stack.length + this.tooDeep;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "br") {
      this.breakLine(true);
      return;
    }
    const element = ELEMENTS.get(name) ?? 0;
    this.breakAround(element);
    if ((element & IS.cell) !== 0 && !this.spaced) this.append(" ", true);
    const empty = (element & IS.void) !== 0;
    if (this.stack.length >= DEPTH_AT_MOST) {
      if (!empty) this.tooDeep++;
      return;
    }
    const mark = htmlMark(name, attributes);
    const silent = (element & IS.silent) !== 0 || mark === "hidden";
    this.enter(mark, silent, name, 1);
    if (mark === "rule") this.ruled = true;
    if (mark === "cut") this.cut = true;
    if (!empty) this.stack.push({ name, mark, silent, from: this.lines.length });
    else this.enter(mark, silent, name, -1);
  }

  close(name: string): void {
    this.breakAround(ELEMENTS.get(name) ?? 0);
    if (this.tooDeep > 0) {
      this.tooDeep--;
      return;
    }
    let at = this.stack.length - 1;
    while (at >= 0 && this.stack[at]?.name !== name) at--;
    while (at >= 0 && this.stack.length > at) {
      const open = this.stack.pop();
      if (open === undefined) return;
      this.enter(open.mark, open.silent, open.name, -1);
      if (open.mark === "container" || open.mark === "quote") {
        if (this.text !== "") this.breakLine(false);
        for (let index = open.from; index < this.lines.length; index++) {
          const line = this.lines[index];
          if (line !== undefined && line.until < 0) line.until = this.lines.length;
        }
      }
    }
  }

  write(text: string): void {
    if (this.silent > 0) return;
    if (this.pre === 0) {
      const flat = text.replace(UNEVEN_BLANKS, " ");
      // Most of what stands between the tags is a line end.
      if (this.spaced && flat === " ") return;
      const next = this.spaced ? flat.trimStart() : flat;
      if (next !== "") this.append(next, next.endsWith(" "));
      return;
    }
    const [first, ...rest] = text.split("\n");
    this.append(first ?? "", false);
    for (const line of rest) {
      this.breakLine(true);
      this.append(line, false);
    }
  }

  private append(text: string, spaced: boolean): void {
    this.text += text;
    this.spaced = spaced;
  }

  finish(): readonly Line[] {
    this.breakLine(false);
    for (const line of this.lines) if (line.until < 0) line.until = this.lines.length;
    return this.lines;
  }

  private enter(mark: HtmlMark, silent: boolean, name: string, step: 1 | -1): void {
    if (silent) this.silent += step;
    if (name === "pre") this.pre += step;
    if (mark === "attribution") this.attribution += step;
    if (mark === "signature") this.signature += step;
    if (mark === "quote" && name !== "blockquote") this.quote += step;
    if (name === "blockquote" && mark !== null) {
      this.depth += step;
      if (mark === "quote") this.client += step;
    }
  }

  /** Ends the line where a block begins or ends. */
  private breakAround(element: number): void {
    if ((element & IS.block) === 0) return;
    this.breakLine(false);
    if ((element & IS.spaced) !== 0) this.emptyLine();
  }

  /** Ends the line; an empty one is kept when it is wanted. */
  private breakLine(wanted: boolean): void {
    this.spaced = true;
    if (this.text === "" && !wanted) return;
    const text = this.text.trimEnd();
    this.text = "";
    if (text === "" && !wanted) return;
    this.push(text);
  }

  private emptyLine(): void {
    const last = this.lines.at(-1);
    if (last !== undefined && last.text !== "") this.push("");
  }

  private push(text: string): void {
    if (this.lines.length >= LINES_AT_MOST) return;
    // Plain text turned into HTML keeps its ">".
    const { depth, inner } = withoutMarks(text);
    this.lines.push({
      text,
      bare: bareOf(inner),
      depth: this.depth + depth,
      client: this.client > 0,
      zone: this.zone(),
      ruled: this.ruled && text !== "",
      cut: this.cut,
      until: -1,
    });
    this.cut = false;
    if (text !== "") this.ruled = false;
  }

  private zone(): Zone {
    if (this.quote > 0) return "quote";
    if (this.depth > 0) return "body";
    if (this.attribution > 0) return "attribution";
    return this.signature > 0 ? "signature" : "body";
  }
}
