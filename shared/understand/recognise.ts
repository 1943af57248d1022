// Tells the language of a text by its small frequent words.
import { LANGUAGES } from "./languages/index.ts";
import type { Language } from "./languages/language.ts";
import { fold } from "./words.ts";

/** Words looked at before deciding. */
const MAX_LOOKED_AT = 400;

/** How much one frequent word speaks for each language: less the more languages share it. */
const evidence = new Map<string, readonly (readonly [language: number, weight: number])[]>();

function learn(): void {
  const owners = new Map<string, number[]>();
  LANGUAGES.forEach((language, index) => {
    for (const word of language.common.split(/\s+/)) {
      const key = fold(word, true);
      const list = owners.get(key) ?? [];
      list.push(index);
      owners.set(key, list);
    }
  });
  for (const [word, languages] of owners)
    evidence.set(
      word,
      languages.map((index) => [index, 1 / languages.length ** 2]),
    );
}

/** The language of a text; `usual` when the text does not tell. */
export function recogniseLanguage(text: string, usual: Language): Language {
  if (evidence.size === 0) learn();
  const scores = LANGUAGES.map(() => 0);
  let looked = 0;
  for (const found of text.slice(0, 8000).matchAll(/[\p{L}]+/gu)) {
    if (++looked > MAX_LOOKED_AT) break;
    for (const [index, weight] of evidence.get(fold(found[0], true)) ?? [])
      scores[index] = (scores[index] ?? 0) + weight;
  }
  let best = Math.max(0, LANGUAGES.indexOf(usual));
  const usualScore = (scores[best] ?? 0) + 0.5;
  let bestScore = usualScore;
  scores.forEach((score, index) => {
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  });
  return LANGUAGES[best] ?? usual;
}
