// The demo's customers: they answer follow-ups after some seconds. One complains first, wrong addresses bounce, the rest confirm.
import type { Message } from "../../shared/mail/message.ts";
import { EMMA, type Person } from "./letter.ts";
import { report } from "./mailbox/notices.ts";
import * as people from "./mailbox/people.ts";

/** What comes back for one recipient of a message. */
export interface Answer {
  readonly afterSeconds: number;
  readonly raw: string;
}

const KNOWN = new Map<string, Person>(
  Object.values(people)
    .filter((person) => person !== people.PRIYA_WRONG && person !== people.LENA_WRONG)
    .map((person) => [person.address, person]),
);

const CONFIRMATIONS = [
  "Got it, and everything is as it should be. Thank you!",
  "Yes, it arrived this morning and works perfectly. Thanks a lot!",
  "Received, that is exactly what I needed. Thank you, Emma.",
  "It's here and it fits. Thank you!",
];
const COMPLAINT = "I'm sorry, but it still makes the same grinding noise. I am not happy with this.";
const PATIENCE = "Fine, thank you for letting me know.";

/** The customers' side of the demo; it remembers who has complained already. */
export function customers(): (message: Message, recipient: string, now: Date) => Answer {
  const complained = new Set<string>();
  let count = 0;
  return (message, recipient, now) => {
    count++;
    const person = KNOWN.get(recipient);
    if (!person) return { afterSeconds: 2, raw: bounced(message, recipient, now, count) };
    const promised =
      /\b(?:by|on) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/.test(message.text ?? "") &&
      !/\bdone\b|closes it/.test(message.text ?? "");
    const complains = person === people.MARCO && !complained.has(recipient);
    if (complains) complained.add(recipient);
    const words = complains
      ? COMPLAINT
      : promised
        ? PATIENCE
        : (CONFIRMATIONS[count % CONFIRMATIONS.length] ?? PATIENCE);
    return { afterSeconds: 4 + (count % 4), raw: reply(message, person, words, now, count) };
  };
}

function reply(message: Message, from: Person, words: string, now: Date, count: number): string {
  const first = from.name.split(" ")[0] ?? "";
  const quoted = (message.text ?? "")
    .trim()
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
  const subject = /^re:/i.test(message.subject) ? message.subject : `Re: ${message.subject}`;
  const references = [...message.references, message.messageId].map((id) => `<${id}>`).join(" ");
  return raw([
    `From: "${from.name}" <${from.address}>`,
    `To: "${EMMA.name}" <${EMMA.address}>`,
    `Subject: ${subject}`,
    `Date: ${now.toUTCString()}`,
    `Message-ID: <answer-${count}-${now.getTime()}@demo.example>`,
    `In-Reply-To: <${message.messageId}>`,
    `References: ${references}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "",
    `${words}\n\n${first}\n\nOn ${now.toDateString()}, ${EMMA.name} wrote:\n${quoted}`,
  ]);
}

function bounced(message: Message, recipient: string, now: Date, count: number): string {
  const notice = {
    recipient,
    original: `<${message.messageId}>`,
    subject: message.subject,
    action: "failed",
    status: "5.1.1",
    diagnostic: `smtp; 550 5.1.1 <${recipient}>: User unknown`,
  } as const;
  const { type, text } = report(notice);
  return raw([
    'From: "Mail Delivery System" <mailer-daemon@mail.hartley-cycles.example>',
    `To: <${EMMA.address}>`,
    "Subject: Undelivered Mail Returned to Sender",
    `Date: ${now.toUTCString()}`,
    `Message-ID: <notice-${count}-${now.getTime()}@mail.hartley-cycles.example>`,
    "Auto-Submitted: auto-replied",
    "MIME-Version: 1.0",
    `Content-Type: ${type}`,
    "",
    text,
  ]);
}

function raw(lines: readonly string[]): string {
  return `${lines.join("\n")}\n`.replace(/\r?\n/g, "\r\n");
}

/** A question that arrives while a newcomer looks on. */
export function liveQuestion(now: Date): Answer {
  const { IVAN } = people;
  return {
    afterSeconds: 20,
    raw: raw([
      `From: "${IVAN.name}" <${IVAN.address}>`,
      `To: "${EMMA.name}" <${EMMA.address}>`,
      "Subject: Lights for the red bike",
      `Date: ${new Date(now.getTime() + 20_000).toUTCString()}`,
      `Message-ID: <live-${now.getTime()}@petrov-photo.example>`,
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "",
      "Hi Emma,\n\ncan you put lights on the red bike as well? We need it again next week.\n\nIvan",
    ]),
  };
}
