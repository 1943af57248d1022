// Everything that can open above the page, and the follow-up being written. One dialog at a time.
import type { SavedView } from "../../shared/ledger/settings.ts";

export type Dialog =
  | { readonly kind: "palette" }
  | { readonly kind: "keys" }
  | { readonly kind: "snooze"; readonly loops: readonly string[] }
  | { readonly kind: "done"; readonly loops: readonly string[] }
  | { readonly kind: "due"; readonly loop: string; readonly item: string }
  | { readonly kind: "person"; readonly loop: string }
  | { readonly kind: "merge"; readonly loop: string }
  | { readonly kind: "never"; readonly loop: string; readonly item: string }
  | { readonly kind: "note"; readonly loop: string }
  | { readonly kind: "transcript"; readonly loop: string }
  | { readonly kind: "by-hand"; readonly address: string | null }
  | { readonly kind: "batch"; readonly loops: readonly string[] }
  | { readonly kind: "save-view"; readonly view: Omit<SavedView, "name"> }
  | { readonly kind: "forget"; readonly address: string }
  | { readonly kind: "link"; readonly url: string; readonly shown: string };

/** A follow-up being written for a loop. */
export interface Composing {
  readonly loop: string;
  /** Null: the template that suits best; "free": none. */
  readonly template: string | "free" | null;
  /** Corrected address of a resend. */
  readonly to: string | null;
}
