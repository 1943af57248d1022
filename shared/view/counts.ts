// The counts of all loops, followed loop by loop, so that one change among ten thousands costs one look. The badge is a pure
// function of them.
import type { Counts } from "../ipc/snapshot.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { clockOf, isMine, isOpen } from "../ledger/time.ts";
import { type Attention, attention } from "../loop/attention.ts";
import type { Loop } from "../loop/loop.ts";

export interface Tally {
  /** Counts a loop as it is now (`by` 1), or takes it out as it was when it was counted (`by` -1). */
  count(loop: Loop, attention: Attention, by: 1 | -1): void;
  /** `all`: how many loops there are, closed ones included; `maybe`: how many of them are only suggested. */
  counts(all: number, maybe: number): Counts;
}

/** Counts the loops that may still move (`ledger.active`); whatever else is not suggested is closed. */
export function createTally(): Tally {
  const sum = { open: 0, needsMe: 0, mine: 0, asleep: 0, red: 0, amber: 0 };
  return {
    count(loop, { group, needsOwner }, by) {
      if (!isOpen(loop)) return;
      sum.open += by;
      if (isMine(loop)) sum.mine += by;
      if (needsOwner) sum.needsMe += by;
      if (group === "asleep") sum.asleep += by;
      else if (group === "undelivered" || group === "overdue" || group === "complaints") sum.red += by;
      else if (group === "today") sum.amber += by;
    },
    counts: (all, maybe) => ({
      open: sum.open,
      needsMe: sum.needsMe,
      mine: sum.mine,
      theirs: sum.open - sum.mine,
      maybe,
      asleep: sum.asleep,
      closed: all - sum.open - maybe,
      worst: sum.red > 0 ? "red" : sum.amber > 0 ? "amber" : "calm",
    }),
  };
}

/** Counts of all loops at an instant. */
export function countsOf(ledger: Ledger, now: number): Counts {
  const clock = clockOf(ledger, now);
  const tally = createTally();
  for (const loop of ledger.active.values()) tally.count(loop, attention(loop, clock), 1);
  return tally.counts(ledger.loops.size, ledger.suggested.size);
}
