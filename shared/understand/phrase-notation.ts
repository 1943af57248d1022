// Phrases as data: reads the small notation of the language files into elements that a sentence can be compared with.

/**
 * One element of a phrase.
 *
 * Notation, elements separated by blanks: `word`, `a|b`, `<class>` (words or short phrases named in the language file, `_` joins their words),
 * `#` (a number), `%` (a clock time such as 5pm or 14:30), `@` (a capitalised word that does not open the sentence), `*` (any word),
 * `*ly` (any word with that ending); suffix `?` optional, `{n}` up to n times (none included); `..n` any words, at most n, but not into a
 * clause joined by "and"; prefix `!` the next word is none of these; `^` the sentence begins, `~` a clause begins, `,` a clause begins after
 * a punctuation mark (not after "and"), `$` the sentence ends, `$?` it ends with a question mark.
 */
export interface Element {
  readonly test: Test;
  /** Words that match, as bits by word number; null when only `only` does. */
  readonly bits: Uint8Array | null;
  /** The one word that matches, 0 when there are more or none. */
  readonly only: number;
  /** Phrases of several words that match, `NAME` standing for a capitalised word. */
  readonly sequences: readonly (readonly number[])[];
  /** Bits of the words with which one of them may begin; null when there are none, or one begins with a `NAME`. */
  readonly heads: Uint8Array | null;
  /** Needs more than the word's number: `*`, `#`, `%`, `@`, endings. */
  readonly loose: Loose | null;
  /** Skips words, but not into a clause joined by "and". */
  readonly gap: boolean;
  readonly least: number;
  readonly most: number;
}

type Test = "words" | "not" | "sentence-start" | "clause-start" | "mark-start" | "end" | "asking-end";

interface Loose {
  readonly any: boolean;
  readonly number: boolean;
  readonly clock: boolean;
  readonly name: boolean;
  readonly endings: readonly string[];
}

/** What the reader of the notation must know of the language. */
export interface Vocabulary {
  /** Named classes of words. */
  readonly classes: Readonly<Record<string, string>>;
  /** The number of a word, given on first sight; numbers begin with 1. */
  readonly idOf: (word: string) => number;
  /** Is it one of the small words that most sentences hold? */
  readonly isCommon: (id: number) => boolean;
  /** The word as it is compared. */
  readonly fold: (word: string) => string;
}

/** Stands for a capitalised word in a sequence. */
export const NAME = -1;
/** Most words one gap may skip. */
const MAX_GAP = 12;
const ANCHORS: Readonly<Record<string, Test>> = {
  "^": "sentence-start",
  "~": "clause-start",
  ",": "mark-start",
  $: "end",
  "$?": "asking-end",
};

/** What an element accepts, while it is read. */
interface Alternatives {
  readonly words: Set<number>;
  readonly sequences: number[][];
  readonly endings: string[];
  any: boolean;
  number: boolean;
  clock: boolean;
  name: boolean;
}

function nothing(): Alternatives {
  return { words: new Set(), sequences: [], endings: [], any: false, number: false, clock: false, name: false };
}

function addAlternative(into: Alternatives, text: string, vocabulary: Vocabulary): void {
  if (text === "*") into.any = true;
  else if (text === "#") into.number = true;
  else if (text === "%") into.clock = true;
  else if (text === "@") into.name = true;
  else if (text.startsWith("*")) into.endings.push(vocabulary.fold(text.slice(1)));
  else if (text.startsWith("<") && text.endsWith(">")) {
    const members = vocabulary.classes[text.slice(1, -1)];
    if (members === undefined) throw new Error(`unknown word class ${text}`);
    for (const member of members.split(/\s+/)) if (member !== "") addAlternative(into, member, vocabulary);
  } else if (text.includes("_"))
    into.sequences.push(text.split("_").map((word) => (word === "@" ? NAME : vocabulary.idOf(word))));
  else into.words.add(vocabulary.idOf(text));
}

function elementOf(from: Alternatives, test: Test, gap: boolean, least: number, most: number): Element {
  const { words, sequences, endings, any, number, clock, name } = from;
  const loose = any || number || clock || name || endings.length > 0 ? { any, number, clock, name, endings } : null;
  const [first = 0] = words;
  const bits = words.size > 1 ? bitsOf(words) : null;
  const heads = sequences.map(([head = NAME]) => head);
  return {
    test,
    bits,
    only: words.size === 1 ? first : 0,
    sequences,
    heads: heads.length === 0 || heads.includes(NAME) ? null : bitsOf(new Set(heads)),
    loose,
    gap,
    least,
    most,
  };
}

function bitsOf(words: ReadonlySet<number>): Uint8Array {
  const bits = new Uint8Array((Math.max(...words) >> 3) + 1);
  for (const word of words) bits[word >> 3] = (bits[word >> 3] ?? 0) | (1 << (word & 7));
  return bits;
}

/** An element as it was read, with the words that it can begin with; null when any word may begin it. */
export interface ReadElement {
  readonly element: Element;
  readonly firsts: ReadonlySet<number> | null;
}

/** Reads one element; throws on what it cannot read. */
export function readElement(source: string, vocabulary: Vocabulary): ReadElement {
  const accepts = nothing();
  const anchor = ANCHORS[source];
  if (anchor !== undefined) return whole(accepts, anchor, false, 1, 1);
  const gap = /^\.\.(\d+)$/.exec(source);
  if (gap !== null) {
    accepts.any = true;
    return whole(accepts, "words", true, 0, Math.min(Number(gap[1]), MAX_GAP));
  }
  const parsed = /^(!?)(.+?)(\?|\{(\d)\})?$/.exec(source);
  if (parsed === null) throw new Error(`cannot read phrase element ${source}`);
  const [, not, body = "", suffix, times] = parsed;
  for (const alternative of body.split("|")) addAlternative(accepts, alternative, vocabulary);
  const most = times === undefined ? 1 : Number(times);
  return whole(accepts, not === "!" ? "not" : "words", false, suffix === undefined ? 1 : 0, most);
}

function whole(accepts: Alternatives, test: Test, gap: boolean, least: number, most: number): ReadElement {
  const element = elementOf(accepts, test, gap, least, most);
  const heads = accepts.sequences.map(([head = NAME]) => head);
  const open = test !== "words" || element.loose !== null || heads.includes(NAME);
  return { element, firsts: open ? null : new Set([...accepts.words, ...heads]) };
}
