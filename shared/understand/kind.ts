// What sort of mail a message is, told before anything else is read in it.
import { hasHeader, header, type Message } from "../mail/message.ts";
import { isComplaint } from "./bounces/amazon.ts";
import { readReport } from "./bounces/index.ts";
import type { BounceReport, MailKind } from "./findings.ts";
import { autoReplyRule } from "./kinds/auto-reply.ts";
import { bulkRule, hasMassPrecedence } from "./kinds/bulk.ts";

/** The kind of a message, what it reports when it is a delivery report, and the rule that told. */
export interface Kind {
  readonly kind: MailKind;
  readonly bounce: BounceReport | null;
  readonly rule: string;
}

/** Tells the kind of a message: machine-readable reports first, then automatic answers, then mass mail. */
export function kindOf(message: Message): Kind {
  // RFC 5965: "message/feedback-report" is a complaint about a message, whatever else it looks like.
  if (hasReport(message, /^message\/feedback-report$/) || isComplaint(message) || COMPLAINT.test(message.subject))
    return plain("feedback-report", "feedback report");
  const bounce = readReport(message);
  if (bounce !== null) return { kind: kindOfReport(bounce), bounce, rule: `delivery report read by ${bounce.decoder}` };
  // RFC 8098: "message/disposition-notification" tells that a message was shown, deleted or dispatched.
  if (hasReport(message, /^message\/(?:global-)?disposition-notification$/))
    return plain("read-receipt", "disposition notification");
  const reply = autoReplyRule(message);
  if (reply !== null) return plain("auto-reply", reply);
  const bulk = bulkRule(message);
  return bulk === null ? plain("human", "nothing speaks against a person") : plain("bulk", bulk);
}

/** Outlook's reports have no machine-readable part: "complaint about message from 192.0.2.44" */
const COMPLAINT = /^complaint about message from [\d.:a-f]{3,45}\s*$/i;

function plain(kind: MailKind, rule: string): Kind {
  return { kind, bounce: null, rule };
}

function hasReport({ reports }: Message, type: RegExp): boolean {
  return reports.some((part) => type.test(part.type));
}

function kindOfReport({ recipients }: BounceReport): MailKind {
  if (recipients.length === 0 || recipients.some(({ outcome }) => outcome === "failed")) return "bounce";
  return recipients.some(({ outcome }) => outcome === "delayed") ? "delayed" : "delivered";
}

/** Sent by a list, a newsletter or a machine, as far as its headers tell; a lone Precedence tells nothing. */
export function isAutomated(message: Message): boolean {
  const auto = header(message, "auto-submitted");
  return (auto !== null && !/^\s*no\b/i.test(auto)) || hasHeader(message, LIST_FIELDS) || hasMassPrecedence(message);
}

const LIST_FIELDS: ReadonlySet<string> = new Set([
  "list-id",
  "list-unsubscribe",
  "list-post",
  "feedback-id",
  "x-autoreply",
  "x-autorespond",
]);
