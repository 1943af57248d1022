// What of a message tells which conversation it belongs to.
import { header, type Message } from "../message.ts";

export interface ThreadedMessage {
  /** Position in the mailbox, from 1; decides between messages of the same date. */
  readonly n: number;
  /** Without angle brackets; null when there is none. */
  readonly messageId: string | null;
  /** Message-IDs of References, oldest first. */
  readonly references: readonly string[];
  /** Message-IDs of In-Reply-To. */
  readonly inReplyTo: readonly string[];
  readonly subject: string;
  /** Epoch milliseconds; null when unknown. */
  readonly date: number | null;
  /** Address of the sender, lower-cased; empty when there is none. */
  readonly from: string;
  /** Addresses of To and Cc, lower-cased. */
  readonly to: readonly string[];
  /** Gmail's X-GM-THRID. */
  readonly gmailThread: string | null;
  /** Microsoft's Thread-Index, as in the header. */
  readonly threadIndex: string | null;
}

/** A decoded message as a threaded one; `gmailThread` comes from the server (X-GM-EXT-1), seldom from a header. */
export function threadedMessage(message: Message, n: number, gmailThread: string | null): ThreadedMessage {
  return {
    n,
    messageId: message.messageId,
    references: message.references,
    inReplyTo: message.inReplyTo,
    subject: message.subject,
    date: message.date,
    from: message.from[0]?.address ?? "",
    to: [...message.to, ...message.cc].map(({ address }) => address),
    gmailThread: gmailThread ?? header(message, "x-gm-thrid"),
    threadIndex: header(message, "thread-index"),
  };
}

/** Reads header fields as they stand in a message (RFC 5322), folded or not. Encoded words stay as they are. */
export function readHeaders(headers: string, n: number): ThreadedMessage {
  const fields = new Map<string, string>();
  for (const line of headers.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  const date = Date.parse(fields.get("date") ?? "");
  return {
    n,
    messageId: messageIds(fields.get("message-id"))[0] ?? null,
    references: messageIds(fields.get("references")),
    inReplyTo: messageIds(fields.get("in-reply-to")),
    subject: fields.get("subject") ?? "",
    date: Number.isNaN(date) ? null : date,
    from: addresses(fields.get("from"))[0] ?? "",
    to: [...addresses(fields.get("to")), ...addresses(fields.get("cc"))],
    gmailThread: fields.get("x-gm-thrid") ?? null,
    threadIndex: fields.get("thread-index") ?? null,
  };
}

/** RFC 5256 compares Message-IDs without needless quotes: `<"a"@b>` is `<a@b>`. */
function messageIds(value: string | undefined): readonly string[] {
  return [...(value ?? "").matchAll(/<([^<>\s]{1,500})>/g)].map(([, id]) => (id ?? "").replace(/^"([^"\\]+)"@/, "$1@"));
}

function addresses(value: string | undefined): readonly string[] {
  return [...(value ?? "").matchAll(/[^\s<>,;:"()]+@[^\s<>,;:"()]+/g)].map(([address]) => address.toLowerCase());
}
