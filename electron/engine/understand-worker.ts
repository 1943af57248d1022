// Worker thread: decodes and understands raw mail off the engine's thread, and answers message by message.
import { parentPort } from "node:worker_threads";
import type { Reading } from "../../shared/understand/findings.ts";
import type { Understood } from "./mail/raw-mail.ts";
import { type Unread, understandMail } from "./understand-mail.ts";

/** Engine → worker. */
export interface Batch {
  readonly mail: readonly Unread[];
  readonly reading: Omit<Reading, "sent">;
}

/** Worker → engine: first that it is up, then one answer for each message, in order. */
export type FromWorker = { readonly kind: "ready" } | { readonly kind: "answer"; readonly answer: Answer };

export type Answer = Understood | { readonly unreadable: string };

parentPort?.on("message", ({ mail, reading }: Batch) => {
  for (const unread of mail) post({ kind: "answer", answer: answerOf(unread, reading) });
});
post({ kind: "ready" });

function answerOf(unread: Unread, reading: Omit<Reading, "sent">): Answer {
  try {
    return understandMail(unread, reading);
  } catch (error) {
    return { unreadable: error instanceof Error ? error.message : String(error) };
  }
}

function post(message: FromWorker): void {
  parentPort?.postMessage(message);
}
