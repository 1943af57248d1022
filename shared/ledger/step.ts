// The one circle: (what we know, what happened, what time it is) → (what changes, what to do). The only place that changes the ledger.
import type { Change } from "./change.ts";
import { carryOut, inverse } from "./commands.ts";
import type { Effect, Input } from "./input.ts";
import type { Ledger } from "./ledger.ts";
import { receiveMail } from "./mail.ts";
import { handing, type Refusal, resumeOutbox, sendOutcome } from "./outbox.ts";
import { tick } from "./time.ts";
import { beginWork, record, type Work } from "./work.ts";

export interface Step {
  /** To be committed together, durably, before any effect is done. */
  readonly changes: readonly Change[];
  readonly effects: readonly Effect[];
  /** Of a command: what takes it back. */
  readonly undo: readonly Change[];
  /** Of a command: why it was not done. */
  readonly refused: Refusal | null;
}

/**
 * Pure: reads the ledger, writes nothing. `now` is epoch ms. The caller commits the changes, applies them
 * (shared/ledger/apply.ts) and then does the effects, whose outcomes come back as inputs.
 */
export function step(ledger: Ledger, input: Input, now: number): Step {
  const work = beginWork(ledger, now, input.kind === "command" ? input.id : null);
  let refused: Refusal | null = null;
  switch (input.kind) {
    case "mail":
      receiveMail(work, input);
      break;
    case "command":
      refused = carryOut(work, input.command);
      break;
    case "revert":
      work.changes.push(...input.changes.map((change) => restamped(change, input.id, now)));
      break;
    case "text":
      if (ledger.settings.keepText) work.changes.push({ kind: "text", messageId: input.messageId, text: input.text });
      break;
    case "handing":
      handing(work, input.loop, input.messageId);
      break;
    case "outcome":
      sendOutcome(work, input.loop, input.messageId, input.outcome);
      break;
    case "filed":
      record(work, input.loop, { kind: "filed", messageId: input.messageId });
      break;
    case "folders":
      foldersFound(work, input);
      break;
    case "started":
      for (const loop of ledger.active.values()) resumeOutbox(work, loop);
      tick(work);
      break;
    case "tick":
      tick(work);
      break;
  }
  return { changes: work.changes, effects: work.effects, undo: input.kind === "command" ? inverse(work) : [], refused };
}

/** An undo happens when the owner presses it, not when it was prepared. */
/** Taken over unless the owner has chosen folders meanwhile: then the watch that begins with her choice looks again. */
function foldersFound(
  { ledger, changes }: Work,
  { account: id, known, found }: Extract<Input, { kind: "folders" }>,
): void {
  const account = ledger.accounts.get(id);
  if (account && JSON.stringify(account.folders) === JSON.stringify(known))
    changes.push({ kind: "account", account: { ...account, folders: found } });
}

function restamped(change: Change, id: string, now: number): Change {
  return change.kind === "event"
    ? { ...change, event: { ...change.event, id: `${id}.${change.event.id}`, at: now } }
    : change;
}
