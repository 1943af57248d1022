// The table of a loop's life: what every event does in every state. A cell that is missing does not compile.
import type { LoopEventKind } from "./event.ts";
import type { LoopState } from "./loop.ts";

/** Events that the table rules; `opened` creates a loop and `undone` removes an event, whatever the state. */
export type RuledEvent = Exclude<LoopEventKind, "opened" | "undone">;

/**
 * What an event does to the state:
 * `stay` keeps it · `settle` computes it from what is still open · `revive` does so only when something new is open ·
 * `accept` takes a suggestion in · `close` ends it · `reopen` brings back what was open · `refuse` leaves the loop as it was.
 */
export type Cell = "stay" | "settle" | "revive" | "accept" | "close" | "reopen" | "refuse";

const OPEN: Record<RuledEvent, Cell> = {
  sent: "settle",
  received: "settle",
  "auto-replied": "stay",
  bounced: "settle",
  delayed: "stay",
  delivered: "settle",
  accepted: "refuse",
  dismissed: "close",
  "item-dropped": "settle",
  "due-set": "stay",
  done: "settle",
  confirmed: "close",
  reopened: "refuse",
  snoozed: "stay",
  woken: "stay",
  noted: "stay",
  "counterpart-set": "stay",
  absorbed: "settle",
  merged: "close",
  approved: "stay",
  cancelled: "stay",
  held: "stay",
  released: "stay",
  handed: "stay",
  deferred: "stay",
  "went-out": "settle",
  refused: "stay",
  unknown: "stay",
  filed: "stay",
  notified: "stay",
  escalated: "stay",
  "closed-unconfirmed": "refuse",
};

export const TRANSITIONS: Readonly<Record<LoopState, Readonly<Record<RuledEvent, Cell>>>> = {
  suggested: { ...OPEN, accepted: "accept", approved: "accept", "due-set": "accept", "closed-unconfirmed": "close" },
  owed: OPEN,
  awaiting: { ...OPEN, done: "refuse", "closed-unconfirmed": "close" },
  undelivered: { ...OPEN, done: "refuse" },
  closed: {
    ...OPEN,
    sent: "revive",
    received: "revive",
    bounced: "revive",
    delivered: "stay",
    dismissed: "refuse",
    "item-dropped": "refuse",
    "due-set": "refuse",
    done: "refuse",
    confirmed: "refuse",
    reopened: "reopen",
    snoozed: "refuse",
    woken: "refuse",
    absorbed: "revive",
    merged: "refuse",
    "went-out": "stay",
    escalated: "refuse",
  },
};
