// All loops as a Map: those that may still move stand in memory, closed ones are read from their shard when asked for.
import { isActive } from "../../../shared/ledger/apply.ts";
import { fold } from "../../../shared/loop/fold.ts";
import type { Loop } from "../../../shared/loop/loop.ts";
import type { Disk } from "./disk.ts";
import { Recent } from "./hash-index.ts";
import { FIELD, historyIn } from "./loop-line.ts";
import { isLive, type Row, type ShardFile, shardPath } from "./shard.ts";
import { StoreError } from "./store-error.ts";

interface Slot {
  /** Null: to be read from its shard. */
  loop: Loop | null;
  /** Null: only the journal holds it. */
  file: ShardFile | null;
  offset: number;
  bytes: number;
  closedAt: number | null;
  /** Journal segment of its last change. */
  changed: number;
}

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
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #slots = new Map<string, Slot>();
  /** Loops that a start found in shards, by number. */
  readonly #stored: string[] = [];
  /** The file of each shard. */
  readonly #files = new Map<string, ShardFile>();
  readonly #recent = new Recent<string, Loop>(KEPT);
  /** Loops changed or removed, by the journal segment that says so; with the shard that still holds a removed one. */
  readonly #touched = new Map<number, Map<string, string | null>>();
  /** Position of the change that took a loop out: what the journal says of it before that is void. */
  readonly #removed = new Map<string, { readonly segment: number; readonly position: number }>();
  /** Segment and position of the change that is being applied. */
  #segment = 0;
  #position = 0;

  constructor(disk: Disk, folder: string) {
    this.#disk = disk;
    this.#folder = folder;
  }

  /** What is set or deleted from now on comes from this change of the journal. */
  from(segment: number, position: number): void {
    this.#segment = segment;
    this.#position = position;
  }

  get size(): number {
    return this.#slots.size;
  }

  has(id: string): boolean {
    return this.#slots.has(id);
  }

  /** Throws `damaged` when the shard was changed by somebody else. */
  get(id: string): Loop | undefined {
    const slot = this.#slots.get(id);
    if (!slot) return undefined;
    if (slot.loop) return slot.loop;
    const known = this.#recent.get(id);
    if (known) return known;
    const loop = this.#read(id, slot);
    this.#recent.set(id, loop);
    return loop;
  }

  set(id: string, loop: Loop): this {
    const slot = this.#slots.get(id);
    if (slot) {
      slot.loop = loop;
      slot.closedAt = loop.closedAt;
      slot.changed = this.#segment;
    } else
      this.#slots.set(id, {
        loop,
        file: null,
        offset: 0,
        bytes: 0,
        closedAt: loop.closedAt,
        changed: this.#segment,
      });
    this.#recent.delete(id);
    this.#touch(id);
    return this;
  }

  delete(id: string): boolean {
    if (!this.#slots.has(id)) return false;
    this.#touch(id);
    this.#removed.set(id, { segment: this.#segment, position: this.#position });
    this.#recent.delete(id);
    return this.#slots.delete(id);
  }

  clear(): void {
    for (const id of [...this.#slots.keys()]) this.delete(id);
  }

  keys(): MapIterator<string> {
    return this.#slots.keys();
  }

  *values(): Generator<Loop, undefined, unknown> {
    for (const [, loop] of this.entries()) yield loop;
  }

  /** Every loop; closed ones are read one by one and not kept. Blocks: `batches` is for tens of thousands. */
  *entries(): Generator<[string, Loop], undefined, unknown> {
    for (const [id, slot] of this.#slots) yield [id, slot.loop ?? this.#read(id, slot)];
  }

  [Symbol.iterator](): Generator<[string, Loop], undefined, unknown> {
    return this.entries();
  }

  forEach(callback: (loop: Loop, id: string, map: Map<string, Loop>) => void): void {
    for (const [id, loop] of this.entries()) callback(loop, id, this);
  }

  /** Closed loops in small batches, between which other work gets its turn. What changes meanwhile may be missed or come twice. */
  async *closed(): AsyncGenerator<readonly Loop[]> {
    const ids = [...this.#slots].filter(([, { closedAt }]) => closedAt !== null).map(([id]) => id);
    for (let at = 0; at < ids.length; at += BATCH) {
      const loops: Loop[] = [];
      for (const id of ids.slice(at, at + BATCH)) {
        const slot = this.#slots.get(id);
        if (slot) loops.push(slot.loop ?? this.#read(id, slot));
      }
      yield loops;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** A loop that lies in a shard; with `loop` when it belongs in memory. Answers its number. */
  addStored(row: Row, file: ShardFile, loop: Loop | null): number {
    this.#files.set(file.name, file);
    const seconds = row.words[row.from + FIELD.closed] ?? 0;
    const closedAt = seconds === 0 ? null : seconds * 1000;
    this.#slots.set(row.id, { loop, file, offset: row.offset, bytes: row.bytes, closedAt, changed: 0 });
    return this.#stored.push(row.id) - 1;
  }

  /** The loop that `addStored` gave this number, unless it is gone. */
  storedAt(number: number): Loop | undefined {
    return this.get(this.#stored[number] ?? "");
  }

  /** The shard that holds a loop, and the length of its line; null when none does. */
  placeOf(id: string): { readonly shard: string; readonly bytes: number } | null {
    const slot = this.#slots.get(id);
    return slot?.file ? { shard: slot.file.name, bytes: slot.bytes } : null;
  }

  /** Shard in which each loop lies that the journal up to this segment speaks of; null when in none yet. */
  shardsOf(upTo: number): Map<string, string | null> {
    const found = new Map<string, string | null>();
    for (const [segment, ids] of this.#touched)
      if (segment <= upTo)
        for (const [id, shard] of ids) found.set(id, this.#slots.get(id)?.file?.name ?? shard ?? found.get(id) ?? null);
    return found;
  }

  /** Loops that the journal up to this segment takes out, with the position of the change that does. */
  removedUpTo(upTo: number): Map<string, number> {
    const found = new Map<string, number>();
    for (const [id, { segment, position }] of this.#removed) if (segment <= upTo) found.set(id, position);
    return found;
  }

  /** Loops closed before `instant` that are not in the archive yet. */
  aged(instant: number): readonly { readonly id: string; readonly shard: string; readonly closedAt: number }[] {
    const found = [];
    for (const [id, { loop, file, closedAt }] of this.#slots)
      if (file && closedAt !== null && closedAt < instant && isLive(file.name) && !(loop && isActive(loop)))
        found.push({ id, shard: file.name, closedAt });
    return found;
  }

  /**
   * A shard was written: its loops lie elsewhere now, and what has not changed since need not stand in memory. Answers the
   * files that nobody reads any more.
   */
  moved({ file, ids, offsets, bytes }: ShardNews, upTo: number): readonly ShardFile[] {
    const before = this.#files.get(file.name);
    if (ids.length > 0) this.#files.set(file.name, file);
    else this.#files.delete(file.name);
    ids.forEach((id, index) => {
      const slot = this.#slots.get(id);
      if (!slot) {
        // Taken out while it was written: the fold of that change must find it.
        for (const [segment, touched] of this.#touched)
          if (segment > upTo && touched.has(id)) touched.set(id, file.name);
        return;
      }
      slot.file = file;
      slot.offset = offsets[index] ?? 0;
      slot.bytes = bytes[index] ?? 0;
      if (slot.loop && slot.changed <= upTo && !isActive(slot.loop)) slot.loop = null;
    });
    // The old file first: should the empty one be all that is left, it says so.
    return [...(before ? [before] : []), ...(ids.length === 0 ? [file] : [])];
  }

  /** Everything up to this segment is in the shards. */
  settle(upTo: number): void {
    for (const segment of this.#touched.keys()) if (segment <= upTo) this.#touched.delete(segment);
    for (const [id, { segment }] of this.#removed) if (segment <= upTo) this.#removed.delete(id);
  }

  #touch(id: string): void {
    const ids = this.#touched.get(this.#segment) ?? new Map<string, string | null>();
    this.#touched.set(this.#segment, ids);
    ids.set(id, this.#slots.get(id)?.file?.name ?? ids.get(id) ?? null);
  }

  #read(id: string, { file, offset, bytes }: Slot): Loop {
    const shelved = file && historyIn(this.#disk.readAt(shardPath(this.#folder, file), offset, bytes));
    const loop = shelved?.id === id ? fold(id, shelved.history) : null;
    if (!loop) throw new StoreError("damaged", `Loop ${id} cannot be read from ${file?.name ?? "memory"}.`);
    return loop;
  }
}
