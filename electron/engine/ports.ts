// What the engine expects of its neighbours: the durable store, the mail side, and the app process at the other end of the wire.
import type {
  AccountForm,
  Answers,
  Backup,
  CallArguments,
  CallName,
  ConnectionTest,
  Discovery,
  Pushes,
  PushName,
  RestorePreview,
  Result,
} from "../../shared/ipc/contract.ts";
import type { Account, AccountFolders, Cursor, Health, Problem } from "../../shared/ledger/account.ts";
import type { Change } from "../../shared/ledger/change.ts";
import type { Gone, ReadMail, SendOutcome } from "../../shared/ledger/input.ts";
import type { Ledger } from "../../shared/ledger/ledger.ts";
import type { MailPlace } from "../../shared/ledger/mail-entry.ts";
import type { FollowUp } from "../../shared/loop/event.ts";
import type { Loop } from "../../shared/loop/loop.ts";

/** The durable ledger. One process has it open at a time. */
export interface Store {
  /** Live: a commit changes it in place, after the journal is on disk. */
  readonly ledger: Ledger;
  /** What had to be repaired at start, in one sentence for the owner, or null. */
  readonly repaired: string | null;
  /** Resolves when the changes are fsynced and applied to `ledger`. Rejects (disk full, folder gone) with nothing applied. */
  commit(changes: readonly Change[]): Promise<void>;
  /** New text kept of a message, or null. */
  text(messageId: string): string | null;
  /** Loops at rest from disk, suggested ones before closed ones, in batches between which other work gets its turn. */
  restingLoops(): AsyncIterable<readonly Loop[]>;
  backups(): Promise<readonly Backup[]>;
  preview(backup: string): Promise<RestorePreview>;
  /** Replaces the ledger by the backup (the present one becomes a backup first); the engine restarts afterwards. */
  restore(backup: string): Promise<void>;
  /** Everything as documented JSON. */
  exportJson(path: string): Promise<void>;
  /** Adds what is not here yet; answers the number of loops added. */
  importJson(path: string): Promise<number>;
  /** Rewrites journal, index and backups without what was forgotten. */
  compact(): Promise<void>;
  close(): Promise<void>;
}

/** A password, or a fresh OAuth access token. */
export type Secret =
  | { readonly kind: "password"; readonly password: string }
  | { readonly kind: "token"; readonly token: string };

/** What the mail side reports. `onMail` resolves once the batch is committed: reading waits for it. */
export interface MailListener {
  onMail(batch: {
    readonly account: string;
    readonly folder: string;
    readonly mail: readonly ReadMail[];
    readonly cursor: Cursor | null;
    readonly gone?: Gone;
    readonly arrived: "look-back" | "new";
  }): Promise<void>;
  onHealth(health: Health): void;
  /** Folders found on the server; `known`: those that the search began with. */
  onFolders(account: string, known: AccountFolders, found: AccountFolders): Promise<void>;
  /**
   * A fresh secret for this account (an access token is refreshed by the app process); null: the owner must sign in.
   * `refused`: the server did not take the last one. Rejects with SecretDelayed when it cannot be had just now.
   */
  secret(account: string, refused: boolean): Promise<Secret | null>;
  cursor(account: string, folder: string): Cursor | null;
}

/** The mail side: connections, look-back, watching, sending. Never touches the ledger. */
export interface MailService {
  watch(account: Account): void;
  unwatch(account: string): Promise<void>;
  /** Network came back, the machine woke up, or the owner pressed "try again": connect and check now. */
  nudge(): void;
  test(form: AccountForm, secret: Secret): Promise<ConnectionTest>;
  /** How to reach the mailbox of an address; the address itself is never sent anywhere. */
  discover(address: string, provider: string | null): Promise<Discovery>;
  folders(account: string): Promise<readonly { readonly path: string; readonly role: string | null }[]>;
  /** Reads what has arrived in INBOX up to now; resolves when it has been committed. */
  refresh(account: string): Promise<void>;
  /** `beforeData` is called with an authenticated session open, just before the message is handed over; false = do not send. */
  send(account: Account, followUp: FollowUp, beforeData: () => Promise<boolean>): Promise<SendOutcome>;
  /** Is a message with this id in Sent? */
  inSent(account: Account, messageId: string): Promise<boolean>;
  /** Files the copy in Sent exactly once, unless the server has done it. */
  fileCopy(account: Account, followUp: FollowUp): Promise<void>;
  /** New texts by Message-ID, as far as the messages still exist. */
  texts(
    account: Account,
    wanted: readonly { readonly messageId: string; readonly place: MailPlace | null; readonly sent: boolean }[],
  ): Promise<ReadonlyMap<string, string>>;
  /** The raw message, at most 50 MB, or null when it is gone. */
  source(
    account: Account,
    wanted: { readonly messageId: string; readonly place: MailPlace | null; readonly sent: boolean },
  ): Promise<Uint8Array | null>;
  close(): Promise<void>;
}

/** App process → engine. Secrets travel only here. */
export type ToEngine =
  | {
      readonly kind: "start";
      readonly folder: string;
      readonly zone: string;
      readonly locale: string;
      readonly demo: boolean;
    }
  | {
      readonly kind: "call";
      readonly seq: number;
      readonly name: CallName;
      readonly args: CallArguments<CallName>;
      /** File that the owner chose in a dialog: to be written (data.export, report.csv) or read (data.import). */
      readonly path?: string;
    }
  | { readonly kind: "secret"; readonly account: string; readonly secret: Secret | null }
  /** There is a secret, but it cannot be had just now: its provider is not reached. */
  | { readonly kind: "no-secret"; readonly account: string; readonly problem: Problem }
  | { readonly kind: "nudge" }
  | { readonly kind: "quit" };

/** Engine → app process. */
export type FromEngine =
  | { readonly kind: "ready" }
  | { readonly kind: "failed"; readonly code: "newer-data" | "locked" | "disk"; readonly details: string }
  | { readonly kind: "answer"; readonly seq: number; readonly result: Result<Answers[CallName]> }
  | { readonly kind: "push"; readonly name: PushName; readonly push: Pushes[PushName] }
  | { readonly kind: "want-secret"; readonly account: string; readonly refused: boolean }
  | { readonly kind: "notify"; readonly loop: string; readonly title: string; readonly body: string };
