// Finds loops by thread or message. Of loops in shards only a hash of the key stands in memory: the loop itself is asked.
import type { WritableLookup } from "../../../shared/ledger/apply.ts";
import type { Loop } from "../../../shared/loop/loop.ts";
import { HashIndex, keyOf } from "./hash-index.ts";

export interface KeysOf<V> {
  /** The loop of a row of the shelf, unless it is gone. */
  readonly loopAt: (row: number) => Loop | undefined;
  readonly holds: (loop: Loop, key: string) => boolean;
  /** What the loops that hold a key amount to; nothing for none. */
  readonly valueOf: (loops: readonly Loop[]) => V | undefined;
}

export class LoopKeys<V> implements WritableLookup<V> {
  readonly #stored = new HashIndex();
  /** Keys set or deleted (null) since the start. */
  readonly #changed = new Map<string, V | null>();
  readonly #of: KeysOf<V>;

  constructor(of: KeysOf<V>) {
    this.#of = of;
  }

  /** A loop in a shard holds a key with this hash. */
  addStored(hash: number, row: number): void {
    this.#stored.add(hash, row);
  }

  get(key: string): V | undefined {
    const changed = this.#changed.get(key);
    if (changed !== undefined) return changed ?? undefined;
    const loops: Loop[] = [];
    for (const row of this.#stored.rows(keyOf(key))) {
      const loop = this.#of.loopAt(row);
      if (loop && this.#of.holds(loop, key)) loops.push(loop);
    }
    return this.#of.valueOf(loops);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  set(key: string, value: V): void {
    this.#changed.set(key, value);
  }

  delete(key: string): void {
    this.#changed.set(key, null);
  }
}
