// What can be done with a loop, or with several that are ticked.
import type { LoopRow } from "../../shared/ipc/snapshot.ts";
import type { NextStep } from "../../shared/loop/attention.ts";
import type { Action } from "./action.ts";
import type { Screen } from "./screen.ts";

export function nameOf(row: LoopRow): string {
  return row.who.name || row.who.address;
}

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

/** A follow-up is leaving by itself: there is nothing to press. */
export function isOnItsWay(row: LoopRow): boolean {
  const state = row.outbox?.state;
  return state === "undo-window" || state === "scheduled" || state === "queued" || state === "handed";
}

const isOpen = (row: LoopRow): boolean => row.state !== "closed" && row.state !== "suggested";
const some = (test: (row: LoopRow) => boolean) => (screen: Screen) => targets(screen).some(test);
const single = (test: (row: LoopRow) => boolean) => (screen: Screen) => {
  const row = one(screen);
  return row !== null && test(row);
};
const always = (): boolean => true;

/** Writes a follow-up for this loop; for a bounce, to the corrected address. */
export function compose(screen: Screen, row: LoopRow, template: string | "free" | null): void {
  screen.open.set(row.id);
  screen.reading.set(true);
  if (screen.room.get().name !== "loops" && screen.focus.get() === null) screen.show(row.id);
  const to = row.nextStep === "fix-and-resend" && template === null ? (row.bounce?.suggestion ?? null) : null;
  screen.composing.set({ loop: row.id, template, to });
}

/** Does what the row's own button says. */
export function doNextStep(screen: Screen, row: LoopRow): void {
  const step: NextStep = row.nextStep;
  switch (step) {
    case "did-it-go-out":
    case "judge":
    case "wait":
    case "none":
      screen.show(row.id);
      return;
    case "fix-and-resend":
    case "resend":
    case "recover":
    case "follow-up":
    case "answer":
    case "ask-if-arrived":
    case "escalate":
      compose(screen, row, null);
  }
}

export function accept(screen: Screen, rows: readonly LoopRow[]): void {
  const t = screen.text().toasts;
  const [first] = rows;
  if (!first) return;
  void screen.act(
    rows.map(({ id }) => ({ kind: "accept", loop: id })),
    {
      words: rows.length === 1 ? t.accepted(nameOf(first)) : t.acceptedMany(rows.length),
      gone: screen.focus.get() === null ? rows.map(({ id }) => id) : [],
    },
  );
}

/** "Not a promise": a suggestion is dismissed, of an open loop the item it is about is taken out. */
export function dismiss(screen: Screen, rows: readonly LoopRow[]): void {
  const t = screen.text().toasts;
  const [first] = rows;
  if (!first) return;
  const dropping = rows.length === 1 && isOpen(first) && first.item !== null;
  void screen.act(
    rows.map((row) =>
      isOpen(row) && row.item !== null
        ? { kind: "drop-item", loop: row.id, item: row.item, neverPhrase: null }
        : { kind: "dismiss", loop: row.id },
    ),
    {
      words: dropping ? t.dropped : rows.length === 1 ? t.dismissed(nameOf(first)) : t.dismissedMany(rows.length),
      loop: first.id,
      gone: rows.filter((row) => !(isOpen(row) && row.openItems > 1)).map(({ id }) => id),
    },
  );
}

function mute(screen: Screen): void {
  const row = one(screen);
  if (row === null) return;
  void screen.act([{ kind: "mute", address: row.who.address, muted: true }], {
    words: screen.text().toasts.muted(nameOf(row)),
    loop: row.id,
  });
}

export const LOOP_ACTIONS = {
  primary: {
    section: "loop",
    enabled: single((row) => row.nextStep !== "none" && row.nextStep !== "wait"),
    run(screen) {
      const row = one(screen);
      if (row) doNextStep(screen, row);
    },
  },
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
