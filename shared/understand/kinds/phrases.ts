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

/** Matches whole words anywhere in a text. Parentheses hold alternatives: `thank(s| you) for your`. */
export function phrases(list: string): RegExp {
  const pattern = new RegExp(`${BEFORE}(?:${sources(list).join("|")})${AFTER}`, "u");
  LINES.set(pattern, linesOf(list));
  return pattern;
}

/** The lines that a pattern was made of. */
const LINES = new WeakMap<RegExp, readonly string[]>();

/**
 * Matches every text in which one of the patterns matches, and few others, in much less time: by the words that their phrases
 * need. `common`: words that tell nothing where there is a better one.
 */
export function sieve(patterns: readonly RegExp[], common: ReadonlySet<string>): RegExp {
  const words = new Set<string>();
  const whole: string[] = [];
  for (const pattern of patterns) {
    const needed = LINES.get(pattern)?.map((line) => neededWords(line, common)) ?? [null];
    if (needed.includes(null)) whole.push(pattern.source);
    else for (const word of needed.flatMap((some) => [...(some ?? [])])) words.add(word);
  }
  return new RegExp([`${BEFORE}(?:${[...words].sort().join("|")})${AFTER}`, ...whole].join("|"), "u");
}

/** The same at the start of a text, such as a subject. */
export function openings(list: string): RegExp {
  return new RegExp(`^(?:${sources(list).join("|")})${AFTER}`, "u");
}

/** For languages that write without blanks: matches anywhere, also inside a run of letters. */
export function fragments(list: string): RegExp {
  return new RegExp(sources(list).join("|"), "u");
}

function sources(list: string): readonly string[] {
  return linesOf(list).map((line) =>
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
