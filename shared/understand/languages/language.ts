// What a language is to Closer: data only. One file a language, read by the shared readers.
import type { DueMeaning } from "../due-meaning.ts";
import type { Cue } from "../findings.ts";
import type { RuleName } from "../rules.ts";

/** Words separated by blanks; `_` joins the words of a phrase; `<name>` stands for another class. */
export type WordList = string;
/** Phrases in the notation of phrase-notation.ts, one a line. */
export type PhraseList = string;

export interface Language {
  /** ISO 639-1. */
  readonly code: string;
  /** `optional` where people leave accents out; `kept` where an accent changes the meaning (German könnte/konnte). */
  readonly accents: "kept" | "optional";
  /** Frequent small words by which the language is recognised. */
  readonly common: WordList;
  /** Letters and marks beyond ASCII that are usual in it. */
  readonly letters: string;
  /** Words after which a full stop does not end the sentence. */
  readonly abbreviations: WordList;
  /** Words after which a new clause begins. */
  readonly joiners: WordList;
  /** Words with which a clause begins that says when something will be done. */
  readonly conditions: WordList;
  /** Whole words and what they stand for; with a leading `~` only where a clause begins. */
  readonly contractions: Readonly<Record<string, string>>;
  /** Endings behind an apostrophe and what they stand for, longest first. */
  readonly endings?: Readonly<Record<string, string>>;
  /** Words that stand before an apostrophe as words of their own. */
  readonly elisions?: WordList;
  /** Named classes of words for the phrases. */
  readonly classes: Readonly<Record<string, WordList>>;
  /** Phrases by rule. */
  readonly phrases: Readonly<Partial<Record<RuleName, PhraseList>>>;
  /** How a line begins a list of what the sender's side will do ("Next steps on our side:"). */
  readonly promiseList: PhraseList;
  /** Phrases of thanks, and words that make a message of thanks say more ("but", a number, "in advance"). */
  readonly thanks: { readonly thanks: PhraseList; readonly more: PhraseList };
  /**
   * Phrases of automatic answers, each before the thing it tells: the day of return, the last day away (whole or not), the stand-in;
   * `gone`: the writer has left for good.
   */
  readonly absence: Readonly<Record<"back" | "until" | "through" | "contact" | "gone", PhraseList>>;
  /** Something personal worth remembering, by what it is; `none` keeps a sentence from being taken so. */
  readonly personal: Readonly<Record<Exclude<Cue["kind"], "phone"> | "none", PhraseList>>;
  /** Weekday words to ISO weekday, number words to numbers, month words to month; they are the classes `<weekday>`, `<number>`, `<month>` of `due`. */
  readonly weekdays: Readonly<Record<string, number>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly months: Readonly<Record<string, number>>;
  /** Phrases that tell a day, by what they mean. */
  readonly due: Readonly<Partial<Record<DueMeaning, PhraseList>>>;
}
