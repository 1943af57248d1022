// Finds the personal things that a customer mentions and a good owner remembers: a journey, an illness, a child, a phone number.
import { type CountryCode, findPhoneNumbersInText, isSupportedCountry } from "libphonenumber-js/min";
import type { Cue } from "./findings.ts";
import type { Lexicon } from "./lexicon.ts";
import { matchPhrases } from "./patterns.ts";
import type { ReadSentence } from "./read-sentences.ts";

/** Sentences and characters looked at, and cues given, at the most. */
const MAX_SENTENCES = 200;
const MAX_PHONE_TEXT = 4000;
const MAX_CUES = 8;

/** The cues in a customer's text, of which `sentences` are the sentences; `signature` is searched for phone numbers only. Never throws. */
export function findCues(
  text: string,
  sentences: readonly ReadSentence[],
  signature: string,
  lexicon: Lexicon,
  locale: string,
): Cue[] {
  const cues: Cue[] = [];
  for (const sentence of sentences.slice(0, MAX_SENTENCES)) {
    const found = matchPhrases(sentence.words, lexicon.personal);
    if (found.length === 0 || found.some(({ rule }) => rule === "none")) continue;
    for (const rule of new Set(found.map((match) => match.rule))) {
      if (isCueKind(rule) && cues.length < MAX_CUES) cues.push({ kind: rule, quote: sentence.text, value: "" });
    }
  }
  return [...cues, ...phonesIn(text, locale), ...phonesIn(signature, locale)].slice(0, MAX_CUES);
}

const KINDS: ReadonlySet<string> = new Set([
  "travelling",
  "in-a-rush",
  "new-baby",
  "illness",
  "holiday",
  "anniversary",
]);

function isCueKind(rule: string): rule is Exclude<Cue["kind"], "phone"> {
  return KINDS.has(rule);
}

/** Where a number stands that is none to call. */
const OTHER_NUMBER =
  /\b(?:iban|tracking|invoice|order|serial|customer|account|fax|rechnung|auftrag|kunden|sendung)\b[^\n]{0,24}$/i;
const SEEMS_TO_HOLD_NUMBER = /\d[\d \u00a0\u3000()./-]{5,}\d/;
/** A row of a table or calendar: twelve small numbers or more. Trying them all for telephone numbers costs much. */
const ROW_OF_NUMBERS = /(?<![\d+(])(?:\d{1,3} ){11,400}\d{1,3}(?!\d)/g;

function phonesIn(text: string, locale: string): Cue[] {
  const whole = text.slice(0, MAX_PHONE_TEXT);
  if (!SEEMS_TO_HOLD_NUMBER.test(whole)) return [];
  const start = whole.replace(ROW_OF_NUMBERS, (row) => "-".repeat(row.length));
  if (!SEEMS_TO_HOLD_NUMBER.test(start)) return [];
  const region = locale.split("-").at(-1)?.toUpperCase() ?? "";
  const country: CountryCode = isSupportedCountry(region) ? region : "US";
  const cues: Cue[] = [];
  let at = 0;
  // A number never goes over a line, and only few lines hold digits enough: looking for one is costly.
  for (const line of start.split("\n")) {
    if (SEEMS_TO_HOLD_NUMBER.test(line)) {
      for (const { number, startsAt } of findPhoneNumbersInText(line, country)) {
        if (OTHER_NUMBER.test(line.slice(Math.max(0, startsAt - 40), startsAt))) continue;
        const quote = text.slice(at, at + line.length).trim();
        cues.push({ kind: "phone", quote, value: number.formatInternational() });
      }
    }
    at += line.length + 1;
  }
  return cues;
}
