// One row of the list, computed from a loop and the clock.
import type { LoopRow } from "../ipc/snapshot.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { attention, type Clock, dueDay } from "../loop/attention.ts";
import { type Item, isOurs } from "../loop/item.ts";
import type { Loop } from "../loop/loop.ts";
import { lastSignOf } from "../loop/urgency.ts";
import { ticketToken } from "../mail/tickets/ticket.ts";

/** The address that a message to `wrong` should have had; null when none is likely. */
export type SuggestAddress = (ledger: Ledger, loop: Loop, wrong: string) => string | null;

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

/** `suggest` is handed in: it looks through mail and needs the list of public suffixes, which not every row can wait for. */
export function rowOf(ledger: Ledger, loop: Loop, clock: Clock, suggest: SuggestAddress): LoopRow {
  const { group, day, dayFrom, needsOwner, nextStep } = attention(loop, clock);
  const item = headline(loop, clock);
  const bounce = loop.bounces.at(-1) ?? null;
  const { outbox } = loop;
  const lastAt = lastSignOf(loop);
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
          suggestion: suggest(ledger, loop, bounce.recipient),
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
    lastBy: lastAt === loop.lastReceivedAt ? "them" : bounce && lastAt === bounce.at ? "server" : "us",
    closedAt: loop.closedAt,
    tickets: ticketsOf(loop),
    notes: [...notes, ledger.customers.get(loop.counterpart.address)?.notes ?? ""]
      .filter((note) => note !== "")
      .join("\n"),
  };
}

/** Numbers of other people's helpdesks, in the subject under which this loop is spoken of. */
function ticketsOf({ subject, counterpart }: Loop): readonly string[] {
  const ticket = ticketToken(subject, counterpart.address);
  return ticket === null ? [] : [ticket];
}
