// Holds follow-ups that would go out by themselves: after a repair, a restore or an import they may have gone out already.
import type { Change } from "../../../shared/ledger/change.ts";
import type { Loop } from "../../../shared/loop/loop.ts";

const WAITING = new Set(["undo-window", "scheduled", "queued"]);

/** The change that holds a loop's waiting follow-up, so that the owner is asked; none when nothing waits. `at`: epoch ms. */
export function holdFollowUp(loop: Loop, device: string, at: number): readonly Change[] {
  const { outbox } = loop;
  if (!outbox || !WAITING.has(outbox.state)) return [];
  const { messageId } = outbox.followUp;
  const id = `${device}.${loop.id}.held.${at.toString(36)}`;
  const event = { id, device, at, kind: "held", messageId, because: "overdue-at-start" } as const;
  return [{ kind: "event", loop: loop.id, event }];
}
