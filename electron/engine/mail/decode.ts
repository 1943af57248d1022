// Raw mail to a Message: the only door between MIME and the rest of Closer. Never throws, bounded in time and size.
import { Buffer } from "node:buffer";
import type { Attachment, Message, ReportPart } from "../../../shared/mail/message.ts";
import { type Encoding, MAX_TEXT, textOf } from "./content.ts";
import {
  addresses,
  dateOf,
  decodeWords,
  type Field,
  fieldsOf,
  first,
  messageIdOf,
  messageIds,
  type Structured,
  structured,
} from "./headers.ts";
import { type Entity, entityOf, type Walk } from "./structure.ts";

/** Bytes of a message that are looked at; what lies behind is cut, with a note. */
const MAX_BYTES = 32 * 1024 * 1024;
const MAX_REPORT = 64 * 1024;
const MAX_REPORTS = 20;
const MAX_ATTACHMENTS = 500;

/** A part that was fetched alone (IMAP `BODY[n]`): what BODYSTRUCTURE says of it, and its bytes when they were fetched. */
export interface FetchedPart {
  /** Media type, such as `text/plain`. */
  readonly type: string;
  /** Parameters of Content-Type: charset, format, delsp, name. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Content-Transfer-Encoding. */
  readonly encoding: string;
  /** `inline`, `attachment`, or empty. */
  readonly disposition: string;
  /** File name, or empty. */
  readonly name: string;
  /** Size in bytes. */
  readonly size: number;
  /** Body still transfer-encoded; null when it was not fetched. */
  readonly content: Uint8Array | null;
}

/**
 * Decodes a raw RFC 5322 message. `fallbackDate` (epoch milliseconds, the server's INTERNALDATE) counts when the Date
 * field is missing or unreadable. Header fields that occur twice are read by their first occurrence.
 */
export function decode(raw: Uint8Array, fallbackDate: number): Message {
  const bytes = withoutEnvelopeLine(Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.length, MAX_BYTES)));
  const walk: Walk = { parts: 0, cut: raw.length > MAX_BYTES };
  const root = entityOf(bytes, walk);
  const content = new Content(bytes.length);
  content.cut = walk.cut;
  const body = content.read(root, false);
  return message(root.fields, root.type, fallbackDate, body, content);
}

/**
 * Builds the same Message from a header block and the parts that were fetched (the look-back reads only the text part of
 * large messages). Parts without content become attachments, or nothing when they are text.
 */
export function decodeParts(headerBlock: Uint8Array, parts: readonly FetchedPart[], fallbackDate: number): Message {
  const fields = fieldsOf(headerBlock);
  const content = new Content(parts.reduce((sum, { content: bytes }) => sum + (bytes?.length ?? 0), 0));
  const body: Body = { text: null, html: null };
  for (const part of parts) {
    const entity: Entity = {
      fields: [["content-transfer-encoding", part.encoding]],
      type: { value: part.type.toLowerCase(), params: part.parameters },
      disposition: { value: part.disposition.toLowerCase(), params: { filename: part.name } },
      body: Buffer.from(part.content ?? new Uint8Array()),
      children: [],
    };
    const read = content.read(entity, true, part.content === null ? part.size : undefined);
    // Text behind an HTML body is a footer, not the other form of it.
    if (body.html === null) body.text ??= read.text;
    body.html ??= read.html;
  }
  return message(fields, structured(first(fields, "content-type")), fallbackDate, body, content);
}

function message(
  fields: readonly Field[],
  type: Structured,
  fallbackDate: number,
  body: Body,
  content: Content,
): Message {
  let html: string | null = null;
  return {
    messageId: messageIdOf(fields),
    inReplyTo: messageIds(fields, "in-reply-to"),
    references: messageIds(fields, "references"),
    from: addresses(fields, "from"),
    replyTo: addresses(fields, "reply-to"),
    to: addresses(fields, "to"),
    cc: addresses(fields, "cc"),
    bcc: addresses(fields, "bcc"),
    subject: decodeWords(first(fields, "subject") ?? "").trim(),
    date: dateOf(first(fields, "date")) ?? fallbackDate,
    headers: fields.map((field) => (field[1].includes("=?") ? [field[0], decodeWords(field[1])] : field)),
    contentType: [type.value || "text/plain", ...Object.entries(type.params).map(([key, value]) => `${key}=${value}`)]
      .join("; ")
      .toLowerCase(),
    text: body.text?.slice(0, MAX_TEXT) ?? null,
    get html(): string | null {
      html ??= body.html?.().slice(0, MAX_TEXT) ?? null;
      return html;
    },
    reports: content.reports,
    attachments: content.attachments,
    ...(content.cut ? { note: "Too large to be read whole: the rest was left out." } : {}),
  };
}

/** Mailbox files and some filters leave an mbox "From " line, or blank lines, in front of the header. */
function withoutEnvelopeLine(bytes: Buffer): Buffer {
  const [initial = 0] = bytes;
  // Nearly all begin with the letter of a field.
  if (initial > 0x0d && initial !== 0x46 && initial !== 0x3e) return bytes;
  let start = 0;
  while (start < 64 && (bytes[start] === 0x0a || bytes[start] === 0x0d)) start++;
  if (/^>?From /.test(bytes.toString("latin1", start, start + 6))) {
    const end = bytes.indexOf(0x0a, start);
    if (end > 0) start = end + 1;
  }
  return bytes.subarray(start);
}

/** Text of an entity in both forms, as far as it has them. Its HTML is long, and nobody reads that of mass mail, so it is decoded when asked for. */
interface Body {
  text: string | null;
  html: (() => string) | null;
}

const NOTHING: Readonly<Body> = { text: null, html: null };

/** Collects what a walk over the parts finds. */
class Content {
  readonly reports: ReportPart[] = [];
  readonly attachments: Attachment[] = [];
  cut = false;
  /** Characters of text that may still be read; both forms of an alternative count. */
  private left = 2 * MAX_TEXT;
  /** No character takes less than a byte, so that no bound is reached. */
  private readonly short: boolean;

  /** `size`: bytes of all that may be read. */
  constructor(size: number) {
    this.short = size <= MAX_TEXT;
  }

  /** Text of an entity; parts of reports and attachments are set aside on the way. */
  read(entity: Entity, nested: boolean, size: number = entity.body.length): Readonly<Body> {
    const type = entity.type.value;
    if (entity.children.length > 0) return this.readChildren(entity);
    if (nested && first(entity.fields, "message-id") !== null && first(entity.fields, "from") !== null) {
      // Some systems return a message as a part without saying so: the header of the part is that of the message.
      this.addReturned(entity.fields.map(([name, raw]) => `${name}: ${decodeWords(raw)}`).join("\n"));
      return NOTHING;
    }
    if (RETURNED.test(type) || MACHINE.test(type)) {
      this.addReport(entity);
      // A forwarded mail is an attachment as well; the parts of a report are none.
      if (type === "message/rfc822" && entity.disposition.value === "attachment") this.addAttachment(entity, size);
      return NOTHING;
    }
    const text = type === "text/plain" || type === "text/html" || (!nested && type.startsWith("text/"));
    if (!text || entity.disposition.value === "attachment") {
      this.addAttachment(entity, size);
      // The header of a returned message, attached as a text file.
      if (text && RETURNED_HEADER.test(entity.body.toString("latin1", 0, 200)))
        this.addReport(entity, "text/rfc822-headers");
      return NOTHING;
    }
    if (type === "text/html" && this.short)
      return { text: null, html: () => textOf(entity.body, encodingOf(entity)).text };
    const decoded = textOf(entity.body, encodingOf(entity), Math.min(MAX_TEXT, this.left));
    this.left -= decoded.text.length;
    this.cut ||= decoded.cut;
    return type === "text/html" ? { text: null, html: () => decoded.text } : { text: decoded.text, html: null };
  }

  private readChildren(entity: Entity): Readonly<Body> {
    const bodies = entity.children
      .map((child) => this.read(child, true))
      .filter(({ text, html }) => text !== null || html !== null);
    if (entity.type.value === "multipart/alternative") {
      // RFC 2046 5.1.4: the same content in increasing faithfulness. A blank plain part says nothing.
      const texts = bodies.map(({ text }) => text).filter((text) => text !== null);
      const html = bodies.findLast((body) => body.html !== null)?.html ?? null;
      return { text: texts.find((text) => text.trim() !== "") ?? (html === null ? (texts[0] ?? null) : null), html };
    }
    // Parts that follow one another; a footer in plain text behind an HTML body must not pass for the whole.
    return {
      text:
        bodies.length > 0 && bodies.every(({ text }) => text !== null) ? joined(bodies.map(({ text }) => text)) : null,
      html: bodies.some(({ html }) => html !== null)
        ? () => joined(bodies.map(({ text, html }) => html?.() ?? `<pre>${escaped(text ?? "")}</pre>`))
        : null,
    };
  }

  private addReport(entity: Entity, type = entity.type.value): void {
    if (this.reports.length >= MAX_REPORTS) return;
    const { text } = textOf(entity.body, encodingOf(entity), MAX_REPORT);
    this.reports.push({ type, text: RETURNED.test(type) ? withReadableHeader(text) : text });
  }

  private addReturned(header: string): void {
    if (this.reports.length < MAX_REPORTS)
      this.reports.push({ type: "text/rfc822-headers", text: header.slice(0, MAX_REPORT) });
  }

  private addAttachment(entity: Entity, size: number): void {
    if (this.attachments.length >= MAX_ATTACHMENTS) return;
    const name = entity.disposition.params["filename"] || entity.type.params["name"] || "";
    this.attachments.push({ name, type: entity.type.value, size });
  }
}

/** Parts that carry a message or its header: returned (RFC 3464, RFC 6533), forwarded, or a fragment (RFC 2046 5.2.2). */
const RETURNED = /^(?:message\/(?:rfc822|global|partial|(?:global-|rfc822-)headers)|text\/(?:rfc822-headers|rfc822))$/;

/** Parts that a program reads: RFC 3464, RFC 8098, RFC 5965, and their internationalised forms of RFC 6533. */
const MACHINE = /^message\/(?:(?:global-)?(?:delivery-status|disposition-notification)|feedback-report)$/;

const RETURNED_HEADER = /^(?:received|return-path|delivered-to|message-id)[ \t]*:/i;

/** A returned message with its header block unfolded and its encoded words decoded, so that a reader needs no MIME. */
function withReadableHeader(text: string): string {
  const end = text.indexOf("\n\n");
  const block = end < 0 ? text : text.slice(0, end);
  if (block.length > MAX_REPORT / 2) return text;
  const lines = block.replaceAll(/\n[ \t]+/g, " ").split("\n");
  return lines.map(decodeWords).join("\n") + (end < 0 ? "" : text.slice(end));
}

function encodingOf(entity: Entity): Encoding {
  const { params } = entity.type;
  return {
    transfer: (first(entity.fields, "content-transfer-encoding") ?? "").trim().toLowerCase(),
    charset: params["charset"] ?? "",
    flowed: (params["format"] ?? "").toLowerCase() === "flowed" && entity.type.value === "text/plain",
    delSp: (params["delsp"] ?? "").toLowerCase() === "yes",
  };
}

function joined(texts: readonly (string | null)[]): string {
  return texts.join("\n").slice(0, MAX_TEXT);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
