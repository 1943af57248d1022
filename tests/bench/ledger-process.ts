// One measured process of the ledger bench: opens a ledger, does what it is told, prints what it took as one line of JSON.
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { type Disk, realDisk } from "../../electron/engine/store/disk.ts";
import { keepHeapSmall } from "../../electron/engine/store/heap.ts";
import type { Change } from "../../shared/ledger/change.ts";
import { customerOf, entryOf, loopIdOf } from "../helpers/ledger-history.ts";
import { percentile } from "./figure.ts";

// As the engine's entry does.
keepHeapSmall();
const { openStore } = await import("../../electron/engine/store/store.ts");

const [, , what = "", folder = "", count = "0", worker = ""] = process.argv;
const loops = Number(count);
/** Of so many loops one is open. */
const OPEN_ONE_IN = 20;

/** So many notes are committed, each by itself. */
const COMMITS = 1000;

let syncing = 0;
/** The real disk, with a clock at the journal's sync. */
const disk: Disk = {
  ...realDisk,
  async append(path) {
    const file = await realDisk.append(path);
    return {
      ...file,
      async sync() {
        const start = performance.now();
        await file.sync();
        syncing += performance.now() - start;
      },
    };
  },
};

/** When the head was last written: the end of a fold. */
const foldedAt = async (): Promise<number> => (await realDisk.stat(join(folder, "ledger.json")))?.changed ?? 0;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What the owner does a hundred times a day: a note on some loop. */
function noteOn(loop: number, number: number): Change {
  const at = Date.UTC(2026, 0, 1) + number * 1000;
  return {
    kind: "event",
    loop: loopIdOf(loop),
    event: { id: `note.${number}`, device: "d1c0a3b2", at, kind: "noted", note: "Called; she will send the measures." },
  };
}

/** A batch of newly read mail. */
function mailBatch(first: number, size: number): Change[] {
  return Array.from({ length: size }, (_, index) => {
    const customer = customerOf(first + index);
    const messageId = `bench.${first + index}@mail.example`;
    return { kind: "mail", entry: entryOf(first + index, 1, { messageId, from: customer, thread: messageId }) };
  });
}

/** So many batches do not bring the journal to the size at which it is folded. */
const CALM = 50;

/** Commits mail, batch after batch, at least so often and until `over`; how long the loop was blocked meanwhile, at the most. */
async function pump(first: number, least: number, over: () => Promise<boolean>) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const times: number[] = [];
  let peak = 0;
  delay.enable();
  for (let number = 0; number < least || !(await over()); number++) {
    const batch = mailBatch((first + number) * 10, 10);
    const start = performance.now();
    await store.commit(batch);
    times.push(performance.now() - start);
    peak = Math.max(peak, process.memoryUsage.rss());
    await pause(5);
  }
  delay.disable();
  return { times, stall: delay.max / 1e6, peak: peak / 1e6 };
}

if (what === "fill")
  await (await import("./ledger-fill.ts")).fillFolder(folder, loops, (number) => number % OPEN_ONE_IN === 0);
const started = performance.now();
const store = await openStore(folder, { zone: "Europe/Berlin", locale: "de", worker: { url: new URL(worker) }, disk });
const ready = performance.now() - started;

/** What was written is what the store reads. */
function check(): object {
  if (store.repaired !== null || store.ledger.loops.size !== loops)
    throw new Error(store.repaired ?? "loops are missing");
  return { loops };
}

async function measure(): Promise<object> {
  const times: number[] = [];
  syncing = 0;
  for (let number = 0; number < COMMITS; number++) {
    const change = noteOn((number * 7919) % loops, number);
    const start = performance.now();
    await store.commit([change]);
    times.push(performance.now() - start);
  }
  const fsync = syncing / times.reduce((sum, time) => sum + time, 0);
  const rss = process.memoryUsage.rss() / 1e6;
  const before = await foldedAt();
  const calm = await pump(0, CALM, () => Promise.resolve(true));
  if ((await foldedAt()) !== before) throw new Error("the journal was folded before it was to be");
  // The touched loops lie in all shards: mail comes in until the journal is folded, which writes them all anew.
  const folding = await pump(CALM, 3 * CALM, async () => (await foldedAt()) !== before);
  return {
    ready,
    p95: percentile(times, 0.95),
    fsync,
    during: percentile(folding.times, 0.95),
    calm: calm.stall,
    stall: folding.stall,
    rss,
    peak: folding.peak,
  };
}

const result = what === "fill" ? check() : await measure();
await store.close();
console.log(JSON.stringify(result));
process.exit(0);
