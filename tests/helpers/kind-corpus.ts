// Our own mail of every kind, one message a line: sender, subject, text, and the kind that it is.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { MailKind } from "../../shared/understand/findings.ts";

export interface OwnMail {
  readonly id: string;
  readonly kind: MailKind;
  readonly voice: "ack" | "away" | "challenge" | "human" | "bulk";
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  /** A header field that belongs to it. */
  readonly header?: string;
  /** Kept aside from the writing of the rules. */
  readonly aside?: boolean;
}

export async function ownMail(): Promise<readonly OwnMail[]> {
  const file = join(import.meta.dirname, "..", "corpus", "kinds", "mail.jsonl");
  return (await readFile(file, "utf8"))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as OwnMail);
}

/** The raw message: mass mail stands alone, everything else answers a message of ours. */
export function rawOf({ id, voice, from, subject, text, header }: OwnMail): string {
  return [
    `From: ${from}`,
    "To: Dora Wheeler <dora@wheels.example>",
    `Subject: ${subject}`,
    "Date: Tue, 3 Jun 2025 08:15:10 +0200",
    `Message-ID: <${id}@corpus.example>`,
    ...(voice === "bulk" ? [] : ["In-Reply-To: <sent@wheels.example>"]),
    ...(header === undefined ? [] : [header]),
    "Content-Type: text/plain; charset=utf-8",
    "",
    text,
    "",
  ].join("\r\n");
}
