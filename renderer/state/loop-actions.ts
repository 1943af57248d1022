// What can be done with a loop, or with several that are ticked.
import type { LoopRow } from "../../shared/ipc/snapshot.ts";
import type { Action } from "./action.ts";
import { accept, compose, dismiss, isOpen, nameOf } from "./loop-steps.ts";
import type { Screen } from "./screen.ts";

/** Loops an action is about: those ticked, or the one that is open. */
export function targets(screen: Screen): readonly LoopRow[] {
  const room = screen.room.get();
  const onLoops = room.name === "loops" || (room.name === "accounts" && room.connect) || screen.focus.get() !== null;
  if (!onLoops) return [];
  const ticked = screen.focus.get() === null ? [...screen.ticked.get()] : [];
  const open = screen.open.get();
  const ids = ticked.length > 0 ? ticked : open === null ? [] : [open];
  return ids.flatMap((id) => screen.row(id) ?? []);
}

function one(screen: Screen): LoopRow | null {
  const all = targets(screen);
  return all.length === 1 ? (all[0] ?? null) : null;
}

const some = (test: (row: LoopRow) => boolean) => (screen: Screen) => targets(screen).some(test);
const single = (test: (row: LoopRow) => boolean) => (screen: Screen) => {
  const row = one(screen);
  return row !== null && test(row);
};
const always = (): boolean => true;

function mute(screen: Screen): void {
  const row = one(screen);
  if (row === null) return;
  void screen.act([{ kind: "mute", address: row.who.address, muted: true }], {
    words: screen.text().toasts.muted(nameOf(row)),
    loop: row.id,
  });
}

export const LOOP_ACTIONS = {
  "follow-up": {
    section: "loop",
    enabled: some((row) => row.state !== "closed" || row.outbox !== null),
    run(screen) {
      const rows = targets(screen);
      const [first] = rows;
      if (rows.length === 1 && first) compose(screen, first, null);
      else if (rows.length > 1) screen.dialog.set({ kind: "batch", loops: rows.map(({ id }) => id) });
    },
  },
  free: {
    section: "loop",
    enabled: single(always),
    run(screen) {
      const row = one(screen);
      if (row) compose(screen, row, "free");
    },
  },
  done: {
    section: "loop",
    enabled: some(isOpen),
    run: (screen) =>
      screen.dialog.set({
        kind: "done",
        loops: targets(screen)
          .filter(isOpen)
          .map(({ id }) => id),
      }),
  },
  snooze: {
    section: "loop",
    enabled: some(isOpen),
    run: (screen) =>
      screen.dialog.set({
        kind: "snooze",
        loops: targets(screen)
          .filter(isOpen)
          .map(({ id }) => id),
      }),
  },
  wake: {
    section: "loop",
    enabled: some((row) => row.snoozedUntil !== null),
    run(screen) {
      const rows = targets(screen).filter((row) => row.snoozedUntil !== null);
      const [first] = rows;
      if (!first) return;
      void screen.act(
        rows.map(({ id }) => ({ kind: "wake", loop: id })),
        { words: screen.text().toasts.woken(nameOf(first)), loop: first.id },
      );
    },
  },
  accept: {
    section: "loop",
    enabled: some((row) => row.state === "suggested"),
    run: (screen) =>
      accept(
        screen,
        targets(screen).filter((row) => row.state === "suggested"),
      ),
  },
  dismiss: {
    section: "loop",
    enabled: some((row) => row.state !== "closed"),
    run: (screen) =>
      dismiss(
        screen,
        targets(screen).filter((row) => row.state !== "closed"),
      ),
  },
  never: {
    section: "loop",
    enabled: single((row) => row.item !== null && row.state !== "closed"),
    run(screen) {
      const row = one(screen);
      if (row?.item) screen.dialog.set({ kind: "never", loop: row.id, item: row.item });
    },
  },
  due: {
    section: "loop",
    enabled: single((row) => row.item !== null && row.state !== "closed"),
    run(screen) {
      const row = one(screen);
      if (row?.item) screen.dialog.set({ kind: "due", loop: row.id, item: row.item });
    },
  },
  person: {
    section: "loop",
    enabled: single(always),
    run(screen) {
      const row = one(screen);
      if (row) screen.dialog.set({ kind: "person", loop: row.id });
    },
  },
  merge: {
    section: "loop",
    enabled: single((row) => row.state !== "closed"),
    run(screen) {
      const row = one(screen);
      if (row) screen.dialog.set({ kind: "merge", loop: row.id });
    },
  },
  mute: { section: "loop", enabled: single(always), run: mute },
  note: {
    section: "loop",
    enabled: single(always),
    run(screen) {
      const row = one(screen);
      if (row) screen.dialog.set({ kind: "note", loop: row.id });
    },
  },
  reopen: {
    section: "loop",
    enabled: single((row) => row.state === "closed"),
    run(screen) {
      const row = one(screen);
      if (!row) return;
      void screen.act([{ kind: "reopen", loop: row.id }], {
        words: screen.text().toasts.reopened(nameOf(row)),
        loop: row.id,
      });
    },
  },
  transcript: {
    section: "loop",
    enabled: single(always),
    run(screen) {
      const row = one(screen);
      if (row) screen.dialog.set({ kind: "transcript", loop: row.id });
    },
  },
  customer: {
    section: "loop",
    enabled: single(always),
    run(screen) {
      const row = one(screen);
      if (row) screen.go({ name: "customers", address: row.who.address });
    },
  },
} satisfies Readonly<Record<string, Action>>;
