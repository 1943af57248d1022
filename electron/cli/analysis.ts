// What the analyzer prints of one message, one sentence, one body, one mailbox, one subject.
import { threadsOf } from "../../shared/mail/conversation/threads.ts";
import { dayOf } from "../../shared/mail/day.ts";
import { bodyNewText } from "../../shared/mail/new-text/new-text.ts";
import { ticketToken } from "../../shared/mail/tickets/ticket.ts";
import type { Finding, Reading, Understanding } from "../../shared/understand/findings.ts";
import { kindOf } from "../../shared/understand/kind.ts";
import { understandSentences } from "../../shared/understand/sentence-items.ts";
import { understand } from "../../shared/understand/understand.ts";
import { decode } from "../engine/mail/decode.ts";

/** A JSON record as it came. */
type JsonRecord = Readonly<Record<string, unknown>>;

export function analyzeMessage(
  { file, bytes, date }: { readonly file: string; readonly bytes: Uint8Array; readonly date: number },
  reading: Reading,
  explain: boolean,
): object {
  const message = decode(bytes, date);
  const { kind, newText, bounce, findings, tickets, language, autoReply, cues } = understand(message, reading);
  return {
    file,
    messageId: message.messageId,
    kind,
    newText,
    bounce: bounce && {
      recipients: bounce.recipients,
      originalMessageId: bounce.originalMessageId,
      decoder: bounce.decoder,
    },
    findings: findings.map(printed),
    tickets,
    language,
    autoReply,
    cues,
    ...(message.note === undefined ? {} : { note: message.note }),
    ...(explain
      ? {
          why: [
            `kind: ${kindOf(message).rule}`,
            ...whyFindings(newText, kind, dayOf(message.date, reading.zone), reading),
          ],
        }
      : {}),
  };
}

function printed({ kind, quote, due, confidence, tier, rules }: Finding): object {
  return { kind, quote, due: due?.last ?? null, confidence, tier, rules };
}

/** The rules behind each finding, and those that dropped one. */
function whyFindings(newText: string, kind: Understanding["kind"], sent: string, reading: Reading): readonly string[] {
  if (kind !== "human") return [];
  return understandSentences([{ id: "", text: newText, sent }], reading).flatMap(({ rules }) => rules);
}

export function analyzeSentence(record: JsonRecord, reading: Reading): object {
  const [judged] = understandSentences(
    [
      {
        id: textOf(record["id"]),
        text: textOf(record["text"]),
        context: optional(record["context"]),
        sent: optional(record["sent"]),
      },
    ],
    reading,
  );
  return { ...judged };
}

export function analyzeBody(record: JsonRecord): object {
  const kind = record["kind"] === "html" ? "html" : "text";
  return { id: textOf(record["id"]), text: bodyNewText(textOf(record["body"]), kind) };
}

/** `messages` hold their number in the mailbox and their header fields. */
export function analyzeThreads(record: JsonRecord): object {
  const messages = Array.isArray(record["messages"]) ? (record["messages"] as readonly unknown[]) : [];
  const read = messages.filter(isObject).map(({ n, headers }, index) => ({
    n: typeof n === "number" ? n : index + 1,
    headers: textOf(headers),
  }));
  return { id: textOf(record["id"]), ...threadsOf(read) };
}

export function analyzeSubject(record: JsonRecord): { readonly subject: string; readonly token: string | null } {
  const subject = textOf(record["subject"]);
  return { subject, token: ticketToken(subject, optional(record["from"])) };
}

function isObject(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : value === undefined || value === null ? "" : String(value);
}

function optional(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
