// The items of a loop: what is owed, by whom, until when, and how far up the ladder of outcome it has come.
import type { Day } from "../mail/day.ts";

/** `commitment`, `request`, `complaint`, `manual` are ours to do; `question` and `delivery` (ours) wait for the customer. */
export type ItemKind = "commitment" | "request" | "complaint" | "manual" | "question" | "delivery";

/** Ladder of outcome: promised → done by us → customer told → customer confirmed. */
export type Step = "promised" | "done" | "told" | "confirmed";

/** `last` is the last day on which the customer would not yet complain. `default` days come from a setting, never from the text. */
export interface ItemDue {
  readonly first: Day;
  readonly last: Day;
  readonly from: "text" | "owner" | "default";
  /** The words that said so, empty for a default. */
  readonly words: string;
}

export interface Item {
  /** Hash of Message-ID and sentence, so that reading a message twice opens nothing twice. */
  readonly id: string;
  readonly kind: ItemKind;
  /** The sentence as written, and where it stands in the message's new text. */
  readonly quote: string;
  readonly messageId: string;
  readonly start: number;
  readonly end: number;
  /** Epoch milliseconds at which it was said. */
  readonly at: number;
  /** Null: no day was named; the loop then shows a default day that the owner can set. */
  readonly due: ItemDue | null;
  readonly step: Step;
  /** Still waited for? False once confirmed, answered, dropped, or taken over by a later promise. */
  readonly open: boolean;
  readonly confidence: number;
  readonly rules: readonly string[];
  /** What settled or advanced it last: the words of a message, or null. */
  readonly evidence: Evidence | null;
}

export interface Evidence {
  readonly messageId: string;
  readonly quote: string;
}

/** Is the next move ours? Once the customer has been told, it is theirs. */
export function isOurs(item: Item): boolean {
  if (!item.open) return false;
  switch (item.kind) {
    case "question":
    case "delivery":
      return false;
    case "commitment":
    case "request":
    case "complaint":
    case "manual":
      return item.step === "promised" || item.step === "done";
  }
}
