// The engine process of the look-back bench: the real engine, with clocks at its doors. Driven by messages from the bench.
import type { FromEngine, ToEngine } from "../../electron/engine/ports.ts";
import { keepHeapSmall } from "../../electron/engine/store/heap.ts";

/** Process → bench, besides what the engine itself says. */
export type Measure =
  | { readonly kind: "engine"; readonly message: FromEngine }
  /** Since the process began: CPU seconds, largest resident memory in MB, and seconds spent waiting at each door. */
  | {
      readonly kind: "measured";
      readonly cpu: number;
      readonly peak: number;
      readonly fetching: number;
      readonly understanding: number;
      readonly committing: number;
    };

// As the app's own entry does (electron/engine/main.ts): first this, then all the rest.
keepHeapSmall();
const { FolderReading } = await import("../../electron/engine/mail/folder-reading.ts");
const { Imap } = await import("../../electron/engine/mail/imap.ts");
const { runEngine } = await import("../../electron/engine/run.ts");
const { Understanding } = await import("../../electron/engine/understanding.ts");

const [, , understandWorker = "", storeWorker = ""] = process.argv;
let peak = 0;
let fetching = 0;

const fetch = Imap.prototype.fetch;
Imap.prototype.fetch = async function* (...args) {
  const began = performance.now();
  try {
    yield* fetch.apply(this, args);
  } finally {
    fetching += performance.now() - began;
  }
};
/** Adds up the time in which at least one of the calls of a door is under way. */
class Clock {
  total = 0;
  #calls = 0;
  #since = 0;

  async during<T>(call: Promise<T>): Promise<T> {
    if (this.#calls === 0) this.#since = performance.now();
    this.#calls += 1;
    try {
      return await call;
    } finally {
      this.#calls -= 1;
      if (this.#calls === 0) this.total += performance.now() - this.#since;
    }
  }
}

const understanding = new Clock();
const read = Understanding.prototype.read;
Understanding.prototype.read = function (mail) {
  return understanding.during(read.call(this, mail));
};
const committing = new Clock();
const commit = FolderReading.prototype.commit;
FolderReading.prototype.commit = function (...args) {
  return committing.during(commit.apply(this, args));
};

const say = (message: Measure) => process.send?.(message);
const handle = runEngine({
  post: (message) => say({ kind: "engine", message }),
  exit: () => process.exit(0),
  understandWorker: { url: new URL(understandWorker) },
  storeWorker: { url: new URL(storeWorker) },
});
const sample = () => {
  peak = Math.max(peak, process.memoryUsage.rss());
};
setInterval(sample, 200).unref();

process.on("message", (message: ToEngine | { readonly kind: "measure" }) => {
  if (message.kind !== "measure") {
    handle(message).then(
      () => {
        if (message.kind === "quit") process.exit(0);
      },
      () => process.exit(1),
    );
    return;
  }
  sample();
  const { user, system } = process.cpuUsage();
  say({
    kind: "measured",
    cpu: (user + system) / 1e6,
    peak: peak / 1e6,
    fetching: fetching / 1000,
    understanding: understanding.total / 1000,
    committing: committing.total / 1000,
  });
  peak = 0;
});
