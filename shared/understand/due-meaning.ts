// What the day phrases of a language mean in the calendar, counted from the day of sending.
import {
  addDays,
  addWorkingDays,
  type Day,
  daysBetween,
  isWorkingDay,
  type WorkingWeek,
  weekday,
} from "../mail/day.ts";
import { isDigit } from "./letters.ts";
import type { Lexicon } from "./lexicon.ts";
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
  | "mid-month"
  | "clock"
  | "vague";

/** From what a day is counted. */
export interface DueSetting {
  /** Day of sending in the owner's zone. */
  readonly sent: Day;
  readonly locale: string;
  readonly week: WorkingWeek;
}

/** The days that a phrase names; `last` is the last on which the reader would not yet complain. */
export interface NamedDays {
  readonly first: Day;
  readonly last: Day;
  /** Does the text name the day itself ("Friday"), or is it read from a looser word ("next week")? */
  readonly exact: boolean;
  /** Only a time of day was given. */
  readonly weak: boolean;
  /** Words that name no day, kept from being read as one. */
  readonly silent: boolean;
}

/** The last day of a day's month. */
export function monthEnd(day: Day): Day {
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
    const text = words.text(i);
    if (isDigit(text.charCodeAt(0))) {
      if (/^\d+[.,:]\d/.test(text)) return null;
      return Number(/^\d{1,3}/.exec(text)?.[0]);
    }
    const value = lexicon.language.numbers[text];
    if (value !== undefined && (found === null || value > found)) found = value;
  }
  return found;
}

function weekdayIn(words: Words, start: number, end: number, lexicon: Lexicon): number | null {
  for (let i = start; i < end; i++) {
    const found = lexicon.language.weekdays[words.text(i)];
    if (found !== undefined) return found;
  }
  return null;
}

function monthIn(words: Words, start: number, end: number, lexicon: Lexicon): number | null {
  for (let i = start; i < end; i++) {
    const found = lexicon.language.months[words.text(i)];
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
export function meant(
  meaning: DueMeaning,
  start: number,
  end: number,
  words: Words,
  lexicon: Lexicon,
  setting: DueSetting,
): NamedDays | null {
  const { sent, week } = setting;
  const on = (last: Day, first: Day = last, exact = true): NamedDays => ({
    first,
    last,
    exact,
    weak: false,
    silent: false,
  });
  const monday = (): Day => addDays(sent, 8 - weekday(sent));
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
      return on(addDays(monday(), 6), addDays(monday(), 5), false);
    case "after-weekend":
      return on(isWorkingDay(monday(), week) ? monday() : addWorkingDays(monday(), 1, week));
    case "next-week":
      return on(weekEnd(monday(), week), monday(), false);
    case "early-next-week":
      return on(addDays(monday(), 1), monday(), false);
    case "mid-next-week":
      return on(addDays(monday(), 2), monday(), false);
    case "week-after-next":
      return on(weekEnd(addDays(monday(), 7), week), addDays(monday(), 7), false);
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
      return wanted === null ? null : on(addDays(monday(), wanted - 1));
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
    case "mid-month": {
      const month = monthIn(words, start, end, lexicon);
      if (month === null) return null;
      const [year = 1970, now = 1] = sent.split("-").map(Number);
      return on(`${month < now ? year + 1 : year}-${String(month).padStart(2, "0")}-15`, sent, false);
    }
    case "clock":
      return { ...on(sent), weak: true };
    case "vague":
      return { ...on(sent), silent: true };
  }
}
