// What the owner tells the ledger to do, carried out as events and changes; every one can be taken back.
import type { Loop } from "../loop/loop.ts";
import { type RuledEvent, TRANSITIONS } from "../loop/transitions.ts";
import { hash } from "../mail/hash.ts";
import { openByHand, split } from "./by-hand.ts";
import type { Change } from "./change.ts";
import type { Command } from "./command.ts";
import { blankCustomer } from "./customers.ts";
import { answerUnknown, approve, cancelSend, type Refusal, sendNow } from "./outbox.ts";
import { loopAt, type NewEvent, record, type Work } from "./work.ts";

function onLoop(work: Work, id: string, event: NewEvent & { readonly kind: RuledEvent }): Refusal | null {
  const loop = loopAt(work, id);
  if (!loop) return "not-found";
  if (TRANSITIONS[loop.state][event.kind] === "refuse") return "refused";
  record(work, id, event);
  return null;
}

function withLoop(work: Work, id: string, action: (loop: Loop) => Refusal | null): Refusal | null {
  const loop = loopAt(work, id);
  return loop ? action(loop) : "not-found";
}

/** Carries a command out, or says why it cannot be done (then nothing was recorded). */
export function carryOut(work: Work, command: Command): Refusal | null {
  switch (command.kind) {
    case "accept":
      return onLoop(work, command.loop, { kind: "accepted" });
    case "dismiss":
      return onLoop(work, command.loop, { kind: "dismissed" });
    case "drop-item":
      return dropItem(work, command);
    case "set-due":
      return onLoop(work, command.loop, { kind: "due-set", item: command.item, day: command.day });
    case "done":
      return onLoop(work, command.loop, { kind: "done", note: command.note, told: command.told });
    case "close":
      return onLoop(work, command.loop, { kind: "confirmed", note: command.note });
    case "reopen":
      return onLoop(work, command.loop, { kind: "reopened" });
    case "snooze":
      return onLoop(work, command.loop, { kind: "snoozed", until: command.until });
    case "wake":
      return onLoop(work, command.loop, { kind: "woken" });
    case "note":
      return onLoop(work, command.loop, { kind: "noted", note: command.note });
    case "set-counterpart":
      return onLoop(work, command.loop, { kind: "counterpart-set", counterpart: command.counterpart });
    case "merge":
      return merge(work, command.from, command.into);
    case "open-by-hand":
      return openByHand(work, command);
    case "split":
      return withLoop(work, command.loop, (loop) => split(work, loop, command.item));
    case "approve":
      return withLoop(work, command.loop, (loop) => approve(work, loop, command.draft));
    case "cancel-send":
      return withLoop(work, command.loop, (loop) => cancelSend(work, loop));
    case "send-now":
      return withLoop(work, command.loop, (loop) => sendNow(work, loop));
    case "went-out":
      return withLoop(work, command.loop, (loop) => answerUnknown(work, loop, command.yes));
    case "start-from-today":
      return startFromToday(work, command);
    case "mute":
      return change(work, {
        kind: "customer",
        customer: {
          ...(work.ledger.customers.get(command.address) ?? blankCustomer(command.address)),
          muted: command.muted,
        },
      });
    case "set-customer":
      return change(work, { kind: "customer", customer: command.customer });
    case "forget-customer":
      return change(work, {
        kind: "customer-forgotten",
        addresses: [command.address, ...(work.ledger.customers.get(command.address)?.others ?? [])],
      });
    case "set-settings":
      return change(work, { kind: "settings", settings: command.settings });
    case "save-template":
      return change(work, { kind: "template", template: { ...command.template, own: true } });
    case "remove-template":
      return change(work, { kind: "template-removed", id: command.id });
    case "undo-correction":
      return change(work, { kind: "correction-undone", id: command.id });
    case "save-account":
      work.effects.push({ kind: "watch", account: command.account.id });
      return change(work, { kind: "account", account: command.account });
    case "remove-account":
      work.effects.push({ kind: "unwatch", account: command.id });
      return change(work, { kind: "account-removed", id: command.id });
  }
}

function startFromToday(work: Work, command: Extract<Command, { kind: "start-from-today" }>): Refusal | null {
  const account = work.ledger.accounts.get(command.account);
  if (!account) return "not-found";
  change(work, { kind: "account", account: { ...account, fromToday: work.now } });
  for (const id of command.loops) {
    const loop = loopAt(work, id);
    if (loop?.account === account.id && loop.state === "suggested") record(work, id, { kind: "dismissed" });
  }
  return null;
}

function change(work: Work, written: Change): null {
  work.changes.push(written);
  return null;
}

/** "Not a promise": the item goes, and later messages with that sentence are judged accordingly. */
function dropItem(work: Work, command: Extract<Command, { kind: "drop-item" }>): Refusal | null {
  const item = loopAt(work, command.loop)?.items.find((candidate) => candidate.id === command.item);
  if (!item) return "not-found";
  const refused = onLoop(work, command.loop, { kind: "item-dropped", item: command.item });
  if (refused) return refused;
  const finding = work.mail
    .get(item.messageId)
    ?.findings.find((candidate) => hash("item", item.messageId, candidate.hash) === item.id);
  const id = `${work.command ?? work.ledger.device}.correction`;
  const at = work.now;
  if (command.neverPhrase !== null)
    change(work, { kind: "correction", id, correction: { kind: "never-phrase", phrase: command.neverPhrase, at } });
  else if (finding)
    change(work, {
      kind: "correction",
      id,
      correction: { kind: "not-a-finding", hash: finding.hash, words: item.quote, at },
    });
  return null;
}

function merge(work: Work, from: string, into: string): Refusal | null {
  const source = loopAt(work, from);
  const target = loopAt(work, into);
  if (!source || !target || from === into) return "not-found";
  if (source.state === "closed" || target.state === "closed") return "refused";
  for (const thread of source.threads) record(work, into, { kind: "absorbed", from, thread });
  // What the source holds goes on in the target: its mail is written into the target's history as well.
  for (const event of source.history) {
    if (event.kind !== "sent" && event.kind !== "received") continue;
    record(work, into, event, { id: `${event.id}.${into}`, at: event.at });
  }
  record(work, from, { kind: "merged", into });
  return null;
}

/** The changes that take these changes back, in reverse order. Sent mail cannot be taken back and is left out. */
export function inverse(work: Work): readonly Change[] {
  const { ledger, now } = work;
  const back: Change[] = [];
  for (const done of work.changes.toReversed()) {
    switch (done.kind) {
      case "event": {
        const { event, loop } = done;
        const undo =
          event.kind === "approved"
            ? ({ kind: "cancelled", messageId: event.followUp.messageId } as const)
            : ({ kind: "undone", event: event.id } as const);
        if (event.kind !== "released")
          back.push({
            kind: "event",
            loop,
            event: { ...undo, id: `${event.id}.undo`, device: ledger.device, at: now },
          });
        break;
      }
      case "customer":
        back.push({
          kind: "customer",
          customer: ledger.customers.get(done.customer.address) ?? blankCustomer(done.customer.address),
        });
        break;
      case "settings":
        back.push({ kind: "settings", settings: ledger.settings });
        break;
      case "correction":
        back.push({ kind: "correction-undone", id: done.id });
        break;
      case "correction-undone": {
        const correction = ledger.corrections.get(done.id);
        if (correction) back.push({ kind: "correction", id: done.id, correction });
        break;
      }
      case "account": {
        const account = ledger.accounts.get(done.account.id);
        if (account) back.push({ kind: "account", account });
        break;
      }
      case "template":
      case "template-removed": {
        const id = done.kind === "template" ? done.template.id : done.id;
        const template = ledger.templates.get(id);
        back.push(template ? { kind: "template", template } : { kind: "template-removed", id });
        break;
      }
      case "mail":
      case "text":
      case "cursor":
      case "account-removed":
      case "customer-forgotten":
        break;
    }
  }
  return back;
}
