// A follow-up's steps as they show in its loop: where it is on its way, and what its going out does to the items.
import type { LoopEvent } from "./event.ts";
import { type Item, isOurs } from "./item.ts";
import type { Loop, Outbox } from "./loop.ts";
import { bouncesAfter } from "./mail-in-loop.ts";

type OutboxEvent = Extract<
  LoopEvent,
  { kind: "approved" | "cancelled" | "held" | "released" | "handed" | "deferred" | "went-out" | "refused" | "unknown" }
>;

/** Is a follow-up on its way that may still change or must be waited for? A second one is refused meanwhile. */
export function outboxBusy(loop: Loop): boolean {
  return loop.outbox !== null && loop.outbox.state !== "refused" && loop.outbox.state !== "held";
}

/** The loop after a step of its follow-up; steps of another message than the one on its way change nothing. */
export function withOutbox(loop: Loop, event: OutboxEvent): Loop {
  const { outbox } = loop;
  if (event.kind === "approved") {
    if (outboxBusy(loop)) return loop;
    const { followUp } = event;
    const state = followUp.sendAt > followUp.undoUntil ? "scheduled" : "undo-window";
    return { ...loop, outbox: { followUp, state, sendAt: followUp.sendAt, explanation: "", attempts: 0 } };
  }
  if (outbox?.followUp.messageId !== event.messageId) return loop;
  const as = (state: Outbox["state"], more: Partial<Outbox> = {}): Loop => ({
    ...loop,
    outbox: { ...outbox, state, explanation: "", ...more },
  });
  switch (event.kind) {
    case "cancelled":
      return { ...loop, outbox: null };
    case "held":
      return as("held", { explanation: event.because });
    case "released":
      return as("queued", { sendAt: event.sendAt });
    case "handed":
      return as("handed", { attempts: outbox.attempts + 1 });
    case "deferred":
      return as("queued", { sendAt: event.sendAt, explanation: event.explanation });
    case "refused":
      return as("refused", { explanation: event.explanation });
    case "unknown":
      return as("unknown");
    case "went-out":
      return wentOut(loop, outbox, event.at);
  }
}

function wentOut(loop: Loop, outbox: Outbox, at: number): Loop {
  const { followUp } = outbox;
  const due = followUp.newDue;
  const items = loop.items.map((item): Item => {
    if (!isOurs(item)) return item;
    if (followUp.fulfils) return { ...item, step: "told", evidence: { messageId: followUp.messageId, quote: "" } };
    if (due && item.kind !== "manual") return { ...item, due: { first: due, last: due, from: "text", words: "" } };
    return item;
  });
  return {
    ...withMessage(loop, followUp.messageId),
    outbox: null,
    items,
    bounces: bouncesAfter(
      loop.bounces,
      followUp.to.map((to) => to.address),
      followUp.messageId,
    ),
    lastSentAt: at,
    followUps: loop.followUps + 1,
    snoozedUntil: null,
  };
}

/** The loop with one more message in its list, once. */
export function withMessage(loop: Loop, messageId: string): Loop {
  return loop.messageIds.includes(messageId) ? loop : { ...loop, messageIds: [...loop.messageIds, messageId] };
}
