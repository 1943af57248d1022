// Every decoder of delivery reports, in the order in which they are asked: standards first, then one per mail system.
import type { Message } from "../../mail/message.ts";
import type { BounceRecipient, BounceReport } from "../findings.ts";
import { judge } from "../reasons/index.ts";
import { amazon } from "./amazon.ts";
import { dovecot } from "./dovecot.ts";
import { exchange, exchange2003 } from "./exchange.ts";
import { exim } from "./exim.ts";
import { fml } from "./fml.ts";
import { generic, isReport } from "./generic.ts";
import { gmail, googleGroups } from "./google.ts";
import { domino, notes } from "./notes.ts";
import { type Decoder, type Notice, noticeOf, type RecipientNote } from "./notice.ts";
import { postfix } from "./postfix.ts";
import { qmail } from "./qmail.ts";
import { idIn } from "./returned.ts";
import { rfc3464, rfc3464InText, rfc3464Wrapped } from "./rfc3464.ts";
import { sendmail } from "./sendmail.ts";

const DECODERS: readonly Decoder[] = [
  rfc3464,
  rfc3464InText,
  rfc3464Wrapped,
  amazon,
  dovecot,
  googleGroups,
  gmail,
  exim,
  qmail,
  sendmail,
  postfix,
  exchange2003,
  exchange,
  notes,
  domino,
  fml,
  generic,
];

/** Names of all decoders, in the order in which they are asked. */
export const DECODER_NAMES: readonly string[] = DECODERS.map(({ name }) => name);

/** Reads a delivery report (failure, delay, success); null when the message is none. */
export function readReport(message: Message): BounceReport | null {
  const notice = noticeOf(message);
  for (const decoder of DECODERS) {
    const notes = decoder.read(notice);
    if (notes !== null && notes.length > 0) return report(decoder, notes, notice);
  }
  // Somebody's message came back, but to whom it went is not said.
  return isReport(notice) && notice.returned !== null ? report(generic, [], notice) : null;
}

const DELIVERED = { reason: "technical", permanent: null } as const;

function report(decoder: Decoder, found: readonly RecipientNote[], notice: Notice): BounceReport {
  const recipients = new Map<string, BounceRecipient>();
  for (const { address, outcome, status, explanation, context = "" } of found) {
    if (recipients.has(address)) continue;
    const { reason, permanent } = outcome === "delivered" ? DELIVERED : judge(explanation, status, context);
    recipients.set(address, {
      address,
      outcome,
      // Only a final failure can tell that an address is dead.
      permanent: outcome === "failed" ? permanent : outcome === "delayed" ? false : null,
      status,
      reason,
      explanation: explanation.slice(0, 1000),
    });
  }
  // A report that another mail system wrapped into its own: what the inner one returns is the original.
  const returned = decoder === rfc3464Wrapped ? (notice.returned?.inner ?? notice.returned) : notice.returned;
  return {
    recipients: [...recipients.values()],
    originalMessageId: returned?.messageId ?? idElsewhere(notice),
    originalSubject: returned?.subject ?? null,
    decoder: decoder.name,
  };
}

/** The original's Message-ID in the report's own fields or words, or else in what the report answers. */
function idElsewhere({ message, text }: Notice): string | null {
  // Gmail: "X-Original-Message-ID: <…>" in the delivery-status part; others: "  Message-id: <…>" in the text.
  const sources = [...message.reports.map((part) => part.text), text];
  for (const source of sources) {
    const match = /^[ \t]*(?:X-)?(?:Original-)?Message-ID:[ \t]*(<[^<>\n]{1,500}>|\S{1,500})/im.exec(source);
    const id = match === null ? null : idIn(match[1] ?? "");
    if (id !== null) return id;
  }
  // Gmail and Exchange name the original in In-Reply-To and References.
  return message.inReplyTo[0] ?? message.references.at(-1) ?? null;
}
