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
  const originalId = originalIdOf(message);
  return {
    ...(originalId === null ? {} : { originalId }),
    ...(threadIndex === null ? {} : { threadIndex }),
    message: { messageId, inReplyTo, references, from, replyTo, to, cc, subject, date },
    attachments: message.attachments.map(({ name, type }) => name || type),
    automated: isAutomated(message),
    understanding: kind.kind === "bulk" ? understandMassMail(message, full) : understand(message, full, kind),
  };
}

/** Fields in which Microsoft, Google and others keep a Message-ID that they have replaced. */
const ORIGINAL_ID = ["x-microsoft-original-message-id", "x-google-original-message-id", "x-original-message-id"];

function originalIdOf(message: Message): string | null {
  for (const name of ORIGINAL_ID) {
    const id = header(message, name)?.trim().slice(0, 998).replace(/^<|>$/g, "");
    if (id) return id;
  }
  return null;
}

function messageOf(source: RawSource, receivedAt: number): Message {
  return source.kind === "whole"
    ? decode(source.bytes, receivedAt)
    : decodeParts(source.header, source.parts, receivedAt);
}
