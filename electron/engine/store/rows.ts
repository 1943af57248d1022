// Rows of the pages in memory: where each record lies; those that only the journal holds yet, whole; the latest read ones, too.
import type { Change } from "../../../shared/ledger/change.ts";
import type { Disk } from "./disk.ts";
import { Column, Recent } from "./hash-index.ts";
import { pagePath } from "./pages.ts";
import { unseal } from "./sealed.ts";

/** Where the records of a fold went, in the order in which they were committed. */
export interface Places {
  readonly pages: readonly string[];
  /** Of each record: position in `pages`, offset, length. */
  readonly page: Uint32Array;
  readonly offset: Uint32Array;
  readonly length: Uint32Array;
}

/** A change that only this segment of the journal holds: its JSON, from `start` to `end` of a line. */
export interface Pending {
  readonly line: Buffer;
  readonly start: number;
  readonly end: number;
  readonly segment: number;
}

/** A change that was read again from the journal. */
export function pendingOf(change: Change, segment: number): Pending {
  const line = Buffer.from(JSON.stringify(change));
  return { line, start: 0, end: line.length, segment };
}

const PENDING = 0xffff_ffff;
const KEPT = 500;

/** How a record is read: out of its line in a page, or out of the change that brought it. */
export interface Reads<T> {
  readonly stored: (value: Readonly<Record<string, unknown>>) => T | null;
  readonly pending: (change: Change) => T | null;
}

export class Rows<T> {
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #reads: Reads<T>;
  readonly #names: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #page = new Column();
  readonly #offset = new Column();
  readonly #length = new Column();
  /**
   * Records not folded yet by row, in order. As the bytes that went to the journal: of a look-back's thousands few are read
   * again, and one line for hundreds of them is nothing to the collector of garbage.
   */
  readonly #pending = new Map<number, Pending>();
  readonly #recent = new Recent<number, T>(KEPT);

  constructor(disk: Disk, folder: string, reads: Reads<T>) {
    this.#disk = disk;
    this.#folder = folder;
    this.#reads = reads;
  }

  addStored(page: string, offset: number, length: number): number {
    this.#page.push(this.#numberOf(page));
    this.#offset.push(offset);
    this.#length.push(length);
    return this.#page.length - 1;
  }

  addPending(pending: Pending): number {
    this.#page.push(PENDING);
    this.#offset.push(0);
    this.#length.push(0);
    const row = this.#page.length - 1;
    this.#pending.set(row, pending);
    return row;
  }

  /** The records of the journal up to this segment now lie in these places. */
  settle(upTo: number, { pages, page, offset, length }: Places): void {
    let index = 0;
    for (const [row, { segment }] of this.#pending) {
      if (segment > upTo) continue;
      this.#pending.delete(row);
      const name = pages[page[index] ?? 0];
      if (name !== undefined) {
        this.#page.set(row, this.#numberOf(name));
        this.#offset.set(row, offset[index] ?? 0);
        this.#length.set(row, length[index] ?? 0);
      }
      index++;
    }
  }

  /** What only the journal holds, in the order in which it came. */
  *pending(): Generator<readonly [record: T, pending: Pending]> {
    for (const pending of this.#pending.values()) {
      const record = this.#readPending(pending);
      if (record !== null) yield [record, pending];
    }
  }

  /** The record of a row, or null when it cannot be read. */
  read(row: number): T | null {
    const known = this.#recent.get(row);
    if (known !== undefined) return known;
    const pending = this.#pending.get(row);
    const record = pending === undefined ? this.#readStored(row) : this.#readPending(pending);
    if (record !== null) this.#recent.set(row, record);
    return record;
  }

  #readPending({ line, start, end }: Pending): T | null {
    return this.#reads.pending(JSON.parse(line.toString("utf8", start, end)) as Change);
  }

  #readStored(row: number): T | null {
    const name = this.#names[this.#page.at(row)];
    if (name === undefined) return null;
    const bytes = this.#disk.readAt(pagePath(this.#folder, name), this.#offset.at(row), this.#length.at(row));
    const value = unseal(bytes);
    return value && this.#reads.stored(value);
  }

  #numberOf(page: string): number {
    const known = this.#numbers.get(page);
    if (known !== undefined) return known;
    this.#names.push(page);
    this.#numbers.set(page, this.#names.length - 1);
    return this.#names.length - 1;
  }
}
