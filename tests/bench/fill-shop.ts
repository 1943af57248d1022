// Writes the ledger of the busy shop through the real store, as if the app had watched its mailbox for years: thousands of
// loops in every state. Only the days move with the clock.
import { openStore } from "../../electron/engine/store/store.ts";
import type { Account } from "../../shared/ledger/account.ts";
import type { Change } from "../../shared/ledger/change.ts";
import type { MailEntry } from "../../shared/ledger/mail-entry.ts";
import { step } from "../../shared/ledger/step.ts";
import type { LoopEvent, Reason, Said } from "../../shared/loop/event.ts";
import type { ItemDue } from "../../shared/loop/item.ts";
import { dayOf } from "../../shared/mail/day.ts";
import { hash } from "../../shared/mail/hash.ts";
import type { Address } from "../../shared/mail/message.ts";
import type { BounceReport, Finding } from "../../shared/understand/findings.ts";
import { COMPLAINTS, FILLER, mixed, PROMISES, pick, QUESTIONS, REQUESTS, wordsOf } from "./busy-shop.ts";

const DAY = 86_400_000;
const ZONE = "Europe/Berlin";
const ME: Address = { name: "Olga Owner", address: "owner@workshop.test" };

const server = { host: "127.0.0.1", port: 1, security: "tls", user: ME.address, trusted: null } as const;
/** The owner's mailbox, on a port where nobody answers. */
function accountOf(now: number): Account {
  return {
    id: "shop",
    address: ME.address,
    name: ME.name,
    aliases: [],
    provider: "generic",
    auth: "password",
    imap: server,
    smtp: server,
    folders: { inbox: "INBOX", sent: "Sent", junk: null, archive: null, more: [] },
    since: now - 400 * DAY,
    connectedAt: now - 400 * DAY,
    demo: false,
  };
}

/** Kinds of loops, as often as they come in a list of twenty. */
const KINDS = [
  ...Array(7).fill("promise"),
  ...Array(3).fill("request"),
  "complaint",
  ...Array(8).fill("told"),
] as readonly ("promise" | "request" | "complaint" | "told")[];

type Place = "open" | "asleep" | "maybe" | "closed";

/** The ledger of a shop with so many loops in its list of open ones; asleep, suggested and closed ones come on top. */
function placeOf(number: number, open: number): Place {
  if (number < open) return "open";
  const beyond = (number - open) / open;
  return beyond < 0.05 ? "asleep" : beyond < 0.1 ? "maybe" : "closed";
}
const allLoops = (open: number): number => Math.round(open * 1.35);

export const loopIdOf = (number: number): string => `shop${number.toString(36).padStart(6, "0")}`;
const messageIdOf = (number: number, message: number): string => `${message}.${number.toString(36)}@mail.workshop.test`;

/** Everything the ledger learned of one loop; `now` is epoch ms. */
function changesOf(number: number, place: Place, now: number): readonly Change[] {
  const { customer, subject, say } = wordsOf(number);
  const loop = loopIdOf(number);
  const kind = pick(KINDS, mixed(number, 11));
  const bounced = place === "open" && number % 40 === 7;
  // Ten days late to twenty days ahead.
  const dueDay = dayOf(now + ((mixed(number, 12) % 31) - 10) * DAY, ZONE);
  const due: ItemDue | null =
    mixed(number, 13) % 3 === 0 ? null : { first: dueDay, last: dueDay, from: "text", words: "by Friday" };
  const age = place === "closed" ? 30 + (mixed(number, 14) % 300) : 1 + (mixed(number, 14) % 25);
  const opened = now - age * DAY - (mixed(number, 15) % DAY);
  const messages: { readonly sent: boolean; readonly said: Said; readonly text: string; readonly at: number }[] = [];
  const write = (sent: boolean, what: Said["kind"], quote: string, day: ItemDue | null): void => {
    const index = messages.length;
    const before = [pick(FILLER, mixed(number, 20 + index)), pick(FILLER, mixed(number, 30 + index))].join(" ");
    const hello = `Hello ${sent ? customer.name.split(" ")[0] : "Olga"},\n\n${before}\n\n`;
    const after = `\n\n${pick(FILLER, mixed(number, 40 + index))}\n\nBest regards\n${sent ? "Olga" : customer.name}`;
    messages.push({
      sent,
      at: opened + index * Math.min(DAY, (age * DAY) / 4),
      text: hello + quote + after,
      said: {
        id: hash("item", messageIdOf(number, index), `said.${index}`),
        kind: what,
        quote,
        start: hello.length,
        end: hello.length + quote.length,
        due: day,
        settles: what === "confirmation",
        confidence: 0.7 + (mixed(number, 50 + index) % 30) / 100,
        rules: ["bench"],
      },
    });
  };
  if (kind === "promise") write(true, "commitment", say(PROMISES), due);
  else if (kind === "complaint") write(false, "complaint", say(COMPLAINTS), null);
  else if (kind === "request") write(false, "request", say(REQUESTS), null);
  else {
    write(false, "request", say(REQUESTS), null);
    write(true, "question", say(QUESTIONS), null);
  }
  if (place === "closed")
    write(false, "confirmation", "It has arrived and works perfectly, thank you very much!", null);

  const reason: Reason = kind === "told" ? "question" : kind === "request" ? "question" : kind;
  const events: LoopEvent[] = [];
  let count = 0;
  const happen = (at: number, event: object): void => {
    events.push({ id: `${loop}.${count++}`, device: "shop", at, ...event } as LoopEvent);
  };
  happen(opened, {
    kind: "opened",
    account: "shop",
    identity: ME.address,
    counterpart: customer,
    subject,
    reason,
    thread: messageIdOf(number, 0),
    suggested: place === "maybe",
    manual: null,
  });
  messages.forEach(({ sent, said, at }, index) => {
    const messageId = messageIdOf(number, index);
    if (sent) happen(at, { kind: "sent", messageId, own: false, to: [customer], said: [said] });
    else happen(at, { kind: "received", messageId, from: customer, said: [said] });
  });
  if (number % 9 === 0) happen(opened + 2 * 3_600_000, { kind: "noted", note: `Called ${customer.name}, rings back.` });
  if (bounced)
    happen(now - 3_600_000 * (1 + (number % 70)), {
      kind: "bounced",
      messageId: `bounce.${number}@mx.example`,
      original: messageIdOf(number, 0),
      recipient: wrongAddress(customer.address),
      permanent: true,
      reason: "bad_address",
      status: "5.1.1",
      explanation: "550 5.1.1 The email account that you tried to reach does not exist.",
      certain: true,
    });
  if (place === "asleep") happen(now - 3_600_000, { kind: "snoozed", until: now + (2 + (number % 9)) * DAY });
  return [
    ...messages.map(
      ({ sent, said, at }, index): Change => ({
        kind: "mail",
        entry: entryOf(number, index, sent, at, [findingOf(said, index)]),
      }),
    ),
    ...(bounced ? [{ kind: "mail", entry: bounceEntry(number, customer, now) } as const] : []),
    ...events.map((event): Change => ({ kind: "event", loop, event })),
    ...messages.map(({ text }, index): Change => ({ kind: "text", messageId: messageIdOf(number, index), text })),
  ];
}

function findingOf({ id: _, due, ...said }: Said, index: number): Finding {
  const stated = due && { first: due.first, last: due.last, words: due.words, exact: true };
  return { ...said, tier: "sure", due: stated, hash: `said.${index}` };
}

/** A letter swapped: what fingers do. */
const wrongAddress = (address: string): string => address.replace(/^(.)(.)(.)/, "$1$3$2");

function entryOf(number: number, index: number, sent: boolean, at: number, findings: readonly Finding[]): MailEntry {
  const { customer, subject } = wordsOf(number);
  return {
    messageId: messageIdOf(number, index),
    account: "shop",
    place: { folder: sent ? "Sent" : "INBOX", uidValidity: "1", uid: number * 4 + index + 1 },
    thread: messageIdOf(number, 0),
    references: Array.from({ length: index }, (_, before) => messageIdOf(number, before)),
    sent,
    kind: "human",
    date: at,
    from: sent ? ME : customer,
    replyTo: [],
    to: [sent ? customer : ME],
    cc: [],
    subject: index > 0 ? `Re: ${subject}` : subject,
    language: "en",
    findings,
    bounce: null,
    autoReply: null,
    tickets: number % 12 === 0 && index === 0 ? [`#${100_000 + (mixed(number, 16) % 800_000)}`] : [],
    cues: [],
    attachments: number % 6 === 0 && index === 0 ? ["drawing.pdf"] : [],
    counts: true,
  };
}

function bounceEntry(number: number, customer: Address, now: number): MailEntry {
  const explanation = "550 5.1.1 The email account that you tried to reach does not exist.";
  const bounce: BounceReport = {
    recipients: [
      {
        address: wrongAddress(customer.address),
        outcome: "failed",
        permanent: true,
        status: "5.1.1",
        reason: "bad_address",
        explanation,
      },
    ],
    originalMessageId: messageIdOf(number, 0),
    originalSubject: null,
    decoder: "rfc3464",
  };
  const daemon = { name: "Mail Delivery System", address: "mailer-daemon@workshop.test" };
  return {
    ...entryOf(number, 0, false, now - 3_600_000, []),
    messageId: `bounce.${number}@mx.example`,
    kind: "bounce",
    from: daemon,
    to: [ME],
    subject: "Undelivered Mail Returned to Sender",
    bounce,
    tickets: [],
    attachments: [],
    counts: false,
  };
}
const BATCH = 500;
const worker = {
  url: new URL("../helpers/typescript-worker.mjs", import.meta.url),
  data: new URL("../../electron/engine/store/store-worker.ts", import.meta.url).href,
};

/** A ledger with `open` loops in the list of open ones, in a folder that is empty or missing. */
export async function fillShop(folder: string, open: number): Promise<void> {
  const store = await openStore(folder, { zone: ZONE, locale: "en-GB", worker });
  const now = Date.now();
  await store.commit([{ kind: "account", account: accountOf(now) }]);
  const all = allLoops(open);
  for (let first = 0; first < all; first += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, all - first) }, (_, index) => first + index);
    await store.commit(numbers.flatMap((number) => changesOf(number, placeOf(number, open), now)));
  }
  // What the app tells the owner at its first start of the day has been told.
  const { changes } = step(store.ledger, { kind: "started" }, now);
  if (changes.length > 0) await store.commit(changes);
  await store.compact();
  await store.close();
}
