// Reads by which day something was promised: calendar dates, weekdays and business words, counted from the day of sending.
import {
  addDays,
  addWorkingDays,
  type Day,
  daysBetween,
  isWorkingDay,
  type WorkingWeek,
  weekday,
} from "../mail/day.ts";
import { type FoundDate, findDates } from "./dates.ts";
import type { Due } from "./findings.ts";
import type { Lexicon } from "./lexicon.ts";
import { matchPhrases } from "./patterns.ts";
import type { Words } from "./words.ts";

/** What a phrase of a language file can mean. `vague` names no day and keeps its words from being read as one. */
export type DueMeaning =
  | "today"
  | "tomorrow"
  | "after-tomorrow"
  | "next-working-day"
  | "this-week"
  | "before-weekend"
  | "weekend"
  | "next-weekend"
  | "after-weekend"
  | "next-week"
  | "early-next-week"
  | "mid-next-week"
  | "week-after-next"
  | "month-end"
  | "next-month"
  | "year-end"
  | "weekday"
  | "this-weekday"
  | "next-weekday"
  | "weekday-week"
  | "day-of-month"
  | "in-hours"
  | "in-days"
  | "in-working-days"
  | "in-weeks"
  | "in-months"
  | "clock"
  | "vague";

/** From what a day is counted. */
export interface DueSetting {
  /** Day of sending in the owner's zone. */
  readonly sent: Day;
  readonly locale: string;
  readonly week: WorkingWeek;
}

/** A day said in a sentence; `start` and `end` count words. */
interface Mention {
  readonly start: number;
  readonly end: number;
  readonly first: Day;
  readonly last: Day;
  readonly exact: boolean;
  /** Only a time of day was given, or words that name no day. */
  readonly weak: boolean;
  readonly silent: boolean;
}

/** The due day that a sentence states for what its words from `trigger` on say; null when it states none. */
export function dueOf(
  sentence: string,
  words: Words,
  trigger: number,
  lexicon: Lexicon,
  setting: DueSetting,
): Due | null {
  const mentions = mentionsIn(sentence, words, lexicon, setting);
  if (mentions.length === 0) return null;
  const chosen = choose(mentions, words, trigger);
  if (chosen === null) return null;
  const from = words.starts[chosen.start] ?? 0;
  const to = words.ends[chosen.end - 1] ?? sentence.length;
  return { first: chosen.first, last: chosen.last, words: sentence.slice(from, to), exact: chosen.exact };
}

/** The first day that the words from `from` on name, wherever it stands; null when they name none. */
export function dayAfter(
  sentence: string,
  words: Words,
  from: number,
  lexicon: Lexicon,
  setting: DueSetting,
): Day | null {
  const after = mentionsIn(sentence, words, lexicon, setting).filter(
    (mention) => mention.start >= from && !mention.weak,
  );
  return after[0]?.last ?? null;
}

const MAY_HOLD_DATE = /\d[./-]\d|\d/;

function mentionsIn(sentence: string, words: Words, lexicon: Lexicon, setting: DueSetting): Mention[] {
  const all: Mention[] = [];
  for (const match of matchPhrases(words, lexicon.due)) {
    const mention = meant(match.rule as DueMeaning, match.start, match.end, words, lexicon, setting);
    if (mention !== null) all.push(mention);
  }
  if (MAY_HOLD_DATE.test(sentence) || words.texts.some((word) => word in lexicon.language.months)) {
    for (const date of findDates(sentence, setting.sent, lexicon.language, setting.locale)) {
      const mention = datedMention(date, words, setting);
      if (mention !== null) all.push(mention);
    }
  }
  return longestOnly(all);
}

/** Where mentions overlap, the longest counts; a clock time yields to any day beside it. */
function longestOnly(all: readonly Mention[]): Mention[] {
  const byLength = [...all].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
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

function monthEnd(day: Day): Day {
  const [year = 1970, month = 1] = day.split("-").map(Number);
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`;
  return addDays(next, -1);
}

/** The last working day of the week of `day` (Monday to Sunday), or of the next one when it is already past. */
function weekEnd(day: Day, week: WorkingWeek): Day {
  const sunday = addDays(day, 7 - weekday(day));
  for (let back = 0; back < 7; back++) {
    const candidate = addDays(sunday, -back);
    if (daysBetween(day, candidate) < 0) break;
    if (week.days.includes(weekday(candidate))) return candidate;
  }
  return weekEnd(addDays(sunday, 1), week);
}

function numberIn(words: Words, start: number, end: number, lexicon: Lexicon): number | null {
  let found: number | null = null;
  for (let i = start; i < end; i++) {
    const text = words.texts[i] ?? "";
    const digits = /^\d{1,3}/.exec(text);
    if (digits !== null) return Number(digits[0]);
    const value = lexicon.language.numbers[text];
    if (value !== undefined && (found === null || value > found)) found = value;
  }
  return found;
}

function weekdayIn(words: Words, start: number, end: number, lexicon: Lexicon): number | null {
  for (let i = start; i < end; i++) {
    const found = lexicon.language.weekdays[words.texts[i] ?? ""];
    if (found !== undefined) return found;
  }
  return null;
}

/** Days until the next such weekday, 1..7. */
function ahead(sent: Day, wanted: number): number {
  return ((wanted - weekday(sent) + 6) % 7) + 1;
}

function dayOfMonth(sent: Day, wanted: number): Day | null {
  if (wanted < 1 || wanted > 31) return null;
  let [year = 1970, month = 1, day = 1] = sent.split("-").map(Number);
  for (let guard = 0; guard < 13; guard++) {
    if (wanted >= day || guard > 0) {
      const last = Number(monthEnd(`${year}-${String(month).padStart(2, "0")}-01`).slice(8));
      if (wanted <= last) return `${year}-${String(month).padStart(2, "0")}-${String(wanted).padStart(2, "0")}`;
    }
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year++;
    day = 1;
  }
  return null;
}

/** The days that a phrase means, counted from the day of sending. */
function meant(
  meaning: DueMeaning,
  start: number,
  end: number,
  words: Words,
  lexicon: Lexicon,
  setting: DueSetting,
): Mention | null {
  const { sent, week } = setting;
  const on = (last: Day, first: Day = last, exact = true): Mention => ({
    start,
    end,
    first,
    last,
    exact,
    weak: false,
    silent: false,
  });
  const monday = addDays(sent, 8 - weekday(sent));
  const count = numberIn(words, start, end, lexicon);
  const wanted = weekdayIn(words, start, end, lexicon);
  switch (meaning) {
    case "today":
      return on(sent);
    case "tomorrow":
      return on(addDays(sent, 1));
    case "after-tomorrow":
      return on(addDays(sent, 2));
    case "next-working-day":
      return on(addWorkingDays(sent, 1, week));
    case "this-week":
      return on(weekEnd(sent, week), sent, false);
    case "before-weekend":
      return on(weekEnd(sent, week), sent, false);
    case "weekend":
      return on(addDays(sent, 7 - weekday(sent)), sent, false);
    case "next-weekend":
      return on(addDays(monday, 6), addDays(monday, 5), false);
    case "after-weekend":
      return on(isWorkingDay(monday, week) ? monday : addWorkingDays(monday, 1, week));
    case "next-week":
      return on(weekEnd(monday, week), monday, false);
    case "early-next-week":
      return on(addDays(monday, 1), monday, false);
    case "mid-next-week":
      return on(addDays(monday, 2), monday, false);
    case "week-after-next":
      return on(weekEnd(addDays(monday, 7), week), addDays(monday, 7), false);
    case "month-end":
      return on(monthEnd(sent), sent, false);
    case "next-month": {
      const first = addDays(monthEnd(sent), 1);
      return on(monthEnd(first), first, false);
    }
    case "year-end":
      return on(`${sent.slice(0, 4)}-12-31`, sent, false);
    case "weekday":
      return wanted === null ? null : on(addDays(sent, ahead(sent, wanted)));
    case "this-weekday":
      return wanted === null ? null : on(addDays(sent, ahead(sent, wanted) % 7));
    case "next-weekday":
      return wanted === null ? null : on(addDays(monday, wanted - 1));
    case "weekday-week":
      return wanted === null ? null : on(addDays(sent, ahead(sent, wanted) + 7));
    case "day-of-month": {
      const day = count === null ? null : dayOfMonth(sent, count);
      return day === null ? null : on(day);
    }
    case "in-hours":
      return count === null ? null : on(addDays(sent, Math.floor(count / 24)), sent, count >= 24);
    case "in-days":
      return count === null ? null : on(addDays(sent, count));
    case "in-working-days":
      return count === null ? null : on(addWorkingDays(sent, count, week));
    case "in-weeks":
      return on(addDays(sent, 7 * (count ?? 1)));
    case "in-months": {
      const days = Math.round((count ?? 1) * 30.44);
      return on(addDays(sent, days), addDays(sent, days), false);
    }
    case "clock":
      return { ...on(sent), weak: true };
    case "vague":
      return { ...on(sent), silent: true };
  }
}

/** Of several days the one that the promise is about: after its verb before the others, the end of a range, a day before a mere time. */
function choose(mentions: readonly Mention[], words: Words, trigger: number): Mention | null {
  const after = mentions.filter((mention) => mention.start >= trigger);
  const before = mentions.filter((mention) => mention.end <= trigger + 1 && opensOwnClause(mention, words));
  const strong = after.filter((mention) => !mention.weak);
  const first = strong[0] ?? before.filter((mention) => !mention.weak).at(-1) ?? after[0] ?? before.at(-1);
  if (first === undefined) return null;
  const follower = strong.find((mention) => mention.start >= first.end && mention.start - first.end <= 1);
  if (follower !== undefined && follower.last > first.last)
    return { ...follower, start: first.start, first: first.first };
  return first;
}

/** "Tomorrow I will …", "When I get it in the morning, I will …": the day stands at the head of the promise, not in another thought. */
function opensOwnClause(mention: Mention, words: Words): boolean {
  for (let at = mention.start; at >= 0 && at >= mention.start - 1; at--) if (words.opens[at] === true) return true;
  return false;
}
