// Days and time zones: the one place that turns instants into the owner's calendar.
import { Temporal } from "temporal-polyfill";

/** A calendar day, `YYYY-MM-DD` (RFC 3339 full-date). */
export type Day = string;
/** An IANA time zone name, such as `Europe/Berlin`. */
export type TimeZone = string;

/** Writes the day in a zone as `YYYY-MM-DD`; making one is costly, so each zone's is kept. */
const writers = new Map<TimeZone, Intl.DateTimeFormat>();

function writerOf(zone: TimeZone): Intl.DateTimeFormat {
  const known = writers.get(zone);
  if (known) return known;
  const writer = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  writers.set(zone, writer);
  return writer;
}

/** The calendar day of an instant (epoch milliseconds) in a time zone. Lists ask it by the ten thousand. */
export function dayOf(instant: number, zone: TimeZone): Day {
  const day = writerOf(zone).format(instant);
  // Years before 1000 and after 9999 are written otherwise.
  if (day.length === 10) return day;
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The instant (epoch milliseconds) of a wall-clock time on a day; a time skipped by a clock change moves forward. */
export function instantOf(day: Day, time: string, zone: TimeZone): number {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
}

const DAY = 86_400_000;

/** Midnight of a day in UTC, where every day is as long as the next; throws a RangeError for what is no day. */
function midnightOf(day: Day): number {
  const instant = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(instant)) throw new RangeError(`${day} is no day`);
  return instant;
}

const dayAt = (midnight: number): Day => new Date(midnight).toISOString().slice(0, -"T00:00:00.000Z".length);
const weekdayAt = (midnight: number): number => new Date(midnight).getUTCDay() || 7;

/** The day `count` calendar days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return dayAt(midnightOf(day) + count * DAY);
}

/** Whole calendar days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (midnightOf(to) - midnightOf(from)) / DAY;
}

/** ISO weekday, 1 = Monday … 7 = Sunday. */
export function weekday(day: Day): number {
  return weekdayAt(midnightOf(day));
}

/** The owner's working week: ISO weekdays on which she works, and days on which she is closed. */
export interface WorkingWeek {
  readonly days: readonly number[];
  readonly closed: readonly Day[];
}

export const MONDAY_TO_FRIDAY: WorkingWeek = { days: [1, 2, 3, 4, 5], closed: [] };

export function isWorkingDay(day: Day, week: WorkingWeek): boolean {
  return isWorkingAt(midnightOf(day), week);
}

function isWorkingAt(midnight: number, { days, closed }: WorkingWeek): boolean {
  return days.includes(weekdayAt(midnight)) && (closed.length === 0 || !closed.includes(dayAt(midnight)));
}

/** The `count`-th working day after `day`; with count 0, `day` itself or the next working day. Gives up after two years. */
export function addWorkingDays(day: Day, count: number, week: WorkingWeek): Day {
  let current = midnightOf(day);
  let left = count;
  for (let guard = 0; guard < 730; guard++) {
    if (left === 0 && isWorkingAt(current, week)) break;
    current += DAY;
    if (left > 0 && isWorkingAt(current, week)) left--;
  }
  return dayAt(current);
}
