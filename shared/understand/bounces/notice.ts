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

/** The message as the decoders see it. Its text is read when one of them asks for it: nearly no mail comes that far. */
export function noticeOf(message: Message): Notice {
  return new ReadOnDemand(message);
}

class ReadOnDemand implements Notice {
  readonly message: Message;
  readonly fromSystem: boolean;
  #body: Pick<Notice, "text" | "lines" | "returned"> | null = null;

  constructor(message: Message) {
    this.message = message;
    this.fromSystem = isFromSystem(message);
  }

  get text(): string {
    return this.#read().text;
  }

  get lines(): readonly string[] {
    return this.#read().lines;
  }

  get returned(): Returned | null {
    return this.#read().returned;
  }

  get failedRecipients(): readonly string[] {
    const failed = header(this.message, "x-failed-recipients");
    return failed === null ? [] : addressesIn(failed);
  }

  #read(): Pick<Notice, "text" | "lines" | "returned"> {
    this.#body ??= bodyOf(this.message);
    return this.#body;
  }
}

function bodyOf(message: Message): Pick<Notice, "text" | "lines" | "returned"> {
  const lines = plainText(message, MAX_TEXT)
    .split("\n", MAX_TEXT_LINES)
    .map((line) => line.slice(0, MAX_LINE));
  const start = returnedStart(lines);
  const own = (start < 0 ? lines : lines.slice(0, start)).slice(0, MAX_LINES);
  return {
    text: own.join("\n"),
    lines: own,
    returned: returnedPart(message) ?? (start < 0 ? null : returnedFrom(lines.slice(start))),
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
