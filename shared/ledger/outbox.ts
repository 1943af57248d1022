// A follow-up's way out: approved, undo window, queued, handed over, accepted, filed. Every step is stored before it is done.

import type { FollowUp } from "../loop/event.ts";
import type { Loop } from "../loop/loop.ts";
import { outboxBusy } from "../loop/outbox.ts";
import { domainOf } from "../mail/address.ts";
import { hash } from "../mail/hash.ts";
import type { ApprovedDraft } from "./command.ts";
import { noteWrong } from "./customers.ts";
import type { SendOutcome } from "./input.ts";
import { loopAt, record, type Work } from "./work.ts";

/** Why the owner's command cannot be done, in a word that the screen explains. */
export type Refusal = "not-found" | "refused";

/** Writes the follow-up down with the Message-ID under which it will be found again. */
export function approve(work: Work, loop: Loop, draft: ApprovedDraft): Refusal | null {
  const account = work.ledger.accounts.get(loop.account);
  if (!account) return "not-found";
  if (outboxBusy(loop)) return "refused";
  const { settings, mail } = { settings: work.ledger.settings, mail: work.mail };
  const from = loop.identity || account.address;
  const undoUntil = work.now + settings.undoSeconds * 1000;
  const last = loop.messageIds.findLast((id) => mail.get(id)?.kind === "human") ?? loop.messageIds[0] ?? null;
  const answered = draft.resendOf ?? last;
  const references = answered === null ? [] : [...(mail.get(answered)?.references ?? []), answered];
  const followUp: FollowUp = {
    messageId: `${hash(loop.id, String(work.now), draft.text)}.${hash(draft.subject, work.ledger.device, String(loop.history.length))}@${domainOf(from) || "closer.invalid"}`,
    template: draft.template,
    account: account.id,
    from: { name: settings.ownerName || account.name, address: from },
    to: draft.to,
    cc: draft.cc,
    subject: draft.subject,
    text: draft.text,
    inReplyTo: answered,
    references: references.slice(-40),
    attachments: draft.attachments,
    resendOf: draft.resendOf,
    fulfils: draft.fulfils,
    closes: draft.closes,
    newDue: draft.newDue,
    undoUntil,
    sendAt: Math.max(undoUntil, draft.sendAt ?? 0),
  };
  record(work, loop.id, { kind: "approved", followUp });
  return null;
}

/** Takes a follow-up back that has not been handed over. */
export function cancelSend(work: Work, loop: Loop): Refusal | null {
  const { outbox } = loop;
  if (!outbox || outbox.state === "handed" || outbox.state === "unknown") return "refused";
  record(work, loop.id, { kind: "cancelled", messageId: outbox.followUp.messageId });
  return null;
}

/** Sends now what waits in its undo window, for its time, or because it was held. */
export function sendNow(work: Work, loop: Loop): Refusal | null {
  const { outbox } = loop;
  if (!outbox || outbox.state === "handed" || outbox.state === "unknown") return "refused";
  record(work, loop.id, { kind: "released", messageId: outbox.followUp.messageId, sendAt: work.now });
  release(work, loop.id);
  return null;
}

/** The owner's answer to "did it go out?": yes closes the question, no sends it again. */
export function answerUnknown(work: Work, loop: Loop, yes: boolean): Refusal | null {
  const { outbox } = loop;
  if (outbox?.state !== "unknown") return "refused";
  if (yes) record(work, loop.id, { kind: "went-out", messageId: outbox.followUp.messageId });
  else {
    record(work, loop.id, { kind: "released", messageId: outbox.followUp.messageId, sendAt: work.now });
    release(work, loop.id);
  }
  return null;
}

/** A customer's answer while a follow-up waits holds it: the owner looks again before it goes. */
export function holdIfAnswered(work: Work, id: string): void {
  const loop = loopAt(work, id);
  const state = loop?.outbox?.state;
  if (!loop?.outbox || (state !== "undo-window" && state !== "scheduled" && state !== "queued")) return;
  record(work, id, { kind: "held", messageId: loop.outbox.followUp.messageId, because: "answered" });
  work.effects.push({
    kind: "notify",
    loop: id,
    notice: "held",
    who: loop.counterpart,
    words: loop.outbox.followUp.subject,
  });
}

function release(work: Work, id: string): void {
  const outbox = loopAt(work, id)?.outbox;
  if (outbox?.state === "queued") work.effects.push({ kind: "send", loop: id, followUp: outbox.followUp });
}

/** Follow-ups whose time has come are queued for sending. */
export function sendDue(work: Work, loop: Loop): void {
  const { outbox } = loop;
  if (!outbox || outbox.sendAt > work.now) return;
  if (outbox.state === "undo-window" || outbox.state === "scheduled")
    record(work, loop.id, { kind: "released", messageId: outbox.followUp.messageId, sendAt: outbox.sendAt });
  else if (outbox.state !== "queued") return;
  release(work, loop.id);
}

/** How late (ms) a follow-up may be at start and still go without asking: in its undo window or at its time; and once queued. */
const LATE = 60_000;
const LATE_QUEUED = 15 * 60_000;

/** At start: what was being handed over is looked for in Sent; what should have gone while the app was closed is asked about. */
export function resumeOutbox(work: Work, loop: Loop): void {
  resumeCopy(work, loop);
  const { outbox } = loop;
  if (!outbox) return;
  if (outbox.state === "handed") work.effects.push({ kind: "look-in-sent", loop: loop.id, followUp: outbox.followUp });
  const waiting = outbox.state === "undo-window" || outbox.state === "scheduled";
  const late = waiting ? LATE : outbox.state === "queued" ? LATE_QUEUED : Number.POSITIVE_INFINITY;
  if (outbox.sendAt < work.now - late)
    record(work, loop.id, { kind: "held", messageId: outbox.followUp.messageId, because: "overdue-at-start" });
}

/** The sender is about to hand the message over: stored first. False (nothing stored) when it must not go any more. */
export function handing(work: Work, id: string, messageId: string): void {
  const outbox = loopAt(work, id)?.outbox;
  if (outbox?.state === "queued" && outbox.followUp.messageId === messageId)
    record(work, id, { kind: "handed", messageId });
}

/** A follow-up to another address than the one that bounced: that is where this customer is from now on. */
function correctAddress(work: Work, loop: Loop, followUp: FollowUp): void {
  const right = followUp.to[0];
  const { counterpart } = loop;
  const wrong = loop.bounces.find((bounce) => bounce.recipient === counterpart.address);
  if (!right || !wrong || followUp.to.some((to) => to.address === counterpart.address)) return;
  record(work, loop.id, {
    kind: "counterpart-set",
    counterpart: { name: counterpart.name || right.name, address: right.address },
  });
  noteWrong(work, right.address, counterpart.address, right.address);
}

/** What became of a message that was to be sent. */
export function sendOutcome(work: Work, id: string, messageId: string, outcome: SendOutcome): void {
  const loop = loopAt(work, id);
  const outbox = loop?.outbox;
  if (!loop || outbox?.followUp.messageId !== messageId) return;
  switch (outcome.kind) {
    case "accepted":
      correctAddress(work, loop, outbox.followUp);
      record(work, id, { kind: "went-out", messageId });
      work.effects.push({ kind: "file-copy", loop: id, followUp: outbox.followUp });
      return;
    case "found-in-sent":
      record(work, id, { kind: "went-out", messageId });
      return;
    case "refused":
      record(work, id, { kind: "refused", messageId, recipients: outcome.recipients, explanation: outcome.words });
      work.effects.push({ kind: "notify", loop: id, notice: "held", who: loop.counterpart, words: outcome.words });
      return;
    case "deferred":
      record(work, id, {
        kind: "deferred",
        messageId,
        sendAt: work.now + outcome.afterSeconds * 1000,
        explanation: outcome.words,
      });
      return;
    case "unknown":
      record(work, id, { kind: "unknown", messageId });
      work.effects.push({
        kind: "notify",
        loop: id,
        notice: "unknown",
        who: loop.counterpart,
        words: outbox.followUp.subject,
      });
      return;
  }
}

/** A message that went out, but whose copy in Sent was not recorded yet: filed now (the mail side looks first). */
function resumeCopy(work: Work, loop: Loop): void {
  const last = loop.history.findLast((event) => event.kind === "went-out");
  if (last?.kind !== "went-out" || work.mail.get(last.messageId)) return;
  const filed = loop.history.some((event) => event.kind === "filed" && event.messageId === last.messageId);
  const approved = loop.history.find(
    (event) => event.kind === "approved" && event.followUp.messageId === last.messageId,
  );
  if (!filed && approved?.kind === "approved")
    work.effects.push({ kind: "file-copy", loop: loop.id, followUp: approved.followUp });
}
