// Days and time zones: the one place that turns instants into the owner's calendar.
import { Temporal } from "temporal-polyfill";

/** A calendar day, `YYYY-MM-DD` (RFC 3339 full-date). */
export type Day = string;
/** An IANA time zone name, such as `Europe/Berlin`. */
export type TimeZone = string;

/** The calendar day of an instant (epoch milliseconds) in a time zone. */
export function dayOf(instant: number, zone: TimeZone): Day {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The instant (epoch milliseconds) of a wall-clock time on a day; a time skipped by a clock change moves forward. */
export function instantOf(day: Day, time: string, zone: TimeZone): number {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
}

/** The day `count` calendar days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return Temporal.PlainDate.from(day).add({ days: count }).toString();
}

/** Whole calendar days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "days" }).days;
}

/** ISO weekday, 1 = Monday … 7 = Sunday. */
export function weekday(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** The owner's working week: ISO weekdays on which she works, and days on which she is closed. */
export interface WorkingWeek {
  readonly days: readonly number[];
  readonly closed: readonly Day[];
}

export const MONDAY_TO_FRIDAY: WorkingWeek = { days: [1, 2, 3, 4, 5], closed: [] };

export function isWorkingDay(day: Day, week: WorkingWeek): boolean {
  return week.days.includes(weekday(day)) && !week.closed.includes(day);
}

/** The `count`-th working day after `day`; with count 0, `day` itself or the next working day. Gives up after two years. */
export function addWorkingDays(day: Day, count: number, week: WorkingWeek): Day {
  let current = day;
  let left = count;
  for (let guard = 0; guard < 730; guard++) {
    if (left === 0 && isWorkingDay(current, week)) return current;
    current = addDays(current, 1);
    if (left > 0 && isWorkingDay(current, week)) left--;
  }
  return current;
}
