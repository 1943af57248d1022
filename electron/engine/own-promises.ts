// Promises in a text that the owner is writing now. Loaded when she writes: the understanding is a large program.
import type { Finding, Reading } from "../../shared/understand/findings.ts";
import { understand } from "../../shared/understand/understand.ts";

/** `now`: epoch ms, what "tomorrow" counts from. */
export function promisesIn(text: string, reading: Omit<Reading, "sent">, now: number): readonly Finding[] {
  const message = {
    messageId: "",
    inReplyTo: [],
    references: [],
    from: [],
    replyTo: [],
    to: [],
    cc: [],
    bcc: [],
    subject: "",
    date: now,
    headers: [],
    contentType: "text/plain",
    text,
    html: null,
    reports: [],
    attachments: [],
  };
  return understand(message, { ...reading, sent: true }).findings.filter(
    (finding) => finding.kind === "commitment" && finding.tier !== "silent",
  );
}
