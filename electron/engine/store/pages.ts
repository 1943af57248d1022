// Files that only grow: sealed JSON lines, with a binary index beside them so that half a million lines need not be parsed at start.
import { join } from "node:path";
import type { Disk } from "./disk.ts";
import { blockOf, countLines, eachLine, indexOf, type Line, type PageIndex, readIndex } from "./page-index.ts";
import { isSealed, linesOf, seal, unseal } from "./sealed.ts";
import { Scratch } from "./snapshot.ts";

export interface Page {
  readonly index: PageIndex;
  /** Lines that are not what was written. */
  readonly broken: number;
  /** Lines that are gone: the file is shorter than its index says. */
  readonly lost: number;
}

/** What of a line goes into the index; null when the line is not one of this room's. */
export type WordsOf = (value: Readonly<Record<string, unknown>>) => Uint32Array | null;

const DATA = ".jsonl";
const INDEX = ".idx";

/** Pages whose place another has taken: the head knows only the newer one. */
export function replacedPages(pages: readonly string[], known: Readonly<Record<string, number>>): readonly string[] {
  return pages.filter((page) => {
    const newer = Object.keys(known).filter((name) => pageOf(name) === pageOf(page));
    return newer.some((name) => generationOf(name) > generationOf(page));
  });
}

/** Names of the pages in a folder, oldest first; of two forms of one page the newer one last. */
export async function pagesIn(disk: Disk, folder: string): Promise<readonly string[]> {
  const names = (await disk.list(folder))
    .filter((name) => name.endsWith(DATA))
    .map((name) => name.slice(0, -DATA.length));
  const order = (a: string, b: string): number => (pageOf(a) === pageOf(b) ? generationOf(a) - generationOf(b) : 0);
  // The sort is stable: pages stay in the order of their names.
  return names.sort((a, b) => (pageOf(a) < pageOf(b) ? -1 : pageOf(a) > pageOf(b) ? 1 : order(a, b)));
}

/**
 * The file on which a page goes on. A page that was rewritten to forget somebody has a new name, `2024-05.2`, so that nobody
 * reads in the middle of it.
 */
export function latestPage(pages: readonly string[], page: string): string {
  const own = pages.filter((name) => pageOf(name) === page).map(generationOf);
  return pageName(page, Math.max(1, ...own));
}

export const pageOf = (name: string): string => name.split(".")[0] ?? name;
const generationOf = (name: string): number => Number(name.split(".")[1] ?? "1");
const pageName = (page: string, generation: number): string => (generation > 1 ? `${page}.${generation}` : page);
export const nextPage = (name: string): string => pageName(pageOf(name), generationOf(name) + 1);

export const pagePath = (folder: string, page: string): string => join(folder, page + DATA);
const indexPath = (folder: string, page: string): string => join(folder, page + INDEX);

async function readPage(disk: Disk, folder: string, page: string, wordsOf: WordsOf, scratch: Scratch) {
  const path = pagePath(folder, page);
  const size = (await disk.stat(path))?.size ?? 0;
  const indexSize = (await disk.stat(indexPath(folder, page)))?.size ?? 0;
  const room = scratch.of(indexSize);
  const { index, covered } = readIndex(
    indexSize === 0 ? room.subarray(0, 0) : disk.readAt(indexPath(folder, page), 0, indexSize, room),
  );
  if (covered === size) return { index, broken: 0, lost: 0, bytes: null };
  const bytes = (await disk.read(path)) ?? Buffer.alloc(0);
  // A file that has shrunk, or an index that was damaged: only the lines themselves can tell.
  const lines: Line[] = [];
  let broken = 0;
  for (const { line, start, whole } of linesOf(bytes)) {
    const value = whole ? unseal(line) : null;
    const words = value && wordsOf(value);
    if (words) lines.push({ offset: start, length: line.length, words });
    else if (whole) broken++;
  }
  const lost = Math.max(0, countLines(index) - lines.length - broken);
  return { index: indexOf(lines), broken, lost, bytes };
}

/**
 * Opens a page. When index and lines do not belong together, both are written anew from the lines that are good; with
 * broken or lost lines, `keep` first keeps the file as it was found. Without `keep` nothing is written. The
 * index lives in `scratch`, until the next page is opened with it.
 */
export async function openPage(
  disk: Disk,
  folder: string,
  page: string,
  wordsOf: WordsOf,
  keep: (() => Promise<void>) | null,
  scratch: Scratch = new Scratch(),
): Promise<Page> {
  const { index, broken, lost, bytes } = await readPage(disk, folder, page, wordsOf, scratch);
  if (!bytes || !keep) return { index, broken, lost };
  if (broken + lost > 0) await keep();
  const good: { readonly line: Uint8Array; readonly words: Uint32Array }[] = [];
  eachLine(index, (offset, length, from, to) => {
    good.push({ line: bytes.subarray(offset, offset + length + 1), words: index.subarray(from, to) });
  });
  return { index: await rewritePage(disk, folder, page, good), broken, lost };
}

/** Writes a page anew with these lines only: after damage, or to forget. Without lines the page goes. */
export async function rewritePage(
  disk: Disk,
  folder: string,
  page: string,
  lines: readonly { readonly line: Uint8Array; readonly words: Uint32Array }[],
): Promise<PageIndex> {
  // The old index first: a page without one is read whole, one with a wrong index would be misread.
  await disk.remove(indexPath(folder, page));
  if (lines.length === 0) {
    await disk.remove(pagePath(folder, page));
    return new Uint32Array(0);
  }
  await disk.replace(
    pagePath(folder, page),
    lines.map(({ line }) => line),
  );
  let end = 0;
  const index = indexOf(
    lines.map(({ line, words }) => {
      const placed = { offset: end, length: line.length - 1, words };
      end += line.length;
      return placed;
    }),
  );
  await disk.replace(indexPath(folder, page), [blockOf(index, end)]);
  return index;
}

/** Is every line of a page what was written? */
export async function isPageWhole(disk: Disk, folder: string, page: string): Promise<boolean> {
  for (const { line, whole } of linesOf((await disk.read(pagePath(folder, page))) ?? Buffer.alloc(0)))
    if (!whole || !isSealed(line)) return false;
  return true;
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
): Promise<{
  readonly lines: readonly { readonly offset: number; readonly length: number }[];
  /** Lines in the page, those before included. */
  readonly count: number;
}> {
  await openPage(disk, folder, page, wordsOf, () => Promise.resolve());
  const { index: before, covered, good } = readIndex((await disk.read(indexPath(folder, page))) ?? Buffer.alloc(0));
  const data = await disk.append(pagePath(folder, page));
  const lines: Line[] = [];
  let end = covered;
  try {
    const bytes = records.map(({ json, words }) => {
      const line = seal(json);
      lines.push({ offset: end, length: line.length - 1, words });
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
    await index.write(blockOf(indexOf(lines), end));
    await index.sync();
  } finally {
    await index.close();
  }
  return { lines, count: countLines(before) + lines.length };
}
