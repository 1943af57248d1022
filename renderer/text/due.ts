// When a loop is due, in words: "2 days late", "today", "Friday", and how loudly to say it.
import type { LoopRow } from "../../shared/ipc/snapshot.ts";
import { type Day, dayOf, daysBetween } from "../../shared/mail/day.ts";
import type { Dates } from "./dates.ts";
import type { Text } from "./text.ts";

export interface DueWords {
  /** For the row: "2 days late". */
  readonly short: string;
  /** For the detail: "was due Tuesday, 2 days ago". */
  readonly long: string;
  readonly tone: "bad" | "today" | "calm" | "confirmed";
}

export function dueWords(row: LoopRow, today: Day, t: Text, d: Dates): DueWords {
  const { zone } = d;
  if (row.outbox !== null) {
    switch (row.outbox.state) {
      case "undo-window":
      case "queued":
      case "handed":
        return { short: t.due.sending, long: t.due.sending, tone: "calm" };
      case "scheduled":
        return {
          short: t.due.goesOut(d.moment(row.outbox.sendAt)),
          long: t.due.goesOut(d.moment(row.outbox.sendAt)),
          tone: "calm",
        };
      case "held":
        return { short: t.due.held, long: t.due.held, tone: "today" };
      case "refused":
        return { short: t.due.refused, long: t.due.refused, tone: "bad" };
      case "unknown":
        return { short: t.due.unknown, long: t.due.unknown, tone: "bad" };
    }
  }
  if (row.state === "closed") return closed(row, t, d);
  if (row.state === "suggested") return { short: d.ago(row.lastAt), long: t.due.maybe, tone: "calm" };
  if (row.group === "asleep" && row.snoozedUntil !== null) {
    const back = t.due.back(d.moment(row.snoozedUntil));
    return { short: back, long: back, tone: "calm" };
  }
  if (row.group === "undelivered") return { short: t.due.cameBack, long: t.due.cameBack, tone: "bad" };
  if (row.day === null) return { short: t.due.noDay, long: t.due.noDay, tone: "calm" };

  const away = daysBetween(today, row.day);
  const waiting = row.state === "awaiting";
  if (away < 0) {
    const late = -away;
    if (waiting) {
      const since = dayOf(row.lastAt, zone);
      const silent = Math.max(1, daysBetween(since, today));
      return { short: t.due.silent(silent), long: t.due.silentLong(d.day(since)), tone: "today" };
    }
    return {
      short: t.due.late(late),
      long: t.due.wasDue(d.day(row.day), late),
      tone: row.dayFrom === "default" ? "today" : "bad",
    };
  }
  if (away === 0) return { short: d.day(row.day), long: waiting ? t.due.askToday : t.due.dueToday, tone: "today" };
  const day = d.day(row.day);
  if (waiting) return { short: t.due.ask(day), long: t.due.askLong(day), tone: "calm" };
  return {
    short: row.dayFrom === "default" ? t.due.around(day) : day,
    long: row.dayFrom === "default" ? t.due.defaultDay(day) : t.due.isDue(day),
    tone: "calm",
  };
}

function closed(row: LoopRow, t: Text, d: Dates): DueWords {
  const when = row.closedAt === null ? "" : d.moment(row.closedAt);
  switch (row.outcome?.kind) {
    case "confirmed-by-customer":
    case "confirmed-by-owner":
      return { short: t.due.confirmed(when), long: t.due.confirmed(when), tone: "confirmed" };
    case "unconfirmed":
      return { short: t.due.unconfirmed(when), long: t.due.unconfirmed(when), tone: "calm" };
    case "merged":
      return { short: t.due.merged, long: t.due.merged, tone: "calm" };
    case "dismissed":
    case undefined:
      return { short: t.due.dismissed(when), long: t.due.dismissed(when), tone: "calm" };
  }
}
