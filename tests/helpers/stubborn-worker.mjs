// Plays the understanding worker for tests: hangs on a message of one byte, dies on one of two, answers all others together.
import { parentPort } from "node:worker_threads";

parentPort.on("message", ({ mail }) => {
  const answers = [];
  for (const { source } of mail) {
    while (source.bytes.length === 1);
    if (source.bytes.length === 2) process.exit(7);
    answers.push({ read: source.bytes.length });
  }
  parentPort.postMessage({ kind: "answers", answers });
});
parentPort.postMessage({ kind: "ready" });
