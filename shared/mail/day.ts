// Days and time zones: the one place that turns instants into the owner's calendar.
import { Temporal } from "temporal-polyfill";

/** A calendar day, `YYYY-MM-DD` (RFC 3339 full-date). */
export type Day = string;
/** An IANA time zone name, such as `Europe/Berlin`. */
export type TimeZone = string;

/** What is known of a zone: its clock's writer, which is costly to make, and how far it is ahead of UTC at midnights (UTC). */
interface Clock {
  readonly writer: Intl.DateTimeFormat;
  readonly ahead: Map<number, number>;
}

const clocks = new Map<TimeZone, Clock>();
/** More midnights than any mailbox has days; those before are forgotten. */
const MIDNIGHTS_AT_MOST = 20_000;

function clockOf(zone: TimeZone): Clock {
  const known = clocks.get(zone);
  if (known) return known;
  const writer = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
  const clock = { writer, ahead: new Map<number, number>() };
  clocks.set(zone, clock);
  return clock;
}

/** How far a clock is ahead of UTC at a midnight (UTC), in milliseconds. */
function aheadAt(midnight: number, { writer, ahead }: Clock): number {
  const known = ahead.get(midnight);
  if (known !== undefined) return known;
  if (ahead.size >= MIDNIGHTS_AT_MOST) ahead.clear();
  // "2026-11-03, 01:00:00"
  const written = Date.parse(`${writer.format(midnight).replace(", ", "T")}Z`) - midnight;
  ahead.set(midnight, written);
  return written;
}

const YEAR_1970 = 0;
const YEAR_9999 = Date.UTC(9999, 0, 1);

/** The calendar day of an instant (epoch milliseconds) in a time zone. Lists ask it by the ten thousand. */
export function dayOf(instant: number, zone: TimeZone): Day {
  const clock = clockOf(zone);
  if (instant >= YEAR_1970 && instant < YEAR_9999) {
    const midnight = Math.floor(instant / DAY) * DAY;
    const ahead = aheadAt(midnight, clock);
    // Unless the clocks are changed between the two midnights, one sum tells the day.
    if (ahead === aheadAt(midnight + DAY, clock)) return dayAt(instant + ahead);
  }
  const day = clock.writer.format(instant).split(",", 1)[0] ?? "";
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
