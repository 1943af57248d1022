// A loop as folded from its history: what every other room may know of it.
import type { Address } from "../mail/message.ts";
import type { FollowUp, LoopEvent, Reason } from "./event.ts";
import type { Evidence, Item } from "./item.ts";

export type LoopState = "suggested" | "owed" | "awaiting" | "undelivered" | "closed";

/** How a loop ended. */
export type Outcome =
  | { readonly kind: "confirmed-by-customer"; readonly evidence: Evidence }
  | { readonly kind: "confirmed-by-owner"; readonly note: string }
  | { readonly kind: "unconfirmed" }
  | { readonly kind: "dismissed" }
  | { readonly kind: "merged"; readonly into: string };

/** Where a follow-up is on its way. `unknown`: it may have gone out; only the owner can tell. */
export type OutboxState = "undo-window" | "scheduled" | "queued" | "handed" | "held" | "refused" | "unknown";

export interface Outbox {
  readonly followUp: FollowUp;
  readonly state: OutboxState;
  /** Earliest instant of the next attempt, epoch ms. */
  readonly sendAt: number;
  /** The server's words, or why it is held; empty when all is well. */
  readonly explanation: string;
  readonly attempts: number;
}

/** A sent message that came back and has not been resent or delivered since. */
export interface OpenBounce {
  readonly messageId: string;
  readonly original: string | null;
  readonly recipient: string;
  readonly permanent: boolean | null;
  readonly reason: Extract<LoopEvent, { kind: "bounced" }>["reason"];
  readonly status: string | null;
  readonly explanation: string;
  readonly certain: boolean;
  readonly at: number;
}

export interface Loop {
  readonly id: string;
  /** Case number such as `C-7KQ2`. */
  readonly caseNumber: string;
  readonly account: string;
  /** The owner's address that this conversation uses. */
  readonly identity: string;
  readonly counterpart: Address;
  readonly subject: string;
  readonly reason: Reason;
  readonly state: LoopState;
  /** Conversations that belong to it: its own, and those merged into it. */
  readonly threads: readonly string[];
  readonly items: readonly Item[];
  readonly bounces: readonly OpenBounce[];
  readonly outbox: Outbox | null;
  /** Epoch ms, or null when awake. */
  readonly snoozedUntil: number | null;
  /** Day (from an out-of-office) before which asking again is pointless, or null. */
  readonly awayUntil: string | null;
  readonly outcome: Outcome | null;
  /** What was open when it closed, so that reopening brings it back; null while open. */
  readonly atClose: { readonly items: readonly Item[]; readonly bounces: readonly OpenBounce[] } | null;
  readonly openedAt: number;
  readonly closedAt: number | null;
  /** Instants of the last human message of each side, epoch ms; null when none. */
  readonly lastSentAt: number | null;
  readonly lastReceivedAt: number | null;
  /** Message-IDs of the mail in its history, oldest first. */
  readonly messageIds: readonly string[];
  /** Follow-ups that went out since the customer last wrote. */
  readonly followUps: number;
  readonly escalated: boolean;
  /** What the owner has been notified of, so that she is told once. */
  readonly notified: readonly string[];
  readonly history: readonly LoopEvent[];
}
