// The rows of the list as the engine pushes them, gathered so that a burst of pushes costs one repaint.
import type { ListPush, LoopRow } from "../../shared/ipc/snapshot.ts";
import { type Cell, cell } from "./cell.ts";

/** All rows by loop id. The map is replaced at each change, never written in place, so that a reader may keep it. */
export type Rows = ReadonlyMap<string, LoopRow>;

export interface RowStore {
  /** Null until the first full list has come. */
  readonly rows: Cell<Rows | null>;
  /** All parts of the full list are here: what is not among the rows does not exist. */
  readonly complete: Cell<boolean>;
  push(push: ListPush): void;
  /** Shows everything gathered now instead of at the next frame. */
  flush(): void;
}

/** `later` runs a function at the next frame; given from outside so that tests need no frames. */
export function rowStore(later: (run: () => void) => void): RowStore {
  const rows = cell<Rows | null>(null);
  const complete = cell(false);
  let waiting: ListPush[] = [];
  /** Loops that the parts of a full list have named so far; null when none is on its way. */
  let named: Set<string> | null = null;

  const flush = (): void => {
    if (waiting.length === 0) return;
    const pushes = waiting;
    waiting = [];
    const next = new Map(rows.get());
    for (const push of pushes) {
      if (push.all) named = new Set();
      for (const row of push.rows) {
        next.set(row.id, row);
        named?.add(row.id);
      }
      for (const id of push.removed) next.delete(id);
      if (named === null || push.more) continue;
      // Until here the rows of an earlier list stay, so that nothing jumps while a long one comes in.
      for (const id of next.keys()) if (!named.has(id)) next.delete(id);
      named = null;
      complete.set(true);
    }
    rows.set(next);
  };

  return {
    rows,
    complete,
    push(push) {
      // What changes before the first full list is in it.
      if (!push.all && rows.get() === null && waiting.length === 0) return;
      waiting.push(push);
      if (waiting.length === 1) later(flush);
    },
    flush,
  };
}
