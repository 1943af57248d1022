// The bridge between window and app: the answer of every call, every push, and how a call fails.
import type { Account, Problem } from "../ledger/account.ts";
import type { Customer } from "../ledger/customer.ts";
import type { AccountForm, CallArguments, CallName } from "./calls.ts";
import type { CustomerCard, Draft, ListPush, LoopDetail, OverviewPush, Report, ToastPush } from "./snapshot.ts";

export type { AccountForm, CallArguments, CallName, OwnerCommand } from "./calls.ts";

/** A connection test: each server in turn, and the folders found. */
export interface ConnectionTest {
  readonly imap: Problem | "ok";
  readonly smtp: Problem | "ok";
  readonly sent: string | null;
  /** All folders, for choosing Sent by hand. */
  readonly folders: readonly string[];
}

/** How to reach a mailbox, found from its address; where it came from, and what the owner has to do at the provider. */
export interface Discovery {
  readonly form: AccountForm;
  readonly from: "chosen" | "preset" | "autoconfig" | "srv" | "mx" | "guess" | "none";
  readonly providerName: string | null;
  readonly steps: readonly string[];
  readonly helpUrl: string | null;
}

export interface Backup {
  readonly id: string;
  readonly at: number;
  readonly bytes: number;
}

/** What a restore would change: loops that would come back, change or go. */
export interface RestorePreview {
  readonly back: number;
  readonly changed: number;
  readonly gone: number;
  readonly examples: readonly string[];
}

export interface Answers {
  "screen.ready": null;
  /** Id of the command, for undo; loop opened by hand. */
  "ledger.command": { readonly id: string; readonly loop: string | null };
  "loop.detail": LoopDetail;
  "loop.draft": Draft;
  "loop.check": Pick<Draft, "warnings" | "unresolved" | "newDue">;
  "loop.transcript": { readonly text: string; readonly savedTo: string | null };
  /** Sanitised HTML without scripts, forms, and (unless asked) remote images. */
  "message.html": { readonly html: string; readonly blockedImages: number };
  "customer.card": CustomerCard;
  "customer.list": readonly {
    readonly customer: Customer;
    readonly open: number;
    readonly lastWroteAt: number | null;
  }[];
  "report.read": Report;
  "report.csv": { readonly savedTo: string | null };
  "account.providers": readonly { readonly id: string; readonly name: string }[];
  "account.discover": Discovery;
  "account.test": ConnectionTest;
  "account.save": Account;
  "account.oauth": Account;
  "account.password": null;
  "account.remove": null;
  "account.folders": readonly { readonly path: string; readonly role: string | null }[];
  "account.choose": null;
  "account.nudge": null;
  "account.lookback": null;
  "demo.start": null;
  "attachments.choose": readonly { readonly path: string; readonly name: string; readonly size: number }[];
  "data.folder": null;
  "data.export": { readonly savedTo: string | null };
  "data.import": { readonly loops: number } | null;
  "data.backups": readonly Backup[];
  "data.preview": RestorePreview;
  "data.restore": null;
  "link.open": null;
  "window.print": null;
}

/** Why a call failed: a code that the screen puts into words, and details for the curious. */
export interface Failure {
  readonly code:
    | "invalid"
    | "not-found"
    | "refused"
    | "engine-down"
    | "disk"
    | "newer-data"
    | "locked"
    | Problem["code"];
  readonly details: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export interface Pushes {
  list: ListPush;
  overview: OverviewPush;
  toast: ToastPush;
  /** Open this loop (a notification, tray menu or deep link was clicked); null: just show the list. */
  show: { readonly loop: string | null; readonly view: "loop" | "accounts" | "settings" | null };
  /** The detail on screen changed: read it again. */
  detail: { readonly loop: string };
}
export type PushName = keyof Pushes;

/** What `preload.ts` puts on `window.closer`. Calls never throw. */
export interface Bridge {
  call<N extends CallName>(name: N, args: CallArguments<N>): Promise<Result<Answers[N]>>;
  on<N extends PushName>(name: N, listener: (push: Pushes[N]) => void): () => void;
  readonly platform: "darwin" | "win32" | "linux";
  readonly version: string;
}
