// Entry of the engine process (Electron's utilityProcess): binds the engine to its message port.
import { setFlagsFromString } from "node:v8";
import type { FromEngine, ToEngine } from "./ports.ts";
import { runEngine } from "./run.ts";

// V8 would let its nursery grow to 32 MB while a large ledger is read, and keep it; here it costs no time to leave it small.
setFlagsFromString("--semi-space-growth-factor=1");

/** The part of Electron's `process.parentPort` that is used; `engine/` does not import Electron. */
interface ParentPort {
  on(event: "message", listener: (event: { readonly data: ToEngine }) => void): void;
  postMessage(message: FromEngine): void;
}

const port = (process as unknown as { readonly parentPort: ParentPort }).parentPort;
const handle = runEngine({
  post: (message) => port.postMessage(message),
  exit: () => process.exit(0),
  understandWorker: { url: new URL("./understand-worker.js", import.meta.url) },
  storeWorker: { url: new URL("./store-worker.js", import.meta.url) },
});

port.on("message", ({ data }) => {
  handle(data).then(
    () => {
      if (data.kind === "quit") process.exit(0);
    },
    () => process.exit(1),
  );
});
