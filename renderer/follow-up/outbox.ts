// What can be done with a follow-up on its way: stop it, let it go, answer "did it go out?".
import type { LoopRow } from "../../shared/ipc/snapshot.ts";
import { nameOf } from "../state/loop-steps.ts";
import type { Screen } from "../state/screen.ts";

/** Stops a follow-up and gives it back as a draft, to be changed or dropped. */
export async function cancelSend(screen: Screen, row: LoopRow): Promise<void> {
  const done = await screen.act([{ kind: "cancel-send", loop: row.id }], { words: "", loop: row.id, silent: true });
  if (!done) return;
  screen.drafts.giveBack(row.id);
  screen.show(row.id);
  screen.composing.set({ loop: row.id, template: null, to: null });
}

/** Stops a follow-up for good. */
export function dropSend(screen: Screen, row: LoopRow): void {
  void screen.act([{ kind: "cancel-send", loop: row.id }], { words: screen.text().toasts.dropSend, loop: row.id });
}

export async function sendNow(screen: Screen, row: LoopRow): Promise<void> {
  const done = await screen.act([{ kind: "send-now", loop: row.id }], { words: "", loop: row.id, silent: true });
  if (done)
    screen.toast({
      kind: "sent",
      words: screen.text().composer.sent(nameOf(row)),
      more: null,
      loop: row.id,
      undo: null,
    });
}

export function wentOut(screen: Screen, row: LoopRow, yes: boolean): void {
  const t = screen.text().toasts;
  void screen.act([{ kind: "went-out", loop: row.id, yes }], { words: yes ? t.wentOut : t.again, loop: row.id });
}
