// The binary index beside a page: where each line begins, and the numbers by which it is found.
import { crc32 } from "node:zlib";

/**
 * The index of a page: of each line its offset, its length (without newline), a count, and so many numbers that its room
 * chooses; one line after the other in one array, so that half a million of them are no objects.
 */
export type PageIndex = Uint32Array;

const OFFSET = 0;
const LENGTH = 1;
const COUNT = 2;
const WORDS = 3;

/** Calls `visit` with offset, length, and place of the numbers of every line. */
export function eachLine(
  index: PageIndex,
  visit: (offset: number, length: number, from: number, to: number) => void,
): void {
  for (let at = 0; at < index.length; ) {
    const to = at + WORDS + (index[at + COUNT] ?? 0);
    visit(index[at + OFFSET] ?? 0, index[at + LENGTH] ?? 0, at + WORDS, to);
    at = to;
  }
}

export interface Line {
  readonly offset: number;
  readonly length: number;
  readonly words: Uint32Array;
}

export function indexOf(lines: readonly Line[]): PageIndex {
  const index = new Uint32Array(lines.reduce((sum, { words }) => sum + WORDS + words.length, 0));
  let at = 0;
  for (const { offset, length, words } of lines) {
    index.set([offset, length, words.length], at);
    index.set(words, at + WORDS);
    at += WORDS + words.length;
  }
  return index;
}

export function countLines(index: PageIndex): number {
  let count = 0;
  eachLine(index, () => count++);
  return count;
}

/** The index file is made of blocks: magic, number of words that follow, their checksum, end of the data that they cover. */
const MAGIC = 0x31584449;
const HEADER = 4;

interface IndexRead {
  readonly index: PageIndex;
  /** Bytes of data, and of the index file itself, that its good blocks cover. */
  readonly covered: number;
  readonly good: number;
}

/** A Buffer as words: a copy only where it begins at an odd address. */
function wordsIn(bytes: Buffer): Uint32Array {
  const even = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  return new Uint32Array(even.buffer, even.byteOffset, even.length >>> 2);
}

/** Reads an index file; the index is made in the place of the bytes. */
export function readIndex(bytes: Buffer): IndexRead {
  const words = wordsIn(bytes);
  let covered = 0;
  let length = 0;
  let at = 0;
  while (at + HEADER <= words.length) {
    const size = words[at + 1] ?? 0;
    const end = at + HEADER + size;
    const payload = words.subarray(at + HEADER, end);
    if (words[at] !== MAGIC || end > words.length || words[at + 2] !== checksum(payload)) break;
    covered = words[at + 3] ?? covered;
    // The blocks' contents move together, over the headers that have been read.
    words.copyWithin(length, at + HEADER, end);
    length += size;
    at = end;
  }
  return { index: words.subarray(0, length), covered, good: at * 4 };
}

const checksum = (words: Uint32Array): number =>
  crc32(new Uint8Array(words.buffer, words.byteOffset, words.byteLength));

/** A block of the index file for lines that end at `end`. */
export function blockOf(index: PageIndex, end: number): Uint8Array {
  const block = new Uint32Array(HEADER + index.length);
  block.set([MAGIC, index.length, checksum(index), end]);
  block.set(index, HEADER);
  return new Uint8Array(block.buffer);
}
