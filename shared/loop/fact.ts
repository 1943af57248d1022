// What a fact does to the fields of a loop: messages, items, bounces, notes of what was told.
import type { LoopEvent } from "./event.ts";
import { type Item, isOurs } from "./item.ts";
import type { Loop, OpenBounce } from "./loop.ts";
import { afterOwnFollowUp, afterReceived, afterSent, bouncesAfter } from "./mail-in-loop.ts";
import { withMessage, withOutbox } from "./outbox.ts";

/** An event of a loop that has been opened. */
export type Fact = Exclude<LoopEvent, { kind: "opened" | "undone" }>;

/** The loop's fields after a fact; its state is settled afterwards by the table. */
export function withFact(loop: Loop, event: Fact): Loop {
  switch (event.kind) {
    case "sent": {
      return {
        ...withMessage(loop, event.messageId),
        items: event.own ? afterOwnFollowUp(loop.items, event) : afterSent(loop.items, event),
        bounces: bouncesAfter(
          loop.bounces,
          event.to.map((to) => to.address),
          event.messageId,
        ),
        lastSentAt: event.at,
      };
    }
    case "received":
      return {
        ...withMessage(loop, event.messageId),
        items: afterReceived(loop.items, event),
        reason: event.said.some((said) => said.kind === "complaint") ? "complaint" : loop.reason,
        lastReceivedAt: event.at,
        snoozedUntil: null,
        awayUntil: null,
        followUps: 0,
        escalated: false,
      };
    case "auto-replied":
      return { ...withMessage(loop, event.messageId), awayUntil: event.returnDay ?? loop.awayUntil };
    case "bounced":
      return withBounce(withMessage(loop, event.messageId), event);
    case "delayed":
      return withMessage(loop, event.messageId);
    case "delivered":
      return {
        ...withMessage(loop, event.messageId),
        bounces: loop.bounces.filter((bounce) => bounce.recipient !== event.recipient),
      };
    case "item-dropped":
      return { ...loop, items: loop.items.map((item) => (item.id === event.item ? { ...item, open: false } : item)) };
    case "due-set":
      return {
        ...loop,
        items: loop.items.map((item) =>
          item.id === event.item
            ? { ...item, due: { first: event.day, last: event.day, from: "owner", words: "" } }
            : item,
        ),
        snoozedUntil: null,
      };
    case "done":
      return {
        ...loop,
        items: loop.items.map((item) => (isOurs(item) ? { ...item, step: event.told ? "told" : "done" } : item)),
        lastSentAt: event.told ? event.at : loop.lastSentAt,
      };
    case "snoozed":
      return { ...loop, snoozedUntil: event.until };
    case "woken":
      return { ...loop, snoozedUntil: null };
    case "counterpart-set":
      return { ...loop, counterpart: event.counterpart };
    case "absorbed":
      return { ...loop, threads: loop.threads.includes(event.thread) ? loop.threads : [...loop.threads, event.thread] };
    case "notified":
      return { ...loop, notified: [...loop.notified, event.about] };
    case "escalated":
      return { ...loop, escalated: true };
    case "accepted":
    case "dismissed":
    case "confirmed":
    case "reopened":
    case "noted":
    case "merged":
    case "closed-unconfirmed":
    case "filed":
      return loop;
    case "approved":
    case "cancelled":
    case "held":
    case "released":
    case "handed":
    case "deferred":
    case "went-out":
    case "refused":
    case "unknown":
      return withOutbox(loop, event);
  }
}

function withBounce(loop: Loop, event: Extract<Fact, { kind: "bounced" }>): Loop {
  const { messageId, original, recipient, permanent, reason, status, explanation, certain, at } = event;
  const bounce: OpenBounce = { messageId, original, recipient, permanent, reason, status, explanation, certain, at };
  const others = loop.bounces.filter((known) => known.recipient !== recipient);
  // Something has to be waited for once it is resent: the message that came back, when nothing else is open.
  const waits = loop.items.some((item) => item.open);
  const delivery: Item = {
    id: `${event.id}.delivery`,
    kind: "delivery",
    quote: loop.subject,
    messageId: original ?? messageId,
    start: 0,
    end: 0,
    at,
    due: null,
    step: "told",
    open: true,
    confidence: 1,
    rules: ["bounce"],
    evidence: null,
  };
  return {
    ...loop,
    bounces: [...others, bounce],
    items: waits ? loop.items : [...loop.items.filter((item) => item.id !== delivery.id), delivery],
    snoozedUntil: null,
  };
}
