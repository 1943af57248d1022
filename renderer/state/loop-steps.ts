// The steps of a loop that buttons, keys and the palette share: its next step, writing, accepting, dismissing.
import type { LoopRow } from "../../shared/ipc/snapshot.ts";
import type { NextStep } from "../../shared/loop/attention.ts";
import type { Item } from "../../shared/loop/item.ts";
import type { Screen } from "./screen.ts";

export function nameOf(row: LoopRow): string {
  return row.who.name || row.who.address;
}

/** A follow-up is leaving by itself: there is nothing to press. */
export function isOnItsWay(row: LoopRow): boolean {
  const state = row.outbox?.state;
  return state === "undo-window" || state === "scheduled" || state === "queued" || state === "handed";
}

export const isOpen = (row: LoopRow): boolean => row.state !== "closed" && row.state !== "suggested";

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

/** Makes an item a loop of its own. */
export function split(screen: Screen, row: LoopRow, item: Item): void {
  void screen.act([{ kind: "split", loop: row.id, item: item.id }], {
    words: screen.text().toasts.split,
    loop: row.id,
  });
}
