// The words of all languages, compiled once into the tables and patterns that the readers of this room use.
import { MAIL_LANGUAGES } from "./languages/index.ts";
import type { HeaderField, MailLanguage } from "./languages/language.ts";

function words(of: (language: MailLanguage) => readonly string[]): readonly string[] {
  return [...new Set(MAIL_LANGUAGES.flatMap(of))].sort((a, b) => b.length - a.length);
}

function escaped(phrase: string): string {
  return phrase.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

/** Where a phrase stands in a text. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+/gu;
const LETTER = /\p{L}/u;
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;
const LETTERS = /\p{L}+/u;
/** Chinese and Japanese write no blanks between words. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/u;

/** Finds any of many phrases in a text in one pass over its words; a phrase does not match inside a longer word. */
export class Phrases {
  private readonly byFirstWord = new Map<string, string[]>();
  /** By a number made of its length and three characters, whether a word may begin a phrase: most begin none, and are told so at once. */
  private readonly beginnings = new Uint8Array(SHAPES);
  private readonly unspaced: readonly string[];

  constructor(phrases: readonly string[]) {
    this.unspaced = phrases.filter((phrase) => UNSPACED.test(phrase));
    for (const phrase of phrases) {
      const word = phrase.match(WORD)?.[0];
      if (word === undefined || UNSPACED.test(phrase)) continue;
      const others = this.byFirstWord.get(word);
      if (others === undefined) this.byFirstWord.set(word, [phrase]);
      else others.push(phrase);
      this.beginnings[shapeOf(word, 0, word.length)] = 1;
    }
  }

  /** The first place; with `last`, the last one. The longest phrase at a place counts. `text` is in lower case. */
  find(text: string, which: "first" | "last" = "first"): Found | null {
    const found = this.findSpaced(text, which, text.length);
    if (found !== null || !UNSPACED.test(text)) return found;
    for (const phrase of this.unspaced) {
      const start = which === "first" ? text.indexOf(phrase) : text.lastIndexOf(phrase);
      if (start >= 0) return { start, end: start + phrase.length };
    }
    return null;
  }

  /** Whether a phrase may begin before `near`, or directly behind a match of `lead`, which is global: cheaper than to find it. */
  mayBegin(text: string, near: number, lead: RegExp): boolean {
    if (UNSPACED.test(text) || this.findSpaced(text, "first", near) !== null) return true;
    // A loop, as `matchAll` would compile the pattern anew.
    lead.lastIndex = 0;
    for (let match = lead.exec(text); match !== null; match = lead.exec(text)) {
      const start = match.index + match[0].length;
      if (this.startingAt(text, start, wordEnd(text, start)) !== null) return true;
    }
    return false;
  }

  /** Phrases of languages with blanks between words, at words that begin before `until`. */
  private findSpaced(text: string, which: "first" | "last", until: number): Found | null {
    let found: Found | null = null;
    for (let start = 0, end = 0; start < until; start = end + 1) {
      end = wordEnd(text, start);
      const place = this.startingAt(text, start, end);
      if (place === null) continue;
      if (which === "first") return place;
      if (found === null || place.end > found.end) found = place;
    }
    return found;
  }

  /** The longest phrase that begins with the word between two places. */
  private startingAt(text: string, start: number, end: number): Found | null {
    if (end === start || this.beginnings[shapeOf(text, start, end)] === 0) return null;
    const phrase = this.byFirstWord
      .get(text.slice(start, end))
      ?.find((other) => text.startsWith(other, start) && !LETTER.test(text.charAt(start + other.length)));
    return phrase === undefined ? null : { start, end: start + phrase.length };
  }
}

const SHAPES = 2 ** 15;

/** A number for the word between two places. */
function shapeOf(text: string, start: number, end: number): number {
  const sides = 31 * text.charCodeAt(start) + text.charCodeAt(end - 1);
  return (31 * (31 * sides + text.charCodeAt((start + end) >> 1)) + end - start) % SHAPES;
}

/** Index behind the letters and digits that begin at `start`; the index itself when none stands there. */
function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    // Letters and digits of ASCII are told without a pattern: nearly all of mail is made of them.
    if (code < 128) {
      if (!((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90))) break;
      end++;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(end) ?? code);
    if (!LETTER_OR_NUMBER.test(character)) break;
    end += character.length;
  }
  return end;
}

function headerLabels(): ReadonlyMap<string, HeaderField> {
  const labels = new Map<string, HeaderField>();
  for (const language of MAIL_LANGUAGES) {
    for (const field of ["from", "date", "to", "cc", "subject", "other"] as const) {
      for (const label of language.headers[field] ?? []) if (!labels.has(label)) labels.set(label, field);
    }
  }
  return labels;
}

/** Characters by which lines that cannot be of a device are told at once; no device phrase is shorter. */
const DEVICE_START = 3;

/** Header label in lower case, without colon → the field it stands for. */
export const HEADER_LABELS = headerLabels();
/** The verbs of attribution lines. */
export const WROTE = new Phrases(words((l) => l.wrote));
/** A line that begins with a word that leads an attribution. */
export const LEAD = new RegExp(`^(?:${words((l) => l.leads).join("|")})(?=[\\s\\d])`, "iu");
/** The author's own sentence up to its verb, each language by itself: "On Monday you wrote", "vous avez écrit". */
export const OWN_SENTENCE = new RegExp(
  `(?:^|[\\s,])(?:${MAIL_LANGUAGES.filter(({ pronouns }) => pronouns.length > 0)
    .map(
      ({ pronouns, wrote }) => `(?:${pronouns.join("|")})[\\s'’](?:\\p{L}{1,8}\\s)?(?:${wrote.map(escaped).join("|")})`,
    )
    .join("|")})$`,
  "iu",
);
export const ANNOUNCEMENTS: ReadonlySet<string> = new Set(words((l) => l.announcements));
export const SIGN_OFFS: ReadonlySet<string> = new Set(words((l) => l.signOffs));
export const THANKS: ReadonlySet<string> = new Set(words((l) => l.thanks));
const CLOSING_STARTS: ReadonlySet<string> = new Set(
  [...SIGN_OFFS, ...THANKS].flatMap((phrase) => LETTERS.exec(phrase)?.[0] ?? []),
);
/** May a line begin with a sign-off or thanks? Most lines begin like none of them. */
export function mayBeginClosing(line: string): boolean {
  return CLOSING_STARTS.has(LETTERS.exec(line)?.[0].toLowerCase() ?? "");
}
const DEVICES = words((l) => l.devices);
const DEVICE_STARTS: ReadonlySet<string> = new Set(DEVICES.map((device) => device.slice(0, DEVICE_START)));
/** The longest device phrase with which a line in lower case begins: "sent from my". */
export function deviceOf(line: string): string | undefined {
  // Most lines begin like none of them.
  if (!DEVICE_STARTS.has(line.slice(0, DEVICE_START))) return undefined;
  return DEVICES.find((device) => line.startsWith(device));
}
export const BANNERS = new Phrases(words((l) => l.banners ?? []));
export const DISCLAIMERS = new Phrases(words((l) => l.disclaimers));
