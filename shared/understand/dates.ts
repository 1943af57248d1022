// Calendar dates in running text ("3 May", "May 3rd", "03/05", "2025-05-03"): the one place that uses chrono-node.
import * as chrono from "chrono-node";
import type { Day } from "../mail/day.ts";
import type { Language } from "./languages/language.ts";

/** A calendar date found; positions are characters of the text. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly day: Day;
  /** Last day where the text gives a range ("3-5 May"), else the same. */
  readonly last: Day;
  /** False when only a month is named. */
  readonly named: boolean;
  /** Did the text give the year? */
  readonly year: boolean;
}

interface Reader {
  parse(text: string, reference: { instant: Date }, options: { forwardDate: boolean }): chrono.ParsedResult[];
}

const READERS: Readonly<Record<string, Reader>> = {
  de: chrono.de.casual,
  fr: chrono.fr.casual,
  es: chrono.es.casual,
  pt: chrono.pt.casual,
  nl: chrono.nl.casual,
  it: chrono.it.casual,
};

/** English dates are month first in the United States and day first elsewhere. */
function readerOf(language: Language, locale: string): Reader {
  if (language.code !== "en") return READERS[language.code] ?? chrono.en.GB;
  return locale === "en" || locale === "en-US" || !locale.startsWith("en") ? chrono.en.casual : chrono.en.GB;
}

/** Longest text handed over: chrono's patterns are many. */
const MAX_TEXT = 400;

function dayOf(parts: chrono.ParsedComponents): Day {
  const two = (value: number | null): string => String(value ?? 1).padStart(2, "0");
  return `${String(parts.get("year") ?? 1970).padStart(4, "0")}-${two(parts.get("month"))}-${two(parts.get("day"))}`;
}

/** Dates in a text that name at least a month; weekdays and relative words are not looked for. `sent` is what they are counted from. */
export function findDates(text: string, sent: Day, language: Language, locale: string): FoundDate[] {
  const [year = 1970, month = 1, day = 1] = sent.split("-").map(Number);
  const instant = new Date(year, month - 1, day, 12);
  const found: FoundDate[] = [];
  for (const result of readerOf(language, locale).parse(text.slice(0, MAX_TEXT), { instant }, { forwardDate: true })) {
    const { start, end } = result;
    if (!start.isCertain("month")) continue;
    const first = dayOf(start);
    found.push({
      start: result.index,
      end: result.index + result.text.length,
      day: first,
      last: end?.isCertain("day") === true ? dayOf(end) : first,
      named: start.isCertain("day"),
      year: start.isCertain("year"),
    });
  }
  return found;
}
