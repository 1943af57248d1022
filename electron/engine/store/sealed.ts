// A line of JSON that carries its own checksum as its first field: `{"crc":"1a2b3c4d",…}`. Journal, shards and pages are made of them.
import { crc32 } from "node:zlib";

const BLANK = '{"crc":"00000000",';
const CRC_AT = '{"crc":"'.length;
const NEWLINE = 0x0a;
const BRACE = 0x7b;
const COMMA = 0x2c;
const CLOSING = "]}\n";

const hex = (crc: number): string => crc.toString(16).padStart(8, "0");

/** Seals the JSON text of an object with at least one field; the line ends with a newline, which the checksum leaves out. */
export function seal(json: string): Buffer {
  const line = Buffer.allocUnsafe(BLANK.length + Buffer.byteLength(json));
  line.write(json, BLANK.length - 1);
  // The comma of the checksum takes the place of the opening brace.
  line.write(BLANK, "latin1");
  line[line.length - 1] = NEWLINE;
  return withChecksum(line);
}

function withChecksum(line: Buffer): Buffer {
  line.write(hex(crc32(line.subarray(BLANK.length, -1))), CRC_AT, "latin1");
  return line;
}

/** A sealed line whose last field is a list, and where in it each of the list's items begins and ends. */
export interface SealedList {
  readonly line: Buffer;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Seals `{…head,"changes":[…items]}`, all of it JSON text: in one piece of memory, however much there is to say. */
export function sealList(head: string, items: readonly string[]): SealedList {
  const opening = `${BLANK}${head}[`;
  let length = Buffer.byteLength(opening) + Math.max(0, items.length - 1) + CLOSING.length;
  for (const item of items) length += Buffer.byteLength(item);
  const line = Buffer.allocUnsafeSlow(length);
  const starts = new Uint32Array(items.length);
  const ends = new Uint32Array(items.length);
  let at = line.write(opening);
  items.forEach((item, index) => {
    if (index > 0) line[at++] = COMMA;
    starts[index] = at;
    at += line.write(item, at);
    ends[index] = at;
  });
  line.write(CLOSING, at, "latin1");
  return { line: withChecksum(line), starts, ends };
}

/** Does the line (without its newline) hold what was written? */
export function isSealed(line: Buffer): boolean {
  if (line.length <= BLANK.length || line.toString("latin1", 0, CRC_AT) !== '{"crc":"') return false;
  return line.toString("latin1", CRC_AT, CRC_AT + 8) === hex(crc32(line.subarray(BLANK.length)));
}

/** The object of a sealed line, or null when the line is not what was written. */
export function unseal(line: Buffer): Readonly<Record<string, unknown>> | null {
  if (!isSealed(line)) return null;
  try {
    return JSON.parse(line.toString()) as Readonly<Record<string, unknown>>;
  } catch {
    return null;
  }
}

/** The JSON text of a sealed line, without its checksum. */
export function withoutSeal(line: Buffer): Buffer {
  const json = Buffer.from(line.subarray(BLANK.length - 1));
  json[0] = BRACE;
  return json;
}

/** The lines of a file; `whole` is false for a last line without newline. */
export function* linesOf(
  bytes: Buffer,
): Generator<{ readonly line: Buffer; readonly start: number; readonly end: number; readonly whole: boolean }> {
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(NEWLINE, start);
    const end = found < 0 ? bytes.length : found;
    yield { line: bytes.subarray(start, end), start, end: found < 0 ? end : end + 1, whole: found >= 0 };
    start = end + 1;
  }
}
