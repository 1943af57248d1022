// Reads automatic answers: when the person is back, who stands in, and whether she has left for good.
import { addWorkingDays, type Day, dayOf, daysBetween } from "../mail/day.ts";
import type { Address, Message } from "../mail/message.ts";
import { dayNear } from "./due.ts";
import type { DueSetting } from "./due-meaning.ts";
import type { AutoReply, Reading } from "./findings.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Match, matchPhrases } from "./patterns.ts";
import { type Sentence, splitSentences } from "./sentences.ts";
import { readWords, type Words } from "./words.ts";

/** Sentences looked at; automatic answers are short, and long ones say it early. */
const MAX_SENTENCES = 60;
/** A longer absence is rather a misread date. */
const LONGEST_ABSENCE = 400;

const ADDRESS = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/gu;

/** What an automatic answer says about absence; all empty for mere acknowledgements. Never throws. */
export function readAbsence(text: string, message: Message, lexicon: Lexicon, reading: Reading): AutoReply {
  const setting: DueSetting = { sent: dayOf(message.date, reading.zone), locale: reading.locale, week: reading.week };
  const own = new Set([...message.from, ...message.to].map(({ address }) => address));
  let back: Day | null = null;
  let until: Day | null = null;
  let standIn: Address | null = null;
  let gone = false;
  for (const sentence of splitSentences(text, lexicon.language).slice(0, MAX_SENTENCES)) {
    const words = readWords(sentence.text, lexicon);
    const found = matchPhrases(words, lexicon.absence);
    if (found.some(({ rule }) => rule === "gone")) gone = true;
    back ??= dayBehind(found, ["back"], sentence, words, lexicon, setting);
    const through = dayBehind(found, ["through"], sentence, words, lexicon, setting);
    until ??=
      through === null
        ? dayBehind(found, ["until"], sentence, words, lexicon, setting)
        : addWorkingDays(through, 1, reading.week);
    standIn ??= addressIn(sentence.text, found, own);
  }
  const day = back ?? until;
  const sensible =
    day !== null && daysBetween(setting.sent, day) >= 0 && daysBetween(setting.sent, day) <= LONGEST_ABSENCE;
  return { returnDay: sensible ? day : null, standIn, gone };
}

function dayBehind(
  found: readonly Match[],
  rules: readonly string[],
  sentence: Sentence,
  words: Words,
  lexicon: Lexicon,
  setting: DueSetting,
): Day | null {
  for (const { rule, end } of found) {
    if (!rules.includes(rule)) continue;
    const day = dayNear(sentence.text, words, end - 1, lexicon, setting);
    if (day !== null) return day;
  }
  return null;
}

/** An address in a sentence that tells whom to write to, with the name written before it. */
function addressIn(sentence: string, found: readonly Match[], own: ReadonlySet<string>): Address | null {
  if (!found.some(({ rule }) => rule === "contact" || rule === "gone")) return null;
  for (const match of sentence.matchAll(ADDRESS)) {
    const address = match[0].toLowerCase();
    if (own.has(address)) continue;
    const before =
      /((?:\p{Lu}[\p{L}'.-]{0,30}\s+){0,2}\p{Lu}[\p{L}'.-]{1,30})[\s,:(<[–-]*(?:(?:at|unter|per|via|à|en|em|op|su)[\s:]*)?$/u.exec(
        sentence.slice(0, match.index).slice(-90),
      );
    return { name: before?.[1] ?? "", address };
  }
  return null;
}
