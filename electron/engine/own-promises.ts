// Promises in a text that the owner is writing now. Loaded when she writes: the understanding is a large program.
import { plainMessage } from "../../shared/mail/message.ts";
import type { Finding, Reading } from "../../shared/understand/findings.ts";
import { understand } from "../../shared/understand/understand.ts";

/** `now`: epoch ms, what "tomorrow" counts from. */
export function promisesIn(text: string, reading: Omit<Reading, "sent">, now: number): readonly Finding[] {
  return understand(plainMessage({ text, date: now }), { ...reading, sent: true }).findings.filter(
    (finding) => finding.kind === "commitment" && finding.tier !== "silent",
  );
}
