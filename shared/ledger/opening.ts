// Which loops a message belongs to, and whether it opens one.

import type { Reason, Said } from "../loop/event.ts";
import type { Loop } from "../loop/loop.ts";
import { hash } from "../mail/hash.ts";
import type { Address } from "../mail/message.ts";
import type { Finding, FindingKind } from "../understand/findings.ts";
import type { Account } from "./account.ts";
import type { MailEntry } from "./mail-entry.ts";
import { canBeCounterpart, ownerOf, speaksFor } from "./people.ts";
import { loopsOfPerson, loopsOfThread, record, type Work } from "./work.ts";

const WEEK = 7 * 86_400_000;
const SENT_OPENERS: readonly FindingKind[] = ["commitment", "question", "request", "fulfilment"];
const RECEIVED_OPENERS: readonly FindingKind[] = ["question", "request", "complaint"];

/** The people on the other side of a message who may have a loop: whom we wrote to, or who wrote. */
export function counterpartsOf(work: Work, entry: MailEntry): readonly Address[] {
  const owner = ownerOf(work.ledger);
  const people = entry.sent ? entry.to : [entry.from];
  return people.filter((person) => canBeCounterpart(work.ledger, owner, person));
}

/** The id of the loop of a conversation with a person. */
export function loopIdOf(thread: string, counterpart: string): string {
  return hash("loop", thread, counterpart);
}

/** What a message says, as its loop keeps it. `maybe` lets findings of the middle tier in. */
export function saidIn(entry: MailEntry, maybe: boolean): readonly Said[] {
  return entry.findings
    .filter((finding) => finding.tier === "sure" || (maybe && finding.tier === "maybe"))
    .map((finding) => said(entry, finding));
}

function said(entry: MailEntry, finding: Finding): Said {
  const { kind, quote, start, end, settles, confidence, rules, due } = finding;
  // A day named in a complaint is when it went wrong, not when it is to be put right.
  const itemDue =
    due && kind !== "complaint"
      ? ({ first: due.first, last: due.last, from: "text", words: due.words } as const)
      : null;
  return {
    id: hash("item", entry.messageId, finding.hash),
    kind,
    quote,
    start,
    end,
    due: itemDue,
    settles,
    confidence,
    rules,
  };
}

/** Does this message open a loop where there is none: surely, perhaps, or not at all? */
export function opens(entry: MailEntry): { readonly reason: Reason; readonly sure: boolean } | null {
  if (!entry.counts || entry.kind !== "human") return null;
  const openers = entry.sent ? SENT_OPENERS : RECEIVED_OPENERS;
  const found = entry.findings.filter((finding) => openers.includes(finding.kind) && finding.tier !== "silent");
  const sure = found.filter((finding) => finding.tier === "sure");
  const best = sure.length > 0 ? sure : found;
  const kinds = new Set(best.map((finding) => finding.kind));
  if (best.length === 0) return null;
  const reason: Reason = kinds.has("complaint")
    ? "complaint"
    : kinds.has("commitment")
      ? "promise"
      : entry.sent
        ? "waiting"
        : "question";
  return { reason, sure: sure.length > 0 };
}

/** Loops that a human message belongs to: those of its conversation with its people, or the only one it can be about. */
export function loopsFor(work: Work, entry: MailEntry): readonly Loop[] {
  const inThread = loopsOfThread(work, entry.thread).filter((loop) => concerns(work, loop, entry));
  if (inThread.length > 0 || entry.sent || entry.references.length > 0) return inThread;
  // A new thread that only confirms or complains, from someone with exactly one loop that waits for it, is about that loop.
  const settles = entry.findings.some(
    (finding) =>
      finding.tier === "sure" && ((finding.kind === "confirmation" && finding.settles) || finding.kind === "complaint"),
  );
  const asks = entry.findings.some(
    (finding) => finding.tier === "sure" && (finding.kind === "question" || finding.kind === "request"),
  );
  if (!settles || asks) return [];
  const waiting = loopsOfPerson(work, entry.from.address, work.ledger.active).filter(
    (loop) => (loop.state === "awaiting" || loop.state === "owed") && loop.openedAt < entry.date,
  );
  return waiting.length === 1 ? waiting : [];
}

/** Would a loop of a message from this instant only be suggested? `certain`: nothing else speaks against opening it. */
export function isSuggestion(account: Account | undefined, at: number, certain: boolean): boolean {
  return !certain || (account !== undefined && at < account.connectedAt - WEEK);
}

/** The owner started from today, and this is older: it is suggested no more. */
export function isLeft(account: Account | undefined, at: number, certain: boolean): boolean {
  return at < (account?.fromToday ?? Number.NEGATIVE_INFINITY) && isSuggestion(account, at, certain);
}

/** Opens the loop of a conversation with a person, and gives it all mail of that conversation that is known already. */
export function openLoop(work: Work, entry: MailEntry, counterpart: Address, reason: Reason, sure: boolean): string {
  const id = loopIdOf(entry.thread, counterpart.address);
  record(
    work,
    id,
    {
      kind: "opened",
      account: entry.account,
      identity: identityOf(work, entry),
      counterpart,
      subject: entry.subject,
      reason,
      thread: entry.thread,
      suggested: isSuggestion(work.ledger.accounts.get(entry.account), entry.date, sure),
      manual: null,
    },
    { id: hash("opened", id), at: entry.date },
  );
  joinThread(work, id, entry.thread, sure ? null : entry.messageId);
  return id;
}

/** Gives a loop all human mail of a conversation that is known; of the message that opened it, findings of the middle tier too. */
export function joinThread(work: Work, id: string, thread: string, maybe: string | null): void {
  for (const known of work.mail.thread(thread))
    if (known.kind === "human") joinLoop(work, id, known, known.messageId === maybe);
}

function identityOf(work: Work, entry: MailEntry): string {
  const owner = ownerOf(work.ledger);
  if (entry.sent && entry.from.address) return entry.from.address;
  return (
    [...entry.to, ...entry.cc].find((to) => owner.addresses.has(to.address))?.address ??
    work.ledger.accounts.get(entry.account)?.address ??
    ""
  );
}

/** Is a message from or to this loop's people? What is sent after a bounce goes to the right address, whatever that is. */
function concerns(work: Work, loop: Loop, entry: MailEntry): boolean {
  if (entry.sent && loop.state === "undelivered") return entry.to.length > 0;
  const people = entry.sent ? [...entry.to, ...entry.cc] : [entry.from];
  return people.some((person) => speaksFor(work.ledger, person.address, loop.counterpart.address));
}

/** Writes a human message into a loop's history, if it is from or to that loop's people. */
export function joinLoop(work: Work, id: string, entry: MailEntry, maybe: boolean): void {
  const loop = work.touched.get(id) ?? work.ledger.loops.get(id);
  if (!loop) return;
  if (!concerns(work, loop, entry)) return;
  const fact = { id: hash("mail", id, entry.messageId), at: Math.min(entry.date, work.now) };
  const own = loop.history.some((event) => event.kind === "approved" && event.followUp.messageId === entry.messageId);
  const words = saidIn(entry, maybe || loop.state === "suggested");
  if (entry.sent) record(work, id, { kind: "sent", messageId: entry.messageId, own, to: entry.to, said: words }, fact);
  else record(work, id, { kind: "received", messageId: entry.messageId, from: entry.from, said: words }, fact);
}
