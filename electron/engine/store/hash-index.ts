// Compact tables for half a million messages: 32-bit hashes to row numbers, in typed arrays instead of strings and objects.
import { crc32 } from "node:zlib";

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

/** Hash of a key: CRC-32. Two keys may share it: whoever looks something up checks the record itself. */
export function keyOf(key: string): number {
  return keyOfRest(key, 0);
}

/** The same of what stands from a place on, without cutting it out. */
export function keyOfRest(key: string, from: number): number {
  let crc = -1;
  for (let index = from; index < key.length; index++) {
    const code = key.charCodeAt(index);
    if (code > 0x7f) return crc32(key.slice(from));
    crc = (CRC[(crc ^ code) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  // For some dozen letters the way into zlib would take longer than all this.
  return ~crc >>> 0;
}

/** A second, independent hash (FNV-1a): together with `keyOf` it tells records apart without reading them. */
export function otherKeyOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** A list of 32-bit numbers that grows, a block at a time: growing copies nothing and wastes little. */
export class Column {
  readonly #blocks: Uint32Array[] = [];
  #last = new Uint32Array(0);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    const inBlock = this.#length++ & BLOCK_MASK;
    if (inBlock === 0) {
      this.#last = new Uint32Array(BLOCK_MASK + 1);
      this.#blocks.push(this.#last);
    }
    this.#last[inBlock] = value;
  }

  at(index: number): number {
    return this.#blocks[index >>> BLOCK_BITS]?.[index & BLOCK_MASK] ?? 0;
  }

  set(index: number, value: number): void {
    const block = this.#blocks[index >>> BLOCK_BITS];
    if (block) block[index & BLOCK_MASK] = value;
  }
}

const BLOCK_BITS = 12;
const BLOCK_MASK = (1 << BLOCK_BITS) - 1;

const NONE: readonly number[] = [];

/** Rows by hash: an open-addressed table of the hashes, each with a chain of its rows, newest first. */
export class HashIndex {
  #hashes = new Uint32Array(1024);
  /** Position of the newest posting of the hash, plus one; 0 = empty slot. */
  #heads = new Uint32Array(1024);
  #used = 0;
  readonly #rows = new Column();
  /** Position of the next older posting, plus one; 0 = none. */
  readonly #older = new Column();

  add(hash: number, row: number): void {
    if (this.#used * 4 > this.#heads.length * 3) this.#widen();
    const slot = this.#slotOf(hash);
    const head = this.#heads[slot] ?? 0;
    if (head === 0) this.#used++;
    this.#rows.push(row);
    this.#older.push(head);
    this.#hashes[slot] = hash;
    this.#heads[slot] = this.#rows.length;
  }

  /** Rows with this hash, newest first. Most lookups of a look-back find none, and cost nothing more. */
  rows(hash: number): Iterable<number> {
    const newest = this.newest(hash);
    return newest === 0 ? NONE : this.#chain(newest);
  }

  *#chain(newest: number): Generator<number> {
    for (let posting = newest; posting > 0; posting = this.older(posting)) yield this.rowAt(posting);
  }

  /** For loops over hundreds of thousands of rows: the posting of the newest row with this hash, or 0. */
  newest(hash: number): number {
    return this.#heads[this.#slotOf(hash)] ?? 0;
  }

  /** The next older posting of the same hash, or 0. */
  older(posting: number): number {
    return this.#older.at(posting - 1);
  }

  rowAt(posting: number): number {
    return this.#rows.at(posting - 1);
  }

  #slotOf(hash: number): number {
    const mask = this.#heads.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#heads[slot] !== 0 && this.#hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  #widen(): void {
    const hashes = this.#hashes;
    const heads = this.#heads;
    this.#hashes = new Uint32Array(hashes.length * 2);
    this.#heads = new Uint32Array(heads.length * 2);
    for (let old = 0; old < heads.length; old++) {
      const head = heads[old] ?? 0;
      if (head === 0) continue;
      const hash = hashes[old] ?? 0;
      const slot = this.#slotOf(hash);
      this.#hashes[slot] = hash;
      this.#heads[slot] = head;
    }
  }
}

/** The latest `limit` values, forgotten in the order of their last use. */
export class Recent<K, V> {
  readonly #values = new Map<K, V>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: K): V | undefined {
    const value = this.#values.get(key);
    if (value !== undefined) {
      this.#values.delete(key);
      this.#values.set(key, value);
    }
    return value;
  }

  set(key: K, value: V): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    const oldest = this.#values.keys().next();
    if (this.#values.size > this.#limit && !oldest.done) this.#values.delete(oldest.value);
  }

  delete(key: K): void {
    this.#values.delete(key);
  }

  clear(): void {
    this.#values.clear();
  }
}
