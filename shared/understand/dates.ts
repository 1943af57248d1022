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
  parse(text: string, reference: { instant: Date }): chrono.ParsedResult[];
}

/** "15.04." and "15.4." without a year, which chrono's German does not read. */
const german = chrono.de.casual.clone();
german.parsers.push({
  pattern: () => /(?<![\d.,])(\d{1,2})\. ?(\d{1,2})\.(?!\d)/,
  extract: (_, [, day, month]) => {
    const valid = Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
    return valid ? { day: Number(day), month: Number(month) } : null;
  },
});

const READERS: Readonly<Record<string, Reader>> = {
  de: german,
  fr: chrono.fr.casual,
  es: chrono.es.casual,
  pt: chrono.pt.casual,
  nl: chrono.nl.casual,
  it: chrono.it.casual,
};

/** Is 3/4 the fourth of March? So it is in the United States. */
function isMonthFirst(locale: string): boolean {
  return locale === "en" || locale.endsWith("-US");
}

/** The dates of an English text. Chrono's British reader takes "March 21" for a year, so it is asked for dates in digits only. */
function readEnglish(text: string, reference: { instant: Date }, locale: string): chrono.ParsedResult[] {
  const american = chrono.en.casual.parse(text, reference);
  if (isMonthFirst(locale)) return american;
  const inDigits = (result: chrono.ParsedResult): boolean => !/\p{L}{3}/u.test(result.text);
  return [...american.filter((result) => !inDigits(result)), ...chrono.en.GB.parse(text, reference).filter(inDigits)];
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
  const start = text.slice(0, MAX_TEXT);
  const results = READERS[language.code]?.parse(start, { instant }) ?? readEnglish(start, { instant }, locale);
  for (const result of results) {
    const { start: begin, end } = result;
    if (!begin.isCertain("month")) continue;
    const first = dayOf(begin);
    found.push({
      start: result.index,
      end: result.index + result.text.length,
      day: first,
      last: end?.isCertain("day") === true ? dayOf(end) : first,
      named: begin.isCertain("day"),
      year: begin.isCertain("year"),
    });
  }
  return found;
}
