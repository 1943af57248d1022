// Cuts one sentence into words that phrases can be matched against: lower-cased, contractions undone, numbered by the language's vocabulary.
import { fold, isApostrophe, isDigit, isUpper, isWordCode } from "./letters.ts";
import type { Entry, Lexicon } from "./lexicon.ts";

/** What is true of a word, as bits. */
export const IS = {
  /** The sentence begins with it. */
  first: 1,
  /** A clause begins with it. */
  opening: 2,
  /** That clause begins behind a mark, not behind a joining word such as "and". */
  marked: 4,
  /** It is written with a capital first letter. */
  capital: 8,
} as const;

/** The words of one sentence; the lists run in parallel. */
export class Words {
  /** Number of the word in the lexicon, 0 when no phrase of the language mentions it. */
  readonly ids: readonly number[];
  /** Bits of `IS`. */
  readonly traits: readonly number[];
  /** Character positions in the sentence; the words of one contraction share them. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Does the sentence end with a question mark? */
  readonly asks: boolean;
  readonly #sentence: string;
  readonly #accents: boolean;
  /** Few words are ever asked for by their letters, so that they are cut out only then. */
  readonly #texts: (string | undefined)[];
  #quotes: readonly Stretch[] | null = null;

  constructor(
    sentence: string,
    accents: boolean,
    ids: readonly number[],
    traits: readonly number[],
    starts: readonly number[],
    ends: readonly number[],
    parts: (string | undefined)[],
  ) {
    this.ids = ids;
    this.traits = traits;
    this.starts = starts;
    this.ends = ends;
    this.asks = endsAsking(sentence);
    this.#sentence = sentence;
    this.#accents = accents;
    this.#texts = parts;
  }

  /** The word as it is compared; empty where none stands. */
  text(at: number): string {
    const known = this.#texts[at];
    if (known !== undefined) return known;
    if (at < 0 || at >= this.ids.length) return "";
    const text = fold(this.#sentence.slice(this.starts[at], this.ends[at]), this.#accents);
    this.#texts[at] = text;
    return text;
  }

  /** Does a clause begin with the word? */
  opens(at: number): boolean {
    return ((this.traits[at] ?? 0) & IS.opening) !== 0;
  }

  /** Does a clause begin with it because it stands behind a joining word such as "and", with no mark between? */
  isJoined(at: number): boolean {
    return ((this.traits[at] ?? 0) & (IS.opening | IS.marked)) === IS.opening;
  }

  isCapital(at: number): boolean {
    return ((this.traits[at] ?? 0) & IS.capital) !== 0;
  }

  /** Does the word stand between quotation marks? */
  isQuoted(at: number): boolean {
    this.#quotes ??= quotedStretches(this.#sentence);
    const start = this.starts[at];
    return start !== undefined && this.#quotes.some(({ from, to }) => start > from && start < to);
  }
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Most words of one sentence that are looked at. */
const MAX_WORDS = 160;

const BLANK = 32;
const HYPHEN = 45;

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
function quotedStretches(sentence: string): Stretch[] {
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

/** The words read so far. One reader serves all sentences: its lists have their full length, and of them each sentence gets a copy of its own. */
class WordReader {
  readonly #ids: number[] = new Array<number>(MAX_WORDS).fill(0);
  readonly #traits: number[] = new Array<number>(MAX_WORDS).fill(0);
  readonly #starts: number[] = new Array<number>(MAX_WORDS).fill(0);
  readonly #ends: number[] = new Array<number>(MAX_WORDS).fill(0);
  #parts: (string | undefined)[] = [];
  #count = 0;
  /** Was the last word one after which a clause begins? */
  #behindJoiner = false;
  /** Does the last word hold an apostrophe? */
  #apostrophe = false;

  /** Reads the words of a sentence. */
  read(sentence: string, lexicon: Lexicon): Words {
    this.#count = 0;
    this.#behindJoiner = false;
    this.#parts = [];
    let last = 0;
    for (let i = 0; i < sentence.length && this.#count < MAX_WORDS; ) {
      if (!isWordCode(sentence.charCodeAt(i))) {
        i++;
        continue;
      }
      const start = i;
      i = this.#wordEnd(sentence, start);
      const open = this.#count === 0 || opensClause(sentence, last, start);
      const capital = isUpper(sentence.charCodeAt(start));
      const entry = lexicon.entries.find(sentence, start, i);
      const parts = this.#partsOf(sentence, start, i, entry, open, lexicon);
      if (parts === null) this.#push(entry, start, i, open, capital);
      else this.#pushParts(parts, start, i, open, capital, lexicon);
      last = i;
    }
    const count = this.#count;
    return new Words(
      sentence,
      lexicon.accents,
      this.#ids.slice(0, count),
      this.#traits.slice(0, count),
      this.#starts.slice(0, count),
      this.#ends.slice(0, count),
      this.#parts,
    );
  }

  /** What the word stands for, or null when for itself. */
  #partsOf(
    sentence: string,
    start: number,
    end: number,
    entry: Entry | undefined,
    open: boolean,
    lexicon: Lexicon,
  ): readonly string[] | null {
    if (entry !== undefined) {
      if (entry.stands !== null) return entry.stands;
      if (entry.standsOpening !== null && (open || this.#behindJoiner)) return entry.standsOpening;
    }
    return this.#apostrophe ? lexicon.split(fold(sentence.slice(start, end), lexicon.accents)) : null;
  }

  /** The end of the word that begins at `start`: letters and digits, marks between letters, stops between digits. */
  #wordEnd(sentence: string, start: number): number {
    this.#apostrophe = false;
    let i = start + 1;
    for (; i < sentence.length; i++) {
      const code = sentence.charCodeAt(i);
      if (isWordCode(code)) continue;
      if (code === BLANK) break;
      const last = i + 1 === sentence.length;
      const apostrophe = isApostrophe(code);
      if ((apostrophe || code === HYPHEN) && (last || isWordCode(sentence.charCodeAt(i + 1)))) {
        if (apostrophe) this.#apostrophe = true;
        continue;
      }
      const parts = code === 46 || code === 44 || code === 58;
      if (!parts || last || !isDigit(sentence.charCodeAt(i - 1)) || !isDigit(sentence.charCodeAt(i + 1))) break;
    }
    return i;
  }

  #pushParts(
    parts: readonly string[],
    start: number,
    end: number,
    open: boolean,
    capital: boolean,
    lexicon: Lexicon,
  ): void {
    for (let k = 0; k < parts.length; k++) {
      const part = parts[k] ?? "";
      this.#parts[this.#count] = part;
      this.#push(lexicon.entries.find(part, 0, part.length), start, end, open && k === 0, capital && k === 0);
    }
  }

  #push(entry: Entry | undefined, start: number, end: number, open: boolean, capital: boolean): void {
    const at = this.#count++;
    const opening = open ? IS.opening | IS.marked : this.#behindJoiner ? IS.opening : 0;
    this.#ids[at] = entry === undefined ? 0 : entry.id;
    this.#traits[at] = (at === 0 ? IS.first : 0) | opening | (capital ? IS.capital : 0);
    this.#starts[at] = start;
    this.#ends[at] = end;
    this.#behindJoiner = entry?.joins === true;
  }
}

const reader = new WordReader();

/** Reads the words of a sentence; at most 160 of them. */
export function readWords(sentence: string, lexicon: Lexicon): Words {
  return reader.read(sentence, lexicon);
}

function endsAsking(sentence: string): boolean {
  let end = sentence.length - 1;
  while (end >= 0 && " \t\r\n\"')]}>*_\u201d\u2019\u00bb".includes(sentence.charAt(end))) end--;
  return sentence.charAt(end) === "?";
}
