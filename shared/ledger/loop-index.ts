// Loops by a key that they hold: by conversation, by message.
import type { Lookup } from "./ledger.ts";

export interface LoopIndex<V> extends Lookup<V> {
  add(key: string, loop: string): void;
  remove(key: string, loop: string): void;
}

/** Such an index in memory; `amount`: what the ids under a key (in the order in which they came, at least one) amount to. */
export class LoopMap<V> implements LoopIndex<V> {
  readonly #ids = new Map<string, readonly string[]>();
  readonly #valueOf: (ids: readonly string[]) => V | undefined;

  constructor(amount: (ids: readonly string[]) => V | undefined) {
    this.#valueOf = amount;
  }

  get(key: string, latest?: number): V | undefined {
    const ids = this.#ids.get(key);
    return ids && this.#valueOf(latest === undefined ? ids : ids.slice(-latest));
  }

  has(key: string): boolean {
    return this.#ids.has(key);
  }

  add(key: string, loop: string): void {
    include(this.#ids, key, loop);
  }

  remove(key: string, loop: string): void {
    exclude(this.#ids, key, loop);
  }
}

/** Notes a loop under a key, once. */
export function include(index: Map<string, readonly string[]>, key: string, loop: string): void {
  const known = index.get(key);
  if (!known) index.set(key, [loop]);
  else if (!known.includes(loop)) index.set(key, [...known, loop]);
}

export function exclude(index: Map<string, readonly string[]>, key: string, loop: string): void {
  const left = (index.get(key) ?? []).filter((id) => id !== loop);
  if (left.length > 0) index.set(key, left);
  else index.delete(key);
}
