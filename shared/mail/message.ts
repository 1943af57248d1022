// What a mail message is to Closer, once it has been decoded: plain text and data, bounded in size, no MIME left.

/** One mailbox of a header. `address` is lower-cased, without angle brackets; empty when the header held only a name. */
export interface Address {
  readonly name: string;
  readonly address: string;
}

/** Name, type and size of an attachment; its content stays on the server. */
export interface Attachment {
  readonly name: string;
  /** Lower-cased media type, such as `application/pdf`. */
  readonly type: string;
  /** Size in bytes as stored in the message, 0 when unknown. */
  readonly size: number;
}

/**
 * A machine-readable part of a report: `message/delivery-status` (RFC 3464), `message/disposition-notification`
 * (RFC 8098), `message/feedback-report` (RFC 5965), `message/rfc822` or `text/rfc822-headers` (the returned message).
 */
export interface ReportPart {
  /** Lower-cased media type without parameters. */
  readonly type: string;
  /** Decoded text of the part, at most 64 KB. */
  readonly text: string;
}

/** A decoded message. Text fields hold at most 256 KB (design rule 11). */
export interface Message {
  /** Message-ID without angle brackets; a derived `…@closer.invalid` id when the message has none. */
  readonly messageId: string;
  /** In-Reply-To and References, without angle brackets, oldest first. */
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
  readonly from: readonly Address[];
  readonly replyTo: readonly Address[];
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly bcc: readonly Address[];
  readonly subject: string;
  /** Epoch milliseconds of the Date header; the server's INTERNALDATE when that is missing or unreadable. */
  readonly date: number;
  /** All header fields in order, lower-cased names, unfolded and decoded values (RFC 2047). */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Lower-cased media type of the whole message, with parameters, such as `multipart/report; report-type=delivery-status`. */
  readonly contentType: string;
  /** The text/plain body, decoded; null when there is none. */
  readonly text: string | null;
  /** The text/html body, decoded and untrusted; null when there is none. */
  readonly html: string | null;
  readonly reports: readonly ReportPart[];
  readonly attachments: readonly Attachment[];
  /** Says that the message was too large to be read whole, and what was left out. */
  readonly note?: string;
}

/** A message of plain text of which nothing is known but what is given, such as one that is being written. */
export function plainMessage(known: Partial<Message>): Message {
  return {
    messageId: "",
    inReplyTo: [],
    references: [],
    from: [],
    replyTo: [],
    to: [],
    cc: [],
    bcc: [],
    subject: "",
    date: 0,
    headers: [],
    contentType: "text/plain",
    text: null,
    html: null,
    reports: [],
    attachments: [],
    ...known,
  };
}

/** First value of a header field (name in lower case), or null. */
export function header(message: Pick<Message, "headers">, name: string): string | null {
  for (const [key, value] of message.headers) if (key === name) return value;
  return null;
}

/** Has it any of these header fields (names in lower case)? One pass, however many are asked for. */
export function hasHeader(message: Pick<Message, "headers">, names: ReadonlySet<string>): boolean {
  return message.headers.some(([name]) => names.has(name));
}
