// Days and times in words people say, in the owner's language and time zone.
import { type Day, dayOf, daysBetween, instantOf } from "../../shared/mail/day.ts";

export interface Dates {
  readonly zone: string;
  /** `10:42` */
  time(instant: number): string;
  /** `today`, `tomorrow`, `Friday`, `Fri 4 Dec`, `4 Dec 2027`: the shortest that cannot be mistaken. */
  day(day: Day): string;
  /** `20 Nov` */
  shortDay(day: Day): string;
  /** `Friday 20 November 2026` */
  fullDay(day: Day): string;
  /** `10:42` today, `Tue 10:14` this week, otherwise the day. */
  moment(instant: number): string;
  /** `Friday 20 November 2026 at 10:14` */
  exact(instant: number): string;
  /** `5 minutes ago`, `yesterday`, `3 weeks ago`. */
  ago(instant: number): string;
  /** Names of the weekdays, Monday first. */
  weekdays(): readonly string[];
  /** `November 2026` of a month `2026-11`, short as `Nov`. */
  month(month: string, length: "long" | "short"): string;
  number(value: number): string;
}

type Unit = "minute" | "hour" | "day" | "week" | "month" | "year";

const noon = (day: Day): Date => new Date(`${day}T12:00:00Z`);

const kept = new Map<string, Dates>();

/** The dates of this locale, zone and minute. */
export function dates(locale: string, zone: string, today: Day, now: number): Dates {
  const key = `${locale} ${zone} ${today} ${Math.floor(now / 60_000)}`;
  const known = kept.get(key);
  if (known) return known;
  const made = make(locale, zone, today, now);
  if (kept.size > 8) kept.clear();
  kept.set(key, made);
  return made;
}

/** Formatters of a locale and zone. They are costly and do not change with the clock. */
function formatters(locale: string, zone: string) {
  const format = (options: Intl.DateTimeFormatOptions, timeZone = "UTC"): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone });
  return {
    time: format({ hour: "2-digit", minute: "2-digit", hourCycle: cycle(locale) }, zone),
    weekday: format({ weekday: "long" }),
    shortWeekday: format({ weekday: "short" }),
    near: format({ weekday: "short", day: "numeric", month: "short" }),
    short: format({ day: "numeric", month: "short" }),
    far: format({ day: "numeric", month: "short", year: "numeric" }),
    full: format({ weekday: "long", day: "numeric", month: "long", year: "numeric" }),
    relative: new Intl.RelativeTimeFormat(locale, { numeric: "auto" }),
    months: { long: format({ month: "long", year: "numeric" }), short: format({ month: "short" }) },
    numbers: new Intl.NumberFormat(locale),
  };
}

const formats = new Map<string, ReturnType<typeof formatters>>();

function make(locale: string, zone: string, today: Day, now: number): Dates {
  const of = `${locale} ${zone}`;
  const known = formats.get(of) ?? formatters(locale, zone);
  formats.set(of, known);
  const { time, weekday, shortWeekday, near, short, far, full, relative, months, numbers } = known;

  const days = new Map<Day, string>();
  const dayWords = (day: Day): string => {
    const away = daysBetween(today, day);
    if (Math.abs(away) <= 1) return relative.format(away, "day");
    if (away > 1 && away < 7) return weekday.format(noon(day));
    return day.slice(0, 4) === today.slice(0, 4) || Math.abs(away) < 120
      ? near.format(noon(day))
      : far.format(noon(day));
  };
  const day = (which: Day): string => {
    const known = days.get(which);
    if (known !== undefined) return known;
    const words = dayWords(which);
    days.set(which, words);
    return words;
  };
  const midnight = instantOf(today, "00:00", zone);
  /** Whole days back; an hour's error around midnight, where the clocks were changed since, is none that matters here. */
  const daysBack = (instant: number): number =>
    instant >= midnight ? 0 : Math.ceil((midnight - instant) / (24 * 3_600_000));
  const age = (instant: number): readonly [count: number, unit: Unit] => {
    const minutes = Math.max(0, Math.round((now - instant) / 60_000));
    if (minutes < 60) return [minutes, "minute"];
    const passed = daysBack(instant);
    if (minutes < 24 * 60 && passed === 0) return [Math.round(minutes / 60), "hour"];
    if (passed < 14) return [Math.max(1, passed), "day"];
    if (passed < 60) return [Math.round(passed / 7), "week"];
    if (passed < 700) return [Math.round(passed / 30.4), "month"];
    return [Math.round(passed / 365), "year"];
  };

  return {
    zone,
    time: (instant) => time.format(instant),
    day,
    shortDay: (which) => short.format(noon(which)),
    fullDay: (which) => full.format(noon(which)),
    moment(instant) {
      const of = dayOf(instant, zone);
      const away = daysBetween(today, of);
      if (away === 0) return time.format(instant);
      if (Math.abs(away) < 7) return `${shortWeekday.format(noon(of))} ${time.format(instant)}`;
      return day(of);
    },
    exact: (instant) => `${full.format(noon(dayOf(instant, zone)))}, ${time.format(instant)}`,
    ago(instant) {
      const [count, unit] = age(instant);
      return count === 0 ? relative.format(0, "second") : relative.format(-count, unit);
    },
    weekdays: () => [1, 2, 3, 4, 5, 6, 7].map((at) => weekday.format(new Date(Date.UTC(2024, 0, at, 12)))),
    month: (month, length) => months[length].format(noon(`${month}-15`)),
    number: (value) => numbers.format(value),
  };
}

/** Plain `en` reads 24-hour times as well; only where people write "am" and "pm" the clock has twelve hours. */
function cycle(locale: string): "h23" | "h12" {
  const own = new Intl.DateTimeFormat(locale, { hour: "numeric" }).resolvedOptions().hourCycle;
  return locale !== "en" && (own === "h12" || own === "h11") ? "h12" : "h23";
}
