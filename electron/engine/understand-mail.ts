// From raw bytes to what the ledger keeps of a message: decode, understand, and leave the rest behind.
import { header, type Message } from "../../shared/mail/message.ts";
import type { Reading } from "../../shared/understand/findings.ts";
import { isAutomated, kindOf } from "../../shared/understand/kind.ts";
import { understand, understandMassMail } from "../../shared/understand/understand.ts";
import { decode, decodeParts } from "./mail/decode.ts";
import type { RawSource, Understood } from "./mail/raw-mail.ts";

/** One message to be read. */
export interface Unread {
  readonly source: RawSource;
  /** INTERNALDATE, epoch milliseconds. */
  readonly receivedAt: number;
  /** Written by the owner's side? */
  readonly sent: boolean;
}

/** Decodes and understands one message. */
export function understandMail(unread: Unread, reading: Omit<Reading, "sent">): Understood {
  const message = messageOf(unread.source, unread.receivedAt);
  const { messageId, inReplyTo, references, from, replyTo, to, cc, subject, date } = message;
  const kind = kindOf(message);
  const full = { ...reading, sent: unread.sent };
  const threadIndex = header(message, "thread-index");
  return {
    ...(threadIndex === null ? {} : { threadIndex }),
    message: { messageId, inReplyTo, references, from, replyTo, to, cc, subject, date },
    attachments: message.attachments.map(({ name, type }) => name || type),
    automated: isAutomated(message),
    understanding: kind.kind === "bulk" ? understandMassMail(message, full) : understand(message, full, kind),
  };
}

function messageOf(source: RawSource, receivedAt: number): Message {
  return source.kind === "whole"
    ? decode(source.bytes, receivedAt)
    : decodeParts(source.header, source.parts, receivedAt);
}
