// How a message of the mail index stands on disk.
import { z } from "zod";
import type { MailEntry } from "../../../../shared/ledger/mail-entry.ts";
import type { AutoReply, BounceReport, Cue, Finding } from "../../../../shared/understand/findings.ts";
import { address, addresses, bounceReason, findingKind, number, text, texts } from "./words.ts";

const finding: z.ZodType<Finding> = z.object({
  kind: findingKind,
  quote: text,
  start: number,
  end: number,
  rules: texts,
  confidence: number,
  tier: z.enum(["sure", "maybe", "silent"]),
  due: z.object({ first: text, last: text, words: text, exact: z.boolean() }).nullable(),
  settles: z.boolean(),
  hash: text,
});

const bounce: z.ZodType<BounceReport> = z.object({
  recipients: z.array(
    z.object({
      address: text,
      outcome: z.enum(["failed", "delayed", "delivered"]),
      permanent: z.boolean().nullable(),
      status: text.nullable(),
      reason: bounceReason,
      explanation: text,
    }),
  ),
  originalMessageId: text.nullable(),
  originalSubject: text.nullable(),
  decoder: text,
});

const autoReply: z.ZodType<AutoReply> = z.object({
  returnDay: text.nullable(),
  standIn: address.nullable(),
  gone: z.boolean(),
});

const cue: z.ZodType<Cue> = z.object({
  kind: z.enum(["travelling", "in-a-rush", "new-baby", "illness", "holiday", "anniversary", "phone"]),
  quote: text,
  value: text,
});

/** One message of the mail index. */
export const mailEntry: z.ZodType<MailEntry> = z.object({
  messageId: text,
  account: text,
  place: z.object({ folder: text, uidValidity: text, uid: number }).nullable(),
  thread: text,
  references: texts,
  marks: texts.exactOptional(),
  sent: z.boolean(),
  kind: z.enum(["human", "bounce", "delayed", "delivered", "auto-reply", "bulk", "feedback-report", "read-receipt"]),
  date: number,
  from: address,
  replyTo: addresses,
  to: addresses,
  cc: addresses,
  subject: text,
  language: text,
  findings: z.array(finding),
  bounce: bounce.nullable(),
  autoReply: autoReply.nullable(),
  tickets: texts,
  cues: z.array(cue),
  attachments: texts,
  counts: z.boolean(),
});
