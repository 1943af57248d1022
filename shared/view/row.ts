// One row of the list, and the counts of the badge, computed from a loop and the clock.
import type { Counts, LoopRow } from "../ipc/snapshot.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { clockOf, isMine, isOpen } from "../ledger/time.ts";
import { attention, type Clock, dueDay } from "../loop/attention.ts";
import { type Item, isOurs } from "../loop/item.ts";
import type { Loop } from "../loop/loop.ts";
import { suggestFor } from "./address.ts";

/** The item that the row speaks of: what is ours first, the earliest due of those, else what we wait for. */
export function headline(loop: Loop, clock: Clock): Item | null {
  const open = loop.items.filter((item) => item.open);
  const pool = open.some(isOurs) ? open.filter(isOurs) : open;
  const complaint = pool.find((item) => item.kind === "complaint");
  if (complaint) return complaint;
  let best: Item | null = null;
  let bestDay = "9999";
  for (const item of pool) {
    const day = dueDay(item, clock.calendar).day ?? "9998";
    if (day < bestDay) {
      best = item;
      bestDay = day;
    }
  }
  return best ?? loop.items.at(-1) ?? null;
}

export function rowOf(ledger: Ledger, loop: Loop, clock: Clock): LoopRow {
  const { group, day, dayFrom, needsOwner, nextStep } = attention(loop, clock);
  const item = headline(loop, clock);
  const bounce = loop.bounces.at(-1) ?? null;
  const { outbox } = loop;
  const lastSent = loop.lastSentAt ?? 0;
  const lastReceived = loop.lastReceivedAt ?? 0;
  const lastAt = Math.max(lastSent, lastReceived, bounce?.at ?? 0, loop.openedAt);
  const notes = loop.history
    .filter((event) => event.kind === "noted" || event.kind === "confirmed" || event.kind === "done")
    .map((event) => event.note);
  return {
    id: loop.id,
    caseNumber: loop.caseNumber,
    account: loop.account,
    who: loop.counterpart,
    subject: loop.subject,
    state: loop.state,
    group,
    reason: loop.reason,
    quote:
      (item && item.kind === "delivery" && item.rules[0] === "bounce" ? bounce?.explanation : item?.quote)?.slice(
        0,
        400,
      ) ?? loop.subject,
    itemKind: item?.kind ?? null,
    item: item?.id ?? null,
    step: item?.step ?? null,
    day,
    dayFrom,
    needsOwner,
    nextStep,
    bounce: bounce
      ? {
          reason: bounce.reason,
          recipient: bounce.recipient,
          permanent: bounce.permanent,
          suggestion: suggestFor(ledger, loop, bounce.recipient),
        }
      : null,
    outbox: outbox
      ? {
          state: outbox.state,
          undoUntil: outbox.followUp.undoUntil,
          sendAt: outbox.sendAt,
          explanation: outbox.explanation,
        }
      : null,
    outcome: loop.outcome,
    snoozedUntil: loop.snoozedUntil,
    confidence: item?.confidence ?? 1,
    followUps: loop.followUps,
    escalated: loop.escalated,
    openItems: loop.items.filter((candidate) => candidate.open).length,
    openedAt: loop.openedAt,
    lastAt,
    lastBy: lastAt === lastReceived ? "them" : bounce && lastAt === bounce.at ? "server" : "us",
    closedAt: loop.closedAt,
    tickets: ticketsOf(ledger, loop),
    notes: [...notes, ledger.customers.get(loop.counterpart.address)?.notes ?? ""]
      .filter((note) => note !== "")
      .join("\n"),
  };
}

function ticketsOf(ledger: Ledger, loop: Loop): readonly string[] {
  const first = loop.messageIds[0];
  return first === undefined ? [] : (ledger.mail.get(first)?.tickets ?? []);
}

/** Counts of all loops; the badge is a pure function of these. */
export function countsOf(ledger: Ledger, now: number): Counts {
  const clock = clockOf(ledger, now);
  const counts = { open: 0, needsMe: 0, mine: 0, theirs: 0, maybe: 0, asleep: 0, closed: 0 };
  let worst: Counts["worst"] = "calm";
  for (const loop of ledger.loops.values()) {
    if (loop.state === "closed") counts.closed++;
    else if (loop.state === "suggested") counts.maybe++;
    if (!isOpen(loop)) continue;
    counts.open++;
    if (isMine(loop)) counts.mine++;
    else counts.theirs++;
    const { group, needsOwner } = attention(loop, clock);
    if (needsOwner) counts.needsMe++;
    if (group === "asleep") counts.asleep++;
    else if (group === "undelivered" || group === "overdue" || group === "complaints") worst = "red";
    else if (group === "today" && worst === "calm") worst = "amber";
  }
  return { ...counts, worst };
}
