// Bytes of a MIME part to text: transfer encoding, charset and soft line breaks, whatever the part claims about itself.
import { Buffer, isAscii, isUtf8 } from "node:buffer";
import libmime from "libmime";
import { decode as decodeBytes } from "libmime/lib/charset.js";

/** The longest text of a message that is read (design rule 11): 256 KB. */
export const MAX_TEXT = 256 * 1024;

/** Encoded bytes that are enough for `MAX_TEXT` characters in any usual transfer encoding and charset. */
const MAX_ENCODED = 4 * MAX_TEXT;

/** How a part is encoded, as its header fields say. */
export interface Encoding {
  /** Content-Transfer-Encoding, lower-cased; empty when missing. */
  readonly transfer: string;
  /** The charset parameter, empty when missing. */
  readonly charset: string;
  /** RFC 3676 `format=flowed`, and its `delsp=yes`. */
  readonly flowed: boolean;
  readonly delSp: boolean;
}

/** Decoded text of a part, at most `limit` characters; `cut` tells whether something was left out. */
export function textOf(
  bytes: Uint8Array,
  encoding: Encoding,
  limit: number = MAX_TEXT,
): { readonly text: string; readonly cut: boolean } {
  const decoded = fromTransfer(bytes.subarray(0, MAX_ENCODED), encoding.transfer);
  let text = withLineFeeds(fromCharset(decoded, encoding.charset));
  if (text.includes("\0")) text = text.replaceAll("\0", "");
  if (encoding.flowed) text = libmime.decodeFlowed(text, encoding.delSp);
  return { text: text.slice(0, limit), cut: bytes.length > MAX_ENCODED || text.length > limit };
}

/** All line ends as a line feed. Plain strings are replaced several times as fast as a pattern. */
export function withLineFeeds(text: string): string {
  if (!text.includes("\r")) return text;
  const paired = text.replaceAll("\r\n", "\n");
  return paired.includes("\r") ? paired.replaceAll("\r", "\n") : paired;
}

function fromTransfer(bytes: Uint8Array, transfer: string): Buffer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  // RFC 2045 6.1: "Content-Transfer-Encoding" values are case-insensitive; some mailers write "Quoted-Printable;" or "qp".
  if (transfer.startsWith("base64")) return fromBase64(buffer);
  if (transfer.startsWith("quoted")) return fromQuotedPrintable(buffer);
  return buffer;
}

function fromBase64(bytes: Buffer): Buffer {
  const text = bytes.toString("latin1");
  const padding = text.indexOf("=");
  if (padding < 0) return Buffer.from(text, "base64");
  const head = Buffer.from(text.slice(0, padding), "base64");
  const rest = text.slice(padding).replace(/^=+/, "").trim();
  if (rest === "") return head;
  // Behind the padding stands a second encoded block, or the plain footer of a mailing list.
  return Buffer.concat([head, Buffer.from(rest, /^[\sA-Za-z0-9+/=]*$/.test(rest) ? "base64" : "latin1")]);
}

const EQUALS = 0x3d;
const LF = 0x0a;
const CR = 0x0d;

/** RFC 2045 6.7, lenient: a `=` that starts no escape stays as it is. */
export function fromQuotedPrintable(bytes: Buffer): Buffer {
  let at = bytes.indexOf(EQUALS);
  if (at < 0) return bytes;
  const out = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  let from = 0;
  while (at >= 0) {
    length += bytes.copy(out, length, from, at);
    const high = hex(bytes[at + 1]);
    const low = hex(bytes[at + 2]);
    if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low;
      from = at + 3;
    } else {
      from = softBreakEnd(bytes, at + 1);
      if (from < 0) {
        out[length++] = EQUALS;
        from = at + 1;
      }
    }
    at = bytes.indexOf(EQUALS, from);
  }
  length += bytes.copy(out, length, from);
  return out.subarray(0, length);
}

/** Position behind a soft line break that starts at `at` (blanks are allowed before it), or -1. */
function softBreakEnd(bytes: Buffer, at: number): number {
  let end = at;
  while (end < at + 80 && (bytes[end] === 0x20 || bytes[end] === 0x09)) end++;
  if (end >= bytes.length) return end;
  if (bytes[end] === CR && bytes[end + 1] === LF) return end + 2;
  if (bytes[end] === LF || bytes[end] === CR) return end + 1;
  return -1;
}

function hex(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const upper = byte & 0xdf;
  return upper >= 0x41 && upper <= 0x46 ? upper - 0x37 : -1;
}

/** Charsets that mailers name when they mean "some bytes": what is valid UTF-8 beyond ASCII is read as UTF-8. */
const SINGLE_BYTE =
  /^(?:us-ascii|ascii|x?-?unknown.*|(?:x-)?user-defined|utf-?8|iso-?8859-?\d+|(?:windows|cp)-?125\d|ansi.*)$/i;

/** Text of bytes in a charset that may be missing or wrong. Never fails. */
export function fromCharset(bytes: Buffer, charset: string): string {
  const name = charset.trim().toLowerCase();
  if (name === "" || SINGLE_BYTE.test(name)) {
    if (isAscii(bytes)) return bytes.toString("latin1");
    if (isUtf8(withoutCutCharacter(bytes))) return bytes.toString("utf8").replace(/^\ufeff/, "");
    // Latin-1 on the wire is Windows-1252 in practice (WHATWG Encoding 4.2).
    const fallback = /^(?:iso-?8859-?(?:[2-9]|1\d)|(?:windows|cp)-?125\d)$/.test(name) ? name : "windows-1252";
    return decodeBytes(bytes, fallback);
  }
  if (name === "utf-7" || name === "unicode-1-1-utf-7") return fromUtf7(bytes.toString("latin1"));
  return decodeBytes(bytes, name);
}

/** RFC 2152: "Hi +AOQ-" is "Hi ä". Old Exchange servers write it; the library refuses it. */
export function fromUtf7(text: string): string {
  return text.replace(/\+([A-Za-z0-9+/]*)-?/g, (_all, base64: string) => {
    if (base64 === "") return "+";
    const units = Buffer.from(base64, "base64");
    return units
      .subarray(0, units.length & ~1)
      .swap16()
      .toString("utf16le");
  });
}

/** The bytes without a UTF-8 character that the end cut in two. */
function withoutCutCharacter(bytes: Buffer): Buffer {
  for (let back = 1; back <= 4 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.subarray(0, bytes.length - back) : bytes;
    }
  }
  return bytes;
}
