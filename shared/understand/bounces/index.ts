// Every decoder of delivery reports, in the order in which they are asked: standards first, then one per mail system.
import type { Message } from "../../mail/message.ts";
import type { BounceRecipient, BounceReport } from "../findings.ts";
import { judge } from "../reasons/index.ts";
import type { Decoder, Notice, RecipientNote } from "./notice.ts";
import { returnedFrom, returnedPart, returnedStart } from "./returned.ts";
import { rfc3464 } from "./rfc3464.ts";

const DECODERS: readonly Decoder[] = [rfc3464];

/** Reads a delivery report (failure, delay, success); null when the message is none. */
export function readReport(message: Message): BounceReport | null {
  const notice = noticeOf(message);
  for (const decoder of DECODERS) {
    const notes = decoder.read(notice);
    if (notes !== null && notes.length > 0) return report(decoder, notes, notice);
  }
  return null;
}

function noticeOf(message: Message): Notice {
  const lines = (message.text ?? "").split("\n");
  const start = returnedStart(lines);
  const own = start < 0 ? lines : lines.slice(0, start);
  const returned = returnedPart(message) ?? (start < 0 ? null : returnedFrom(lines.slice(start)));
  const sender = message.from[0]?.address ?? "";
  return {
    message,
    text: own.join("\n"),
    lines: own,
    returned,
    fromSystem: /^(?:mailer-?daemon|post-?master)/.test(sender),
  };
}

function report(decoder: Decoder, notes: readonly RecipientNote[], notice: Notice): BounceReport {
  const recipients = new Map<string, BounceRecipient>();
  for (const { address, outcome, status, explanation } of notes) {
    if (recipients.has(address)) continue;
    recipients.set(address, { address, outcome, ...judge(explanation, status) });
  }
  return {
    recipients: [...recipients.values()],
    originalMessageId: notice.returned?.messageId ?? null,
    originalSubject: notice.returned?.subject ?? null,
    decoder: decoder.name,
  };
}
