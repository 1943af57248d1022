// The owner's side in the tests of the mail side: an account on the test servers, and a listener that keeps what it is told.
import { once } from "node:events";
import { connect, type TLSSocket } from "node:tls";
import type { Pace } from "../../../electron/engine/mail/pace.ts";
import { PACE } from "../../../electron/engine/mail/pace.ts";
import type { Understander } from "../../../electron/engine/mail/raw-mail.ts";
import { createMailService } from "../../../electron/engine/mail/service.ts";
import type { MailListener, MailService, Secret } from "../../../electron/engine/ports.ts";
import { understandMail } from "../../../electron/engine/understand-mail.ts";
import type { AccountForm } from "../../../shared/ipc/contract.ts";
import type { Account, AccountFolders, Cursor, Health } from "../../../shared/ledger/account.ts";
import type { ReadMail } from "../../../shared/ledger/input.ts";
import type { FollowUp } from "../../../shared/loop/event.ts";
import { decoding } from "../../helpers/decoding.ts";
import type { MailServers } from "../../servers/index.ts";

export const OWNER = "owner@workshop.test";
export const PASSWORD = "workshop secret 7";
const DAY = 86_400_000;

/** Decodes and understands at once, in this thread. */
export const understanding: Understander = {
  async read(mail) {
    const week = { days: [1, 2, 3, 4, 5], closed: [] } as const;
    const reading = { zone: "Europe/Berlin", locale: "en-GB", week, corrections: [] };
    return mail.map((one) => {
      try {
        return understandMail(one, reading);
      } catch (error) {
        return { unreadable: String(error) };
      }
    });
  },
};

/** Short pauses, so that tests need not wait. */
export const QUICK: Pace = {
  ...PACE,
  sentDuringLookBack: 300,
  otherFolders: 500,
  compare: 0,
  heartbeat: 2_000,
  firstPause: 50,
  longestPause: 500,
  nextAccount: 1_000,
  sentCopy: [0, 50, 50],
};

/** Keeps what the mail side reports, as a ledger would: each message once, cursors with the mail they came with. */
export class Ledger implements MailListener {
  readonly mail = new Map<string, ReadMail>();
  /** How often each Message-ID was reported. */
  readonly times = new Map<string, number>();
  readonly news: ReadMail[] = [];
  /** Messages that are not any more where they were seen last. */
  readonly gone = new Set<string>();
  readonly batches: { readonly folder: string; readonly ids: readonly string[]; readonly arrived: string }[] = [];
  readonly cursors = new Map<string, Cursor>();
  readonly healths: Health[] = [];
  folders: AccountFolders | null = null;
  currentSecret: Secret | null = { kind: "password", password: PASSWORD };
  /** Called before each commit; may wait or throw. */
  beforeCommit: () => Promise<void> = async () => undefined;

  async onMail(batch: Parameters<MailListener["onMail"]>[0]): Promise<void> {
    await this.beforeCommit();
    this.batches.push({
      folder: batch.folder,
      ids: batch.mail.map(({ message }) => message.messageId),
      arrived: batch.arrived,
    });
    for (const mail of batch.mail) {
      const { messageId } = mail.message;
      this.gone.delete(messageId);
      this.mail.set(messageId, mail);
      this.times.set(messageId, (this.times.get(messageId) ?? 0) + 1);
      if (batch.arrived === "new") this.news.push(mail);
    }
    const { gone } = batch;
    if (gone)
      for (const { place, message } of this.mail.values())
        if (
          place.folder === batch.folder &&
          place.uidValidity === gone.uidValidity &&
          gone.uids.some(([from, to]) => from <= place.uid && place.uid <= to)
        )
          this.gone.add(message.messageId);
    if (batch.cursor) this.cursors.set(`${batch.account}/${batch.folder}`, batch.cursor);
  }

  onHealth(health: Health): void {
    this.healths.push(health);
  }

  get health(): Health | undefined {
    return this.healths.at(-1);
  }

  async onFolders(_account: string, _known: AccountFolders, folders: AccountFolders): Promise<void> {
    this.folders = folders;
  }

  async secret(): Promise<Secret | null> {
    return this.currentSecret;
  }

  cursor(account: string, folder: string): Cursor | null {
    return this.cursors.get(`${account}/${folder}`) ?? null;
  }
}

export function service(ledger: Ledger, pace: Pace = QUICK, understander: Understander = decoding): MailService {
  return createMailService(ledger, understander, pace);
}

/** Fingerprint of the certificate that a server shows. */
export async function fingerprintOf(host: string, port: number): Promise<string> {
  const socket: TLSSocket = connect({ host, port, rejectUnauthorized: false });
  await once(socket, "secureConnect");
  const { fingerprint256 } = socket.getPeerCertificate();
  socket.destroy();
  return fingerprint256;
}

/** An account of the owner on the good servers, which trusts exactly their certificate. */
export async function account(
  servers: { readonly host: string; readonly imap: { readonly tls: number }; readonly smtp?: MailServers["smtp"] },
  changes: Partial<Account> = {},
): Promise<Account> {
  const trusted = await fingerprintOf(servers.host, servers.imap.tls);
  return {
    id: "account-1",
    address: OWNER,
    name: "Owner",
    aliases: [],
    provider: "generic",
    auth: "password",
    imap: { host: servers.host, port: servers.imap.tls, security: "tls", user: OWNER, trusted },
    smtp: { host: servers.host, port: servers.smtp?.tls ?? 1, security: "tls", user: OWNER, trusted },
    folders: { inbox: "INBOX", sent: null, junk: null, archive: null, more: [] },
    since: Date.now() - 30 * DAY,
    connectedAt: Date.now(),
    demo: false,
    ...changes,
  };
}

export function formOf(account: Account): AccountForm {
  const { address, name, provider, auth, imap, smtp } = account;
  return { address, name, aliases: [], provider, auth, imap, smtp, sentFolder: null, lookBackDays: 30 };
}

export function followUp(changes: Partial<FollowUp> = {}): FollowUp {
  return {
    messageId: `follow-up-${Math.random().toString(36).slice(2)}@workshop.test`,
    template: null,
    account: "account-1",
    from: { name: "Wera Owner", address: OWNER },
    to: [{ name: "Ada", address: "ada@customer.test" }],
    cc: [],
    subject: "Your bicycle",
    text: "Hello Ada,\n\nyour bicycle is ready.\n\nWera",
    inReplyTo: null,
    references: [],
    attachments: [],
    resendOf: null,
    fulfils: false,
    closes: false,
    newDue: null,
    undoUntil: 0,
    sendAt: 0,
    ...changes,
  };
}

/** A plain message. */
export function message(
  id: string,
  options: {
    readonly from?: string;
    readonly to?: string;
    readonly subject?: string;
    readonly text?: string;
    readonly at?: number;
    readonly headers?: readonly string[];
  } = {},
): string {
  const {
    from = "Ada <ada@customer.test>",
    to = OWNER,
    subject = "Brakes",
    text = "Hello,\n\nwhen can I come?\n",
  } = options;
  const lines = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: ${new Date(options.at ?? Date.now()).toUTCString().replace("GMT", "+0000")}`,
    `Message-ID: <${id}>`,
    ...(options.headers ?? []),
    ...(options.headers?.some((line) => /^content-type:/i.test(line))
      ? []
      : ["Content-Type: text/plain; charset=utf-8"]),
    "",
    text,
  ];
  return lines.join("\r\n").replaceAll(/\r?\n/g, "\r\n");
}
