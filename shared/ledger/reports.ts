// Bounces, delay notices and delivery receipts: linked to what was sent, or set aside as suspicious.

import { hash } from "../mail/hash.ts";
import { baseSubject } from "../mail/subject.ts";
import type { BounceRecipient, BounceReport } from "../understand/findings.ts";
import { noteWrong } from "./customers.ts";
import type { MailEntry } from "./mail-entry.ts";
import { isLeft, isSuggestion, joinThread, loopIdOf } from "./opening.ts";
import { loopAt, loopsOfThread, record, type Work } from "./work.ts";

const DAY = 86_400_000;

/** What a report is about: the sent message, and whether that is certain. */
interface Link {
  readonly sent: MailEntry | null;
  readonly messageId: string | null;
  readonly certain: boolean;
}

/** Linked when it carries our Message-ID, names our recipient and our subject, or (uncertain) a recipient to whom we wrote exactly once in the five days before. */
function linkOf(work: Work, entry: MailEntry, bounce: BounceReport, recipient: BounceRecipient): Link | null {
  const id = bounce.originalMessageId;
  if (id !== null) {
    const sent = work.mail.get(id);
    if (sent?.sent) return { sent, messageId: id, certain: true };
    if (work.ledger.byMessage.has(id)) return { sent: null, messageId: id, certain: true };
    return null;
  }
  const subject = bounce.originalSubject === null ? null : baseSubject(bounce.originalSubject);
  const recent = work.mail
    .sentTo(recipient.address, entry.date - 30 * DAY)
    .filter((sent) => sent.date <= entry.date + DAY);
  const same = subject === null ? undefined : recent.findLast((sent) => baseSubject(sent.subject) === subject);
  if (same) return { sent: same, messageId: same.messageId, certain: true };
  const lately = recent.filter((sent) => sent.date >= entry.date - 5 * DAY);
  const only = lately.length === 1 ? lately[0] : undefined;
  return only ? { sent: only, messageId: only.messageId, certain: false } : null;
}

/** Writes a report into the loops of the messages it is about; a bounce opens a loop where there is none. */
export function linkReport(work: Work, entry: MailEntry, isNew: boolean): void {
  const { bounce } = entry;
  if (!bounce) return;
  const at = Math.min(entry.date, work.now);
  for (const recipient of bounce.recipients) {
    const link = linkOf(work, entry, bounce, recipient);
    if (!link) continue;
    const id = loopOf(work, entry, link, recipient);
    if (id === null) continue;
    // Two reports about one message and recipient are one fact.
    const fact = { id: hash(recipient.outcome, link.messageId ?? entry.messageId, recipient.address), at };
    const about = { messageId: entry.messageId, original: link.messageId, recipient: recipient.address };
    const before = loopAt(work, id)?.history.length;
    if (recipient.outcome === "failed") {
      const { permanent, reason, status, explanation } = recipient;
      record(
        work,
        id,
        { kind: "bounced", ...about, permanent, reason, status, explanation, certain: link.certain },
        fact,
      );
      // What was sent again meanwhile, to whichever address, answers the bounce.
      if (link.sent) joinThread(work, id, link.sent.thread, null);
      const loop = loopAt(work, id);
      const dead = permanent === true && (reason === "bad_address" || reason === "bad_domain");
      if (loop && dead && link.certain) noteWrong(work, loop.counterpart.address, recipient.address, "");
      if (isNew && loop && loop.history.length !== before)
        work.effects.push({
          kind: "notify",
          loop: id,
          notice: "bounced",
          who: loop.counterpart,
          words: recipient.address,
        });
    } else if (recipient.outcome === "delayed")
      record(work, id, { kind: "delayed", ...about, explanation: recipient.explanation }, fact);
    else record(work, id, { kind: "delivered", ...about }, fact);
  }
}

/** The loop of that conversation and recipient; a bounce opens it when there is none. */
function loopOf(work: Work, entry: MailEntry, link: Link, { address, outcome }: BounceRecipient): string | null {
  const { sent } = link;
  if (!sent) return work.ledger.byMessage.get(link.messageId ?? "") ?? null;
  const inThread = loopsOfThread(work, sent.thread);
  const addressed = sent.to.some((to) => to.address === address);
  const known =
    inThread.find((loop) => loop.counterpart.address === address) ??
    (addressed && sent.to.length === 1 ? inThread[0] : undefined);
  if (known) return known.id;
  const account = work.ledger.accounts.get(sent.account);
  if (outcome !== "failed" || isLeft(account, entry.date, link.certain)) return null;
  const id = loopIdOf(sent.thread, address);
  const counterpart = [...sent.to, ...sent.cc].find((to) => to.address === address) ?? {
    name: "",
    address,
  };
  record(
    work,
    id,
    {
      kind: "opened",
      account: sent.account,
      identity: sent.from.address,
      counterpart,
      subject: sent.subject,
      reason: "bounce",
      thread: sent.thread,
      suggested: isSuggestion(account, entry.date, link.certain),
      manual: null,
    },
    { id: hash("opened", id), at: sent.date },
  );
  joinThread(work, id, sent.thread, null);
  return id;
}
