// A language file made ready: its words numbered, its contractions undone, its phrases compiled. Built once for each language, when first needed.
import type { DueMeaning } from "./due-meaning.ts";
import type { FindingKind } from "./findings.ts";
import type { Language } from "./languages/language.ts";
import { fold } from "./letters.ts";
import { type Phrasebook, PhraseCompiler } from "./phrasebook.ts";
import { RULES, type Rule, type RuleName, ruleOf } from "./rules.ts";
import { WordTable } from "./word-table.ts";

export interface Lexicon {
  readonly language: Language;
  /** Are accents kept when words are compared? */
  readonly accents: boolean;
  /** Phrases that find something, and for each kind of finding those that speak for or against it. */
  readonly finding: Phrasebook<RuleName>;
  readonly weighing: Readonly<Record<FindingKind, Phrasebook<RuleName>>>;
  readonly promiseList: Phrasebook;
  /** Phrases of thanks, and of more than thanks. */
  readonly answers: Phrasebook;
  readonly absence: Phrasebook;
  readonly personal: Phrasebook;
  /** Phrases that tell a day, named by their meaning (due.ts). */
  readonly due: Phrasebook<DueMeaning>;
  /** What is known of the words that phrases mention or that stand for others. */
  readonly entries: WordTable<Entry>;
  /** Words such as "and" after which a clause begins. */
  joins(id: number): boolean;
  /** Names of months. */
  isMonth(id: number): boolean;
  /** The words of one with an apostrophe ("driver's", "l'offre"), or null when it is whole. */
  split(word: string): readonly string[] | null;
}

/** What the lexicon knows of a word. */
export interface Entry {
  /** Its number, 0 when no phrase mentions it. */
  readonly id: number;
  /** Does a clause begin behind it? */
  readonly joins: boolean;
  /** The words that it stands for: everywhere, and where it begins a clause. */
  readonly stands: readonly string[] | null;
  readonly standsOpening: readonly string[] | null;
}

const UNKNOWN: Entry = { id: 0, joins: false, stands: null, standsOpening: null };

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
  const common = new Set(language.common.split(/\s+/).map(number));
  const compiler = new PhraseCompiler({
    classes,
    idOf: number,
    isCommon: (id) => common.has(id),
    fold: (word) => fold(word, accents),
  });
  const phrasesOf = (wanted: (rule: Rule) => boolean): Language["phrases"] =>
    Object.fromEntries(
      Object.entries(language.phrases).filter(([name]) => name in RULES && wanted(ruleOf(name as RuleName))),
    );
  const weighing = (kind: FindingKind): Phrasebook<RuleName> =>
    compiler.compile(phrasesOf((rule) => rule.kind === kind && rule.role !== "find"));
  const joiners = new Set(language.joiners.split(/\s+/).map(number));
  const monthIds = new Set(
    Object.keys(months)
      .filter((month) => fold(month, accents) === month)
      .map(number),
  );
  const endings = Object.entries(language.endings ?? {});
  const elisions = new Set((language.elisions ?? "").split(/\s+/).filter((part) => part !== ""));
  const compiled = {
    finding: compiler.compile(phrasesOf(({ role }) => role === "find")),
    weighing: {
      commitment: weighing("commitment"),
      request: weighing("request"),
      question: weighing("question"),
      fulfilment: weighing("fulfilment"),
      confirmation: weighing("confirmation"),
      complaint: weighing("complaint"),
    },
    promiseList: compiler.compile({ promiseList: language.promiseList }),
    answers: compiler.compile(language.thanks),
    absence: compiler.compile(language.absence),
    personal: compiler.compile(language.personal),
    due: compiler.compile(language.due),
  };
  // Only now all words have their numbers.
  const entries = new Map<string, Entry>();
  for (const [word, id] of numbers) entries.set(word, { ...UNKNOWN, id, joins: joiners.has(id) });
  for (const [short, long] of Object.entries(language.contractions)) {
    const opening = short.startsWith("~");
    const word = opening ? short.slice(1) : short;
    const entry = entries.get(word) ?? UNKNOWN;
    entries.set(word, { ...entry, [opening ? "standsOpening" : "stands"]: long.split(" ") });
  }
  return {
    language,
    accents,
    ...compiled,
    entries: new WordTable(entries, accents),
    joins: (id) => joiners.has(id),
    isMonth: (id) => monthIds.has(id),
    split: (word) => {
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
