// Which messages an owner would call one conversation: by references, mail programs' own thread marks, tickets, subject and people.
import { domainOf } from "../address.ts";
import { readSubject } from "../subject.ts";
import { ticketIn } from "../tickets/ticket.ts";
import type { ThreadedMessage } from "./threaded-message.ts";

/** A subject joins only messages that lie this close together, in milliseconds. */
const SUBJECT_WINDOW = 90 * 86_400_000;
/** Of the messages with the same subject or ticket only the latest are compared. */
const HOLDERS_AT_MOST = 50;

/** Conversations known so far. A conversation is named by the Message-ID (or a mark) that was seen of it first. */
export interface Conversations {
  /** The conversation a message belongs to, or null when it begins one. Does not add it. */
  readonly find: (message: ThreadedMessage) => string | null;
  /** Adds a message and names its conversation; a message may join conversations that were apart until then. */
  readonly add: (message: ThreadedMessage) => string;
  /** The present name of a conversation, which changes when it is joined to an older one. */
  readonly current: (conversation: string) => string;
}

/** What a message must tell to be compared with another by subject, people and time. */
export type Comparable = Pick<ThreadedMessage, "subject" | "from" | "to" | "date">;

/** A message that was added, kept to be compared with later ones. */
interface Holder {
  readonly conversation: string;
  readonly message: Comparable;
}

/** An empty set of conversations, to which messages are best added in order of their dates. */
export function createConversations(): Conversations {
  const byMark = new Map<string, string>();
  const byTicket = new Map<string, Holder[]>();
  const bySubject = new Map<string, Holder[]>();
  const joined = new Map<string, string>();

  const current = (conversation: string): string => {
    let name = conversation;
    for (let next = joined.get(name); next !== undefined; next = joined.get(name)) name = next;
    if (name !== conversation) joined.set(conversation, name);
    return name;
  };
  const marked = (message: ThreadedMessage): readonly string[] => [
    ...new Set(
      marksOf(message)
        .map((mark) => byMark.get(mark))
        .filter((conversation) => conversation !== undefined)
        .map(current),
    ),
  ];
  const likely = (message: ThreadedMessage): string | null => {
    const holders = [
      ...(bySubject.get(readSubject(message.subject).base) ?? []),
      ...(byTicket.get(ticketIn(message.subject)?.token ?? "") ?? []),
    ];
    const holder = holders.findLast((known) => isLikelyAnswer(message, known.message));
    return holder === undefined ? null : current(holder.conversation);
  };

  return {
    current,
    find: (message) => marked(message)[0] ?? likely(message),
    add(message) {
      const [first, ...others] = marked(message);
      const conversation = first ?? likely(message) ?? message.messageId ?? `unnamed:${message.n}`;
      for (const other of others) joined.set(other, conversation);
      for (const mark of marksOf(message)) byMark.set(mark, conversation);
      const { subject, from, to, date } = message;
      const holder: Holder = { conversation, message: { subject, from, to, date } };
      const ticket = ticketIn(subject, from);
      if (ticket !== null) hold(byTicket, ticket.token, holder);
      const { base } = readSubject(subject);
      if (base !== "") hold(bySubject, base, holder);
      return conversation;
    },
  };
}

function hold(index: Map<string, Holder[]>, key: string, holder: Holder): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [holder]);
  else {
    known.push(holder);
    if (known.length > HOLDERS_AT_MOST) known.shift();
  }
}

/** Marks that only messages of one conversation share: Message-IDs, Gmail's thread, Microsoft's conversation and topic. */
function marksOf(message: ThreadedMessage): readonly string[] {
  const marks = [...message.references, ...message.inReplyTo].map((id) => `id ${id}`);
  if (message.messageId !== null) marks.push(`id ${message.messageId}`);
  if (message.gmailThread !== null && message.gmailThread !== "") marks.push(`gmail ${message.gmailThread}`);
  const microsoft = microsoftMark(message);
  if (microsoft !== null) marks.push(microsoft);
  return marks;
}

/** Outlook's conversation; answers keep its Thread-Index when the subject changes, so the subject belongs to the mark. */
export function microsoftMark({
  threadIndex,
  subject,
}: Pick<ThreadedMessage, "threadIndex" | "subject">): string | null {
  const index = conversationIndex(threadIndex);
  return index === null ? null : `microsoft ${index} ${readSubject(subject).base}`;
}

/**
 * The part of a Thread-Index that all messages of a conversation share: the first 22 bytes (MS-OXOMSG 2.2.1.3: a header, a time, a GUID);
 * five more are added with each answer.
 */
function conversationIndex(value: string | null): string | null {
  const base64 = value?.replace(/\s/g, "") ?? "";
  // 22 bytes are 29 whole characters and a part of the 30th.
  if (!/^[A-Za-z0-9+/]{30,}={0,2}$/.test(base64)) return null;
  const index = base64.slice(0, 29);
  // A time and a GUID have many different characters; a gateway that fills the field with zeros tells nothing.
  return new Set(index).size < 8 ? null : index;
}

/**
 * Whether a message without known references belongs with an earlier one: both carry one ticket of the same helpdesk, or it answers a
 * message of that subject between the same people: from a phone, or after a gateway changed the Message-ID.
 */
export function isLikelyAnswer(message: Comparable & Partial<ThreadedMessage>, earlier: Comparable): boolean {
  const ticket = ticketIn(earlier.subject, earlier.from);
  if (ticket !== null && ticket.token === ticketIn(message.subject)?.token && isSameDesk(message, earlier)) return true;
  const { base, isReply } = readSubject(message.subject);
  if (base === "" || base !== readSubject(earlier.subject).base) return false;
  const refers = (message.references?.length ?? 0) + (message.inReplyTo?.length ?? 0) > 0;
  const people = peopleOf(earlier);
  if (!(isReply || refers) || !people.has(message.from) || !message.to.some((address) => people.has(address)))
    return false;
  return message.date === null || earlier.date === null || Math.abs(message.date - earlier.date) <= SUBJECT_WINDOW;
}

/** The same ticket number counts only with the helpdesk that gave it: it wrote both, or the other side writes to it. */
function isSameDesk(message: Comparable, earlier: Comparable): boolean {
  const desk = domainOf(earlier.from);
  const sender = domainOf(message.from);
  if (sender === desk) return true;
  const knows = [...peopleOf(earlier)].some((address) => domainOf(address) === sender);
  return knows && message.to.some((address) => domainOf(address) === desk);
}

function peopleOf({ from, to }: Comparable): ReadonlySet<string> {
  return new Set([from, ...to].filter((address) => address !== ""));
}
