// All the days that a sentence mentions: by the phrases of its language and by calendar dates; the longest wins where they overlap.
import { daysBetween } from "../mail/day.ts";
import { type FoundDate, findDates } from "./dates.ts";
import { type DueSetting, meant, monthEnd, type NamedDays } from "./due-meaning.ts";
import type { Lexicon } from "./lexicon.ts";
import { matchPhrases } from "./patterns.ts";
import type { Words } from "./words.ts";

/** Days said in a sentence; `start` and `end` count words. */
export interface Mention extends NamedDays {
  readonly start: number;
  readonly end: number;
}

/** Numeric dates; dates in words name a month. */
const MAY_HOLD_DATE = /\d[./-] ?\d/;

/** The mentions of a sentence in its order. */
export function mentionsIn(sentence: string, words: Words, lexicon: Lexicon, setting: DueSetting): Mention[] {
  const all: Mention[] = [];
  for (const match of matchPhrases(words, lexicon.due)) {
    const days = meant(match.rule, match.start, match.end, words, lexicon, setting);
    if (days !== null) all.push({ ...days, start: match.start, end: match.end });
  }
  if (MAY_HOLD_DATE.test(sentence) || words.ids.some((id) => lexicon.isMonth(id))) {
    for (const date of findDates(sentence, setting.sent, lexicon.language, setting.locale)) {
      const mention = datedMention(date, words, setting);
      if (mention !== null) all.push(mention);
    }
  }
  return longestOnly(all);
}

/** Where mentions overlap, the longest counts; a clock time yields to any day beside it. */
function longestOnly(all: readonly Mention[]): Mention[] {
  const byLength = [...all].sort(
    (a, b) => Number(a.weak) - Number(b.weak) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: Mention[] = [];
  for (const mention of byLength) {
    if (!kept.some((other) => mention.start < other.end && other.start < mention.end)) kept.push(mention);
  }
  return kept.filter((mention) => !mention.silent).sort((a, b) => a.start - b.start);
}

function datedMention(date: FoundDate, words: Words, setting: DueSetting): Mention | null {
  const start = words.ends.findIndex((end) => end > date.start);
  if (start < 0) return null;
  let end = start;
  while (end < words.starts.length && (words.starts[end] ?? 0) < date.end) end++;
  const last = date.named ? date.last : monthEnd(date.last);
  const past = daysBetween(setting.sent, last) < 0;
  const distant = !date.year && daysBetween(setting.sent, last) > 300;
  return { start, end, first: date.day, last, exact: date.named, weak: false, silent: past || distant };
}
