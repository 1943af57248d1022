// Plays the understanding worker for tests: hangs on a message of one byte, dies on one of two, answers all others.
import { parentPort } from "node:worker_threads";

parentPort.on("message", ({ mail }) => {
  for (const { source } of mail) {
    while (source.bytes.length === 1);
    if (source.bytes.length === 2) process.exit(7);
    parentPort.postMessage({ kind: "answer", answer: { read: source.bytes.length } });
  }
});
parentPort.postMessage({ kind: "ready" });
