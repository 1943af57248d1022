// Takes another ledger's document in: what is not here yet is added, event by event; nothing that is here is changed.
import type { Change } from "../../../shared/ledger/change.ts";
import type { Ledger } from "../../../shared/ledger/ledger.ts";
import type { LoopEvent } from "../../../shared/loop/event.ts";
import { fold } from "../../../shared/loop/fold.ts";
import type { Disk } from "./disk.ts";
import { type Piece, readDocument } from "./document.ts";
import { mergeHistories } from "./loop-line.ts";
import { holdFollowUp } from "./outbox-hold.ts";

/** Where imported changes go. */
export interface Importer {
  readonly ledger: Ledger;
  commit(changes: readonly Change[]): Promise<void>;
  text(messageId: string): string | null;
}

const BATCH = 500;

/** Of the other desk: accounts, customers, templates and corrections that are not here; settings only when this ledger is new. */
function fromDesk(ledger: Ledger, desk: readonly Change[]): readonly Change[] {
  const isNew = ledger.accounts.size === 0 && ledger.loops.size === 0;
  return desk.filter((change) => {
    switch (change.kind) {
      case "account":
        return !ledger.accounts.has(change.account.id);
      case "cursor":
        return !ledger.accounts.has(change.account);
      case "customer":
        return !ledger.customers.has(change.customer.address);
      case "template":
        return !ledger.templates.has(change.template.id);
      case "correction":
        return !ledger.corrections.has(change.id);
      case "settings":
        return isNew;
      default:
        return false;
    }
  });
}

/** The events that are not here; a follow-up that waits among them is held: the other machine may send it. */
function fromLoop(ledger: Ledger, id: string, history: readonly LoopEvent[], now: number): readonly Change[] {
  const here = ledger.loops.get(id)?.history ?? [];
  const all = mergeHistories(here, history);
  const added = all.slice(here.length);
  const loop = fold(id, all);
  const waiting = loop?.outbox?.followUp.messageId;
  const theirs = added.some((event) => event.kind === "approved" && event.followUp.messageId === waiting);
  return [
    ...added.map((event) => ({ kind: "event" as const, loop: id, event })),
    ...(loop && theirs ? holdFollowUp(loop, ledger.device, now) : []),
  ];
}

function fromPiece(into: Importer, piece: Piece, now: number): readonly Change[] {
  const { ledger } = into;
  switch (piece.kind) {
    case "head":
      return fromDesk(ledger, piece.head.desk);
    case "loop":
      return fromLoop(ledger, piece.id, piece.history, now);
    case "mail":
      return ledger.mail.get(piece.entry.messageId) ? [] : [{ kind: "mail", entry: piece.entry }];
    case "text":
      return into.text(piece.text.messageId) === null && piece.text.text !== ""
        ? [{ kind: "text", ...piece.text }]
        : [];
  }
}

/** Adds what a document holds and this ledger does not. Answers the number of loops added. `now`: epoch ms. */
export async function importDocument(disk: Disk, path: string, into: Importer, now: number): Promise<number> {
  let waiting: Change[] = [];
  let loops = 0;
  for await (const piece of readDocument(disk, path)) {
    const changes = fromPiece(into, piece, now);
    if (piece.kind === "loop" && changes.length > 0 && !into.ledger.loops.has(piece.id)) loops++;
    waiting.push(...changes);
    if (waiting.length < BATCH) continue;
    await into.commit(waiting);
    waiting = [];
  }
  await into.commit(waiting);
  return loops;
}
