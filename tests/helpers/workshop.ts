// A small bicycle workshop for tests of the ledger: its account, its customers, mail in a few words, and a ledger that lives in memory.
import type { Account } from "../../shared/ledger/account.ts";
import { apply, createLedger, type WritableLedger } from "../../shared/ledger/apply.ts";
import type { Change } from "../../shared/ledger/change.ts";
import type { Command } from "../../shared/ledger/command.ts";
import type { Effect, Input, ReadMail } from "../../shared/ledger/input.ts";
import { createMailMap } from "../../shared/ledger/mail-map.ts";
import { DEFAULT_SETTINGS } from "../../shared/ledger/settings.ts";
import { type Step, step } from "../../shared/ledger/step.ts";
import type { Loop } from "../../shared/loop/loop.ts";
import type { BounceReport, Finding, FindingKind, MailKind } from "../../shared/understand/findings.ts";

export const ME = "anna@veloworks.example";
export const JANE = "jane@orchard.example";
/** Monday, 2 November 2026, 10:00 UTC. */
export const MONDAY = Date.UTC(2026, 10, 2, 10);
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export const ACCOUNT: Account = {
  id: "acc",
  address: ME,
  name: "Anna Weber",
  aliases: [],
  provider: "generic",
  auth: "password",
  imap: { host: "127.0.0.1", port: 1993, security: "tls", user: ME, trusted: null },
  smtp: { host: "127.0.0.1", port: 1465, security: "tls", user: ME, trusted: null },
  folders: { inbox: "INBOX", sent: "Sent", junk: null, archive: null, more: [] },
  since: MONDAY - 30 * DAY,
  connectedAt: MONDAY - 30 * DAY,
  demo: false,
};

export interface MailWords {
  readonly id: string;
  readonly at: number;
  readonly sent?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly refs?: readonly string[];
  readonly kind?: MailKind;
  readonly says?: readonly Said[];
  readonly bounce?: BounceReport;
  readonly returnDay?: string;
  readonly language?: string;
}

export interface Said {
  readonly kind: FindingKind;
  readonly quote: string;
  readonly due?: string;
  readonly tier?: "sure" | "maybe";
  readonly settles?: boolean;
}

function findingOf({ kind, quote, due, tier = "sure", settles = false }: Said, start: number): Finding {
  return {
    kind,
    quote,
    start,
    end: start + quote.length,
    rules: ["test"],
    confidence: tier === "sure" ? 0.95 : 0.6,
    tier,
    due: due ? { first: due, last: due, words: due, exact: true } : null,
    settles,
    hash: `h${quote}`,
  };
}

let uid = 1;

/** A message as read from the server, with the findings it is given. */
export function mail(words: MailWords): ReadMail {
  const sent = words.sent ?? false;
  const person = { name: "Jane Miller", address: JANE };
  const me = { name: "Anna Weber", address: ME };
  const says = words.says ?? [];
  return {
    place: { folder: sent ? "Sent" : "INBOX", uidValidity: "1", uid: uid++ },
    role: sent ? "sent" : "inbox",
    message: {
      messageId: words.id,
      inReplyTo: (words.refs ?? []).slice(-1),
      references: words.refs ?? [],
      from: [sent ? me : words.from ? { name: "", address: words.from } : person],
      replyTo: [],
      to: [sent ? (words.to ? { name: "", address: words.to } : person) : me],
      cc: [],
      subject: words.subject ?? "Corrected invoice",
      date: words.at,
    },
    attachments: [],
    automated: false,
    understanding: {
      kind: words.kind ?? "human",
      language: words.language ?? "en",
      newText: says.map((said) => said.quote).join(" "),
      findings: says.map((said, index) => findingOf(said, index * 100)),
      bounce: words.bounce ?? null,
      autoReply: words.returnDay ? { returnDay: words.returnDay, standIn: null, gone: false } : null,
      tickets: [],
      cues: [],
    },
  };
}

export interface Workshop {
  readonly ledger: WritableLedger;
  readonly changes: Change[];
  now: number;
  put(input: Input, now?: number): Step;
  arrive(words: MailWords, arrived?: "new" | "look-back"): readonly Effect[];
  say(command: Command, id?: string): Step;
  loop(): Loop;
}

/** A ledger with one account; inputs are stepped and applied at once. */
export function workshop(): Workshop {
  const map = createMailMap();
  const ledger = createLedger("desk", map);
  ledger.settings = { ...DEFAULT_SETTINGS, ownerName: "Anna Weber" };
  ledger.accounts.set(ACCOUNT.id, ACCOUNT);
  let count = 0;
  const shop: Workshop = {
    ledger,
    changes: [],
    now: MONDAY,
    put(input, now = shop.now) {
      shop.now = now;
      const result = step(ledger, input, now);
      for (const change of result.changes) {
        if (change.kind === "mail") map.put(change.entry);
        apply(ledger, change);
        shop.changes.push(change);
      }
      return result;
    },
    arrive(words, arrived = "new") {
      const now = Math.max(shop.now, words.at);
      const folder = words.sent ? "Sent" : "INBOX";
      return shop.put({ kind: "mail", account: ACCOUNT.id, folder, mail: [mail(words)], cursor: null, arrived }, now)
        .effects;
    },
    say: (command, id = `c${count++}`) => shop.put({ kind: "command", command, id }, shop.now + 1000),
    loop() {
      const [loop, ...more] = ledger.loops.values();
      if (!loop || more.length > 0) throw new Error(`expected one loop, there are ${ledger.loops.size}`);
      return loop;
    },
  };
  return shop;
}
