// Phrases as data: compiles the small phrase notation of the language files and finds its matches in a sentence, in linear time.
import type { Words } from "./words.ts";

/**
 * One element of a phrase.
 *
 * Notation, elements separated by blanks: `word`, `a|b`, `<class>` (words or short phrases named in the language file), `#` (a number),
 * `%` (a clock time such as 5pm or 14:30),
 * `@` (a capitalised word that does not open the sentence), `*` (any word), `*ly` (any word with that ending); suffix `?` optional, `{n}` up to n times (none included);
 * `..n` any words, at most n; prefix `!` the next word is none of these; `^` the sentence begins, `~` a clause begins,
 * `,` a clause begins after a punctuation mark (not after "and"), `$` the sentence ends, `$?` it ends with a question mark.
 */
interface Element {
  readonly test: "words" | "sentence-start" | "clause-start" | "mark-start" | "end" | "asking-end" | "not";
  readonly words: ReadonlySet<number>;
  readonly sequences: readonly (readonly number[])[];
  readonly any: boolean;
  /** Skips words, but not into a clause joined by "and". */
  readonly gap: boolean;
  readonly number: boolean;
  readonly clock: boolean;
  readonly name: boolean;
  readonly endings: readonly string[];
  readonly least: number;
  readonly most: number;
}

/** A compiled phrase and the rule that it speaks for. */
interface Phrase {
  readonly rule: string;
  readonly elements: readonly Element[];
}

/** A phrase found: words `start` (included) to `end` (excluded). */
export interface Match {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

/** Phrases of one language, ready to match. */
export interface Phrasebook {
  readonly byFirstWord: readonly (readonly Phrase[] | undefined)[];
  readonly byAnyFirst: readonly Phrase[];
}

/** Most words one gap may skip. */
const MAX_GAP = 12;

const CLOCK = /^\d{1,2}(?:[:h]\d{2}(?:am|pm|[ap])?|am|pm|h|uhr)$/;

/** Stands for a capitalised word in a sequence. */
const NAME = -1;

/** What the compiler must know of the language. */
export interface Vocabulary {
  /** Named classes of words. */
  readonly classes: Readonly<Record<string, string>>;
  /** The number of a word, given on first sight. */
  readonly idOf: (word: string) => number;
  /** The word as it is compared. */
  readonly fold: (word: string) => string;
}

interface Alternatives {
  words: Set<number>;
  sequences: number[][];
  any: boolean;
  number: boolean;
  clock: boolean;
  name: boolean;
  endings: string[];
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

function compileElement(source: string, vocabulary: Vocabulary): Element {
  const none: Alternatives = {
    words: new Set(),
    sequences: [],
    any: false,
    number: false,
    clock: false,
    name: false,
    endings: [],
  };
  const mark = { "^": "sentence-start", "~": "clause-start", ",": "mark-start", $: "end", "$?": "asking-end" } as const;
  const anchor = mark[source as keyof typeof mark];
  if (anchor !== undefined) return { ...none, test: anchor, gap: false, least: 1, most: 1 };
  const gap = /^\.\.(\d+)$/.exec(source);
  if (gap !== null)
    return { ...none, any: true, gap: true, test: "words", least: 0, most: Math.min(Number(gap[1]), MAX_GAP) };
  const parsed = /^(!?)(.+?)(\?|\{(\d)\})?$/.exec(source);
  if (parsed === null) throw new Error(`cannot read phrase element ${source}`);
  const [, not, body = "", suffix, times] = parsed;
  for (const alternative of body.split("|")) addAlternative(none, alternative, vocabulary);
  const most = times === undefined ? 1 : Number(times);
  return { ...none, test: not === "!" ? "not" : "words", gap: false, least: suffix === undefined ? 1 : 0, most };
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
      const elements = source
        .trim()
        .split(/\s+/)
        .map((part) => compileElement(part, vocabulary));
      const phrase: Phrase = { rule, elements };
      const firsts = firstWords(elements);
      if (firsts === null) byAnyFirst.push(phrase);
      else {
        for (const id of firsts) {
          const list = byFirstWord[id];
          if (list === undefined) byFirstWord[id] = [phrase];
          else list.push(phrase);
        }
      }
    }
  }
  return { byFirstWord, byAnyFirst };
}

/** Numbers of the words a phrase can begin with; null when any word may. */
function firstWords(elements: readonly Element[]): ReadonlySet<number> | null {
  const found = new Set<number>();
  for (const element of elements) {
    if (element.test === "not") return null;
    if (element.test !== "words") continue;
    if (element.any || element.number || element.clock || element.name || element.endings.length > 0) return null;
    for (const id of element.words) found.add(id);
    for (const sequence of element.sequences) if (sequence[0] !== undefined) found.add(sequence[0]);
    if (element.least > 0) return found;
  }
  return null;
}

/** Does one occurrence of the element stand at `at`? Calls `next` with the position behind each way it does. */
function takeOne(element: Element, words: Words, at: number, next: (end: number) => number): number {
  const id = words.ids[at];
  if (id === undefined) return -1;
  if (
    element.any ||
    (id !== 0 && element.words.has(id)) ||
    (element.number && isNumber(words, at)) ||
    (element.clock && CLOCK.test(words.texts[at] ?? "")) ||
    (element.name && at > 0 && words.capitals[at] === true) ||
    element.endings.some((ending) => words.texts[at]?.endsWith(ending) === true)
  ) {
    const end = next(at + 1);
    if (end >= 0) return end;
  }
  for (const sequence of element.sequences) {
    let k = 0;
    while (
      k < sequence.length &&
      (words.ids[at + k] === sequence[k] || (sequence[k] === NAME && words.capitals[at + k] === true))
    )
      k++;
    if (k === sequence.length) {
      const end = next(at + k);
      if (end >= 0) return end;
    }
  }
  return -1;
}

function isNumber(words: Words, at: number): boolean {
  const code = words.texts[at]?.charCodeAt(0) ?? 0;
  return code >= 48 && code <= 57;
}

function matchFrom(elements: readonly Element[], index: number, words: Words, at: number, used: number): number {
  const element = elements[index];
  if (element === undefined) return at;
  switch (element.test) {
    case "sentence-start":
      return at === 0 ? matchFrom(elements, index + 1, words, at, 0) : -1;
    case "clause-start":
      return words.opens[at] === true ? matchFrom(elements, index + 1, words, at, 0) : -1;
    case "mark-start":
      return words.opens[at] === true && !words.joined[at] ? matchFrom(elements, index + 1, words, at, 0) : -1;
    case "end":
      return at === words.ids.length ? matchFrom(elements, index + 1, words, at, 0) : -1;
    case "asking-end":
      return at === words.ids.length && words.asks ? matchFrom(elements, index + 1, words, at, 0) : -1;
    case "not":
      return takeOne(element, words, at, (end) => end) < 0 ? matchFrom(elements, index + 1, words, at, 0) : -1;
    case "words": {
      if (element.any && index === elements.length - 1) return atMost(element, words, at);
      if (used >= element.least) {
        const end = matchFrom(elements, index + 1, words, at, 0);
        if (end >= 0) return end;
      }
      if (used >= element.most || (element.gap && words.joined[at] === true)) return -1;
      return takeOne(element, words, at, (end) => matchFrom(elements, index, words, end, used + 1));
    }
  }
}

/** A gap that ends a phrase takes all the words it may. */
function atMost(element: Element, words: Words, at: number): number {
  return words.ids.length - at < element.least ? -1 : Math.min(at + element.most, words.ids.length);
}

/** All phrases found in a sentence, in order of their first word; each phrase once for each position. */
export function matchPhrases(words: Words, book: Phrasebook): Match[] {
  const found: Match[] = [];
  for (let at = 0; at < words.ids.length; at++) {
    for (const phrase of book.byFirstWord[words.ids[at] ?? 0] ?? []) tryPhrase(phrase, words, at, found);
    for (const phrase of book.byAnyFirst) tryPhrase(phrase, words, at, found);
  }
  return found;
}

function tryPhrase(phrase: Phrase, words: Words, at: number, found: Match[]): void {
  const end = matchFrom(phrase.elements, 0, words, at, 0);
  if (end < 0) return;
  for (let i = found.length - 1; i >= 0; i--) {
    const other = found[i];
    if (other === undefined || other.start !== at) break;
    if (other.rule === phrase.rule && other.end === end) return;
  }
  found.push({ rule: phrase.rule, start: at, end });
}
