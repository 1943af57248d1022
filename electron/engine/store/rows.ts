// Rows of the pages in memory: where each record lies; those that only the journal holds yet, whole; the latest read ones, too.
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

/** A record that only this segment of the journal holds, as JSON. */
export interface Pending {
  readonly json: string;
  readonly segment: number;
}

const PENDING = 0xffff_ffff;
const KEPT = 500;

export class Rows<T> {
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #parse: (value: Readonly<Record<string, unknown>>) => T | null;
  readonly #names: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #page = new Column();
  readonly #offset = new Column();
  readonly #length = new Column();
  /**
   * Records not folded yet by row, and their rows in order, each with the journal segment that holds it. As JSON: of a
   * look-back's thousands few are read again, and text costs a tenth of the objects, in memory and in collecting it.
   */
  readonly #pending = new Map<number, string>();
  #queue: { readonly row: number; readonly segment: number }[] = [];
  readonly #recent = new Recent<number, T>(KEPT);

  constructor(disk: Disk, folder: string, parse: (value: Readonly<Record<string, unknown>>) => T | null) {
    this.#disk = disk;
    this.#folder = folder;
    this.#parse = parse;
  }

  addStored(page: string, offset: number, length: number): number {
    this.#page.push(this.#numberOf(page));
    this.#offset.push(offset);
    this.#length.push(length);
    return this.#page.length - 1;
  }

  addPending(json: string, segment: number): number {
    this.#page.push(PENDING);
    this.#offset.push(0);
    this.#length.push(0);
    const row = this.#page.length - 1;
    this.#pending.set(row, json);
    this.#queue.push({ row, segment });
    return row;
  }

  /** The records of the journal up to this segment now lie in these places. */
  settle(upTo: number, { pages, page, offset, length }: Places): void {
    const settled = this.#queue.filter(({ segment }) => segment <= upTo);
    this.#queue = this.#queue.filter(({ segment }) => segment > upTo);
    settled.forEach(({ row }, index) => {
      this.#pending.delete(row);
      const name = pages[page[index] ?? 0];
      if (name === undefined) return;
      this.#page.set(row, this.#numberOf(name));
      this.#offset.set(row, offset[index] ?? 0);
      this.#length.set(row, length[index] ?? 0);
    });
  }

  get pending(): readonly Pending[] {
    return this.#queue.flatMap(({ row, segment }) => {
      const json = this.#pending.get(row);
      return json === undefined ? [] : [{ json, segment }];
    });
  }

  /** The record of a row, or null when it cannot be read. */
  read(row: number): T | null {
    const known = this.#recent.get(row);
    if (known !== undefined) return known;
    const json = this.#pending.get(row);
    const record = json === undefined ? this.#readStored(row) : (JSON.parse(json) as T);
    if (record !== null) this.#recent.set(row, record);
    return record;
  }

  #readStored(row: number): T | null {
    const name = this.#names[this.#page.at(row)];
    if (name === undefined) return null;
    const bytes = this.#disk.readAt(pagePath(this.#folder, name), this.#offset.at(row), this.#length.at(row));
    const value = unseal(bytes);
    return value && this.#parse(value);
  }

  #numberOf(page: string): number {
    const known = this.#numbers.get(page);
    if (known !== undefined) return known;
    this.#names.push(page);
    this.#numbers.set(page, this.#names.length - 1);
    return this.#names.length - 1;
  }
}
