// Which templates suit a loop now, best first; and what its merge fields hold.
import type { NextStep } from "../loop/attention.ts";
import { type Clock, dueDay, todayOf } from "../loop/attention.ts";
import { isOurs } from "../loop/item.ts";
import type { Loop } from "../loop/loop.ts";
import { addWorkingDays, type Day, dayOf } from "../mail/day.ts";
import type { FieldValues } from "./fill.ts";
import { greeting, type Tone } from "./greeting.ts";
import { firstName } from "./person-name.ts";
import type { Template } from "./template.ts";
import { TEMPLATES } from "./templates/index.ts";

/** Templates of the house, each replaced by the owner's own version where she has one, and her further ones. */
export function allTemplates(own: ReadonlyMap<string, Template>): readonly Template[] {
  const house = TEMPLATES.map((template) => own.get(template.id) ?? template);
  return [...house, ...[...own.values()].filter((template) => !TEMPLATES.some((known) => known.id === template.id))];
}

/** All templates: those that suit the next step first, of them the customer's language before others, then the best fit. */
export function suggest(
  templates: readonly Template[],
  next: NextStep,
  broken: boolean,
  language: string,
): readonly Template[] {
  const rank = (template: Template): number => {
    const place = template.suits.indexOf(next);
    const apology = template.id.endsWith(".late");
    const suits = place < 0 ? 200 : place + (next === "follow-up" && broken === apology ? -1 : 0);
    return suits + (template.language === language ? 0 : 100);
  };
  return templates.toSorted((a, b) => rank(a) - rank(b));
}

/** A day as people write it: "Friday, 20 November". */
export function dayInWords(day: Day, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }).format(
    new Date(`${day}T12:00:00Z`),
  );
}

export interface Writer {
  readonly name: string;
  readonly signature: string;
  readonly locale: string;
}

/** Whom a follow-up is written to, and how. */
export interface Reader {
  readonly name: string;
  /** Of the template: its days and its greeting are written in it. */
  readonly language: string;
  readonly tone: Tone | null;
}

/** The locale for text in a language: the owner's own for her own language, else the language's plain one. */
export function localeFor(language: string, locale: string): string {
  return /^[a-z]{2,3}$/.test(language) && locale.split("-")[0] !== language ? language : locale;
}

/** What the merge fields of a follow-up hold for this loop. `newDay` is the day the owner promises anew, if any. */
export function valuesFor(loop: Loop, clock: Clock, writer: Writer, reader: Reader, newDay: Day | null): FieldValues {
  const locale = localeFor(reader.language, writer.locale);
  const promise =
    loop.items.find((item) => item.kind === "commitment" && isOurs(item)) ??
    loop.items.find((item) => item.kind === "commitment");
  const request =
    loop.items.find((item) => (item.kind === "complaint" || item.kind === "request") && isOurs(item)) ??
    loop.items.find((item) => item.kind === "request");
  const promised = promise?.due ? dueDay(promise, clock.calendar).day : null;
  const lastSent = loop.bounces[0]?.at ?? loop.lastSentAt;
  const values: Record<string, string> = {
    greeting: greeting(reader.name, reader.language, reader.tone),
    "customer.first_name": firstName(reader.name),
    "customer.name": reader.name,
    "customer.address": loop.counterpart.address,
    "owner.name": writer.name,
    "owner.first_name": firstName(writer.name),
    signature: writer.signature || writer.name,
    subject: loop.subject.replace(/^(?:(?:re|aw|fwd?|wg):\s*)+/i, ""),
    "case.number": loop.caseNumber,
    "promise.quote": promise ? trimmed(promise.quote) : "",
    "promise.day": promised ? dayInWords(promised, locale) : "",
    "request.quote": request ? trimmed(request.quote) : "",
    "bounce.address": loop.bounces[0]?.recipient ?? "",
    "original.day": lastSent ? dayInWords(dayOf(lastSent, clock.calendar.zone), locale) : "",
    new_day: newDay ? dayInWords(newDay, locale) : "",
    "close.day": dayInWords(addWorkingDays(todayOf(clock), 5, clock.calendar.week), locale),
  };
  return values;
}

/** A quoted sentence without its line breaks, full stop kept out of the quotation marks. */
function trimmed(quote: string): string {
  return quote
    .replace(/\s+/g, " ")
    .replace(/[.\s]+$/, "")
    .trim();
}
