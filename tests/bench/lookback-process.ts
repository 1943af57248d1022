// The engine process of the look-back bench: the real engine, with clocks at its doors. Driven by messages from the bench.
import { Imap } from "../../electron/engine/mail/imap.ts";
import type { FromEngine, ToEngine } from "../../electron/engine/ports.ts";
import { runEngine } from "../../electron/engine/run.ts";
import { Understanding } from "../../electron/engine/understanding.ts";

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
    };

const [, , understandWorker = "", storeWorker = ""] = process.argv;
let peak = 0;
let fetching = 0;
let understanding = 0;

const fetch = Imap.prototype.fetch;
Imap.prototype.fetch = async function* (...args) {
  const began = performance.now();
  try {
    yield* fetch.apply(this, args);
  } finally {
    fetching += performance.now() - began;
  }
};
const read = Understanding.prototype.read;
let reading = 0;
let readingSince = 0;
Understanding.prototype.read = async function (mail) {
  if (reading === 0) readingSince = performance.now();
  reading += 1;
  try {
    return await read.call(this, mail);
  } finally {
    reading -= 1;
    if (reading === 0) understanding += performance.now() - readingSince;
  }
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
    understanding: understanding / 1000,
  });
  peak = 0;
});
