// Looks into a mailbox and puts mail into it over IMAP and LMTP, as another mail program of the same user would.
import { ImapFlow } from "imapflow";
import { createTransport } from "nodemailer";

/** A message as the server keeps it. */
export interface StoredMessage {
  readonly uid: number;
  readonly flags: readonly string[];
  /** INTERNALDATE, epoch milliseconds. */
  readonly date: number;
  /** The whole message, read as UTF-8. */
  readonly raw: string;
}

export interface Login {
  readonly host: string;
  readonly port: number;
  readonly address: string;
  readonly password: string;
  readonly ca: string;
}

async function loggedIn<T>(login: Login, work: (client: ImapFlow) => Promise<T>): Promise<T> {
  const client = new ImapFlow({
    host: login.host,
    port: login.port,
    secure: true,
    auth: { user: login.address, pass: login.password },
    tls: { ca: login.ca },
    logger: false,
    socketTimeout: 30_000,
  });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.logout().catch(() => client.close());
  }
}

/** All messages of a mailbox in the order of their UIDs; reading marks nothing as seen. */
export async function readMailbox(login: Login, mailbox: string): Promise<StoredMessage[]> {
  return loggedIn(login, async (client) => {
    await client.mailboxOpen(mailbox, { readOnly: true });
    const found: StoredMessage[] = [];
    for await (const message of client.fetch("1:*", { uid: true, flags: true, internalDate: true, source: true })) {
      found.push({
        uid: message.uid,
        flags: [...(message.flags ?? [])],
        date: new Date(message.internalDate ?? 0).getTime(),
        raw: (message.source ?? Buffer.alloc(0)).toString("utf8"),
      });
    }
    return found;
  });
}

/** Appends one message, as a mail program stores what it sent; returns its UID. Makes the mailbox when it is missing. */
export async function appendMessage(
  login: Login,
  mailbox: string,
  raw: Uint8Array,
  flags: readonly string[],
  date: number | null,
): Promise<number> {
  return loggedIn(login, async (client) => {
    if (!(await client.status(mailbox, { messages: true }).catch(() => false))) await client.mailboxCreate(mailbox);
    const result = await client.append(
      mailbox,
      Buffer.from(raw),
      [...flags],
      date === null ? undefined : new Date(date),
    );
    if (!result || result.uid === undefined) throw new Error(`the server did not take the message into ${mailbox}`);
    return result.uid;
  });
}

/** Hands a message to Dovecot's LMTP, as the provider's mail server does when mail arrives. */
export async function deliverMessage(
  lmtp: { readonly host: string; readonly port: number },
  raw: Uint8Array,
  from: string,
  to: string,
): Promise<void> {
  const transport = createTransport({ ...lmtp, lmtp: true, ignoreTLS: true });
  await transport.sendMail({ envelope: { from, to }, raw: Buffer.from(raw) });
  transport.close();
}
