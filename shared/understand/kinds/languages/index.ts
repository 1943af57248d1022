// Every language in which kinds of mail are told apart by their words.
import { isAscii } from "../../letters.ts";
import { german } from "./de.ts";
import { english } from "./en.ts";
import { spanish } from "./es.ts";
import { french } from "./fr.ts";
import { italian } from "./it.ts";
import { dutch } from "./nl.ts";
import { others } from "./others.ts";
import { portuguese } from "./pt.ts";
import type { KindWords } from "./words.ts";

export const KIND_LANGUAGES: readonly KindWords[] = [
  english,
  german,
  french,
  spanish,
  italian,
  dutch,
  portuguese,
  others,
];

/** How many of the first words are looked at to know the language. */
const LOOKED_AT = 80;

/** Each frequent word with the numbers of the languages that it is frequent in. */
const owners = new Map<string, number[]>();
KIND_LANGUAGES.forEach(({ common }, language) => {
  for (const word of common.split(" ")) owners.set(word, [...(owners.get(word) ?? []), language]);
});

const NOBODY: readonly number[] = [];

/** Runs of letters and apostrophes. */
function wordsOf(start: string): readonly string[] {
  return start.split(isAscii(start) ? BETWEEN_OF_ASCII : BETWEEN, LOOKED_AT);
}

const BETWEEN = /[^\p{L}']+/u;
/** The same for text of ASCII in small letters, much sooner told. */
const BETWEEN_OF_ASCII = /[^a-z']+/;

/** The languages that a normalised text may be in, in their usual order; all of them when it does not tell. */
export function likelyLanguages(text: string): readonly KindWords[] {
  const scores = KIND_LANGUAGES.map(() => 0);
  for (const word of wordsOf(text.slice(0, 1000)))
    for (const language of owners.get(word) ?? NOBODY) scores[language] = (scores[language] ?? 0) + 1;
  const best = Math.max(...scores);
  if (best < 3) return KIND_LANGUAGES;
  return KIND_LANGUAGES.filter((_, language) => (scores[language] ?? 0) >= 0.6 * best);
}
