// Applies one change of the journal to the ledger: the only file that writes it. Replaying the journal rebuilds everything.

import type { Template } from "../follow-up/template.ts";
import type { LoopEvent } from "../loop/event.ts";
import { advance, fold } from "../loop/fold.ts";
import type { Loop } from "../loop/loop.ts";
import type { Correction } from "../understand/findings.ts";
import type { Account, Cursor } from "./account.ts";
import type { Change } from "./change.ts";
import type { Customer } from "./customer.ts";
import type { Ledger, Lookup } from "./ledger.ts";
import type { MailIndex } from "./mail-entry.ts";
import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";

export interface WritableLookup<V> extends Lookup<V> {
  set(key: string, value: V): unknown;
  delete(key: string): unknown;
}

/** The ledger as `apply` writes it; everybody else sees `Ledger`. Mail entries and texts belong to the store. */
export interface WritableLedger extends Ledger {
  loops: Map<string, Loop>;
  active: Map<string, Loop>;
  accounts: Map<string, Account>;
  cursors: Map<string, Map<string, Cursor>>;
  customers: Map<string, Customer>;
  corrections: Map<string, Correction>;
  templates: Map<string, Template>;
  settings: Settings;
  byThread: WritableLookup<readonly string[]>;
  byMessage: WritableLookup<string>;
  byPerson: Map<string, readonly string[]>;
}

/** An empty ledger of this device over a mail index. */
export function createLedger(device: string, mail: MailIndex): WritableLedger {
  return {
    device,
    mail,
    loops: new Map(),
    active: new Map(),
    accounts: new Map(),
    cursors: new Map(),
    customers: new Map(),
    corrections: new Map(),
    templates: new Map(),
    settings: DEFAULT_SETTINGS,
    byThread: new Map(),
    byMessage: new Map(),
    byPerson: new Map(),
  };
}

export function isActive(loop: Loop): boolean {
  return loop.state !== "closed" || loop.outbox !== null;
}

function include(index: WritableLookup<readonly string[]>, key: string, loop: string): void {
  const known = index.get(key);
  if (!known) index.set(key, [loop]);
  else if (!known.includes(loop)) index.set(key, [...known, loop]);
}

function exclude(index: WritableLookup<readonly string[]>, key: string, loop: string): void {
  const left = (index.get(key) ?? []).filter((id) => id !== loop);
  if (left.length > 0) index.set(key, left);
  else index.delete(key);
}

/** Puts a loop (a fold of its history) into the ledger and its indexes; null takes it out. */
export function putLoop(ledger: WritableLedger, id: string, loop: Loop | null): void {
  const before = ledger.loops.get(id);
  if (before && before.counterpart.address !== loop?.counterpart.address)
    exclude(ledger.byPerson, before.counterpart.address, id);
  if (!loop || !isActive(loop)) ledger.active.delete(id);
  else ledger.active.set(id, loop);
  if (!loop) {
    ledger.loops.delete(id);
    for (const thread of before?.threads ?? []) exclude(ledger.byThread, thread, id);
    return;
  }
  ledger.loops.set(id, loop);
  include(ledger.byPerson, loop.counterpart.address, id);
  for (const thread of loop.threads) include(ledger.byThread, thread, id);
  for (const messageId of loop.messageIds) ledger.byMessage.set(messageId, id);
  if (loop.outbox) ledger.byMessage.set(loop.outbox.followUp.messageId, id);
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
