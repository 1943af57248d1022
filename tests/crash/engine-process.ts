// The real engine in a process of its own, so that a test can kill it at any instant. Messages go by the process's channel.
import type { ToEngine } from "../../electron/engine/ports.ts";
import { runEngine } from "../../electron/engine/run.ts";

const [, , understandWorker = "", storeWorker = ""] = process.argv;

const handle = runEngine({
  post: (message) => void process.send?.(message),
  exit: () => process.exit(0),
  understandWorker: { url: new URL(understandWorker) },
  storeWorker: { url: new URL(storeWorker) },
});

process.on("message", (message) => void handle(message as ToEngine));
process.once("disconnect", () => process.exit(0));
