// The MIME tree of a message: where each part begins and ends, with bounds on depth and number. Nothing is decoded here.
import { Buffer } from "node:buffer";
import { type Field, fieldsOf, first, type Structured, structured } from "./headers.ts";

/** One entity: its header fields and where its body lies. */
export interface Entity {
  readonly fields: readonly Field[];
  readonly type: Structured;
  readonly disposition: Structured;
  /** Body as it stands in the message, still transfer-encoded. */
  readonly body: Buffer;
  /** Parts of a multipart, in order; empty for all others. */
  readonly children: readonly Entity[];
}

const MAX_DEPTH = 30;
const MAX_PARTS = 1000;

/** What one walk has counted; `cut` is set when a bound left parts unread. */
export interface Walk {
  parts: number;
  cut: boolean;
}

/** Bytes in which the end of a header is looked for first. */
const SHORT_HEADER = 8192;

const LF = 0x0a;
const CR = 0x0d;

/** Reads an entity: header block, blank line, body. `implied` is the type that counts when the header names none. */
export function entityOf(bytes: Buffer, walk: Walk, depth = 0, implied = "text/plain"): Entity {
  const end = headerEnd(bytes);
  const fields = fieldsOf(bytes.subarray(0, end));
  const type = structured(first(fields, "content-type"));
  const value = /^[\w.+-]+\/[\w.+-]+$/.test(type.value) ? type.value : implied;
  const entity = {
    fields,
    type: { value, params: type.params },
    disposition: structured(first(fields, "content-disposition")),
    body: bytes.subarray(bodyStart(bytes, end)),
    children: [],
  };
  if (!value.startsWith("multipart/")) return entity;
  const ranges = depth < MAX_DEPTH ? childrenOf(entity.body, type.params["boundary"] ?? "") : [];
  // RFC 2046 5.1.2 asks for delimiters; a multipart that has none is read as the text that it is.
  if (ranges.length === 0) return { ...entity, type: { value: "text/plain", params: {} } };
  const children: Entity[] = [];
  for (const range of ranges) {
    if (++walk.parts > MAX_PARTS) {
      walk.cut = true;
      break;
    }
    // RFC 2046 5.1.5: in a digest the default type of a part is message/rfc822.
    children.push(entityOf(range, walk, depth + 1, value === "multipart/digest" ? "message/rfc822" : "text/plain"));
  }
  return { ...entity, children };
}

/** Position of the blank line that ends the header block; the length when there is none. */
function headerEnd(bytes: Buffer): number {
  if (bytes[0] === LF || (bytes[0] === CR && bytes[1] === LF)) return 0;
  // Nearly all headers are short, and text is searched much sooner than bytes.
  const start = bytes.toString("latin1", 0, SHORT_HEADER);
  const soon = start.indexOf("\r\n\r\n");
  if (soon >= 0 && !start.slice(0, soon).includes("\n\n")) return soon;
  const crlf = bytes.indexOf("\r\n\r\n");
  // Looked for only before the other: a message may be long.
  const lf = bytes.subarray(0, crlf < 0 ? bytes.length : crlf).indexOf("\n\n");
  if (lf >= 0) return lf;
  return crlf < 0 ? bytes.length : crlf;
}

function bodyStart(bytes: Buffer, end: number): number {
  let at = end;
  for (let lines = end === 0 ? 1 : 2; lines > 0 && at < bytes.length; lines--) {
    if (bytes[at] === CR) at++;
    if (bytes[at] === LF) at++;
  }
  return at;
}

/** Bodies between the delimiter lines of a multipart; the last one may be unterminated. */
function childrenOf(body: Buffer, named: string): readonly Buffer[] {
  const declared = named === "" ? [] : delimited(body, named.trimEnd());
  if (declared.length > 0) return declared;
  // The boundary is missing or mangled: take the first line that looks like a delimiter.
  const sniffed = /(?:^|\n)--([^\s][^\r\n]{0,99})/.exec(body.toString("latin1", 0, 4096))?.[1]?.trimEnd();
  return sniffed === undefined ? [] : delimited(body, sniffed);
}

function delimited(body: Buffer, boundary: string): readonly Buffer[] {
  const delimiter = Buffer.from(`--${boundary}`, "utf8");
  const ranges: Buffer[] = [];
  let open = -1;
  for (let at = body.indexOf(delimiter); at >= 0; at = body.indexOf(delimiter, at + delimiter.length)) {
    if (at > 0 && body[at - 1] !== LF) continue;
    const after = at + delimiter.length;
    const closing = body[after] === 0x2d && body[after + 1] === 0x2d;
    const lineEnd = body.indexOf(LF, after);
    // `--abcd` is no delimiter of boundary `abc`.
    const rest = body.toString(
      "latin1",
      closing ? after + 2 : after,
      Math.min(lineEnd < 0 ? body.length : lineEnd, after + 80),
    );
    if (rest.trim() !== "") continue;
    if (open >= 0) ranges.push(body.subarray(open, lineBefore(body, at, open)));
    open = closing || lineEnd < 0 ? -1 : lineEnd + 1;
    if (closing || ranges.length > MAX_PARTS) return ranges;
  }
  if (open >= 0) ranges.push(body.subarray(open));
  return ranges;
}

/** The line break in front of a delimiter belongs to the delimiter (RFC 2046 5.1.1). */
function lineBefore(body: Buffer, at: number, open: number): number {
  let end = at;
  if (end > open && body[end - 1] === LF) end--;
  if (end > open && body[end - 1] === CR) end--;
  return end;
}
