// Every language in which kinds of mail are told apart by their words.
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

const owners = new Map<string, KindWords[]>();
for (const words of KIND_LANGUAGES)
  for (const word of words.common.split(" ")) owners.set(word, [...(owners.get(word) ?? []), words]);

/** The languages that a normalised text may be in, most likely first; all of them when it does not tell. */
export function likelyLanguages(text: string): readonly KindWords[] {
  const scores = new Map<KindWords, number>();
  for (const word of text.slice(0, 1000).split(/[^\p{L}']+/u, LOOKED_AT))
    for (const words of owners.get(word) ?? []) scores.set(words, (scores.get(words) ?? 0) + 1);
  const best = Math.max(0, ...scores.values());
  if (best < 3) return KIND_LANGUAGES;
  return [...scores].filter(([, score]) => score >= 0.6 * best).map(([words]) => words);
}
