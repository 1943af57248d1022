// Applies one change of the journal to the ledger: the only file that writes it. Replaying the journal rebuilds everything.

import type { Template } from "../follow-up/template.ts";
import type { LoopEvent } from "../loop/event.ts";
import { advance, fold } from "../loop/fold.ts";
import type { Loop } from "../loop/loop.ts";
import { baseSubject } from "../mail/subject.ts";
import type { Correction } from "../understand/findings.ts";
import type { Account, Cursor } from "./account.ts";
import type { Change } from "./change.ts";
import type { Customer } from "./customer.ts";
import type { Ledger } from "./ledger.ts";
import { exclude, include, type LoopIndex, LoopMap } from "./loop-index.ts";
import type { MailIndex } from "./mail-entry.ts";
import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";

/** The ledger as `apply` writes it; everybody else sees `Ledger`. Mail entries and texts belong to the store. */
export interface WritableLedger extends Ledger {
  loops: Map<string, Loop>;
  active: Map<string, Loop>;
  timed: Map<string, Loop>;
  suggested: Set<string>;
  accounts: Map<string, Account>;
  cursors: Map<string, Map<string, Cursor>>;
  customers: Map<string, Customer>;
  corrections: Map<string, Correction>;
  templates: Map<string, Template>;
  settings: Settings;
  byThread: LoopIndex<readonly string[]>;
  byMessage: LoopIndex<string>;
  byPerson: Map<string, readonly string[]>;
}

/** An empty ledger of this device over a mail index. */
export function createLedger(device: string, mail: MailIndex): WritableLedger {
  return {
    device,
    mail,
    loops: new Map(),
    active: new Map(),
    timed: new Map(),
    suggested: new Set(),
    accounts: new Map(),
    cursors: new Map(),
    customers: new Map(),
    corrections: new Map(),
    templates: new Map(),
    settings: DEFAULT_SETTINGS,
    byThread: new LoopMap((ids) => ids),
    byMessage: new LoopMap((ids) => ids.at(-1)),
    byPerson: new Map(),
  };
}

/** Closed loops and mere suggestions are at rest: only mail or the owner moves them. */
export function isActive({ state, outbox }: Loop): boolean {
  return (state !== "closed" && state !== "suggested") || outbox !== null;
}

/** Keys of the conversations that a loop is found by: its threads, and with whom it is about what. */
export function keysOf(loop: Loop): readonly string[] {
  return [...loop.threads, subjectKey(loop.counterpart.address, baseSubject(loop.subject))];
}

/** Finds the loops with a person about a subject, `base` without "Re:" and the like. No Message-ID looks like it. */
export function subjectKey(address: string, base: string): string {
  return `${address}\n${base}`;
}

/** Messages by which a loop is found: those of its history, and a follow-up on its way. */
export function messagesOf({ messageIds, outbox }: Loop): readonly string[] {
  const onItsWay = outbox?.followUp.messageId;
  return onItsWay === undefined || messageIds.includes(onItsWay) ? messageIds : [...messageIds, onItsWay];
}

/** Keeps an index true when the keys of a loop change. */
function reindex(index: LoopIndex<unknown>, id: string, before: readonly string[], after: readonly string[]): void {
  for (const key of before) if (!after.includes(key)) index.remove(key, id);
  for (const key of after) if (!before.includes(key)) index.add(key, id);
}

/** Sorts a loop in among those that move and those that are suggested; null takes it out. */
export function sortIn(ledger: WritableLedger, id: string, loop: Loop | null): void {
  if (loop && isActive(loop)) ledger.active.set(id, loop);
  else ledger.active.delete(id);
  if (loop && (loop.outbox !== null || (loop.snoozedUntil !== null && isActive(loop)))) ledger.timed.set(id, loop);
  else ledger.timed.delete(id);
  if (loop?.state === "suggested") ledger.suggested.add(id);
  else ledger.suggested.delete(id);
}

/** Puts a loop (a fold of its history) into the ledger and its indexes; null takes it out. */
export function putLoop(ledger: WritableLedger, id: string, loop: Loop | null): void {
  const before = ledger.loops.get(id);
  if (before && before.counterpart.address !== loop?.counterpart.address)
    exclude(ledger.byPerson, before.counterpart.address, id);
  sortIn(ledger, id, loop);
  if (loop) ledger.loops.set(id, loop);
  else ledger.loops.delete(id);
  if (!before || !loop || before.threads !== loop.threads || before.counterpart !== loop.counterpart)
    reindex(ledger.byThread, id, before ? keysOf(before) : [], loop ? keysOf(loop) : []);
  if (!before || !loop || before.messageIds !== loop.messageIds || before.outbox !== loop.outbox)
    reindex(ledger.byMessage, id, before ? messagesOf(before) : [], loop ? messagesOf(loop) : []);
  if (loop) include(ledger.byPerson, loop.counterpart.address, id);
}

/** The loop after one more event; opens it when there is none. Null: nothing is left of it. */
export function loopAfter(loop: Loop | undefined, id: string, event: LoopEvent): Loop | null {
  return loop ? advance(loop, event) : fold(id, [event]);
}

/** Applies one change in place. `mail` and `text` changes are the store's own and leave the ledger as it is. */
export function apply(ledger: WritableLedger, change: Change): void {
  switch (change.kind) {
    case "event":
      putLoop(ledger, change.loop, loopAfter(ledger.loops.get(change.loop), change.loop, change.event));
      return;
    case "mail":
    case "text":
      return;
    case "cursor": {
      const folders = ledger.cursors.get(change.account) ?? new Map<string, Cursor>();
      folders.set(change.folder, change.cursor);
      ledger.cursors.set(change.account, folders);
      return;
    }
    case "account":
      ledger.accounts.set(change.account.id, change.account);
      return;
    case "account-removed":
      ledger.accounts.delete(change.id);
      ledger.cursors.delete(change.id);
      return;
    case "settings":
      ledger.settings = change.settings;
      return;
    case "customer":
      ledger.customers.set(change.customer.address, change.customer);
      return;
    case "customer-forgotten":
      for (const address of change.addresses) {
        for (const id of ledger.byPerson.get(address) ?? []) putLoop(ledger, id, null);
        ledger.customers.delete(address);
      }
      return;
    case "correction":
      ledger.corrections.set(change.id, change.correction);
      return;
    case "correction-undone":
      ledger.corrections.delete(change.id);
      return;
    case "template":
      ledger.templates.set(change.template.id, change.template);
      return;
    case "template-removed":
      ledger.templates.delete(change.id);
      return;
  }
}
