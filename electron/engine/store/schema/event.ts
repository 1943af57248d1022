// How an event of a loop's history stands on disk.
import { z } from "zod";
import type { FollowUp, LoopEvent, Said } from "../../../../shared/loop/event.ts";
import { address, addresses, bounceReason, findingKind, number, text, texts } from "./words.ts";

const itemDue = z.object({ first: text, last: text, from: z.enum(["text", "owner", "default"]), words: text });
const reason = z.enum(["promise", "question", "complaint", "bounce", "waiting", "manual"]);

const said: z.ZodType<Said> = z.object({
  id: text,
  kind: findingKind,
  quote: text,
  start: number,
  end: number,
  due: itemDue.nullable(),
  settles: z.boolean(),
  confidence: number,
  rules: texts,
});

const followUp: z.ZodType<FollowUp> = z.object({
  messageId: text,
  template: text.nullable(),
  account: text,
  from: address,
  to: addresses,
  cc: addresses,
  subject: text,
  text,
  inReplyTo: text.nullable(),
  references: texts,
  attachments: texts,
  resendOf: text.nullable(),
  fulfils: z.boolean(),
  closes: z.boolean(),
  newDue: text.nullable(),
  undoUntil: number,
  sendAt: number,
});

/** The fields that every event has, with its own. */
const event = <K extends LoopEvent["kind"], S extends z.core.$ZodShape>(kind: K, fields: S) =>
  z.object({ id: text, device: text, at: number, kind: z.literal(kind), ...fields });
const messageId = { messageId: text };

/** One fact of a loop's history. */
export const loopEvent: z.ZodType<LoopEvent> = z.discriminatedUnion("kind", [
  event("opened", {
    account: text,
    identity: text,
    counterpart: address,
    subject: text,
    reason,
    thread: text,
    suggested: z.boolean(),
    manual: z.object({ quote: text, due: itemDue.nullable(), from: text.optional() }).nullable(),
  }),
  event("sent", { ...messageId, own: z.boolean(), to: addresses, said: z.array(said) }),
  event("received", { ...messageId, from: address, said: z.array(said) }),
  event("auto-replied", { ...messageId, returnDay: text.nullable(), gone: z.boolean(), standIn: address.nullable() }),
  event("bounced", {
    ...messageId,
    original: text.nullable(),
    recipient: text,
    permanent: z.boolean().nullable(),
    reason: bounceReason,
    status: text.nullable(),
    explanation: text,
    certain: z.boolean(),
  }),
  event("delayed", { ...messageId, original: text.nullable(), recipient: text, explanation: text }),
  event("delivered", { ...messageId, original: text.nullable(), recipient: text }),
  event("accepted", {}),
  event("dismissed", {}),
  event("item-dropped", { item: text }),
  event("due-set", { item: text, day: text }),
  event("done", { note: text, told: z.boolean() }),
  event("confirmed", { note: text }),
  event("reopened", {}),
  event("snoozed", { until: number }),
  event("woken", {}),
  event("noted", { note: text }),
  event("counterpart-set", { counterpart: address }),
  event("absorbed", { from: text, thread: text }),
  event("merged", { into: text }),
  event("undone", { event: text }),
  event("approved", { followUp }),
  event("cancelled", messageId),
  event("held", { ...messageId, because: z.enum(["answered", "overdue-at-start", "loop-closed"]) }),
  event("released", { ...messageId, sendAt: number }),
  event("handed", messageId),
  event("deferred", { ...messageId, sendAt: number, explanation: text }),
  event("went-out", messageId),
  event("refused", { ...messageId, recipients: texts, explanation: text }),
  event("unknown", messageId),
  event("filed", messageId),
  event("notified", { about: text }),
  event("escalated", {}),
  event("closed-unconfirmed", {}),
]);
