// One line of the journal: everything that can change in what we know. Changes are plain JSON, versioned by the store.

import type { Template } from "../follow-up/template.ts";
import type { LoopEvent } from "../loop/event.ts";
import type { Correction } from "../understand/findings.ts";
import type { Account, Cursor } from "./account.ts";
import type { Customer } from "./customer.ts";
import type { MailEntry } from "./mail-entry.ts";
import type { Settings } from "./settings.ts";

export type Change =
  | { readonly kind: "event"; readonly loop: string; readonly event: LoopEvent }
  | { readonly kind: "mail"; readonly entry: MailEntry }
  /** New text of a message that belongs to a loop, at most 16 KB; empty takes it away. */
  | { readonly kind: "text"; readonly messageId: string; readonly text: string }
  | { readonly kind: "cursor"; readonly account: string; readonly folder: string; readonly cursor: Cursor }
  | { readonly kind: "account"; readonly account: Account }
  | { readonly kind: "account-removed"; readonly id: string }
  | { readonly kind: "settings"; readonly settings: Settings }
  | { readonly kind: "customer"; readonly customer: Customer }
  | { readonly kind: "customer-forgotten"; readonly addresses: readonly string[] }
  | { readonly kind: "correction"; readonly id: string; readonly correction: Correction }
  | { readonly kind: "correction-undone"; readonly id: string }
  | { readonly kind: "template"; readonly template: Template }
  | { readonly kind: "template-removed"; readonly id: string };
