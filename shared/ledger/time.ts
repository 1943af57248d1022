// Time passes: follow-ups leave, the owner is told once of what became due, silence escalates or closes. And when to look again.
import { attention, type Calendar, type Clock, todayOf } from "../loop/attention.ts";
import { isOurs } from "../loop/item.ts";
import type { Loop } from "../loop/loop.ts";
import { addDays, addWorkingDays, dayOf, daysBetween, instantOf, isWorkingDay, type WorkingWeek } from "../mail/day.ts";
import type { Ledger } from "./ledger.ts";
import { sendDue } from "./outbox.ts";
import type { Settings } from "./settings.ts";
import { loopAt, record, type Work } from "./work.ts";

const calendars = new WeakMap<Settings, Calendar>();

/** The owner's week with her own closed days and the public holidays. */
export function weekOf({ week, publicHolidays }: Settings): WorkingWeek {
  return publicHolidays.length === 0 ? week : { days: week.days, closed: [...week.closed, ...publicHolidays] };
}

/** The part of the settings that attention needs; the same object for the same settings. */
export function calendarOf(settings: Settings): Calendar {
  const known = calendars.get(settings);
  if (known) return known;
  const { zone, workStart, answerWithin, promiseWithin, askAfter, escalateAfterFollowUps, escalateAfterDays } =
    settings;
  const calendar = {
    zone,
    week: weekOf(settings),
    workStart,
    answerWithin,
    promiseWithin,
    askAfter,
    escalateAfterFollowUps,
    escalateAfterDays,
  };
  calendars.set(settings, calendar);
  return calendar;
}

export function clockOf(ledger: Ledger, now: number): Clock {
  return { now, calendar: calendarOf(ledger.settings) };
}

/** Has the owner's working day begun? She is told of due loops from then on, never at night or on closed days. */
function atWork(settings: Settings, clock: Clock): boolean {
  const today = todayOf(clock);
  return (
    isWorkingDay(today, clock.calendar.week) &&
    clock.now >= instantOf(today, settings.workStart, settings.zone) &&
    clock.now < instantOf(today, settings.workEnd, settings.zone)
  );
}

/** Everything that time alone brings about. */
export function tick(work: Work): void {
  const clock = clockOf(work.ledger, work.now);
  const telling = atWork(work.ledger.settings, clock);
  for (const known of work.ledger.active.values()) {
    const loop = loopAt(work, known.id) ?? known;
    if (loop.state === "closed" && !loop.outbox) continue;
    if (loop.outbox) sendDue(work, loop);
    if (loop.state === "closed") continue;
    if (loop.state === "suggested") continue;
    if (closeSilent(work, loop, clock)) continue;
    escalate(work, loop, clock);
    if (telling) tellDue(work, loop, clock);
  }
}

function tellDue(work: Work, loop: Loop, clock: Clock): void {
  const { needsOwner, group, day } = attention(loop, clock);
  if (!needsOwner || group === "undelivered" || group === "complaints" || day === null) return;
  const about = `due.${day}`;
  if (loop.notified.includes(about)) return;
  record(work, loop.id, { kind: "notified", about });
  const words = loop.items.find((item) => item.open)?.quote ?? loop.subject;
  work.effects.push({ kind: "notify", loop: loop.id, notice: "due", who: loop.counterpart, words });
}

/** N follow-ups without an answer, or N days past a broken promise: another template, another person, the telephone. */
function escalate(work: Work, loop: Loop, clock: Clock): void {
  if (loop.escalated) return;
  const { day, group } = attention(loop, clock);
  const late =
    group === "overdue" && day !== null && daysBetween(day, todayOf(clock)) >= clock.calendar.escalateAfterDays;
  if (late || loop.followUps >= clock.calendar.escalateAfterFollowUps) record(work, loop.id, { kind: "escalated" });
}

/** Announced closings, and plain questions that were answered, end as unconfirmed after days of silence. */
function closeSilent(work: Work, loop: Loop, clock: Clock): boolean {
  const { closeAnsweredAfter } = work.ledger.settings;
  if (loop.state !== "awaiting" || loop.outbox || closeAnsweredAfter === 0) return false;
  const since = Math.max(loop.lastSentAt ?? 0, loop.lastReceivedAt ?? 0);
  if (
    since === 0 ||
    addWorkingDays(dayOf(since, clock.calendar.zone), closeAnsweredAfter, clock.calendar.week) > todayOf(clock)
  )
    return false;
  const announced = loop.history.some(
    (event) =>
      event.kind === "approved" &&
      event.followUp.closes &&
      (loop.lastSentAt ?? 0) >= event.at &&
      loop.messageIds.includes(event.followUp.messageId),
  );
  const answered = loop.items.every((item) => !item.open || item.kind === "request");
  if (!announced && !answered) return false;
  record(work, loop.id, { kind: "closed-unconfirmed" });
  return loopAt(work, loop.id)?.state === "closed";
}

/**
 * The next instant (epoch ms) at which time alone changes anything: a follow-up leaves, a loop wakes, the owner's day
 * begins, midnight. What is shown is computed from the clock, so nothing else needs an alarm.
 */
export function nextChange(ledger: Ledger, now: number): number {
  const { zone, workStart } = ledger.settings;
  const today = dayOf(now, zone);
  const start = instantOf(today, workStart, zone);
  let next = instantOf(addDays(today, 1), "00:00", zone);
  if (start > now) next = Math.min(next, start);
  for (const loop of ledger.timed.values()) {
    if (loop.snoozedUntil !== null && loop.snoozedUntil > now) next = Math.min(next, loop.snoozedUntil);
    const { outbox } = loop;
    if (outbox && (outbox.state === "undo-window" || outbox.state === "scheduled" || outbox.state === "queued"))
      next = Math.min(next, Math.max(outbox.sendAt, now));
  }
  return next;
}

/** Does this loop count for the badge? */
export function isOpen(loop: Loop): boolean {
  return loop.state === "owed" || loop.state === "awaiting" || loop.state === "undelivered";
}

/** Whose move is it? */
export function isMine(loop: Loop): boolean {
  return loop.state === "undelivered" || loop.items.some(isOurs);
}
