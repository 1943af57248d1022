// The history of a loop: every fact that ever touched it. The history *is* the loop; its state is the fold of these events.
import type { Day } from "../mail/day.ts";
import type { Address } from "../mail/message.ts";
import type { ItemDue } from "./item.ts";

/** Every event: a unique id, the device that wrote it, and the instant it happened (epoch ms; of a mail: when it was sent). */
interface Fact {
  readonly id: string;
  readonly device: string;
  readonly at: number;
}

/** Why a loop exists. */
export type Reason = "promise" | "question" | "complaint" | "bounce" | "waiting" | "manual";

/** A finding as the loop keeps it: kind, evidence, due day. The same shape as the understanding's, without its tier. */
export interface Said {
  readonly id: string;
  readonly kind: "commitment" | "request" | "question" | "fulfilment" | "confirmation" | "complaint";
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly due: ItemDue | null;
  readonly settles: boolean;
  readonly confidence: number;
  readonly rules: readonly string[];
}

/** A message that the owner approved: written down before it is sent. */
export interface FollowUp {
  /** Message-ID without brackets, fixed before sending: the key by which it is found again. */
  readonly messageId: string;
  /** Template it was made from, or null when written freely. */
  readonly template: string | null;
  readonly account: string;
  readonly from: Address;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly subject: string;
  readonly text: string;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  /** Files on disk by path, and attachments taken over from a sent message. */
  readonly attachments: readonly string[];
  /** A resend takes body and attachments of this sent message; null otherwise. */
  readonly resendOf: string | null;
  /** Does sending it do what was promised ("here it is"), so that the open items become "told"? */
  readonly fulfils: boolean;
  /** Does it announce that the loop will be closed without an answer? */
  readonly closes: boolean;
  /** Days that the follow-up promises anew: the open promises move to it. */
  readonly newDue: Day | null;
  /** Epoch ms until which it can be undone; it is sent at `sendAt`, never earlier. */
  readonly undoUntil: number;
  readonly sendAt: number;
}

export type LoopEvent = Fact &
  (
    | {
        readonly kind: "opened";
        readonly account: string;
        readonly identity: string;
        readonly counterpart: Address;
        readonly subject: string;
        readonly reason: Reason;
        readonly thread: string;
        /** Low certainty, or old mail of the first look-back: asked of the owner first. */
        readonly suggested: boolean;
        /** Only of a loop opened by hand: what it is about, until when, and the loop that it was part of. */
        readonly manual: {
          readonly quote: string;
          readonly due: ItemDue | null;
          readonly from?: string | undefined;
        } | null;
      }
    // mail
    | {
        readonly kind: "sent";
        readonly messageId: string;
        /** A follow-up of Closer's own, seen in Sent. */
        readonly own: boolean;
        readonly to: readonly Address[];
        readonly said: readonly Said[];
      }
    | { readonly kind: "received"; readonly messageId: string; readonly from: Address; readonly said: readonly Said[] }
    | {
        readonly kind: "auto-replied";
        readonly messageId: string;
        readonly returnDay: Day | null;
        readonly gone: boolean;
        readonly standIn: Address | null;
      }
    | {
        readonly kind: "bounced";
        readonly messageId: string;
        readonly original: string | null;
        readonly recipient: string;
        readonly permanent: boolean | null;
        readonly reason: "bad_address" | "bad_domain" | "mailbox_full" | "too_big" | "blocked" | "technical";
        readonly status: string | null;
        readonly explanation: string;
        /** Linked by our Message-ID or by recipient and subject; only then the address counts as wrong. */
        readonly certain: boolean;
      }
    | {
        readonly kind: "delayed";
        readonly messageId: string;
        readonly original: string | null;
        readonly recipient: string;
        readonly explanation: string;
      }
    | {
        readonly kind: "delivered";
        readonly messageId: string;
        readonly original: string | null;
        readonly recipient: string;
      }
    // owner
    | { readonly kind: "accepted" }
    | { readonly kind: "dismissed" }
    | { readonly kind: "item-dropped"; readonly item: string }
    | { readonly kind: "due-set"; readonly item: string; readonly day: Day }
    /** Our part is done; `told`: the customer knows. */
    | { readonly kind: "done"; readonly note: string; readonly told: boolean }
    | { readonly kind: "confirmed"; readonly note: string }
    | { readonly kind: "reopened" }
    | { readonly kind: "snoozed"; readonly until: number }
    | { readonly kind: "woken" }
    | { readonly kind: "noted"; readonly note: string }
    | { readonly kind: "counterpart-set"; readonly counterpart: Address }
    | { readonly kind: "absorbed"; readonly from: string; readonly thread: string }
    | { readonly kind: "merged"; readonly into: string }
    | { readonly kind: "undone"; readonly event: string }
    // outbox
    | { readonly kind: "approved"; readonly followUp: FollowUp }
    | { readonly kind: "cancelled"; readonly messageId: string }
    | {
        readonly kind: "held";
        readonly messageId: string;
        readonly because: "answered" | "overdue-at-start" | "loop-closed";
      }
    | { readonly kind: "released"; readonly messageId: string; readonly sendAt: number }
    | { readonly kind: "handed"; readonly messageId: string }
    | { readonly kind: "deferred"; readonly messageId: string; readonly sendAt: number; readonly explanation: string }
    | { readonly kind: "went-out"; readonly messageId: string }
    | {
        readonly kind: "refused";
        readonly messageId: string;
        readonly recipients: readonly string[];
        readonly explanation: string;
      }
    | { readonly kind: "unknown"; readonly messageId: string }
    | { readonly kind: "filed"; readonly messageId: string }
    // time
    | { readonly kind: "notified"; readonly about: string }
    | { readonly kind: "escalated" }
    | { readonly kind: "closed-unconfirmed" }
  );

export type LoopEventKind = LoopEvent["kind"];
