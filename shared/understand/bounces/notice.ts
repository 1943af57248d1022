// What a decoder of delivery reports is given, and what it hands back.
import type { Message } from "../../mail/message.ts";
import type { Returned } from "./returned.ts";

export type Outcome = "failed" | "delayed" | "delivered";

/** A message that may be a delivery report, cut where the returned message begins. */
export interface Notice {
  readonly message: Message;
  /** The report's own words, without the message that it returns. */
  readonly text: string;
  readonly lines: readonly string[];
  readonly returned: Returned | null;
  /** The sender is a mail system: MAILER-DAEMON, postmaster, or the null return path. */
  readonly fromSystem: boolean;
}

/** What a report says of one recipient, before it is judged. */
export interface RecipientNote {
  readonly address: string;
  readonly outcome: Outcome;
  /** Enhanced status code (RFC 3463), or null. */
  readonly status: string | null;
  /** The server's own words; empty when there are none. */
  readonly explanation: string;
}

/** One decoder: a standard or a mail system. Gives null when the notice is none of its own. */
export interface Decoder {
  readonly name: string;
  read(notice: Notice): readonly RecipientNote[] | null;
}
