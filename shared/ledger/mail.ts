// Mail arrives: it is indexed, threaded, linked to loops, and opens, advances, holds or closes them.

import { attention } from "../loop/attention.ts";
import type { Loop } from "../loop/loop.ts";
import { isNoReply } from "../mail/address.ts";
import { readSurvey } from "./customers.ts";
import type { Gone, Input, ReadMail } from "./input.ts";
import type { MailEntry } from "./mail-entry.ts";
import { counterpartsOf, isLeft, isSuggestion, joinLoop, loopsFor, openLoop, opens } from "./opening.ts";
import { holdIfAnswered } from "./outbox.ts";
import { asOurs } from "./own-copies.ts";
import { canBeCounterpart, isOwner, ownerOf } from "./people.ts";
import { linkReport } from "./reports.ts";
import { marksOf, threadOf } from "./threads.ts";
import { clockOf } from "./time.ts";
import { loopAt, loopsOfPerson, record, rememberMail, type Work } from "./work.ts";

type MailInput = Extract<Input, { kind: "mail" }>;

/** UIDs that are looked at in one step, the highest first: a server may name all that it ever had. */
const GONE_AT_MOST = 200_000;

/** Reads a batch of one folder; its cursor is part of the same commit. */
export function receiveMail(work: Work, input: MailInput): void {
  if (input.gone) leavePlaces(work, input.account, input.folder, input.gone);
  for (const mail of input.mail) receiveOne(work, input, mail);
  if (input.arrived === "look-back") keepQuiet(work);
  if (input.cursor)
    work.changes.push({ kind: "cursor", account: input.account, folder: input.folder, cursor: input.cursor });
}

/** A look-back tells of nothing: what it finds due already counts as told. */
function keepQuiet(work: Work): void {
  const clock = clockOf(work.ledger, work.now);
  for (const [id, loop] of work.touched) {
    if (!loop || loop.state === "suggested" || loop.state === "closed") continue;
    const { day, needsOwner } = attention(loop, clock);
    if (needsOwner && day !== null) record(work, id, { kind: "notified", about: `due.${day}` });
  }
}

/** A message that has left its place stays known, and is looked for elsewhere when it is needed. */
function leavePlaces(work: Work, account: string, folder: string, { uidValidity, uids }: Gone): void {
  let left = GONE_AT_MOST;
  for (const [from, to] of uids.toReversed())
    for (let uid = to; uid >= from && left > 0; uid--, left--) {
      const entry = work.mail.at(account, { folder, uidValidity, uid });
      if (entry) rememberMail(work, { ...entry, place: null });
    }
}

function receiveOne(work: Work, input: MailInput, read: ReadMail): void {
  const mail = asOurs(work, read);
  const known = work.mail.get(mail.message.messageId);
  if (known) {
    // Seen in another folder, or renumbered: only the place changes, and Sent tells that it was ours.
    const moved =
      known.place?.folder !== mail.place.folder ||
      known.place.uid !== mail.place.uid ||
      known.place.uidValidity !== mail.place.uidValidity;
    // Our own copy, and the server's under another id.
    const references = mail === read ? known.references : [...new Set([...known.references, read.message.messageId])];
    if (
      (moved && (known.place === null || known.account === input.account)) ||
      references.length > known.references.length
    )
      rememberMail(work, { ...known, references, place: mail.place });
    return;
  }
  const entry = entryOf(work, input, mail);
  rememberMail(work, entry);
  const before = work.changes.length;
  if (entry.kind === "bounce" || entry.kind === "delayed" || entry.kind === "delivered")
    linkReport(work, entry, input.arrived === "new");
  else if (entry.kind === "auto-reply") receiveAutoReply(work, entry);
  else if (entry.kind === "human" && entry.from.address) receiveHuman(work, input, entry, mail.understanding.newText);
  // A bounce that was read before the message it is about.
  if (entry.sent)
    for (const report of work.mail.thread(entry.messageId))
      if (report.bounce?.originalMessageId === entry.messageId) linkReport(work, report, false);
  keepTexts(work, mail, entry, before);
}

function entryOf(work: Work, input: MailInput, mail: ReadMail): MailEntry {
  const { message, understanding } = mail;
  const owner = ownerOf(work.ledger);
  const from = message.from[0] ?? { name: "", address: "" };
  const sent = mail.role === "sent" || isOwner(owner, from.address);
  // A report is no part of the conversation: it is found by the message it is about (see threadOf).
  const isReport = understanding.bounce !== null;
  const references =
    isReport || message.references.length + message.inReplyTo.length === 0
      ? []
      : [...new Set([...message.references, ...message.inReplyTo])];
  const marks = isReport ? [] : marksOf(input.account, mail);
  const entry: MailEntry = {
    messageId: message.messageId,
    account: input.account,
    place: mail.place,
    thread: "",
    references,
    ...(marks.length > 0 ? { marks } : {}),
    sent,
    kind: understanding.kind,
    date: Math.min(message.date, work.now),
    from,
    replyTo: message.replyTo,
    to: message.to,
    cc: message.cc,
    subject: message.subject,
    language: understanding.language,
    findings: understanding.findings,
    bounce: understanding.bounce,
    autoReply: understanding.autoReply,
    tickets: understanding.tickets,
    cues: understanding.cues,
    attachments: mail.attachments,
    counts: false,
  };
  const inTo = message.to.some((to) => isOwner(owner, to.address));
  const inCopy = message.cc.some((cc) => isOwner(owner, cc.address));
  // In neither: blind copy, or an alias Closer does not know of; meant for her all the same, unless it went to many.
  const addressed = sent
    ? message.to.some((to) => canBeCounterpart(work.ledger, owner, to))
    : inTo || (!inCopy && message.to.length <= 1);
  const personal =
    !mail.automated &&
    !isNoReply(from.address) &&
    (sent || (canBeCounterpart(work.ledger, owner, from) && mail.role !== "junk"));
  return { ...entry, thread: threadOf(work, entry, input.arrived === "new"), counts: addressed && personal };
}

function receiveHuman(work: Work, input: MailInput, entry: MailEntry, newText: string): void {
  const opening = opens(entry);
  let loops: readonly Loop[] = loopsFor(work, entry);
  for (const loop of loops) {
    joinLoop(work, loop.id, entry, false);
    promote(work, loop.id, entry, opening?.sure ?? false);
    if (entry.sent) continue;
    readSurvey(work, loop, entry, newText);
    holdIfAnswered(work, loop.id);
    reopenIfOverlooked(work, loop, entry);
  }
  if (loops.length === 0 && opening) {
    const person = counterpartsOf(work, entry)[0];
    if (person && !isLeft(work.ledger.accounts.get(entry.account), entry.date, opening.sure)) {
      const id = openLoop(work, entry, person, opening.reason, opening.sure);
      const opened = loopAt(work, id);
      loops = opened ? [opened] : [];
    }
  }
  if (input.arrived === "new" && !entry.sent) for (const loop of loops) announce(work, loop, entry);
}

/** Fresh and certain words take a suggestion out of "Maybe". */
function promote(work: Work, id: string, entry: MailEntry, sure: boolean): void {
  const account = work.ledger.accounts.get(entry.account);
  if (!account || isSuggestion(account, entry.date, sure) || loopAt(work, id)?.state !== "suggested") return;
  record(work, id, { kind: "accepted" }, { id: `${id}.promoted`, at: Math.min(entry.date, work.now) });
}

/** The owner closed the loop while this question or complaint was already on its way to her. */
function reopenIfOverlooked(work: Work, before: Loop, entry: MailEntry): void {
  const loop = loopAt(work, before.id);
  if (
    loop?.state !== "closed" ||
    loop.closedAt === null ||
    entry.date > loop.closedAt ||
    loop.outcome?.kind === "confirmed-by-customer"
  )
    return;
  if (before.state === "closed" && opens(entry)?.sure)
    record(work, loop.id, { kind: "reopened" }, { id: `${loop.id}.overlooked.${entry.messageId}`, at: work.now });
}

function announce(work: Work, loop: Loop, entry: MailEntry): void {
  const after = loopAt(work, loop.id);
  if (!after) return;
  const quote = (kind: "confirmation" | "complaint"): string =>
    entry.findings.find((finding) => finding.kind === kind)?.quote ?? "";
  if (after.state === "closed" && loop.state !== "closed" && after.outcome?.kind === "confirmed-by-customer")
    work.effects.push({
      kind: "notify",
      loop: loop.id,
      notice: "confirmed",
      who: after.counterpart,
      words: after.outcome.evidence.quote,
    });
  else if (quote("complaint") && after.state === "owed")
    work.effects.push({
      kind: "notify",
      loop: loop.id,
      notice: "complaint",
      who: after.counterpart,
      words: quote("complaint"),
    });
}

function receiveAutoReply(work: Work, entry: MailEntry): void {
  const { autoReply } = entry;
  const loops =
    work.mail.thread(entry.thread).length > 1
      ? loopsFor(work, { ...entry, sent: false })
      : loopsOfPerson(work, entry.from.address).filter((loop) => loop.state !== "closed");
  for (const loop of loops) {
    record(
      work,
      loop.id,
      {
        kind: "auto-replied",
        messageId: entry.messageId,
        returnDay: autoReply?.returnDay ?? null,
        gone: autoReply?.gone ?? false,
        standIn: autoReply?.standIn ?? null,
      },
      { id: `${loop.id}.auto.${entry.messageId}`, at: Math.min(entry.date, work.now) },
    );
  }
}

const TEXT_LIMIT = 16_384;

/** New text is kept of messages that belong to a loop; of older ones that joined just now it is fetched. */
function keepTexts(work: Work, mail: ReadMail, entry: MailEntry, before: number): void {
  if (!work.ledger.settings.keepText || work.changes.length === before) return;
  const changes = work.changes.slice(before);
  for (const change of changes) {
    const loop = change.kind === "event" ? loopAt(work, change.loop) : null;
    if (!loop?.messageIds.includes(entry.messageId)) continue;
    const text = mail.understanding.newText.slice(0, TEXT_LIMIT);
    work.changes.push({ kind: "text", messageId: entry.messageId, text });
    const isNew = changes.some((one) => one.kind === "event" && one.loop === loop.id && one.event.kind === "opened");
    const messageIds = loop.messageIds.filter((id) => isNew && id !== entry.messageId);
    if (messageIds.length > 0) work.effects.push({ kind: "fetch-text", account: entry.account, messageIds });
    return;
  }
}
