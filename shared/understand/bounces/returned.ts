// The message that a report returns: its Message-ID and subject tie the report to what the owner sent.
import type { Message } from "../../mail/message.ts";
import { addressesIn } from "./address.ts";
import { type Field, fieldsOf, firstValue } from "./fields.ts";

/** What is known of the returned message. */
export interface Returned {
  readonly messageId: string | null;
  readonly subject: string | null;
  /** Addresses of To and Cc: what the owner typed. */
  readonly to: readonly string[];
  /** Where the returned message is a report itself: what that one returns. */
  readonly inner: Returned | null;
}

/** Media types under which the original comes back whole or as headers only (RFC 3462, RFC 6533). */
const RETURNED =
  /^(?:message\/(?:rfc822|global|partial|rfc822-headers|global-headers)|text\/(?:rfc822-headers|rfc822))$/;

/** The returned message among the report's parts, or null. */
export function returnedPart(message: Message): Returned | null {
  for (const part of message.reports) {
    if (!RETURNED.test(part.type)) continue;
    const returned = returnedFrom(part.text.split("\n"));
    if (returned !== null) return returned;
  }
  return null;
}

/** Reads the header block that begins at the first line; null when it holds neither id nor subject. */
export function returnedFrom(lines: readonly string[]): Returned | null {
  let start = 0;
  while (start < lines.length && (lines[start] ?? "").trim() === "") start++;
  let end = start;
  while (end < lines.length && end - start < 500 && (lines[end] ?? "").trim() !== "") end++;
  const fields = fieldsOf(lines.slice(start, end));
  const messageId = idIn(firstValue(fields, "message-id"));
  const subject = firstValue(fields, "subject");
  const to = fields.flatMap(({ name, value }) => (name === "to" || name === "cc" ? addressesIn(value) : []));
  return messageId === null && subject === null
    ? null
    : { messageId, subject, to, inner: isReport(fields) ? returnedInside(lines.slice(end)) : null };
}

function isReport(fields: readonly Field[]): boolean {
  return /mailer-daemon|postmaster@/i.test(firstValue(fields, "from") ?? "");
}

function returnedInside(lines: readonly string[]): Returned | null {
  const start = returnedStart(lines);
  return start < 0 ? null : returnedFrom(lines.slice(start));
}

/** Message-ID without brackets; null when there is none. */
export function idIn(value: string | null): string | null {
  if (value === null) return null;
  const id = /<([^<>]{1,998})>/.exec(value)?.[1] ?? (/^\S+@\S+$/.test(value.trim()) ? value.trim() : "");
  const compact = id.replaceAll(/\s+/g, "");
  return compact === "" ? null : compact;
}

/** Fields that only a mail has, not a report about one; at least two of them in a row of fields begin a returned message. */
const MAIL_FIELD =
  /^(?:received|return-path|message-id|from|to|cc|date|subject|mime-version|content-type|dkim-signature|x-[a-z0-9-]+|reply-to|sender|user-agent)[ \t]*:/i;
const CERTAIN_FIELD = /^(?:received|return-path|message-id|dkim-signature|x-received)[ \t]*:/i;

/** Index of the line where a returned message begins inside the text, or -1. */
export function returnedStart(lines: readonly string[]): number {
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (!MAIL_FIELD.test(line)) continue;
    let fields = 0;
    let certain = false;
    for (let ahead = index; ahead < lines.length && ahead < index + 60; ahead++) {
      const next = lines[ahead] ?? "";
      if (next.trim() === "") break;
      if (/^[ \t]/.test(next) && ahead > index) continue;
      if (!/^[A-Za-z][A-Za-z0-9-]{1,60}[ \t]*:/.test(next)) break;
      fields++;
      certain ||= CERTAIN_FIELD.test(next);
      if (fields >= 3 && certain) return index;
    }
  }
  return -1;
}
