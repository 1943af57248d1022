// What a language file must say so that automatic answers and mass mail in it are known. Data only; the readers are shared.
import type { Phrases } from "../phrases.ts";

export interface KindWords {
  /** Small frequent words by which the language is known; none for languages that are tried when no other is known. */
  readonly common: string;
  /** How mail programs begin the subject of an automatic answer: "Automatic reply: Offer". */
  readonly subject: Phrases;
  /** Subjects that people write as well: "On holiday", "Thank you for your message". */
  readonly hint: Phrases;
  /** The writer is away now: "I am out of the office until Monday". */
  readonly away: Phrases;
  /** What to do or expect meanwhile: "in urgent cases", "after my return". */
  readonly meanwhile: Phrases;
  /** The writer has left, or nobody reads here: "no longer works for". */
  readonly gone: Phrases;
  /** "Thank you for your message" */
  readonly thanks: Phrases;
  /** What was received: "your request". */
  readonly item: Phrases;
  /** What became of it, in the same sentence: "has been received", "was registered". */
  readonly taken: Phrases;
  /** Its number: "your ticket number is 4711". */
  readonly ticket: Phrases;
  /** What comes next, impersonally: "we will get back to you within two working days". */
  readonly later: Phrases;
  /** "This is an automatically generated message, please do not reply" */
  readonly automatic: Phrases;
  /** Words of a person who speaks for herself: "I", "my". */
  readonly personal: Phrases;
  /** "Unsubscribe", "View in browser" */
  readonly unsubscribe: Phrases;
}
