// The report a person looks at: open loops over time, promises kept, days to confirmed, bounces rescued, by month and by customer.
import type { Report } from "../ipc/snapshot.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { clockOf, isOpen } from "../ledger/time.ts";
import { isOurs } from "../loop/item.ts";
import type { Loop } from "../loop/loop.ts";
import { addDays, dayOf, daysBetween, weekday } from "../mail/day.ts";
import { promisesOf } from "./detail.ts";

const WEEKS = 26;

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

function confirmed(loop: Loop): boolean {
  return loop.outcome?.kind === "confirmed-by-customer" || loop.outcome?.kind === "confirmed-by-owner";
}

export function reportOf(ledger: Ledger, now: number): Report {
  const clock = clockOf(ledger, now);
  const { zone } = clock.calendar;
  const loops = [...ledger.loops.values()].filter(
    (loop) => loop.state !== "suggested" && loop.outcome?.kind !== "dismissed" && loop.outcome?.kind !== "merged",
  );
  const today = dayOf(now, zone);
  const sunday = addDays(today, 7 - weekday(today));
  const spans = loops.map((loop) => ({
    opened: dayOf(loop.openedAt, zone),
    closed: loop.closedAt === null ? null : dayOf(loop.closedAt, zone),
    loop,
  }));
  const openByWeek = Array.from({ length: WEEKS }, (_, week) => {
    const day = addDays(sunday, -7 * (WEEKS - 1 - week));
    const at = day > today ? today : day;
    return {
      day: at,
      open: spans.filter((span) => span.opened <= at && (span.closed === null || span.closed > at)).length,
    };
  });
  const daysToConfirmed = (which: readonly (typeof spans)[number][]): number | null =>
    median(
      which
        .filter((span) => confirmed(span.loop) && span.closed !== null)
        .map((span) => daysBetween(span.opened, span.closed ?? span.opened)),
    );
  const months = [
    ...new Set(spans.flatMap((span) => [span.opened.slice(0, 7), ...(span.closed ? [span.closed.slice(0, 7)] : [])])),
  ]
    .sort()
    .slice(-12);
  const byMonth = months.map((month) => {
    const opened = spans.filter((span) => span.opened.startsWith(month));
    const closed = spans.filter((span) => span.closed?.startsWith(month));
    const promises = promisesOf(
      opened.map((span) => span.loop),
      clock,
    );
    const bounced = opened.filter((span) => span.loop.history.some((event) => event.kind === "bounced"));
    return {
      month,
      opened: opened.length,
      confirmed: closed.filter((span) => confirmed(span.loop)).length,
      unconfirmed: closed.filter((span) => span.loop.outcome?.kind === "unconfirmed").length,
      promisesKept: promises.kept,
      promisesMade: promises.made,
      bounced: bounced.length,
      rescued: bounced.filter((span) => span.loop.bounces.length === 0 && (isOpen(span.loop) || confirmed(span.loop)))
        .length,
      medianDaysToConfirmed: daysToConfirmed(closed),
    };
  });
  const people = new Map<string, (typeof spans)[number][]>();
  for (const span of spans) {
    const { address } = span.loop.counterpart;
    people.set(address, [...(people.get(address) ?? []), span]);
  }
  const byCustomer = [...people.values()]
    .map((theirs) => {
      const promises = promisesOf(
        theirs.map((span) => span.loop),
        clock,
      );
      const who = theirs[0]?.loop.counterpart ?? { name: "", address: "" };
      const open = theirs.filter((span) => isOpen(span.loop)).length;
      return {
        who,
        open,
        closed: theirs.length - open,
        promisesKept: promises.kept,
        promisesMade: promises.made,
        medianDaysToConfirmed: daysToConfirmed(theirs),
      };
    })
    .sort((a, b) => b.open - a.open || b.closed - a.closed)
    .slice(0, 200);
  const answersWaiting = loops.filter((loop) =>
    loop.items.some((item) => item.kind === "request" && isOurs(item)),
  ).length;
  return { openByWeek, byMonth, byCustomer, answersWaiting };
}
