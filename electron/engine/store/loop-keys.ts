// Finds loops by conversation or message. Only a hash of each key stands in memory: the loop itself is asked whether it holds it.
import type { WritableLookup } from "../../../shared/ledger/apply.ts";
import type { Loop } from "../../../shared/loop/loop.ts";
import { HashIndex, keyOf } from "./hash-index.ts";
import type { LoopShelf } from "./shelf.ts";

export interface KeysOf<V> {
  readonly holds: (loop: Loop, key: string) => boolean;
  /** What the loops that hold a key amount to; nothing for none. */
  readonly valueOf: (loops: readonly Loop[]) => V | undefined;
  readonly idsOf: (value: V) => readonly string[];
}

export class LoopKeys<V> implements WritableLookup<V> {
  readonly #rows = new HashIndex();
  readonly #loops: LoopShelf;
  readonly #of: KeysOf<V>;

  constructor(loops: LoopShelf, of: KeysOf<V>) {
    this.#loops = loops;
    this.#of = of;
  }

  /** The loop of this row of the shelf holds a key with this hash. */
  add(hash: number, row: number): void {
    for (let posting = this.#rows.newest(hash); posting > 0; posting = this.#rows.older(posting))
      if (this.#rows.rowAt(posting) === row) return;
    this.#rows.add(hash, row);
  }

  get(key: string): V | undefined {
    const loops: Loop[] = [];
    for (const row of this.#rows.rows(keyOf(key))) {
      const loop = this.#loops.at(row);
      if (loop && this.#of.holds(loop, key)) loops.unshift(loop);
    }
    return this.#of.valueOf(loops);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  /** The loops must stand on the shelf, and hold the key: what they say is what counts. */
  set(key: string, value: V): void {
    for (const id of this.#of.idsOf(value)) {
      const row = this.#loops.rowOf(id);
      if (row !== null) this.add(keyOf(key), row);
    }
  }

  /** A loop that is gone, or no longer holds the key, is not found under it. */
  delete(): void {}
}
