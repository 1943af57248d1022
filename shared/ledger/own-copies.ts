// Copies of our follow-ups to which the mail server gave another Message-ID, as Amazon SES, Outlook.com and some gateways do.
import type { FollowUp } from "../loop/event.ts";
import type { Loop } from "../loop/loop.ts";
import { readSubject } from "../mail/subject.ts";
import type { ReadMail } from "./input.ts";
import { loopsOfPerson, type Work } from "./work.ts";

const DAY = 86_400_000;
/** The Date of a copy is that of our message, written when it was handed over: so many ms apart at most. */
const NEAR = 120_000;
/** So much of the text must be the same, in UTF-16 units. */
const BEGINNING = 80;

/**
 * A message of the Sent folder under the Message-ID that we gave it, if it is one of our follow-ups. The server's own id
 * stays among its references, so that answers to it find the conversation.
 */
export function asOurs(work: Work, mail: ReadMail): ReadMail {
  const { message, role } = mail;
  if (role !== "sent" || message.date < beginningOf(work) || work.ledger.byMessage.has(message.messageId)) return mail;
  if (work.mail.get(message.messageId)) return mail;
  // From a suggestion nothing was ever sent.
  const { suggested } = work.ledger;
  for (const { address } of message.to)
    for (const loop of loopsOfPerson(work, address, { has: (id) => !suggested.has(id) }))
      for (const event of loop.history)
        if (event.kind === "approved" && isCopy(work, loop, event.followUp, mail)) {
          const { messageId } = event.followUp;
          return {
            ...mail,
            message: { ...message, messageId, references: [...message.references, message.messageId] },
          };
        }
  return mail;
}

/** Before that Closer sent nothing: a look-back need not compare. */
function beginningOf({ ledger }: Work): number {
  return Math.min(...[...ledger.accounts.values()].map(({ connectedAt }) => connectedAt)) - DAY;
}

function isCopy(work: Work, loop: Loop, followUp: FollowUp, mail: ReadMail): boolean {
  const handed = loop.history.findLast((event) => event.kind === "handed" && event.messageId === followUp.messageId);
  if (!handed) return false;
  // Where the server keeps the id that it has replaced, nothing is left to guess.
  if (mail.originalId !== undefined) return mail.originalId === followUp.messageId;
  const { message } = mail;
  const copy = work.mail.get(followUp.messageId);
  if (copy && !copy.references.includes(message.messageId)) return false;
  return (
    Math.abs(message.date - handed.at) <= NEAR &&
    message.from[0]?.address === followUp.from.address &&
    readSubject(message.subject).base === readSubject(followUp.subject).base &&
    message.to.map(({ address }) => address).join() === followUp.to.map(({ address }) => address).join() &&
    squeezed(followUp.text).startsWith(squeezed(mail.understanding.newText).slice(0, BEGINNING))
  );
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, "");
}
