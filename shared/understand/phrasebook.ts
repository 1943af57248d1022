// The phrases of a language, compiled and sorted by the words with which they begin and those that they cannot do without.
import { type Element, type ReadElement, readElement, type Vocabulary } from "./phrase-notation.ts";
import { IS } from "./words.ts";

/** A compiled phrase and the rule that it speaks for. */
export interface Phrase<Name extends string = string> {
  readonly rule: Name;
  readonly elements: readonly Element[];
  /** Number of the group of words of which a sentence must hold one, or the phrase cannot match; -1 when it can do without any. */
  readonly need: number;
  /** Does it match only in a sentence that ends with a question mark? */
  readonly asking: boolean;
  /** Where it may begin: the bits of `IS` that must hold there, 0 for anywhere. */
  readonly begins: number;
}

/** Phrases of one language, by the number of the word they begin with, and those that may begin with any. */
export interface Phrasebook<Name extends string = string> {
  readonly byFirstWord: readonly (readonly Phrase<Name>[] | undefined)[];
  readonly byAnyFirst: readonly Phrase<Name>[];
  /** By the number of a word, the groups of words that it belongs to: one list for all phrasebooks of a language. */
  readonly groupsOf: readonly (readonly number[] | undefined)[];
}

/** As many other words stand in as many sentences as one of the small words of a language. */
const COMMON_WORD = 50;

/** Compiles the phrases of one language. */
export class PhraseCompiler {
  readonly #vocabulary: Vocabulary;
  /** Phrases share most of their elements ("i|we", "<act>"), so each is read once. */
  readonly #read = new Map<string, ReadElement>();
  /** The numbers of the groups of words that phrases need, and the groups that each word belongs to. */
  readonly #groups = new Map<ReadonlySet<number>, number>();
  readonly #groupsOf: (number[] | undefined)[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Compiles phrases (rule name → notations, one a line); throws on a notation it cannot read, which the language tests catch. */
  compile<Name extends string>(rules: Readonly<Partial<Record<Name, string>>>): Phrasebook<Name> {
    const byFirstWord: (Phrase<Name>[] | undefined)[] = [];
    const byAnyFirst: Phrase<Name>[] = [];
    for (const rule in rules) {
      for (const source of (rules[rule] ?? "").split("\n")) {
        if (source.trim() === "") continue;
        const read = source
          .trim()
          .split(/\s+/)
          .map((part) => this.#element(part));
        const firsts = firstWords(read);
        const phrase = this.#phrase(rule, read, firsts);
        if (firsts === null) byAnyFirst.push(phrase);
        for (const id of firsts ?? []) {
          const list = byFirstWord[id] ?? [];
          list.push(phrase);
          byFirstWord[id] = list;
        }
      }
    }
    return { byFirstWord, byAnyFirst, groupsOf: this.#groupsOf };
  }

  #element(source: string): ReadElement {
    const known = this.#read.get(source);
    if (known !== undefined) return known;
    const read = readElement(source, this.#vocabulary);
    this.#read.set(source, read);
    return read;
  }

  #phrase<Name extends string>(
    rule: Name,
    read: readonly ReadElement[],
    firsts: ReadonlySet<number> | null,
  ): Phrase<Name> {
    const elements = read.map(({ element }) => element);
    // A phrase found by its first word need not be asked for it again.
    const begin = firsts === null ? 0 : elements.findIndex(({ test }) => test === "words") + 1;
    const needs = read
      .slice(begin)
      .flatMap(({ element, firsts: words }) => (element.least > 0 && words !== null ? [words] : []));
    // The words that the fewest sentences hold tell most.
    const [rarest] = needs.sort((a, b) => this.#frequency(a) - this.#frequency(b));
    const need = rarest === undefined ? -1 : this.#group(rarest);
    const asking = elements.some(({ test }) => test === "asking-end");
    return { rule, elements, need, asking, begins: beginsOf(elements) };
  }

  /** How many sentences hold one of the words, by rough comparison. */
  #frequency(words: ReadonlySet<number>): number {
    let frequency = words.size;
    for (const id of words) if (this.#vocabulary.isCommon(id)) frequency += COMMON_WORD;
    return frequency;
  }

  #group(words: ReadonlySet<number>): number {
    const known = this.#groups.get(words);
    if (known !== undefined) return known;
    const group = this.#groups.size;
    this.#groups.set(words, group);
    for (const id of words) {
      const groups = this.#groupsOf[id] ?? [];
      groups.push(group);
      this.#groupsOf[id] = groups;
    }
    return group;
  }
}

function beginsOf([first]: readonly Element[]): number {
  if (first?.test === "sentence-start") return IS.first;
  if (first?.test === "clause-start") return IS.opening;
  return first?.test === "mark-start" ? IS.marked : 0;
}

/** Numbers of the words a phrase can begin with; null when any word may. */
function firstWords(read: readonly ReadElement[]): ReadonlySet<number> | null {
  const found = new Set<number>();
  for (const { element, firsts } of read) {
    if (element.test === "not") return null;
    if (element.test !== "words") continue;
    if (firsts === null) return null;
    for (const id of firsts) found.add(id);
    if (element.least > 0) return found;
  }
  return null;
}
