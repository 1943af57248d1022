// All loops as a Map: those that move stand in memory, those at rest are read from their shard when asked for.
import { isActive } from "../../../shared/ledger/apply.ts";
import { fold } from "../../../shared/loop/fold.ts";
import type { Loop } from "../../../shared/loop/loop.ts";
import type { Disk } from "./disk.ts";
import { Column, Recent } from "./hash-index.ts";
import { FIELD, historyIn, secondsOf } from "./loop-line.ts";
import { isLive, type Row, type ShardFile, shardPath } from "./shard.ts";
import { StoreError } from "./store-error.ts";
import { Unfolded } from "./unfolded.ts";

/** Where the loops of a shard lie since its last fold, in the order of the file. */
export interface ShardNews {
  readonly file: ShardFile;
  readonly ids: readonly string[];
  readonly offsets: readonly number[];
  readonly bytes: readonly number[];
}

const KEPT = 200;
const BATCH = 50;

export class LoopShelf implements Map<string, Loop> {
  readonly [Symbol.toStringTag] = "LoopShelf";
  readonly unfolded = new Unfolded();
  readonly #disk: Disk;
  readonly #folder: string;
  /** Loops have numbers, so that what is known of tens of thousands of them is columns of numbers; "" = gone. */
  readonly #rows = new Map<string, number>();
  readonly #ids: string[] = [];
  /** Where each lies: number of its shard plus one, or 0 when only the journal holds it; offset, length. */
  readonly #shard = new Column();
  readonly #offset = new Column();
  readonly #bytes = new Column();
  /** Second at which it was closed; 0 when it is not. */
  readonly #closed = new Column();
  /** The shards, with their newest files; null for one that has none any more. */
  readonly #shards: (ShardFile | null)[] = [];
  readonly #shardNumbers = new Map<string, number>();
  /** Loops that move, and those that are not folded yet. */
  readonly #loops = new Map<string, Loop>();
  readonly #recent = new Recent<string, Loop>(KEPT);

  constructor(disk: Disk, folder: string) {
    this.#disk = disk;
    this.#folder = folder;
  }

  get size(): number {
    return this.#rows.size;
  }

  has(id: string): boolean {
    return this.#rows.has(id);
  }

  /** Throws `damaged` when the shard was changed by somebody else. */
  get(id: string): Loop | undefined {
    const known = this.#loops.get(id) ?? this.#recent.get(id);
    if (known) return known;
    const row = this.#rows.get(id);
    if (row === undefined) return undefined;
    const loop = this.#read(row);
    this.#recent.set(id, loop);
    return loop;
  }

  set(id: string, loop: Loop): this {
    const row = this.#rows.get(id) ?? this.#add(id);
    this.#closed.set(row, secondsOf(loop.closedAt));
    this.#loops.set(id, loop);
    this.#recent.delete(id);
    this.unfolded.touch(id, this.#fileOf(row)?.name ?? null);
    return this;
  }

  delete(id: string): boolean {
    const row = this.#rows.get(id);
    if (row === undefined) return false;
    this.unfolded.remove(id, this.#fileOf(row)?.name ?? null);
    this.#forget(row);
    return true;
  }

  clear(): void {
    for (const id of this.#rows.keys()) this.delete(id);
  }

  keys(): MapIterator<string> {
    return this.#rows.keys();
  }

  *values(): Generator<Loop, undefined, unknown> {
    for (const [, loop] of this.entries()) yield loop;
  }

  /** Every loop; those at rest are read one by one and not kept. Blocks: `resting` is for tens of thousands. */
  *entries(): Generator<[string, Loop], undefined, unknown> {
    for (const [id, row] of this.#rows) yield [id, this.#loops.get(id) ?? this.#read(row)];
  }

  [Symbol.iterator](): Generator<[string, Loop], undefined, unknown> {
    return this.entries();
  }

  forEach(callback: (loop: Loop, id: string, map: Map<string, Loop>) => void): void {
    for (const [id, loop] of this.entries()) callback(loop, id, this);
  }

  /**
   * Loops at rest, suggested ones first, in small batches between which other work gets its turn. What changes meanwhile may
   * be missed or come twice.
   */
  async *resting(): AsyncGenerator<readonly Loop[]> {
    let loops: Loop[] = [];
    for (const closed of [false, true])
      for (let row = 0; row < this.#ids.length; row++) {
        const id = this.#ids[row] ?? "";
        const known = this.#loops.get(id);
        if (id === "" || this.#closed.at(row) > 0 !== closed || (known && isActive(known))) continue;
        loops.push(known ?? this.#read(row));
        if (loops.length < BATCH) continue;
        yield loops;
        loops = [];
        await new Promise((resolve) => setImmediate(resolve));
      }
    yield loops;
  }

  /** A loop that lies in a shard, instead of any other copy; with `loop` when it belongs in memory. Answers its number. */
  addStored(stored: Row, file: ShardFile, loop: Loop | null): number {
    const older = this.#rows.get(stored.id);
    if (older !== undefined) this.#forget(older);
    const row = this.#add(stored.id);
    this.#put(row, this.#renew(file.name, file), stored.offset, stored.bytes);
    this.#closed.set(row, stored.words[stored.from + FIELD.closed] ?? 0);
    if (loop) this.#loops.set(stored.id, loop);
    return row;
  }

  /** The loop with this number, unless it is gone. */
  at(row: number): Loop | undefined {
    return this.get(this.#ids[row] ?? "");
  }

  rowOf(id: string): number | null {
    return this.#rows.get(id) ?? null;
  }

  /** The shard that holds a loop, and the length of its line; null when none does. */
  placeOf(id: string): { readonly shard: string; readonly bytes: number } | null {
    const row = this.#rows.get(id) ?? -1;
    const file = row < 0 ? null : this.#fileOf(row);
    return file && { shard: file.name, bytes: this.#bytes.at(row) };
  }

  /** Shard in which each loop lies that the journal up to this segment speaks of; null when in none yet. */
  shardsOf(upTo: number): Map<string, string | null> {
    const found = this.unfolded.touchedUpTo(upTo);
    for (const id of found.keys()) {
      const shard = this.placeOf(id)?.shard;
      if (shard !== undefined) found.set(id, shard);
    }
    return found;
  }

  /** Loops closed before `instant` that are not in the archive yet. */
  aged(instant: number): readonly { readonly id: string; readonly shard: string; readonly closedAt: number }[] {
    const found = [];
    for (const [id, row] of this.#rows) {
      const file = this.#fileOf(row);
      const closedAt = this.#closed.at(row) * 1000;
      const known = this.#loops.get(id);
      if (file && closedAt > 0 && closedAt < instant && isLive(file.name) && !(known && isActive(known)))
        found.push({ id, shard: file.name, closedAt });
    }
    return found;
  }

  /** A shard was written: its loops lie there, and what is at rest and unchanged leaves memory. Answers files nobody reads now. */
  moved({ file, ids, offsets, bytes }: ShardNews, upTo: number): readonly ShardFile[] {
    const before = this.#shards[this.#numberOf(file.name) - 1];
    const shard = this.#renew(file.name, ids.length > 0 ? file : null);
    ids.forEach((id, index) => {
      const row = this.#rows.get(id);
      if (row === undefined) {
        this.unfolded.wasWritten(id, file.name, upTo);
        return;
      }
      this.#put(row, shard, offsets[index] ?? 0, bytes[index] ?? 0);
      const loop = this.#loops.get(id);
      if (loop && !isActive(loop) && !this.unfolded.isTouchedAfter(id, upTo)) this.#loops.delete(id);
    });
    // The old file first: should the empty one be all that is left, it says so.
    return [...(before ? [before] : []), ...(ids.length === 0 ? [file] : [])];
  }

  #add(id: string): number {
    const row = this.#ids.push(id) - 1;
    this.#rows.set(id, row);
    this.#shard.push(0);
    this.#offset.push(0);
    this.#bytes.push(0);
    this.#closed.push(0);
    return row;
  }

  #forget(row: number): void {
    const id = this.#ids[row] ?? "";
    this.#ids[row] = "";
    this.#rows.delete(id);
    this.#loops.delete(id);
    this.#recent.delete(id);
  }

  #put(row: number, shard: number, offset: number, bytes: number): void {
    this.#shard.set(row, shard);
    this.#offset.set(row, offset);
    this.#bytes.set(row, bytes);
  }

  /** From now on a shard is read from this file; answers its number plus one. */
  #renew(name: string, file: ShardFile | null): number {
    const number = this.#numberOf(name);
    this.#shards[number - 1] = file;
    return number;
  }

  /** Number of a shard, plus one. */
  #numberOf(name: string): number {
    const known = this.#shardNumbers.get(name) ?? this.#shards.push(null);
    this.#shardNumbers.set(name, known);
    return known;
  }

  #fileOf(row: number): ShardFile | null {
    return this.#shards[this.#shard.at(row) - 1] ?? null;
  }

  #read(row: number): Loop {
    const id = this.#ids[row] ?? "";
    const file = this.#fileOf(row);
    const bytes = file && this.#disk.readAt(shardPath(this.#folder, file), this.#offset.at(row), this.#bytes.at(row));
    const shelved = bytes && historyIn(bytes);
    const loop = shelved?.id === id ? fold(id, shelved.history) : null;
    if (!loop) throw new StoreError("damaged", `Loop ${id} cannot be read from ${file?.name ?? "memory"}.`);
    return loop;
  }
}
