// Files that only grow: sealed JSON lines, with a binary index beside them so that half a million lines need not be parsed at start.
import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { Disk } from "./disk.ts";
import { linesOf, seal, unseal } from "./sealed.ts";

/** What the index keeps of a line: numbers that its room chooses, in a stretch of an array that many lines share. */
export interface Words {
  readonly words: Uint32Array;
  readonly from: number;
  readonly to: number;
}

/** Where a line lies in its file; `length` without newline. */
export interface PageLine extends Words {
  readonly offset: number;
  readonly length: number;
}

export interface Page {
  readonly lines: readonly PageLine[];
  /** Lines that are not what was written. */
  readonly broken: number;
  /** Lines that are gone: the file is shorter than its index says. */
  readonly lost: number;
}

/** What of a line goes into the index; null when the line is not one of this room's. */
export type WordsOf = (value: Readonly<Record<string, unknown>>) => Uint32Array | null;

const DATA = ".jsonl";
const INDEX = ".idx";
/** A block of the index: magic, words that follow, their checksum, end of the data it covers; then length, count, words of each line. */
const MAGIC = 0x31584449;
const HEADER = 4;

/** Names of the pages in a folder, oldest first. */
export async function pagesIn(disk: Disk, folder: string): Promise<readonly string[]> {
  return (await disk.list(folder)).filter((name) => name.endsWith(DATA)).map((name) => name.slice(0, -DATA.length));
}

/**
 * The file on which a page goes on. A page that was rewritten to forget somebody has a new name, `2024-05.2`, so that nobody
 * reads in the middle of it.
 */
export function latestPage(pages: readonly string[], page: string): string {
  const own = pages.filter((name) => pageOf(name) === page).map(generationOf);
  return pageName(page, Math.max(1, ...own));
}

const pageOf = (name: string): string => name.split(".")[0] ?? name;
const generationOf = (name: string): number => Number(name.split(".")[1] ?? "1");
const pageName = (page: string, generation: number): string => (generation > 1 ? `${page}.${generation}` : page);
export const nextPage = (name: string): string => pageName(pageOf(name), generationOf(name) + 1);

export const pagePath = (folder: string, page: string): string => join(folder, page + DATA);
const indexPath = (folder: string, page: string): string => join(folder, page + INDEX);

interface IndexRead {
  readonly lines: readonly PageLine[];
  /** Bytes of data, and of the index itself, that its good blocks cover. */
  readonly covered: number;
  readonly good: number;
}

function readIndex(bytes: Buffer | null): IndexRead {
  const lines: PageLine[] = [];
  let covered = 0;
  let good = 0;
  if (!bytes) return { lines, covered, good };
  // A copy, because a Buffer may begin at an odd address.
  const words = new Uint32Array(new Uint8Array(bytes.subarray(0, bytes.length & ~3)).buffer);
  let at = 0;
  while (at + HEADER <= words.length) {
    const size = words[at + 1] ?? 0;
    const end = at + HEADER + size;
    const payload = words.subarray(at + HEADER, end);
    if (
      words[at] !== MAGIC ||
      end > words.length ||
      words[at + 2] !== crc32(new Uint8Array(payload.buffer, payload.byteOffset, payload.byteLength))
    )
      break;
    for (let next = at + HEADER; next < end; ) {
      const length = words[next] ?? 0;
      const count = words[next + 1] ?? 0;
      lines.push({ offset: covered, length, words, from: next + 2, to: next + 2 + count });
      covered += length + 1;
      next += 2 + count;
    }
    covered = words[at + 3] ?? covered;
    at = end;
    good = at * 4;
  }
  return { lines, covered, good };
}

/** One block of index for lines that stand one after the other and end at `end`. */
function indexBlock(lines: readonly PageLine[], end: number): Uint8Array {
  const size = lines.reduce((sum, { from, to }) => sum + 2 + to - from, 0);
  const block = new Uint32Array(HEADER + size);
  let at = HEADER;
  for (const { length, words, from, to } of lines) {
    block[at++] = length;
    block[at++] = to - from;
    block.set(words.subarray(from, to), at);
    at += to - from;
  }
  const payload = new Uint8Array(block.buffer, HEADER * 4);
  block.set([MAGIC, size, crc32(payload), end]);
  return new Uint8Array(block.buffer);
}

async function readPage(disk: Disk, folder: string, page: string, wordsOf: WordsOf) {
  const path = pagePath(folder, page);
  const size = (await disk.stat(path))?.size ?? 0;
  const index = readIndex(await disk.read(indexPath(folder, page)));
  if (index.covered === size) return { lines: index.lines, whole: true, broken: 0, lost: 0, bytes: null };
  const bytes = (await disk.read(path)) ?? Buffer.alloc(0);
  // A file that has shrunk, or an index that was damaged: only the lines themselves can tell.
  const from = index.covered < size ? index.covered : 0;
  const lines: PageLine[] = from > 0 ? [...index.lines] : [];
  let broken = 0;
  for (const { line, start, whole } of linesOf(bytes.subarray(from))) {
    const value = whole ? unseal(line) : null;
    const words = value && wordsOf(value);
    if (words) lines.push({ offset: from + start, length: line.length, words, from: 0, to: words.length });
    else if (whole) broken++;
  }
  const lost = Math.max(0, index.lines.length - lines.length - broken);
  return { lines, whole: false, broken, lost, bytes };
}

/**
 * Opens a page. When index and lines do not belong together, both are written anew from the lines that are good; with
 * broken or lost lines, `keep` first keeps the file as it was found. Without `keep` nothing is written.
 */
export async function openPage(
  disk: Disk,
  folder: string,
  page: string,
  wordsOf: WordsOf,
  keep: (() => Promise<void>) | null,
): Promise<Page> {
  const { lines, whole, broken, lost, bytes } = await readPage(disk, folder, page, wordsOf);
  if (whole || !bytes || !keep) return { lines, broken, lost };
  if (broken + lost > 0) await keep();
  const good = lines.map(({ offset, length, words, from, to }) => ({
    line: bytes.subarray(offset, offset + length + 1),
    words: words.subarray(from, to),
  }));
  return { lines: await rewritePage(disk, folder, page, good), broken, lost };
}

/** Writes a page anew with these lines only: after damage, or to forget. Without lines the page goes. */
export async function rewritePage(
  disk: Disk,
  folder: string,
  page: string,
  lines: readonly { readonly line: Uint8Array; readonly words: Uint32Array }[],
): Promise<readonly PageLine[]> {
  // The old index first: a page without one is read whole, one with a wrong index would be misread.
  await disk.remove(indexPath(folder, page));
  if (lines.length === 0) {
    await disk.remove(pagePath(folder, page));
    return [];
  }
  await disk.replace(
    pagePath(folder, page),
    lines.map(({ line }) => line),
  );
  let offset = 0;
  const placed = lines.map(({ line, words }) => {
    const place = { offset, length: line.length - 1, words, from: 0, to: words.length };
    offset += line.length;
    return place;
  });
  await disk.replace(indexPath(folder, page), [indexBlock(placed, offset)]);
  return placed;
}

/** Removes a page that another has taken the place of. */
export async function removePage(disk: Disk, folder: string, page: string): Promise<void> {
  await disk.remove(indexPath(folder, page));
  await disk.remove(pagePath(folder, page));
}

/** Appends lines, durably, data before index. Answers where each lies. What an earlier attempt left behind is mended first. */
export async function appendPage(
  disk: Disk,
  folder: string,
  page: string,
  records: readonly { readonly json: string; readonly words: Uint32Array }[],
  wordsOf: WordsOf,
): Promise<readonly PageLine[]> {
  await openPage(disk, folder, page, wordsOf, () => Promise.resolve());
  const { covered, good } = readIndex(await disk.read(indexPath(folder, page)));
  const data = await disk.append(pagePath(folder, page));
  const lines: PageLine[] = [];
  let end = covered;
  try {
    const bytes = records.map(({ json, words }) => {
      const line = seal(json);
      lines.push({ offset: end, length: line.length - 1, words, from: 0, to: words.length });
      end += line.length;
      return line;
    });
    await data.write(Buffer.concat(bytes));
    await data.sync();
  } finally {
    await data.close();
  }
  const index = await disk.append(indexPath(folder, page));
  try {
    // Half a block of an attempt that failed.
    await index.truncate(good);
    await index.write(indexBlock(lines, end));
    await index.sync();
  } finally {
    await index.close();
  }
  return lines;
}
