// What sort of mail a message is, told before anything else is read in it.
import { header, type Message } from "../mail/message.ts";
import { readReport } from "./bounces/index.ts";
import type { BounceReport, MailKind } from "./findings.ts";

/** The kind of a message, and what it reports when it is a delivery report. */
export interface Kind {
  readonly kind: MailKind;
  readonly bounce: BounceReport | null;
}

export function kindOf(message: Message): Kind {
  if (message.reports.some(({ type }) => type === "message/feedback-report")) return plain("feedback-report");
  const bounce = readReport(message);
  if (bounce !== null) return { kind: reportKind(bounce), bounce };
  if (message.reports.some(({ type }) => type === "message/disposition-notification")) return plain("read-receipt");
  const auto = header(message, "auto-submitted");
  if (auto !== null && !/^no\b/i.test(auto)) return plain("auto-reply");
  if (header(message, "list-unsubscribe") !== null || header(message, "list-id") !== null) return plain("bulk");
  return plain("human");
}

function plain(kind: MailKind): Kind {
  return { kind, bounce: null };
}

function reportKind({ recipients }: BounceReport): MailKind {
  if (recipients.some(({ outcome }) => outcome === "failed")) return "bounce";
  return recipients.some(({ outcome }) => outcome === "delayed") ? "delayed" : "delivered";
}

/** Sent by a list, a newsletter or a machine, as far as its headers tell. */
export function isAutomated(message: Message): boolean {
  const auto = header(message, "auto-submitted");
  return (
    (auto !== null && !/^\s*no\b/i.test(auto)) ||
    LIST_FIELDS.some((name) => header(message, name) !== null) ||
    /\b(?:bulk|list|junk)\b/i.test(header(message, "precedence") ?? "")
  );
}

const LIST_FIELDS = ["list-id", "list-unsubscribe", "list-post", "feedback-id", "x-autoreply", "x-autorespond"];
