// Made-up loops of a small firm, as the changes that a mailbox over years would leave in the ledger. The same number, the same loop.
import type { Change } from "../../shared/ledger/change.ts";
import type { MailEntry } from "../../shared/ledger/mail-entry.ts";
import type { FollowUp, LoopEvent } from "../../shared/loop/event.ts";
import type { Address } from "../../shared/mail/message.ts";

export const OWNER: Address = { name: "Wera Owner", address: "owner@workshop.test" };
export const DAY = 86_400_000;
const START = Date.UTC(2021, 0, 4, 9);

const SUBJECTS = ["Quote for the touring frame", "Repair of the rear wheel", "Order of twelve lamps", "Rental in June"];
const PROMISES = [
  "I will send you the quote with the prices of all three sizes by Friday.",
  "We'll have the wheel trued and the spokes replaced before the end of next week.",
  "I'll check with the supplier and let you know tomorrow when the lamps can be here.",
  "You will get the rental contract from us on Monday, together with the insurance papers.",
];
const FOLLOW_UP = `Hello,

a short word about your order: everything you asked for is ready and was handed to the carrier this morning. It should be
with you by the day after tomorrow at the latest. The papers are in the box, under the lid.

Could you let me know when it has arrived, and whether all of it is as you expected? If something is missing, a line is
enough and I will see to it the same day.

Thank you for your patience, and best regards
Wera Owner
Workshop, 4 Canal Street`;

const pick = (list: readonly string[], number: number): string => list[number % list.length] ?? "";
export const customerOf = (number: number): Address => {
  const person = number % 4000;
  return { name: `Customer ${person}`, address: `customer.${person}@firm-${person % 700}.example` };
};
export const loopIdOf = (number: number): string => `loop${number.toString(36).padStart(7, "0")}`;
const messageIdOf = (number: number, message: number): string =>
  `${(number * 7919 + message).toString(36)}.${number}.${message}.6f1c2a@mail.workshop.test`;

export function entryOf(number: number, message: number, more: Partial<MailEntry> = {}): MailEntry {
  const sent = message % 2 === 0;
  const customer = customerOf(number);
  const quote = pick(PROMISES, number);
  return {
    messageId: messageIdOf(number, message),
    account: "account-1",
    place: { folder: sent ? "Sent" : "INBOX", uidValidity: "1617181920", uid: number * 4 + message },
    thread: messageIdOf(number, 0),
    references: Array.from({ length: message }, (_, before) => messageIdOf(number, before)),
    sent,
    kind: "human",
    date: START + (number % 1800) * DAY + message * 3_600_000,
    from: sent ? OWNER : customer,
    replyTo: [],
    to: [sent ? customer : OWNER],
    cc: [],
    subject: `${message > 0 ? "Re: " : ""}${pick(SUBJECTS, number)}`,
    language: "en",
    findings:
      message === 0
        ? [
            {
              kind: "commitment",
              quote,
              start: 12,
              end: 12 + quote.length,
              rules: ["promise.will", "due.day"],
              confidence: 0.93,
              tier: "sure",
              due: { first: "2024-05-03", last: "2024-05-03", words: "by Friday", exact: true },
              settles: false,
              hash: `h${number.toString(36)}`,
            },
          ]
        : [],
    bounce: null,
    autoReply: null,
    tickets: [],
    cues: [],
    attachments: [],
    counts: true,
    ...more,
  };
}

function followUpOf(number: number, at: number): FollowUp {
  return {
    messageId: messageIdOf(number, 2),
    template: "here-it-is",
    account: "account-1",
    from: OWNER,
    to: [customerOf(number)],
    cc: [],
    subject: `Re: ${pick(SUBJECTS, number)}`,
    text: FOLLOW_UP,
    inReplyTo: messageIdOf(number, 1),
    references: [messageIdOf(number, 0), messageIdOf(number, 1)],
    attachments: [],
    resendOf: null,
    fulfils: true,
    closes: false,
    newDue: null,
    undoUntil: at + 10_000,
    sendAt: at + 10_000,
  };
}

/** The events of a loop: a promise, and when `closed` also the follow-up that kept it and the customer's confirmation. */
export function historyOf(number: number, closed: boolean): readonly LoopEvent[] {
  const customer = customerOf(number);
  const opened = START + (number % 1800) * DAY;
  const quote = pick(PROMISES, number);
  let count = 0;
  const event = <T extends object>(after: number, fields: T) => ({
    id: `${loopIdOf(number)}.${count++}`,
    device: "d1c0a3b2",
    at: opened + after,
    ...fields,
  });
  const said = {
    id: `item${number.toString(36)}`,
    quote,
    start: 12,
    end: 12 + quote.length,
    confidence: 0.93,
    rules: ["promise.will", "due.day"],
  };
  const due = { first: "2024-05-03", last: "2024-05-03", from: "text", words: "by Friday" } as const;
  const promised: LoopEvent[] = [
    event(0, {
      kind: "opened",
      account: "account-1",
      identity: OWNER.address,
      counterpart: customer,
      subject: pick(SUBJECTS, number),
      reason: "promise",
      thread: messageIdOf(number, 0),
      suggested: false,
      manual: null,
    } as const),
    event(0, {
      kind: "sent",
      messageId: messageIdOf(number, 0),
      own: false,
      to: [customer],
      said: [{ ...said, kind: "commitment", due, settles: false }],
    } as const),
    event(4 * DAY, { kind: "notified", about: "due.2024-05-03" } as const),
  ];
  if (!closed) return promised;
  const followUp = followUpOf(number, opened + 5 * DAY);
  const { messageId } = followUp;
  const sent = 5 * DAY + 10_000;
  const thanks = { ...said, id: `${said.id}t`, quote: "It arrived this morning and fits perfectly, thank you!" };
  return [
    ...promised,
    event(5 * DAY, { kind: "approved", followUp } as const),
    event(sent, { kind: "released", messageId, sendAt: opened + sent } as const),
    event(sent + 400, { kind: "handed", messageId } as const),
    event(sent + 900, { kind: "went-out", messageId } as const),
    event(sent + 1500, { kind: "filed", messageId } as const),
    event(6 * DAY, {
      kind: "received",
      messageId: messageIdOf(number, 3),
      from: customer,
      said: [{ ...thanks, kind: "confirmation", due: null, settles: true }],
    } as const),
  ];
}

/** Everything that the ledger learned of a loop: its events, and its messages in the mail index. */
export function changesOf(number: number, closed: boolean): readonly Change[] {
  const messages = closed ? [0, 1, 2, 3] : [0, 1];
  return [
    ...messages.map((message): Change => ({ kind: "mail", entry: entryOf(number, message) })),
    ...historyOf(number, closed).map((event): Change => ({ kind: "event", loop: loopIdOf(number), event })),
  ];
}
