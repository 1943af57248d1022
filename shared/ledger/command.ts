// What the owner can tell the ledger to do. The ipc contract validates these shapes; `step` carries them out.

import type { Template } from "../follow-up/template.ts";
import type { Day } from "../mail/day.ts";
import type { Address } from "../mail/message.ts";
import type { Account } from "./account.ts";
import type { Customer } from "./customer.ts";
import type { Settings } from "./settings.ts";

/** A follow-up as the owner approved it on the screen. */
export interface ApprovedDraft {
  readonly template: string | null;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly string[];
  readonly resendOf: string | null;
  readonly fulfils: boolean;
  readonly closes: boolean;
  readonly newDue: Day | null;
  /** Epoch ms for "send later", or null: after the undo window. */
  readonly sendAt: number | null;
}

export type Command =
  | { readonly kind: "accept"; readonly loop: string }
  | { readonly kind: "dismiss"; readonly loop: string }
  | { readonly kind: "drop-item"; readonly loop: string; readonly item: string; readonly neverPhrase: string | null }
  | { readonly kind: "set-due"; readonly loop: string; readonly item: string; readonly day: Day }
  /** Our part is done; the customer has yet to confirm. */
  | { readonly kind: "done"; readonly loop: string; readonly note: string; readonly told: boolean }
  /** The owner knows that the customer has it; the note says how. */
  | { readonly kind: "close"; readonly loop: string; readonly note: string }
  | { readonly kind: "reopen"; readonly loop: string }
  | { readonly kind: "snooze"; readonly loop: string; readonly until: number }
  | { readonly kind: "wake"; readonly loop: string }
  | { readonly kind: "note"; readonly loop: string; readonly note: string }
  | { readonly kind: "set-counterpart"; readonly loop: string; readonly counterpart: Address }
  | { readonly kind: "merge"; readonly from: string; readonly into: string }
  /** An item becomes a loop of its own. */
  | { readonly kind: "split"; readonly loop: string; readonly item: string }
  | {
      readonly kind: "open-by-hand";
      readonly account: string;
      readonly counterpart: Address;
      readonly subject: string;
      readonly quote: string;
      readonly due: Day | null;
    }
  | { readonly kind: "approve"; readonly loop: string; readonly draft: ApprovedDraft }
  | { readonly kind: "cancel-send"; readonly loop: string }
  | { readonly kind: "send-now"; readonly loop: string }
  /** Answer to "did it go out?" */
  | { readonly kind: "went-out"; readonly loop: string; readonly yes: boolean }
  /** Mail of before now suggests no loop any more; of the suggestions there are, `loops` are closed. */
  | { readonly kind: "start-from-today"; readonly account: string; readonly loops: readonly string[] }
  | { readonly kind: "mute"; readonly address: string; readonly muted: boolean }
  | { readonly kind: "set-customer"; readonly customer: Customer }
  | { readonly kind: "forget-customer"; readonly address: string }
  | { readonly kind: "set-settings"; readonly settings: Settings }
  | { readonly kind: "save-template"; readonly template: Template }
  | { readonly kind: "remove-template"; readonly id: string }
  | { readonly kind: "undo-correction"; readonly id: string }
  | { readonly kind: "save-account"; readonly account: Account }
  | { readonly kind: "remove-account"; readonly id: string };
