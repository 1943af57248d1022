// Finds loops by conversation or message. Only a hash of each key stands in memory: the loop itself is asked whether it holds it.
import type { LoopIndex } from "../../../shared/ledger/loop-index.ts";
import type { Loop } from "../../../shared/loop/loop.ts";
import { HashIndex, keyOf } from "./hash-index.ts";
import type { LoopShelf } from "./shelf.ts";

export interface KeysOf<V> {
  readonly holds: (loop: Loop, key: string) => boolean;
  /** What the loops that hold a key amount to; nothing for none. */
  readonly valueOf: (loops: readonly Loop[]) => V | undefined;
}

export class LoopKeys<V> implements LoopIndex<V> {
  readonly #rows = new HashIndex();
  readonly #loops: LoopShelf;
  readonly #of: KeysOf<V>;

  constructor(loops: LoopShelf, of: KeysOf<V>) {
    this.#loops = loops;
    this.#of = of;
  }

  /** The loop of this row of the shelf holds a key with this hash. */
  note(hash: number, row: number): void {
    for (let posting = this.#rows.newest(hash); posting > 0; posting = this.#rows.older(posting))
      if (this.#rows.rowAt(posting) === row) return;
    this.#rows.add(hash, row);
  }

  get(key: string, latest = Number.POSITIVE_INFINITY): V | undefined {
    const loops: Loop[] = [];
    for (const row of this.#rows.rows(keyOf(key))) {
      if (loops.length === latest) break;
      const loop = this.#loops.at(row);
      if (loop && this.#of.holds(loop, key)) loops.unshift(loop);
    }
    return this.#of.valueOf(loops);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  add(key: string, loop: string): void {
    const row = this.#loops.rowOf(loop);
    if (row !== null) this.note(keyOf(key), row);
  }

  /** A loop that is gone, or no longer holds the key, is not found under it: nothing to do. */
  remove(): void {}
}
