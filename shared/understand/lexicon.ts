// A language file made ready: its words numbered, its contractions undone, its phrases compiled. Built once for each language, when first needed.
import type { Language } from "./languages/language.ts";
import { compilePhrases, type Phrasebook } from "./phrase-notation.ts";
import { fold } from "./words.ts";

export interface Lexicon {
  readonly language: Language;
  /** Are accents kept when words are compared? */
  readonly accents: boolean;
  readonly phrases: Phrasebook;
  readonly promiseList: Phrasebook;
  /** Phrases of thanks, and of more than thanks. */
  readonly answers: Phrasebook;
  readonly absence: Phrasebook;
  readonly personal: Phrasebook;
  /** Phrases that tell a day, named by their meaning (due.ts). */
  readonly due: Phrasebook;
  idOf(word: string): number;
  /** Words such as "and" after which a clause begins. */
  joins(id: number): boolean;
  /** The words that a contraction stands for, or null when it is none. `opening`: it begins a clause. */
  undo(word: string, opening: boolean): readonly string[] | null;
}

const built = new Map<string, Lexicon>();

/** The lexicon of a language; compiled at the first call. */
export function lexiconOf(language: Language): Lexicon {
  const known = built.get(language.code);
  if (known !== undefined) return known;
  const lexicon = build(language);
  built.set(language.code, lexicon);
  return lexicon;
}

function build(language: Language): Lexicon {
  const accents = language.accents === "kept";
  const numbers = new Map<string, number>();
  const number = (word: string): number => {
    const key = fold(word, accents);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size + 1);
    return numbers.size;
  };
  const listed = (words: Readonly<Record<string, number>>): string => Object.keys(words).join(" ");
  const { weekdays, numbers: numerals, months } = language;
  const classes = { ...language.classes, weekday: listed(weekdays), number: listed(numerals), month: listed(months) };
  const vocabulary = { classes, idOf: number, fold: (word: string) => fold(word, accents) };
  const joiners = new Set(language.joiners.split(/\s+/).map(number));
  const contractions = new Map(
    Object.entries(language.contractions).map(([short, long]) => [short, long.split(" ")] as const),
  );
  const endings = Object.entries(language.endings ?? {});
  const elisions = new Set((language.elisions ?? "").split(/\s+/).filter((part) => part !== ""));
  return {
    language,
    accents,
    phrases: compilePhrases(language.phrases, vocabulary),
    promiseList: compilePhrases({ promiseList: language.promiseList }, vocabulary),
    answers: compilePhrases(language.thanks, vocabulary),
    absence: compilePhrases(language.absence, vocabulary),
    personal: compilePhrases(language.personal, vocabulary),
    due: compilePhrases(language.due, vocabulary),
    idOf: (word) => numbers.get(word) ?? 0,
    joins: (id) => joiners.has(id),
    undo: (word, opening) => {
      const whole = contractions.get(word) ?? (opening ? contractions.get(`~${word}`) : undefined);
      if (whole !== undefined) return whole;
      const apostrophe = word.indexOf("'");
      if (apostrophe < 0) return null;
      for (const [ending, meaning] of endings) {
        if (word.endsWith(ending) && word.length > ending.length) return [word.slice(0, -ending.length), meaning];
      }
      const head = word.slice(0, apostrophe);
      return elisions.has(head) ? [head, word.slice(apostrophe + 1)] : null;
    },
  };
}
