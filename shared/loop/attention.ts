// What needs the owner now: group, next day and next step of a loop, computed from the loop and the clock, never stored.
import type { Day, TimeZone, WorkingWeek } from "../mail/day.ts";

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
export type NextStep =
  | "fix-and-resend"
  | "resend"
  | "did-it-go-out"
  | "recover"
  | "follow-up"
  | "answer"
  | "ask-if-arrived"
  | "escalate"
  | "judge"
  | "wait"
  | "none";

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
