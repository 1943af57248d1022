// The engine: one queue. Input → step → durable commit → push what changed → do the effects, whose outcomes come back as inputs.
import type { Change } from "../../shared/ledger/change.ts";
import type { Effect, Input } from "../../shared/ledger/input.ts";
import { type Step, step } from "../../shared/ledger/step.ts";
import { nextChange } from "../../shared/ledger/time.ts";
import type { Store } from "./ports.ts";

export interface Engine {
  /**
   * Resolves when the input is committed and on the screen; its effects may still run. Rejects when the disk refuses.
   * A command that is part of another is taken back with that one: `of` is its id.
   */
  put(input: Input, of?: string): Promise<Step>;
  /** Takes an earlier command back; false when it is no longer known. */
  undo(command: string, id: string): Promise<boolean>;
  /** Ends the timer; waits for inputs already put. */
  close(): Promise<void>;
}

export interface Surroundings {
  readonly store: Store;
  readonly now: () => number;
  /** After each commit: what changed. */
  readonly committed: (changes: readonly Change[], input: Input) => void;
  /** Does an effect; its outcome comes back through `put`. Must not reject. */
  readonly perform: (effect: Effect) => void;
}

/** Commands that can be taken back, the latest ones. */
const UNDOABLE = 200;
/** Changes that are taken back in one step; between steps everything else gets its turn. */
const TAKEN_BACK = 500;
/** Node's timers count to 2^31 ms; and a clock that jumps is noticed within this time. */
const LONGEST_SLEEP = 60_000;

export function createEngine({ store, now, committed, perform }: Surroundings): Engine {
  let queue: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;
  let closed = false;
  const undoable = new Map<string, readonly Change[]>();

  const arm = (): void => {
    if (timer) clearTimeout(timer);
    if (closed) return;
    const wait = Math.min(Math.max(nextChange(store.ledger, now()) - now(), 20), LONGEST_SLEEP);
    timer = setTimeout(() => {
      put({ kind: "tick" }).catch(() => arm());
    }, wait);
  };

  const take = async (input: Input, of: string | undefined): Promise<Step> => {
    const result = step(store.ledger, input, now());
    if (result.changes.length > 0) await store.commit(result.changes);
    if (input.kind === "command" && result.undo.length > 0) {
      const command = of ?? input.id;
      undoable.set(command, [...result.undo, ...(undoable.get(command) ?? [])]);
      const oldest = undoable.keys().next().value;
      if (undoable.size > UNDOABLE && oldest !== undefined) undoable.delete(oldest);
    }
    if (result.changes.length > 0 || input.kind === "tick") committed(result.changes, input);
    for (const effect of result.effects) perform(effect);
    arm();
    return result;
  };

  const put = (input: Input, of?: string): Promise<Step> => {
    const done = queue.then(() => take(input, of));
    queue = done.catch(() => undefined);
    return done;
  };

  return {
    put,
    async undo(command, id) {
      const changes = undoable.get(command);
      if (!changes) return false;
      undoable.delete(command);
      for (let from = 0; from < changes.length; from += TAKEN_BACK)
        await put({ kind: "revert", changes: changes.slice(from, from + TAKEN_BACK), id });
      return true;
    },
    async close() {
      closed = true;
      if (timer) clearTimeout(timer);
      await queue;
    },
  };
}
