// The list as it stands on the screen: follows the rows, but never moves while the owner is reading in it.
import type { Group } from "../../shared/loop/attention.ts";
import { type Cell, cell } from "./cell.ts";
import type { Entry } from "./order.ts";

/** After the last sign of reading (pointer, key, wheel in the list) the list holds still for this long, in ms. */
const READING = 8000;
/** After an action of her own it follows at once for this long, in ms: she expects the row to move. */
const EXPECTED = 1500;

export interface Arrangement {
  readonly entries: Cell<readonly Entry[]>;
  /** How many rows would come, go or move; 0 when the list is up to date. */
  readonly waiting: Cell<number>;
  /** The list was put in order anew from what is known now. */
  arranged(next: readonly Entry[], why: "rows" | "owner"): void;
  /** The owner reads in the list. */
  touch(): void;
  /** She has left it. */
  release(): void;
  /** Show what waits. */
  apply(): void;
}

export interface Timers {
  readonly now: () => number;
  readonly after: (ms: number, run: () => void) => void;
}

export function arrangement(timers: Timers): Arrangement {
  const entries = cell<readonly Entry[]>([]);
  const waiting = cell(0);
  let latest: readonly Entry[] = [];
  let heldUntil = 0;
  let expectedUntil = 0;
  let timing = false;

  const apply = (): void => {
    waiting.set(0);
    if (!equal(entries.get(), latest)) entries.set(latest);
  };

  const wake = (): void => {
    timing = false;
    const left = heldUntil - timers.now();
    if (left > 0) watch(left);
    else apply();
  };
  const watch = (ms: number): void => {
    if (timing) return;
    timing = true;
    timers.after(ms, wake);
  };

  return {
    entries,
    waiting,
    apply,
    arranged(next, why) {
      latest = next;
      const now = timers.now();
      if (why === "owner") expectedUntil = now + EXPECTED;
      if (now >= heldUntil || now < expectedUntil || entries.get().length === 0) {
        apply();
        return;
      }
      waiting.set(difference(entries.get(), next));
    },
    touch() {
      heldUntil = timers.now() + READING;
      watch(READING);
    },
    release() {
      heldUntil = 0;
      apply();
    },
  };
}

function equal(a: readonly Entry[], b: readonly Entry[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((entry, at) => {
    const other = b[at];
    if (other === undefined || entry.kind !== other.kind) return false;
    if (entry.kind === "row") return other.kind === "row" && entry.id === other.id;
    return (
      other.kind === "group" &&
      entry.group === other.group &&
      entry.count === other.count &&
      entry.folded === other.folded
    );
  });
}

/** Rows that are new, gone, or now stand under another heading. */
function difference(shown: readonly Entry[], next: readonly Entry[]): number {
  const places = (entries: readonly Entry[]): Map<string, Group | null> => {
    const found = new Map<string, Group | null>();
    let group: Group | null = null;
    for (const entry of entries) {
      if (entry.kind === "group") group = entry.group;
      else found.set(entry.id, group);
    }
    return found;
  };
  const before = places(shown);
  const after = places(next);
  let count = 0;
  for (const [id, group] of after) if (before.get(id) !== group) count++;
  for (const id of before.keys()) if (!after.has(id)) count++;
  return count;
}
