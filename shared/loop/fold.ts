// A loop is the fold of its history: facts in the order in which they happened, whatever the order in which they were learned.
import { caseNumberOf } from "../mail/case-number.ts";
import type { LoopEvent } from "./event.ts";
import { type Fact, withFact } from "./fact.ts";
import type { Item } from "./item.ts";
import { isOurs } from "./item.ts";
import type { Loop, LoopState, Outcome } from "./loop.ts";
import { confirmationIn } from "./mail-in-loop.ts";
import { TRANSITIONS } from "./transitions.ts";

type Opened = Extract<LoopEvent, { kind: "opened" }>;

const MAIL = new Set(["sent", "received", "auto-replied", "bounced", "delayed", "delivered"]);

/** Order of facts: by instant; at the same instant mail first, by id, so that the order of arrival does not matter. */
function byTime(a: LoopEvent, b: LoopEvent): number {
  if (a.kind === "opened" || b.kind === "opened") return a.kind === b.kind ? 0 : a.kind === "opened" ? -1 : 1;
  if (a.at !== b.at) return a.at - b.at;
  const mailA = MAIL.has(a.kind);
  const mailB = MAIL.has(b.kind);
  if (mailA !== mailB) return mailA ? -1 : 1;
  return mailA ? (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) : 0;
}

/** Folds a whole history. Null when it has no `opened` event that stands (all of it was undone). */
export function fold(id: string, history: readonly LoopEvent[]): Loop | null {
  const undone = new Set<string>();
  for (const event of history) if (event.kind === "undone") undone.add(event.event);
  const seen = new Set<string>();
  const standing: LoopEvent[] = [];
  for (const event of history) {
    if (seen.has(event.id)) continue;
    seen.add(event.id);
    if (event.kind !== "undone" && !undone.has(event.id)) standing.push(event);
  }
  standing.sort(byTime);
  const first = standing[0];
  if (first?.kind !== "opened") return null;
  let loop = open(id, first);
  for (const event of standing) if (event.kind !== "opened" && event.kind !== "undone") loop = reduce(loop, event);
  return { ...loop, history };
}

/** The loop with one more event: the quick way when it is the latest, a fold of everything when it is not. */
export function advance(loop: Loop, event: LoopEvent): Loop | null {
  if (loop.history.some((known) => known.id === event.id)) return loop;
  const history = [...loop.history, event];
  const last = loop.history.at(-1);
  if (
    event.kind === "undone" ||
    event.kind === "opened" ||
    !last ||
    loop.history.some((known) => byTime(known, event) > 0)
  )
    return fold(loop.id, history);
  return { ...reduce(loop, event), history };
}

function open(id: string, event: Opened): Loop {
  const items: Item[] = event.manual
    ? [
        {
          id: `${id}.manual`,
          kind: "manual",
          quote: event.manual.quote,
          messageId: "",
          start: 0,
          end: 0,
          at: event.at,
          due: event.manual.due,
          step: "promised",
          open: true,
          confidence: 1,
          rules: ["owner"],
          evidence: null,
        },
      ]
    : [];
  return {
    id,
    caseNumber: caseNumberOf(id),
    account: event.account,
    identity: event.identity,
    counterpart: event.counterpart,
    subject: event.subject,
    reason: event.reason,
    state: event.suggested ? "suggested" : "owed",
    threads: [event.thread],
    items,
    bounces: [],
    outbox: null,
    snoozedUntil: null,
    awayUntil: null,
    outcome: null,
    atClose: null,
    openedAt: event.at,
    closedAt: null,
    lastSentAt: null,
    lastReceivedAt: null,
    messageIds: [],
    followUps: 0,
    escalated: false,
    notified: [],
    history: [event],
  };
}

function reduce(loop: Loop, event: Fact): Loop {
  const cell = TRANSITIONS[loop.state][event.kind];
  if (cell === "refuse") return loop;
  const next = withFact(loop, event);
  switch (cell) {
    case "stay":
      return next;
    case "settle":
    case "accept":
      return settle(loop, next, event, cell === "accept" || loop.state !== "suggested");
    case "revive":
      return settle(loop, next, event, true);
    case "reopen":
      return settle(
        loop,
        {
          ...next,
          items: loop.atClose?.items ?? loop.items,
          bounces: loop.atClose?.bounces ?? [],
          atClose: null,
          outcome: null,
          closedAt: null,
        },
        event,
        true,
      );
    case "close":
      return close(loop, next, event, outcomeOf(event));
  }
}

function close(before: Loop, next: Loop, event: Fact, outcome: Outcome): Loop {
  return {
    ...next,
    state: "closed",
    outcome,
    closedAt: event.at,
    atClose: { items: before.items, bounces: before.bounces },
    items: next.items.map((item) =>
      item.open
        ? { ...item, open: false, step: outcome.kind === "confirmed-by-owner" ? "confirmed" : item.step }
        : item,
    ),
    bounces: [],
    snoozedUntil: null,
  };
}

/** The state that what is open gives; nothing open closes the loop. */
function settle(before: Loop, next: Loop, event: Fact, accepted: boolean): Loop {
  const state = stateOfOpen(next);
  if (state === "closed") {
    // Nothing to wait for yet: the bounce or the sentence that opened the loop is still to come.
    if (next.items.length === 0 && event.kind !== "absorbed") return { ...next, state: before.state };
    if (before.state === "closed") return { ...next, state: "closed" };
    const confirmed = event.kind === "received" || event.kind === "sent" ? evidenceOf(next, event) : null;
    return close(before, next, event, confirmed ?? { kind: "dismissed" });
  }
  return { ...next, state: accepted ? state : "suggested", outcome: null, closedAt: null, atClose: null };
}

function stateOfOpen(loop: Loop): LoopState {
  if (loop.bounces.length > 0) return "undelivered";
  if (loop.items.some(isOurs)) return "owed";
  return loop.items.some((item) => item.open) ? "awaiting" : "closed";
}

function evidenceOf(loop: Loop, event: Extract<Fact, { kind: "received" | "sent" }>): Outcome {
  const quote = event.kind === "received" ? confirmationIn(event)?.quote : undefined;
  const last = loop.items.findLast((item) => item.evidence !== null)?.evidence;
  return { kind: "confirmed-by-customer", evidence: { messageId: event.messageId, quote: quote ?? last?.quote ?? "" } };
}

function outcomeOf(event: Fact): Outcome {
  if (event.kind === "confirmed") return { kind: "confirmed-by-owner", note: event.note };
  if (event.kind === "merged") return { kind: "merged", into: event.into };
  if (event.kind === "closed-unconfirmed") return { kind: "unconfirmed" };
  return { kind: "dismissed" };
}
