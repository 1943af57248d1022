// What the screen sees: rows of the list, counts, health, a loop's detail. Plain data, computed by the engine, pushed as changes.

import type { Template } from "../follow-up/template.ts";
import type { Account, Health } from "../ledger/account.ts";
import type { Customer } from "../ledger/customer.ts";
import type { Settings } from "../ledger/settings.ts";
import type { Group, NextStep } from "../loop/attention.ts";
import type { Reason } from "../loop/event.ts";
import type { Item, ItemKind, Step } from "../loop/item.ts";
import type { Loop, LoopState, OutboxState, Outcome } from "../loop/loop.ts";
import type { Day } from "../mail/day.ts";
import type { Address } from "../mail/message.ts";
import type { BounceReason, Cue, FindingKind, MailKind } from "../understand/findings.ts";

/** One row of the list. */
export interface LoopRow {
  readonly id: string;
  readonly caseNumber: string;
  readonly account: string;
  readonly who: Address;
  readonly subject: string;
  readonly state: LoopState;
  readonly group: Group;
  readonly reason: Reason;
  /** The sentence (or for a bounce the server's words) it is about. */
  readonly quote: string;
  /** The kind of the item it is about; null for a bounce or when nothing is open. */
  readonly itemKind: ItemKind | null;
  readonly item: string | null;
  readonly step: Step | null;
  readonly day: Day | null;
  readonly dayFrom: "text" | "owner" | "default" | null;
  readonly needsOwner: boolean;
  readonly nextStep: NextStep;
  readonly bounce: {
    readonly reason: BounceReason;
    readonly recipient: string;
    readonly permanent: boolean | null;
    readonly suggestion: string | null;
  } | null;
  readonly outbox: {
    readonly state: OutboxState;
    readonly undoUntil: number;
    readonly sendAt: number;
    readonly explanation: string;
  } | null;
  readonly outcome: Outcome | null;
  readonly snoozedUntil: number | null;
  readonly confidence: number;
  readonly followUps: number;
  readonly escalated: boolean;
  readonly openItems: number;
  readonly openedAt: number;
  /** Last sign of life: epoch ms, and whose. */
  readonly lastAt: number;
  readonly lastBy: "us" | "them" | "server";
  readonly closedAt: number | null;
  /** Ticket numbers of other helpdesks seen in the thread. */
  readonly tickets: readonly string[];
  /** The owner's notes on this loop and this customer, for search; empty when there are none. */
  readonly notes: string;
}

export interface Counts {
  /** Open loops: what the badge shows. */
  readonly open: number;
  readonly needsMe: number;
  readonly mine: number;
  readonly theirs: number;
  readonly maybe: number;
  readonly asleep: number;
  readonly closed: number;
  /** Colour of the badge: the worst open loop. */
  readonly worst: "red" | "amber" | "calm";
}

/** One message of a loop's transcript. */
export interface TranscriptMessage {
  readonly messageId: string;
  readonly by: "us" | "them" | "server";
  readonly kind: MailKind;
  readonly from: Address;
  readonly to: readonly Address[];
  readonly date: number;
  readonly subject: string;
  /** New text only; null while it is being fetched, or when no text is kept. */
  readonly text: string | null;
  readonly attachments: readonly string[];
  /** Positions in `text` of the sentences that became items or settled them. */
  readonly marks: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: FindingKind;
    readonly item: string;
  }[];
}

export interface CustomerCard {
  readonly customer: Customer;
  readonly loops: readonly LoopRow[];
  readonly cues: readonly (Cue & { readonly at: number; readonly messageId: string })[];
  readonly promises: { readonly kept: number; readonly made: number };
  readonly lastWroteAt: number | null;
  readonly language: string | null;
}

export interface LoopDetail {
  readonly row: LoopRow;
  readonly loop: Pick<
    Loop,
    "id" | "items" | "bounces" | "history" | "outbox" | "outcome" | "counterpart" | "identity" | "threads"
  >;
  readonly items: readonly Item[];
  readonly transcript: readonly TranscriptMessage[];
  readonly card: CustomerCard;
  /** Templates in the order in which they suit, best first. */
  readonly templates: readonly Template[];
  /** Phone numbers found in the conversation, for "call them". */
  readonly phones: readonly string[];
}

/** A follow-up filled for one loop, ready to be shown. */
export interface Draft {
  readonly template: string | null;
  readonly from: Address;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly subject: string;
  readonly text: string;
  readonly resendOf: string | null;
  /** Names of the attachments that a resend takes over. */
  readonly attachments: readonly string[];
  readonly fulfils: boolean;
  readonly closes: boolean;
  readonly newDue: Day | null;
  /** Merge fields that could not be filled: sending is blocked while one of them stands in the text. */
  readonly unresolved: readonly string[];
  /** What was filled in, so that it can be marked. */
  readonly filled: readonly { readonly field: string; readonly value: string }[];
  readonly warnings: readonly DraftWarning[];
}

export type DraftWarning =
  | { readonly kind: "missing-attachment"; readonly words: string }
  | { readonly kind: "wrong-name"; readonly expected: string; readonly found: string }
  | { readonly kind: "mistyped-domain"; readonly address: string; readonly suggestion: string }
  | { readonly kind: "wrong-address"; readonly address: string }
  | {
      readonly kind: "new-promise";
      readonly quote: string;
      readonly day: Day | null;
      readonly dueThatDay: number;
      readonly closedDay: boolean;
    }
  | { readonly kind: "empty-subject" };

export interface OverviewPush {
  readonly now: number;
  readonly counts: Counts;
  readonly health: readonly Health[];
  readonly accounts: readonly Account[];
  readonly settings: Settings;
  readonly templates: readonly Template[];
  readonly corrections: readonly { readonly id: string; readonly words: string; readonly at: number }[];
  /** Engine process is running; false since an instant while it restarts. */
  readonly engineDownSince: number | null;
  /** One sentence for the owner about what had to be repaired at start, or null. */
  readonly repaired: string | null;
  /** How passwords are kept here. */
  readonly secrets: "keychain" | "session-only" | "weak";
  readonly demo: boolean;
}

/**
 * Pushed after each commit: changed rows, removed ones, and the overview. `all` begins a full list, which may come in parts:
 * while `more` is true others follow, and the one without it ends it. What none of them named is then no longer there.
 */
export interface ListPush {
  readonly all: boolean;
  readonly more?: boolean;
  readonly rows: readonly LoopRow[];
  readonly removed: readonly string[];
}

/** Pushed so that the screen can say what happened, with undo. */
export interface ToastPush {
  readonly command: string | null;
  readonly kind: "confirmed" | "came-back" | "complaint" | "sent" | "held" | "unknown" | "refused" | "due" | "error";
  readonly loop: string | null;
  readonly who: string;
  readonly words: string;
}

export interface Report {
  /** Open loops at the end of each week, oldest first. */
  readonly openByWeek: readonly { readonly day: Day; readonly open: number }[];
  readonly byMonth: readonly {
    readonly month: string;
    readonly opened: number;
    readonly confirmed: number;
    readonly unconfirmed: number;
    readonly promisesKept: number;
    readonly promisesMade: number;
    readonly bounced: number;
    readonly rescued: number;
    readonly medianDaysToConfirmed: number | null;
  }[];
  readonly byCustomer: readonly {
    readonly who: Address;
    readonly open: number;
    readonly closed: number;
    readonly promisesKept: number;
    readonly promisesMade: number;
    readonly medianDaysToConfirmed: number | null;
  }[];
  readonly answersWaiting: number;
}
