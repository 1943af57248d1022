// What a decoder of delivery reports is given, and what it hands back.
import { header, type Message } from "../../mail/message.ts";
import { plainText } from "../plain-text.ts";
import { addressesIn } from "./address.ts";
import { type Returned, returnedFrom, returnedPart, returnedStart } from "./returned.ts";

export type Outcome = "failed" | "delayed" | "delivered";

/** A message that may be a delivery report, cut where the returned message begins. */
export interface Notice {
  readonly message: Message;
  /** The report's own words, without the message that it returns. */
  readonly text: string;
  readonly lines: readonly string[];
  readonly returned: Returned | null;
  /** Sent by a mail system, not by a person: MAILER-DAEMON, postmaster, nobody, or with the null return path. */
  readonly fromSystem: boolean;
  /** Addresses of the field `X-Failed-Recipients`, which Exim and Google add. */
  readonly failedRecipients: readonly string[];
}

/** What a report says of one recipient, before it is judged. */
export interface RecipientNote {
  readonly address: string;
  readonly outcome: Outcome;
  /** Enhanced status code (RFC 3463), or null. */
  readonly status: string | null;
  /** The server's own words; empty when there are none. */
  readonly explanation: string;
  /** What the notice says around them, judged where the words themselves say nothing. */
  readonly context?: string;
}

/**
 * The address that the owner typed: the alias or original recipient, where the report names one, unless the returned
 * header shows that she typed the final one.
 */
export function typedAddress(original: string | null, final: string, { returned }: Notice): string {
  if (original === null || (returned?.to.includes(final) && !returned.to.includes(original))) return final;
  return original;
}

/** One decoder: a standard or a mail system. Gives null when the notice is none of its own. */
export interface Decoder {
  readonly name: string;
  read(notice: Notice): readonly RecipientNote[] | null;
}

/** The part of a report that is looked at: notices are short, what is longer returns a message. */
const MAX_LINES = 600;
/** Characters and lines among which the returned message is looked for, and characters of a line. */
const MAX_TEXT = 256 * 1024;
const MAX_TEXT_LINES = 5000;
const MAX_LINE = 2000;

export function noticeOf(message: Message): Notice {
  const lines = plainText(message, MAX_TEXT)
    .split("\n", MAX_TEXT_LINES)
    .map((line) => line.slice(0, MAX_LINE));
  const start = returnedStart(lines);
  const own = (start < 0 ? lines : lines.slice(0, start)).slice(0, MAX_LINES);
  const failed = header(message, "x-failed-recipients");
  return {
    message,
    text: own.join("\n"),
    lines: own,
    returned: returnedPart(message) ?? (start < 0 ? null : returnedFrom(lines.slice(start))),
    fromSystem: isFromSystem(message),
    failedRecipients: failed === null ? [] : addressesIn(failed),
  };
}

// "From: Mail Delivery Subsystem <MAILER-DAEMON@example.com>", "From: postmaster@example.com (System Administrator)"
const SYSTEM_ADDRESS =
  /^(?:[\w.-]*mailer[_-]?daemon|p?oo?st[_-]?master|mdaemon|mail-?daemon|mail(?:er)?[_-]?(?:system|delivery))(?:[+.-][^@]*)?(?:@|$)/;
const SYSTEM_NAME =
  /mailer[ _-]?daemon|mail deliver(?:y|er)? (?:sub)?system|mail delivery service|system administrator|mail administrator|delivery (?:sub)?system/i;

function isFromSystem(message: Message): boolean {
  const [sender] = message.from;
  if (sender === undefined) return true;
  return (
    SYSTEM_ADDRESS.test(sender.address) ||
    SYSTEM_NAME.test(sender.name) ||
    // RFC 5321 4.5.5: reports are sent with a null reverse-path.
    /^<>$/.test(header(message, "return-path")?.trim() ?? "")
  );
}
