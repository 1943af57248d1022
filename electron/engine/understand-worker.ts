// Worker thread: decodes and understands raw mail off the engine's thread, and answers a few messages at a time.
import { parentPort } from "node:worker_threads";
import type { Reading } from "../../shared/understand/findings.ts";
import type { Understood } from "./mail/raw-mail.ts";
import { type Unread, understandMail } from "./understand-mail.ts";

/** Engine → worker. */
export interface Batch {
  readonly mail: readonly Unread[];
  readonly reading: Omit<Reading, "sent">;
}

/** Worker → engine: first that it is up, then one answer for each message, in order, some at once. */
export type FromWorker = { readonly kind: "ready" } | { readonly kind: "answers"; readonly answers: readonly Answer[] };

export type Answer = Understood | { readonly unreadable: string };

/** Answers are gathered for this long (ms): waking the other thread costs as much as reading a short message. */
const GATHER = 25;

parentPort?.on("message", ({ mail, reading }: Batch) => {
  let answers: Answer[] = [];
  let since = performance.now();
  for (const unread of mail) {
    answers.push(answerOf(unread, reading));
    if (performance.now() - since < GATHER) continue;
    post({ kind: "answers", answers });
    answers = [];
    since = performance.now();
  }
  if (answers.length > 0) post({ kind: "answers", answers });
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
