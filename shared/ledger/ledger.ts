// What we know: loops, accounts, customers, settings; the journal's changes build it, `step` reads it.

import type { Template } from "../follow-up/template.ts";
import type { Loop } from "../loop/loop.ts";
import type { Correction } from "../understand/findings.ts";
import type { Account, Cursor } from "./account.ts";
import type { Customer } from "./customer.ts";
import type { MailIndex } from "./mail-entry.ts";
import type { Settings } from "./settings.ts";

/** Finds loops by a key that they hold. The store's does not hold the keys in memory. */
export interface Lookup<V> {
  /** `latest`: so many of the loops found last under this key are enough. */
  get(key: string, latest?: number): V | undefined;
  has(key: string): boolean;
}

export interface Ledger {
  /** Names this desktop in the history, so that two ledgers can be merged later. */
  readonly device: string;
  /** Every loop. Those at rest may have to be read from disk: to go through those that still move, use `active`. */
  readonly loops: ReadonlyMap<string, Loop>;
  /** Loops that time or the outbox may still move: neither closed nor only suggested, or with a follow-up that has not gone out. */
  readonly active: ReadonlyMap<string, Loop>;
  /** Of these, the loops that move at an instant of their own: snoozed, or with a follow-up. */
  readonly timed: ReadonlyMap<string, Loop>;
  /** Ids of the loops that wait for the owner's yes or no. */
  readonly suggested: ReadonlySet<string>;
  readonly accounts: ReadonlyMap<string, Account>;
  /** Cursor by account id and folder path. */
  readonly cursors: ReadonlyMap<string, ReadonlyMap<string, Cursor>>;
  readonly customers: ReadonlyMap<string, Customer>;
  readonly corrections: ReadonlyMap<string, Correction>;
  /** The owner's own templates by id; those of the house are code. */
  readonly templates: ReadonlyMap<string, Template>;
  readonly settings: Settings;
  readonly mail: MailIndex;
  /** Loops by conversation (see `keysOf`), by message, and by counterpart address. */
  readonly byThread: Lookup<readonly string[]>;
  readonly byMessage: Lookup<string>;
  readonly byPerson: ReadonlyMap<string, readonly string[]>;
}
