// What needs the owner now: group, next day and next step of a loop, computed from the loop and the clock, never stored.
import { addWorkingDays, type Day, dayOf, type TimeZone, type WorkingWeek } from "../mail/day.ts";
import { type Item, isOurs } from "./item.ts";
import type { Loop } from "./loop.ts";
import { outboxBusy } from "./outbox.ts";

/** Groups of the list in the order of urgency; `maybe` and `closed` stand apart and are never in the badge. */
export const GROUPS = [
  "undelivered",
  "complaints",
  "overdue",
  "today",
  "later",
  "awaiting",
  "asleep",
  "maybe",
  "closed",
] as const;
export type Group = (typeof GROUPS)[number];

/** The one thing to do next. */
export const NEXT_STEPS = [
  "fix-and-resend",
  "resend",
  "did-it-go-out",
  "recover",
  "follow-up",
  "answer",
  "ask-if-arrived",
  "escalate",
  "judge",
  "wait",
  "none",
] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

export interface Attention {
  readonly group: Group;
  /** The day on which it needs the owner (again); null when nothing is dated. */
  readonly day: Day | null;
  /** Whether that day was said in the mail, set by the owner, or is a default. */
  readonly dayFrom: "text" | "owner" | "default" | null;
  readonly needsOwner: boolean;
  readonly nextStep: NextStep;
}

/** The owner's calendar: what turns days into instants and silence into a next date. Days are working days. */
export interface Calendar {
  readonly zone: TimeZone;
  readonly week: WorkingWeek;
  /** Wall-clock time `HH:MM` at which a day's loops become due. */
  readonly workStart: string;
  /** A customer's question is to be answered within this many working days. */
  readonly answerWithin: number;
  /** A promise without a day comes back after this many working days. */
  readonly promiseWithin: number;
  /** Silence after we told the customer: ask again after this many working days. */
  readonly askAfter: number;
  /** Escalate after this many unanswered follow-ups, or this many days past a broken promise. */
  readonly escalateAfterFollowUps: number;
  readonly escalateAfterDays: number;
}

/** Promises that were said for a day that has passed are broken; so are questions left unanswered. Defaults for promises are only reminders. */
function attentionOwed(loop: Loop, today: Day, calendar: Calendar): Attention {
  let day: Day | null = null;
  let from: Attention["dayFrom"] = null;
  let broken = false;
  for (const item of loop.items) {
    if (!isOurs(item)) continue;
    const due = dueDay(item, calendar);
    if (
      due.day !== null &&
      due.day < today &&
      (due.from !== "default" || item.kind === "request" || item.kind === "complaint")
    )
      broken = true;
    if (due.day !== null && (day === null || due.day < day)) {
      day = due.day;
      from = due.from;
    }
  }
  const complaint = loop.items.some((item) => item.kind === "complaint" && isOurs(item));
  const asked = loop.items.some((item) => item.kind === "request" && isOurs(item));
  const group: Group = complaint ? "complaints" : broken ? "overdue" : day !== null && day <= today ? "today" : "later";
  const nextStep: NextStep = loop.escalated ? "escalate" : complaint ? "recover" : asked ? "answer" : "follow-up";
  return { group, day, dayFrom: from, needsOwner: group !== "later", nextStep };
}

/** The day of an item: stated, set by the owner, or the default of its kind counted from when it was said. */
export function dueDay(
  item: Item,
  calendar: Calendar,
): { readonly day: Day | null; readonly from: Attention["dayFrom"] } {
  if (item.due) return { day: item.due.last, from: item.due.from };
  if (item.kind === "manual") return { day: null, from: null };
  const within = item.kind === "commitment" ? calendar.promiseWithin : calendar.answerWithin;
  return { day: addWorkingDays(dayOf(item.at, calendar.zone), within, calendar.week), from: "default" };
}

/** The day on which silence has lasted long enough to ask again. */
export function askDay(loop: Loop, calendar: Calendar): Day {
  const since = Math.max(loop.lastSentAt ?? 0, loop.lastReceivedAt ?? 0, loop.openedAt);
  const day = addWorkingDays(dayOf(since, calendar.zone), calendar.askAfter, calendar.week);
  return loop.awayUntil !== null && loop.awayUntil > day ? addWorkingDays(loop.awayUntil, 0, calendar.week) : day;
}

function attentionAwake(loop: Loop, today: Day, calendar: Calendar): Attention {
  switch (loop.state) {
    case "suggested":
      return { group: "maybe", day: null, dayFrom: null, needsOwner: false, nextStep: "judge" };
    case "closed":
      return { group: "closed", day: null, dayFrom: null, needsOwner: false, nextStep: "none" };
    case "undelivered": {
      const dead = loop.bounces.some((bounce) => bounce.permanent !== false);
      return {
        group: "undelivered",
        day: null,
        dayFrom: null,
        needsOwner: true,
        nextStep: dead ? "fix-and-resend" : "resend",
      };
    }
    case "awaiting": {
      const day = askDay(loop, calendar);
      const silent = day <= today;
      return {
        group: silent ? "today" : "awaiting",
        day,
        dayFrom: "default",
        needsOwner: silent,
        nextStep: silent ? (loop.escalated ? "escalate" : "ask-if-arrived") : "wait",
      };
    }
    case "owed":
      return attentionOwed(loop, today, calendar);
  }
}

function compute(loop: Loop, now: number, today: Day, calendar: Calendar): Attention {
  const awake = attentionAwake(loop, today, calendar);
  if (loop.state === "closed" || loop.state === "suggested") return awake;
  if (loop.outbox?.state === "unknown")
    return {
      ...awake,
      group: awake.group === "undelivered" ? "undelivered" : "today",
      needsOwner: true,
      nextStep: "did-it-go-out",
    };
  if (loop.outbox?.state === "held" || loop.outbox?.state === "refused") return { ...awake, needsOwner: true };
  if (loop.snoozedUntil !== null && loop.snoozedUntil > now) return { ...awake, group: "asleep", needsOwner: false };
  if (outboxBusy(loop)) return { ...awake, needsOwner: false, nextStep: "wait" };
  return awake;
}

/** The owner's clock: an instant, and the day it is for her. */
export interface Clock {
  readonly now: number;
  readonly calendar: Calendar;
}

const remembered = new WeakMap<
  Loop,
  { readonly today: Day; readonly asleep: boolean; readonly calendar: Calendar; readonly attention: Attention }
>();
let lastDay: { readonly now: number; readonly zone: TimeZone; readonly day: Day } | null = null;

/** The owner's today; the last answer is kept, since a list asks thousands of times for one instant. */
export function todayOf(clock: Clock): Day {
  const { zone } = clock.calendar;
  if (lastDay?.now !== clock.now || lastDay.zone !== zone)
    lastDay = { now: clock.now, zone, day: dayOf(clock.now, zone) };
  return lastDay.day;
}

/** What a loop asks of the owner now. A pure function; what it answered for the same loop and day is remembered. */
export function attention(loop: Loop, clock: Clock): Attention {
  const today = todayOf(clock);
  const asleep = loop.snoozedUntil !== null && loop.snoozedUntil > clock.now;
  const known = remembered.get(loop);
  if (known && known.today === today && known.asleep === asleep && known.calendar === clock.calendar)
    return known.attention;
  const fresh = compute(loop, clock.now, today, clock.calendar);
  remembered.set(loop, { today, asleep, calendar: clock.calendar, attention: fresh });
  return fresh;
}
