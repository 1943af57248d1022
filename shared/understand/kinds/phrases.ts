// Lists of phrases made into one pattern: a phrase a line, `*` for up to four words (one at the end), `~` for the rest of a word, `#` for a number.

import { neededWords } from "./needed-words.ts";

/** What texts are brought to before phrases are looked for in them: small letters, single blanks, straight apostrophes. */
export function normal(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\u2018\u2019\u00b4`]/g, "'")
    .replaceAll(UNEVEN_BLANKS, " ")
    .trim();
}

/** Blanks that are more than one space; a single space, by far the most frequent, stays what it is. */
export const UNEVEN_BLANKS = /\s{2,}|[^\S ]/g;

const BEFORE = String.raw`(?<![\p{L}\p{N}])`;
const AFTER = String.raw`(?![\p{L}\p{N}])`;

/**
 * A list of phrases as a pattern. It is put together when a text is first held against it: most mailboxes hold mail in one language or
 * two, and patterns are costly to read.
 */
export class Phrases {
  readonly #list: string;
  readonly #before: string;
  readonly #after: string;
  #pattern: RegExp | null = null;

  constructor(list: string, before: string, after: string) {
    this.#list = list;
    this.#before = before;
    this.#after = after;
  }

  get lines(): readonly string[] {
    return linesOf(this.#list);
  }

  get source(): string {
    return `${this.#before}(?:${sources(this.lines).join("|")})${this.#after}`;
  }

  /** Are the phrases found as whole words anywhere in a text? */
  get isWhole(): boolean {
    return this.#before === BEFORE;
  }

  test(text: string): boolean {
    return this.#compiled().test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.#compiled().exec(text);
  }

  /** How often it matches, `most` times at the most. */
  count(text: string, most: number): number {
    let found = 0;
    for (const _match of text.matchAll(new RegExp(this.#compiled(), "gu"))) if (++found === most) break;
    return found;
  }

  #compiled(): RegExp {
    this.#pattern ??= new RegExp(this.source, "u");
    return this.#pattern;
  }
}

/** Matches whole words anywhere in a text. Parentheses hold alternatives: `thank(s| you) for your`. */
export function phrases(list: string): Phrases {
  return new Phrases(list, BEFORE, AFTER);
}

/** The same at the start of a text, such as a subject. */
export function openings(list: string): Phrases {
  return new Phrases(list, "^", AFTER);
}

/** For languages that write without blanks: matches anywhere, also inside a run of letters. */
export function fragments(list: string): Phrases {
  return new Phrases(list, "", "");
}

/**
 * Tells which of many patterns a text may match, in one pass and in much less time than they take: by the words that their
 * phrases need. The text need not be normal, only in small letters.
 */
export class Sieve {
  readonly #words: RegExp;
  readonly #needing: ReadonlyMap<string, readonly Phrases[]>;
  /** Patterns that need no whole words, and where any of them may match. */
  readonly #others: readonly Phrases[];
  readonly #other: RegExp;

  /** `common`: words that tell nothing where there is a better one. */
  constructor(patterns: readonly Phrases[], common: ReadonlySet<string>) {
    const needing = new Map<string, Phrases[]>();
    this.#others = patterns.filter((pattern) => !isTold(pattern, common, needing));
    this.#other = new RegExp(
      this.#others.map(({ source }) => source.replaceAll(" ", String.raw`\s+`)).join("|") || NEVER,
      "u",
    );
    this.#needing = needing;
    this.#words = new RegExp(`${BEFORE}(?:${[...needing.keys()].sort().join("|") || NEVER})${AFTER}`, "gu");
  }

  /** The patterns that may match; all others do not. */
  possible(text: string): ReadonlySet<Phrases> {
    let found: Set<Phrases> | null = this.#other.test(text) ? new Set(this.#others) : null;
    // A loop, as `matchAll` would compile the pattern anew.
    this.#words.lastIndex = 0;
    for (let match = this.#words.exec(text); match !== null; match = this.#words.exec(text)) {
      found ??= new Set();
      for (const pattern of this.#needing.get(match[0]) ?? []) found.add(pattern);
    }
    return found ?? NONE;
  }
}

const NEVER = "(?!)";
const NONE: ReadonlySet<Phrases> = new Set();

/** Notes which words a pattern needs; false when it can do without. */
function isTold(pattern: Phrases, common: ReadonlySet<string>, needing: Map<string, Phrases[]>): boolean {
  const needed = pattern.isWhole ? pattern.lines.map((line) => neededWords(line, common)) : [null];
  if (needed.includes(null)) return false;
  for (const word of new Set(needed.flatMap((some) => [...(some ?? [])])))
    needing.set(word, [...(needing.get(word) ?? []), pattern]);
  return true;
}

function sources(lines: readonly string[]): readonly string[] {
  return lines.map((line) =>
    line
      .replaceAll(/[.+^$[\]{}]/g, String.raw`\$&`)
      .replaceAll("* ", String.raw`(?:\S{1,40} ){0,4}?`)
      .replace(/\*$/, String.raw`\S{1,40}`)
      .replaceAll("~", String.raw`\p{L}*`)
      .replaceAll("#", String.raw`\S{0,20}\d\S{0,20}`),
  );
}

function linesOf(list: string): readonly string[] {
  return list
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
