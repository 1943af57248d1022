// The new text of a message: what its author newly wrote, without quotes, forwards, signatures, disclaimers and sign-offs.
import type { Message } from "../message.ts";
import { htmlLines, htmlLinesOf } from "./html-lines.ts";
import { type Line, textLines } from "./lines.ts";
import { quoteMarks } from "./quotes.ts";
import type { LineMark } from "./tail.ts";
import { settleCitations, trimEnd, trimStart } from "./trim-end.ts";

/** Bodies are read up to this many characters, the limit of all understanding. */
const BODY_LIMIT = 256 * 1024;

/** A body in its parts. Lines end with "\n"; nothing but whole lines is left out. */
export interface NewText {
  /**
   * The author's own words, for detectors: whatever may be somebody else's, or stands below every mail, is left out.
   * Empty for a forward without a comment.
   */
  readonly text: string;
  /**
   * The new part as a reader should see it: `text`, quotes that the author put between the words by hand (each line begins with
   * "> "), and what is only likely to be a sign-off, a device line or a legal footer. Nothing is hidden without being certain.
   */
  readonly shown: string;
  /** Everything quoted or forwarded, with the lines that announce it. Empty when nothing is. */
  readonly folded: string;
  /** Sign-off, signature and footers, with phone numbers and addresses in them. Empty when there are none. */
  readonly signature: string;
}

const NOTHING: NewText = { text: "", shown: "", folded: "", signature: "" };

/**
 * The new text of a message. HTML is read by its structure; the text part counts when there is no HTML, or none with text in it.
 * Never throws, and takes time linear in the size of the body, of which at most 256 KB are read.
 */
export function newTextOf(message: Pick<Message, "text" | "html">): NewText {
  const fromHtml = message.html === null ? NOTHING : partsOf(htmlLinesOf(message, BODY_LIMIT), true);
  if (message.text === null || fromHtml.shown !== "" || fromHtml.folded !== "") return fromHtml;
  return bodyText(message.text, "text");
}

/** The parts of one body, see {@link newTextOf}. */
export function bodyText(body: string, kind: "text" | "html"): NewText {
  const start = body.slice(0, BODY_LIMIT);
  return kind === "html" ? partsOf(htmlLines(start), true) : partsOf(textLines(start), false);
}

function partsOf(lines: readonly Line[], isHtml: boolean): NewText {
  const marks: LineMark[] = quoteMarks(lines);
  trimStart(lines, marks);
  trimEnd(lines, marks, isHtml);
  settleCitations(lines, marks);
  return split(lines, marks);
}

/** The new text of one body as a reader should see it: what `analyze --bodies` prints. */
export function bodyNewText(body: string, kind: "text" | "html"): string {
  return bodyText(body, kind).shown;
}

function split(lines: readonly Line[], marks: readonly LineMark[]): NewText {
  const text: string[] = [];
  const shown: string[] = [];
  const folded: string[] = [];
  const signature: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    const mark = marks[at];
    if (line === undefined || mark === undefined) continue;
    switch (mark) {
      case "own":
        text.push(line.text);
        shown.push(line.text);
        break;
      case "citation":
        shown.push(quoted(line));
        break;
      case "aside":
        shown.push(line.text);
        signature.push(line.text);
        break;
      case "quote":
      case "frame":
        folded.push(line.text);
        break;
      default:
        signature.push(line.text);
    }
  }
  return { text: whole(text), shown: whole(shown), folded: whole(folded), signature: whole(signature) };
}

/** In HTML a quote has no marks of its own. */
function quoted(line: Line): string {
  return line.text.trimStart().startsWith(">") ? line.text : `> ${line.text}`;
}

function whole(lines: readonly string[]): string {
  return lines.join("\n").trim();
}
