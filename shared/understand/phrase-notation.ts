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
  readonly bits: Uint32Array | null;
  /** The one word that matches, 0 when there are more or none. */
  readonly only: number;
  /** Phrases of several words that match, `NAME` standing for a capitalised word. */
  readonly sequences: readonly (readonly number[])[];
  /** Bits of the words with which one of them may begin; null when there are none, or one begins with a `NAME`. */
  readonly heads: Uint32Array | null;
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

/** A compiled phrase and the rule that it speaks for. */
export interface Phrase {
  readonly rule: string;
  readonly elements: readonly Element[];
  /** Word numbers of which a sentence must hold one of each list; without them the phrase cannot match. */
  readonly needs: readonly (readonly number[])[];
  /** Does it match only in a sentence that ends with a question mark? */
  readonly asking: boolean;
  /** Where it may begin: the bits of `BEGINS` that must hold there, 0 for anywhere. */
  readonly begins: number;
}

/** Phrases of one language, by the number of the word they begin with, and those that may begin with any. */
export interface Phrasebook {
  readonly byFirstWord: readonly (readonly Phrase[] | undefined)[];
  readonly byAnyFirst: readonly Phrase[];
}

/** What the reader of the notation must know of the language. */
export interface Vocabulary {
  /** Named classes of words. */
  readonly classes: Readonly<Record<string, string>>;
  /** The number of a word, given on first sight; numbers begin with 1. */
  readonly idOf: (word: string) => number;
  /** The word as it is compared. */
  readonly fold: (word: string) => string;
}

/** What a word may begin, as bits: a place that begins a sentence begins a clause as well. */
export const BEGINS = { sentence: 1, clause: 2, marked: 4 } as const;

/** Stands for a capitalised word in a sequence. */
export const NAME = -1;
/** Most words one gap may skip. */
const MAX_GAP = 12;
/** Lists up to this long are looked up before a phrase is tried. */
const SHORT_LIST = 6;

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

function bitsOf(words: ReadonlySet<number>): Uint32Array {
  const bits = new Uint32Array((Math.max(...words) >> 5) + 1);
  for (const word of words) bits[word >> 5] = (bits[word >> 5] ?? 0) | (1 << (word & 31));
  return bits;
}

function readElement(source: string, vocabulary: Vocabulary): { element: Element; words: ReadonlySet<number> } {
  const accepts = nothing();
  const anchor = ANCHORS[source];
  if (anchor !== undefined) return { element: elementOf(accepts, anchor, false, 1, 1), words: accepts.words };
  const gap = /^\.\.(\d+)$/.exec(source);
  if (gap !== null) {
    accepts.any = true;
    return { element: elementOf(accepts, "words", true, 0, Math.min(Number(gap[1]), MAX_GAP)), words: accepts.words };
  }
  const parsed = /^(!?)(.+?)(\?|\{(\d)\})?$/.exec(source);
  if (parsed === null) throw new Error(`cannot read phrase element ${source}`);
  const [, not, body = "", suffix, times] = parsed;
  for (const alternative of body.split("|")) addAlternative(accepts, alternative, vocabulary);
  const most = times === undefined ? 1 : Number(times);
  const test = not === "!" ? "not" : "words";
  return { element: elementOf(accepts, test, false, suffix === undefined ? 1 : 0, most), words: accepts.words };
}

/** Compiles phrases (rule name → notations, one a line); throws on a notation it cannot read, which the language tests catch. */
export function compilePhrases(
  rules: Readonly<Record<string, string | undefined>>,
  vocabulary: Vocabulary,
): Phrasebook {
  const byFirstWord: (Phrase[] | undefined)[] = [];
  const byAnyFirst: Phrase[] = [];
  for (const [rule, sources] of Object.entries(rules)) {
    for (const source of (sources ?? "").split("\n")) {
      if (source.trim() === "") continue;
      const read = source
        .trim()
        .split(/\s+/)
        .map((part) => readElement(part, vocabulary));
      const elements = read.map(({ element }) => element);
      const firsts = firstWords(read);
      // A phrase found by its first word need not be asked for it again.
      const begin = firsts === null ? 0 : read.findIndex(({ element }) => element.test === "words") + 1;
      const needs = read
        .slice(begin)
        .flatMap(({ element, words }) => (isShortList(element, words) ? [[...words]] : []));
      // The shortest lists tell soonest.
      needs.sort((a, b) => a.length - b.length);
      const asking = elements.some(({ test }) => test === "asking-end");
      const phrase: Phrase = { rule, elements, needs, asking, begins: beginsOf(elements) };
      if (firsts === null) byAnyFirst.push(phrase);
      for (const id of firsts ?? []) {
        const list = byFirstWord[id] ?? [];
        list.push(phrase);
        byFirstWord[id] = list;
      }
    }
  }
  return { byFirstWord, byAnyFirst };
}

function beginsOf([first]: readonly Element[]): number {
  if (first?.test === "sentence-start") return BEGINS.sentence;
  if (first?.test === "clause-start") return BEGINS.clause;
  return first?.test === "mark-start" ? BEGINS.marked : 0;
}

/** Must the sentence hold one of these few words? */
function isShortList({ test, least, loose, sequences }: Element, words: ReadonlySet<number>): boolean {
  return test === "words" && least > 0 && loose === null && sequences.length === 0 && words.size <= SHORT_LIST;
}

/** Numbers of the words a phrase can begin with; null when any word may. */
function firstWords(read: readonly { element: Element; words: ReadonlySet<number> }[]): ReadonlySet<number> | null {
  const found = new Set<number>();
  for (const { element, words } of read) {
    if (element.test === "not" || (element.test === "words" && element.loose !== null)) return null;
    if (element.test !== "words") continue;
    for (const id of words) found.add(id);
    for (const [first] of element.sequences) {
      if (first === NAME) return null;
      if (first !== undefined) found.add(first);
    }
    if (element.least > 0) return found;
  }
  return null;
}
