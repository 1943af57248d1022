// Cuts one sentence into words that phrases can be matched against: lower-cased, contractions undone, numbered by the language's vocabulary.
import { isAscii } from "./letters.ts";
import type { Entry, Lexicon } from "./lexicon.ts";

/** The words of one sentence; the arrays run in parallel. */
export interface Words {
  /** Number of the word in the lexicon, 0 when no phrase of the language mentions it. */
  readonly ids: readonly number[];
  readonly texts: readonly string[];
  /** Character positions in the sentence; the words of one contraction share them. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Does a clause begin with this word? */
  readonly opens: readonly boolean[];
  /** Does it stand behind a joining word such as "and", with no mark between? */
  readonly joined: readonly boolean[];
  /** Written with a capital first letter? */
  readonly capitals: readonly boolean[];
  /** Does the word stand between quotation marks? */
  readonly quoted: readonly boolean[];
  /** Does the sentence end with a question mark? */
  readonly asks: boolean;
}

/** Most words of one sentence that are looked at. */
const MAX_WORDS = 160;

const APOSTROPHE = 39;
const HYPHEN = 45;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isUpper(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
}

/** Letters and digits of the Latin scripts and everything above them that is not general punctuation. */
function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  return code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f);
}

/** Straight and curly apostrophes, and the accents that people type in their place. */
function isApostrophe(code: number): boolean {
  return code === APOSTROPHE || code === 0x2019 || code === 0x2018 || code === 0xb4 || code === 0x60 || code === 0x2bc;
}

/** Marks between two words that begin a clause; a hyphen counts only when it stands free. */
function opensClause(sentence: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = sentence.charCodeAt(i);
    if (code === HYPHEN) {
      const free = sentence.charCodeAt(i + 1) <= 32 || sentence.charCodeAt(i + 1) === HYPHEN;
      if (free) return true;
    } else if (code > 32 && code !== 0xa0 && !isApostrophe(code) && code !== 47 && code !== 36 && code !== 35)
      return true;
  }
  return false;
}

/** Positions between double quotation marks that are closed again. */
function quotedStretches(sentence: string): { from: number; to: number }[] {
  if (!/["\u201c\u201e\u00ab\u00bb]/.test(sentence)) return [];
  return [
    ...sentence.matchAll(
      /"[^"]*"|[\u201c\u201e][^\u201d\u201c]*[\u201d\u201c]|\u00ab[^\u00bb]*\u00bb|\u00bb[^\u00ab]*\u00ab/g,
    ),
  ].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
  }));
}

/** Folds a word for comparison: lower case, straight apostrophes, accents dropped where the language does not need them. */
export function fold(word: string, accents: boolean): string {
  const lower = word.toLowerCase();
  if (isAscii(lower)) return lower.includes("`") ? lower.replaceAll("`", "'") : lower;
  const straight = lower.replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'");
  return accents ? straight : straight.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
}

/** The words read so far, one list for each thing known of a word. */
class WordReader {
  readonly ids: number[] = [];
  readonly texts: string[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly opens: boolean[] = [];
  readonly joined: boolean[] = [];
  readonly capitals: boolean[] = [];
  readonly quoted: boolean[] = [];
  /** Was the last word one after which a clause begins? */
  behindJoiner = false;
  readonly #lexicon: Lexicon;
  readonly #quotes: readonly { from: number; to: number }[];

  constructor(sentence: string, lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#quotes = quotedStretches(sentence);
  }

  push(text: string, start: number, end: number, open: boolean, capital: boolean): void {
    this.pushKnown(text, this.#lexicon.entryOf(text), start, end, open, capital);
  }

  pushKnown(text: string, entry: Entry | undefined, start: number, end: number, open: boolean, capital: boolean): void {
    this.ids.push(entry === undefined ? 0 : entry.id);
    this.texts.push(text);
    this.starts.push(start);
    this.ends.push(end);
    this.opens.push(open || this.behindJoiner);
    this.joined.push(this.behindJoiner && !open);
    this.capitals.push(capital);
    this.quoted.push(this.#quotes.length > 0 && this.#quotes.some(({ from, to }) => start > from && start < to));
    this.behindJoiner = entry?.joins === true;
  }
}

/** Reads the words of a sentence; at most 160 of them. */
export function readWords(sentence: string, lexicon: Lexicon): Words {
  const reader = new WordReader(sentence, lexicon);
  let last = 0;
  for (let i = 0; i < sentence.length && reader.ids.length < MAX_WORDS; ) {
    if (!isWordCode(sentence.charCodeAt(i))) {
      i++;
      continue;
    }
    const start = i;
    i = wordEnd(sentence, start);
    const open = reader.ids.length === 0 || opensClause(sentence, last, start);
    const capital = isUpper(sentence.charCodeAt(start));
    const word = fold(sentence.slice(start, i), lexicon.accents);
    const entry = lexicon.entryOf(word);
    const parts = entry?.stands ?? (open || reader.behindJoiner ? entry?.standsOpening : null) ?? lexicon.split(word);
    if (parts === null) reader.pushKnown(word, entry, start, i, open, capital);
    else
      for (let k = 0; k < parts.length; k++) reader.push(parts[k] ?? "", start, i, open && k === 0, capital && k === 0);
    last = i;
  }
  const { ids, texts, starts, ends, opens, joined, capitals, quoted } = reader;
  return { ids, texts, starts, ends, opens, joined, capitals, quoted, asks: endsAsking(sentence) };
}

/** The end of the word that begins at `start`: letters and digits, marks between letters, stops between digits. */
function wordEnd(sentence: string, start: number): number {
  let i = start;
  for (; i < sentence.length; i++) {
    const code = sentence.charCodeAt(i);
    if (isWordCode(code)) continue;
    const next = sentence.charCodeAt(i + 1);
    if ((isApostrophe(code) || code === HYPHEN) && isWordCode(next)) continue;
    const parts = code === 46 || code === 44 || code === 58;
    if (!parts || !isDigit(sentence.charCodeAt(i - 1)) || !isDigit(next)) break;
  }
  return i;
}

function endsAsking(sentence: string): boolean {
  let end = sentence.length - 1;
  while (end >= 0 && " \t\r\n\"')]}>*_\u201d\u2019\u00bb".includes(sentence.charAt(end))) end--;
  return sentence.charAt(end) === "?";
}
