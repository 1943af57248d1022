// Tells the language of a text by its small frequent words, its letters and the words of the phrases themselves.
import { LANGUAGES } from "./languages/index.ts";
import type { Language } from "./languages/language.ts";
import { fold, isAscii } from "./letters.ts";
import { WordTable } from "./word-table.ts";

/** Words looked at before deciding. */
const MAX_LOOKED_AT = 400;
const MAX_TEXT = 8000;
const LETTERS_LOOKED_AT = 1000;

/** What a frequent word, a word of the phrases and a letter of its own speak for a language, before it is shared with others. */
const COMMON = 1;
const MENTIONED = 0.4;
const LETTER = 0.7;
/** How much better another language must fit than the usual one. */
const DOUBT = 0.15;

/** For each language that owns a word or letter, its number and the weight, in turn. */
type Weights = readonly number[];

const NOTHING: Weights = [];

/** How well each language fits the text that is looked at. */
const scores = new Float64Array(LANGUAGES.length);

let words: WordTable<Weights> | null = null;
let letters: ReadonlyMap<string, Weights> | null = null;

/** Evidence weighs less the more languages share it. */
function shared(owners: ReadonlyMap<string, ReadonlyMap<number, number>>): ReadonlyMap<string, Weights> {
  return new Map(
    [...owners].map(([key, weights]) => [
      key,
      [...weights].flatMap(([language, weight]) => [language, weight / weights.size ** 2]),
    ]),
  );
}

function learn(
  listOf: (language: Language) => readonly (readonly [words: Iterable<string>, weight: number])[],
): ReadonlyMap<string, Weights> {
  const owners = new Map<string, Map<number, number>>();
  LANGUAGES.forEach((language, index) => {
    for (const [list, weight] of listOf(language)) {
      for (const word of list) {
        const weights = owners.get(word) ?? new Map<number, number>();
        owners.set(word, weights.set(index, Math.max(weight, weights.get(index) ?? 0)));
      }
    }
  });
  return shared(owners);
}

/** People leave accents out. */
function unaccented(word: string): string {
  return fold(word, false);
}

/** Plain words of a data string: no notation, no short ones. */
function plainWords(list: string): string[] {
  return list.split(/[\s_|]+/).filter((word) => /^\p{L}{3,}$/u.test(word));
}

/** The language of a text; `usual` when the text does not tell. */
export function recogniseLanguage(text: string, usual: Language): Language {
  words ??= new WordTable(
    learn(({ common, classes, numbers, weekdays, months }) => [
      [common.split(/\s+/).map(unaccented), COMMON],
      [Object.values(classes).flatMap(plainWords).map(unaccented), MENTIONED],
      [Object.keys({ ...numbers, ...weekdays, ...months }).map(unaccented), MENTIONED],
    ]),
    false,
  );
  letters ??= learn(({ letters: own }) => [[own, LETTER]]);
  scores.fill(0);
  const add = (weights: Weights): void => {
    for (let at = 0; at < weights.length; at += 2) {
      const index = weights[at] ?? 0;
      scores[index] = (scores[index] ?? 0) + (weights[at + 1] ?? 0);
    }
  };
  const start = text.slice(0, MAX_TEXT).toLowerCase();
  words.eachKnown(start, MAX_LOOKED_AT, add);
  const head = start.slice(0, LETTERS_LOOKED_AT);
  if (!isAscii(head))
    for (let at = 0; at < head.length; at++)
      if (head.charCodeAt(at) > 127) add(letters.get(head.charAt(at)) ?? NOTHING);
  const home = LANGUAGES.indexOf(usual);
  let best = Math.max(0, home);
  let bestScore = (scores[best] ?? 0) + DOUBT;
  scores.forEach((score, index) => {
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  });
  return LANGUAGES[best] ?? usual;
}
