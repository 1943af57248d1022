// The rows of the list as the engine pushes them, gathered so that a burst of pushes costs one repaint.
import type { ListPush, LoopRow } from "../../shared/ipc/snapshot.ts";
import { type Cell, cell } from "./cell.ts";

/** All rows by loop id. The map is replaced at each change, never written in place, so that a reader may keep it. */
export type Rows = ReadonlyMap<string, LoopRow>;

export interface RowStore {
  /** Null until the first full list has come. */
  readonly rows: Cell<Rows | null>;
  push(push: ListPush): void;
  /** Shows everything gathered now instead of at the next frame. */
  flush(): void;
}

/** `later` runs a function at the next frame; given from outside so that tests need no frames. */
export function rowStore(later: (run: () => void) => void): RowStore {
  const rows = cell<Rows | null>(null);
  let waiting: ListPush[] = [];

  const flush = (): void => {
    if (waiting.length === 0) return;
    const pushes = waiting;
    waiting = [];
    const next = new Map(rows.get());
    for (const push of pushes) {
      if (push.all) next.clear();
      for (const row of push.rows) next.set(row.id, row);
      for (const id of push.removed) next.delete(id);
    }
    rows.set(next);
  };

  return {
    rows,
    push(push) {
      waiting.push(push);
      if (waiting.length === 1) later(flush);
    },
    flush,
  };
}
