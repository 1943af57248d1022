// The details of loops that are open or will be opened next: read once, kept while nothing about them changed.
import type { Bridge, Failure } from "../../shared/ipc/contract.ts";
import type { LoopDetail } from "../../shared/ipc/snapshot.ts";
import { type Cell, cell } from "./cell.ts";

/** Details kept at most: the open loop, its neighbours, and the way back. */
const KEPT = 24;

export interface Details {
  /** Changes whenever any detail changed. */
  readonly changed: Cell<number>;
  get(loop: string): LoopDetail | null;
  failure(loop: string): Failure | null;
  /** Reads a detail unless it is known and fresh. What is known stays on screen meanwhile. */
  want(loop: string): void;
  /** The loop changed: read it again when it is next wanted, at once when it is on screen. */
  stale(loop: string): void;
}

export function detailStore(bridge: Bridge): Details {
  const changed = cell(0);
  const known = new Map<string, LoopDetail>();
  const failures = new Map<string, Failure>();
  const fresh = new Set<string>();
  const reading = new Map<string, number>();
  let turn = 0;

  const told = (): void => changed.set(changed.get() + 1);

  const read = async (loop: string): Promise<void> => {
    const mine = ++turn;
    reading.set(loop, mine);
    const answer = await bridge.call("loop.detail", { loop });
    if (reading.get(loop) !== mine) return;
    reading.delete(loop);
    if (answer.ok) {
      known.delete(loop);
      known.set(loop, answer.value);
      failures.delete(loop);
      fresh.add(loop);
      for (const old of known.keys()) {
        if (known.size <= KEPT) break;
        known.delete(old);
        fresh.delete(old);
      }
    } else failures.set(loop, answer.failure);
    told();
  };

  return {
    changed,
    get: (loop) => known.get(loop) ?? null,
    failure: (loop) => failures.get(loop) ?? null,
    want(loop) {
      if (fresh.has(loop) || reading.has(loop)) return;
      void read(loop);
    },
    stale(loop) {
      fresh.delete(loop);
      reading.delete(loop);
      if (known.has(loop) || failures.has(loop)) told();
    },
  };
}
