// The header block of a message: fields in order, addresses, ids and dates, read as they come and not as they should.
import { Buffer, isAscii, isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import libmime from "libmime";
import addressparser from "nodemailer/lib/addressparser";
import type { Address } from "../../../shared/mail/message.ts";
import { fromCharset, fromQuotedPrintable, fromUtf7, withLineFeeds } from "./content.ts";

/** One header field: lower-cased name, unfolded value as on the wire (8-bit bytes already turned into text). */
export type Field = readonly [name: string, raw: string];

/** A structured value such as Content-Type: the lower-cased token in front and its parameters (RFC 2231 joined). */
export interface Structured {
  readonly value: string;
  readonly params: Readonly<Record<string, string>>;
}

const MAX_BLOCK = 256 * 1024;
const MAX_VALUE = 64 * 1024;
const MAX_FIELDS = 2000;
const MAX_ADDRESSES = 1000;
const MAX_IDS = 200;

/** Fields of a header block (RFC 5322 2.2), in order. Lines that are no field are passed over. */
export function fieldsOf(block: Uint8Array): readonly Field[] {
  const text = headerText(block);
  const fields: Field[] = [];
  let name = "";
  let value = "";
  let colon = -1;
  for (let at = 0, end = 0; at < text.length; at = end + 1) {
    end = text.indexOf("\n", at);
    if (end < 0) end = text.length;
    if (text.startsWith(" ", at) || text.startsWith("\t", at)) {
      if (name !== "") value += ` ${text.slice(at, end).trim()}`;
      continue;
    }
    if (colon < at) colon = indexOrEnd(text, at);
    const next = colon > at && colon < Math.min(end, at + 200) ? nameIn(text.slice(at, colon)) : null;
    if (next === null) continue;
    if (name !== "") fields.push([name, value.trim().slice(0, MAX_VALUE)]);
    if (fields.length >= MAX_FIELDS) return fields;
    name = next;
    value = text.slice(colon + 1, end).trim();
  }
  if (name !== "") fields.push([name, value.trim().slice(0, MAX_VALUE)]);
  return fields;
}

/** Index of the next colon. */
function indexOrEnd(text: string, from: number): number {
  const at = text.indexOf(":", from);
  return at < 0 ? text.length : at;
}

/** RFC 5322 3.6.8: a field name is printable US-ASCII without colon; RFC 5322 4.5 lets blanks stand before the colon. */
function nameIn(text: string): string | null {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = text.trimEnd();
  if (!/^[!-9;-~]+$/.test(name)) return null;
  const lower = name.toLowerCase();
  if (names.size < MAX_NAMES && text.length <= LONGEST_KEPT) names.set(alone(text), alone(lower));
  return lower;
}

/** The names read so far, by how they were written: nearly all mail has the same few. */
const names = new Map<string, string>();
const MAX_NAMES = 500;
const LONGEST_KEPT = 60;

/** The same ASCII text, not as a slice that would keep the header it was cut from. */
function alone(text: string): string {
  return Buffer.from(text, "latin1").toString("latin1");
}

/** The block as text in which each line ends with a line feed, some perhaps behind a carriage return. */
function headerText(block: Uint8Array): string {
  const start = block.length > MAX_BLOCK ? block.subarray(0, MAX_BLOCK) : block;
  const text = decoded(Buffer.isBuffer(start) ? start : Buffer.from(start.buffer, start.byteOffset, start.length));
  return /\r(?!\n)/.test(text) ? withLineFeeds(text) : text;
}

/** UTF-8 (RFC 6532) when it is valid, else the charset that the block's own Content-Type names. */
function decoded(bytes: Buffer): string {
  if (isAscii(bytes)) return bytes.toString("latin1");
  if (isUtf8(bytes)) return bytes.toString("utf8");
  const charset = /^content-type:[^\n]{0,200}(?:\n[ \t][^\n]{0,200}){0,3}charset="?([\w-]{1,40})/im.exec(
    bytes.toString("latin1"),
  );
  return fromCharset(bytes, charset?.[1] ?? "");
}

/** First raw value of a field, or null. */
export function first(fields: readonly Field[], name: string): string | null {
  for (const field of fields) if (field[0] === name) return field[1];
  return null;
}

/** RFC 2047 words decoded. */
export function decodeWords(raw: string): string {
  if (!raw.includes("=?")) return raw;
  return libmime.decodeWords(raw.replace(UTF7_WORD, utf7Word)).replaceAll(/[\r\n\0]+/g, " ");
}

const UTF7_WORD = /=\?(?:unicode-1-1-)?utf-7\?([QB])\?([^?]*)\?=/gi;

/** An encoded word in UTF-7, which the library leaves as it is. */
function utf7Word(_all: string, encoding: string, text: string): string {
  const bytes = Buffer.from(text.replaceAll("_", " "), encoding.toUpperCase() === "B" ? "base64" : "latin1");
  return fromUtf7((encoding.toUpperCase() === "B" ? bytes : fromQuotedPrintable(bytes)).toString("latin1"));
}

/** A token with one plain parameter at most, as nearly all of them are: `text/plain; charset="utf-8"`. */
const PLAIN_VALUE =
  /^([\w.+/-]{1,100})(?:;[ \t]{0,20}([A-Za-z-]{1,40})=(?:"([\w .:/+'=_-]{1,200})"|([\w.:/+'_-]{1,200}))[ \t]{0,20};?)?$/;

const NO_VALUE: Structured = { value: "", params: {} };

export function structured(raw: string | null): Structured {
  if (raw === null) return NO_VALUE;
  const plain = PLAIN_VALUE.exec(raw);
  if (plain !== null) {
    const [, value = "", key = "", quoted = "", bare = ""] = plain;
    return { value: value.toLowerCase(), params: key === "" ? {} : { [key.toLowerCase()]: quoted || bare } };
  }
  const parsed = libmime.parseHeaderValue(raw.slice(0, 8192), { stripComments: true });
  const params: Record<string, string> = {};
  for (const [key, value] of Object.entries(parsed.params)) {
    params[key] = parsed.decodedParams.includes(key) ? value : decodeWords(value);
  }
  return { value: parsed.value.trim().toLowerCase(), params };
}

/** One mailbox without quotes, comments or encoded words, as most fields hold: `Ann Miller <ann@shop.example>`. */
const PLAIN_MAILBOX =
  /^(?:([A-Za-z][A-Za-z0-9-]{0,40}(?: [A-Za-z][A-Za-z0-9-]{0,40}){0,5}) )?<([A-Za-z0-9](?:[A-Za-z0-9_+-]|\.(?=[A-Za-z0-9])){0,63}@[A-Za-z0-9](?:[A-Za-z0-9-]|\.(?=[A-Za-z0-9])){0,200})>$/;

/** Mailboxes of every field of that name; groups are flattened. */
export function addresses(fields: readonly Field[], name: string): readonly Address[] {
  const found: Address[] = [];
  for (const [key, raw] of fields) {
    if (key !== name || found.length >= MAX_ADDRESSES) continue;
    const plain = PLAIN_MAILBOX.exec(raw);
    if (plain !== null) {
      found.push({ name: plain[1] ?? "", address: (plain[2] ?? "").toLowerCase() });
      continue;
    }
    for (const mailbox of addressparser(raw, { flatten: true })) {
      const address = mailbox.address.trim().toLowerCase();
      const display = decodeWords(mailbox.name).trim();
      if (address === "" && display === "") continue;
      found.push(wrapped(address, display));
      if (found.length >= MAX_ADDRESSES) return found;
    }
  }
  return found;
}

/** `=?utf-8?q?Ann_=3Cann@example.com=3E?=`: some mailers encode the address along with the name. */
function wrapped(address: string, name: string): Address {
  if (address === "") {
    const inside = /^(.{0,200}?)\s?<([^<>\s@]{1,100}@[^<>\s@]{1,200})>$/.exec(name);
    if (inside !== null) return { name: inside[1] ?? "", address: (inside[2] ?? "").toLowerCase() };
  }
  return { name, address };
}

const NONE: readonly string[] = [];
/** One id and nothing else, as most fields hold. */
const ONE_ID = /^<([^<>\s]{1,998})>$/;

/** Message ids of every field of that name, without angle brackets, without repeats, in order. */
export function messageIds(fields: readonly Field[], name: string): readonly string[] {
  const found = fields.filter(([key]) => key === name);
  if (found.length === 0) return NONE;
  const alone = found.length === 1 ? ONE_ID.exec(found[0]?.[1] ?? "")?.[1] : undefined;
  if (alone !== undefined) return [alone];
  const ids = new Set<string>();
  for (const [, raw] of found) {
    const bracketed = [...raw.matchAll(/<([^<>]{1,998})>/g)].map((match) => match[1] ?? "");
    for (const id of bracketed.length > 0 ? bracketed : bareIds(raw)) {
      // Outlook folds long ids inside the brackets.
      const clean = id.replaceAll(/\s+/g, "");
      if (clean !== "") ids.add(clean);
    }
  }
  const all = [...ids];
  return all.length <= MAX_IDS ? all : [...all.slice(0, 1), ...all.slice(1 - MAX_IDS)];
}

function bareIds(raw: string): readonly string[] {
  return raw.split(/[\s,;]+/).filter((word) => word.includes("@") && !word.startsWith('"'));
}

/** Fields that no server on the way changes; together they name a message that has no Message-ID. */
const STABLE = ["date", "from", "sender", "to", "cc", "subject", "in-reply-to", "content-type"];

/** The Message-ID, or one derived from the stable fields: the same message gives the same id at every reading. */
export function messageIdOf(fields: readonly Field[]): string {
  const [own] = messageIds(fields, "message-id");
  if (own !== undefined) return own;
  const hash = createHash("sha256");
  for (const [name, raw] of fields) if (STABLE.includes(name)) hash.update(`${name}:${raw}\n`);
  return `${hash.digest("hex").slice(0, 32)}@closer.invalid`;
}

const YEAR_1980 = Date.UTC(1980, 0, 1);
const YEAR_2100 = Date.UTC(2100, 0, 1);

/** As nearly all mailers write it: `Tue, 3 Nov 2026 10:00:00 +0100`. */
const PLAIN_DATE = /^(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}$/;

/** Instant of an RFC 5322 date, obsolete forms included; null when it is unreadable. A missing zone is read as UTC. */
export function dateOf(raw: string | null): number | null {
  if (raw === null) return null;
  const plain = PLAIN_DATE.test(raw) ? within(Date.parse(raw)) : null;
  if (plain !== null) return plain;
  const start = raw.slice(0, 100);
  const text = (start.includes("(") ? start.replaceAll(/\([^()]*\)/g, " ") : start).trim();
  const zoned = /(?:[+-]\d{1,2}:?\d{2}|[A-Za-z]{1,5})$/.test(text) && !/\b[ap]m$/i.test(text);
  for (const candidate of [zoned ? text : `${text} +0000`, text.replace(/\s+\S+$/, " +0000")]) {
    const instant = within(Date.parse(candidate));
    if (instant !== null) return instant;
  }
  return null;
}

function within(instant: number): number | null {
  return instant > YEAR_1980 && instant < YEAR_2100 ? instant : null;
}
