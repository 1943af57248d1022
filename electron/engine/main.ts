// Entry of the engine process (Electron's utilityProcess): binds the engine to its message port.

import type { FromEngine, ToEngine } from "./ports.ts";
import { keepHeapSmall } from "./store/heap.ts";

keepHeapSmall();

/** The part of Electron's `process.parentPort` that is used; `engine/` does not import Electron. */
interface ParentPort {
  on(event: "message", listener: (event: { readonly data: ToEngine }) => void): void;
  postMessage(message: FromEngine): void;
}

const port = (process as unknown as { readonly parentPort: ParentPort }).parentPort;
const handle = import("./run.ts").then(({ runEngine }) =>
  runEngine({
    post: (message) => port.postMessage(message),
    exit: () => process.exit(0),
    understandWorker: { url: new URL("./understand-worker.js", import.meta.url) },
    storeWorker: { url: new URL("./store-worker.js", import.meta.url) },
  }),
);

port.on("message", ({ data }) => {
  const handled = handle.then((take) => take(data));
  handled.then(
    () => {
      if (data.kind === "quit") process.exit(0);
    },
    () => process.exit(1),
  );
});
