// Which conversation a message belongs to, as far as the owner's mail tells.
import { findCaseNumber } from "../mail/case-number.ts";
import { isLikelyAnswer, microsoftMark } from "../mail/conversation/conversations.ts";
import { hash } from "../mail/hash.ts";
import { readSubject } from "../mail/subject.ts";
import type { ReadMail } from "./input.ts";
import type { MailEntry } from "./mail-entry.ts";
import { isOwner, ownerOf, speaksFor } from "./people.ts";
import { loopAt, loopsAbout, loopsOfPerson, type Work } from "./work.ts";

/** Messages of a person among which the question of an answer without references is looked for. */
const LATEST = 20;
/** A mark joins only messages that lie this close together, ms: some programs never begin a new conversation. */
const MARK_WINDOW = 180 * 86_400_000;

/** Marks that a message shares with others of its conversation, besides Message-IDs. */
export function marksOf(account: string, { message, serverThread, threadIndex }: ReadMail): readonly string[] {
  const microsoft = microsoftMark({ threadIndex: threadIndex ?? null, subject: message.subject });
  return [
    ...(serverThread ? [`server ${hash(account, serverThread)}`] : []),
    ...(microsoft === null ? [] : [`outlook ${hash(microsoft)}`]),
  ];
}

/**
 * Of a report, the message it is about; by references; by the marks of server and Outlook; by our case number in the subject, from the same person; an
 * answer without references by subject and people; else a conversation of its own.
 */
export function threadOf(work: Work, entry: MailEntry, isNew: boolean): string {
  if (entry.bounce?.originalMessageId) return entry.bounce.originalMessageId;
  const ids = [entry.messageId, ...entry.references];
  const known = work.mail.threadOf(ids);
  if (known !== null) return known;
  // A follow-up of ours, or an answer to one whose copy in Sent was not read yet.
  for (const id of ids) {
    const loop = work.ledger.byMessage.get(id);
    const thread = loop === undefined ? undefined : loopAt(work, loop)?.threads[0];
    if (thread !== undefined) return thread;
  }
  const person = (entry.sent ? entry.to[0]?.address : entry.from.address) ?? "";
  return (
    byMark(work, entry) ??
    byCaseNumber(work, entry, person) ??
    byLikeness(work, entry, person, isNew) ??
    entry.references[0] ??
    entry.messageId
  );
}

/** Only among people who are in the conversation already: a sender may write any mark, and two may write the same. */
function byMark(work: Work, entry: MailEntry): string | null {
  for (const mark of entry.marks ?? [])
    for (const other of work.mail.marked(mark, LATEST).toReversed())
      if (Math.abs(other.date - entry.date) <= MARK_WINDOW && sharesPeople(work, entry, other)) return other.thread;
  return null;
}

function sharesPeople(work: Work, entry: MailEntry, other: MailEntry): boolean {
  const known = othersIn(work, other);
  return othersIn(work, entry).some((address) => known.some((one) => speaksFor(work.ledger, address, one)));
}

/** Addresses in a message that are not the owner's. */
function othersIn(work: Work, { from, to, cc }: MailEntry): readonly string[] {
  const owner = ownerOf(work.ledger);
  return [from, ...to, ...cc].map(({ address }) => address).filter((address) => address && !isOwner(owner, address));
}

function byCaseNumber(work: Work, entry: MailEntry, person: string): string | null {
  const caseNumber = findCaseNumber(entry.subject);
  if (caseNumber === null) return null;
  const loop = loopsOfPerson(work, person).find((candidate) => candidate.caseNumber === caseNumber);
  return loop?.threads[0] ?? null;
}

/**
 * A phone that sets no references, a gateway that changes Message-IDs. A look-back meets many answers before what they
 * answer, so there only a message without any references is compared.
 */
function byLikeness(work: Work, entry: MailEntry, person: string, isNew: boolean): string | null {
  if (entry.kind !== "human") return null;
  const { base, isReply } = readSubject(entry.subject);
  if (isReply && (isNew || entry.references.length === 0)) {
    const question = work.mail
      .person(person, LATEST, entry.date)
      .findLast((other) => isLikelyAnswer(compared(entry), compared(other)));
    if (question) return question.thread;
  }
  // The other way round: what it is the answer to comes second in a look-back from new to old.
  for (const loop of loopsAbout(work, person, base)) {
    const answer = work.mail.thread(loop.threads[0] ?? "")[0];
    if (
      answer &&
      answer.references.length === 0 &&
      answer.date >= entry.date &&
      isLikelyAnswer(compared(answer), compared(entry))
    )
      return answer.thread;
  }
  return null;
}

function compared(entry: MailEntry) {
  return { subject: entry.subject, from: entry.from.address, to: entry.to.map((to) => to.address), date: entry.date };
}
