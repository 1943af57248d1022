// The ledger bench: cost of a commit, of a start, of a fold, and memory, at 1,000 and at 50,000 loops. Each in a process of its own.
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Bundle, bundleEngine } from "../helpers/engine-bundle.ts";
import { type Figure, median } from "./figure.ts";

interface Measured {
  readonly ready: number;
  readonly p95: number;
  readonly fsync: number;
  readonly during: number;
  /** Longest time for which the loop was blocked without a fold (what the machine itself does), and with one. */
  readonly calm: number;
  readonly stall: number;
  readonly rss: number;
  readonly peak: number;
}

async function run<T>(bundled: Bundle, what: string, folder: string, loops: number): Promise<T> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [bundled.process, what, folder, String(loops), bundled.storeWorker],
    { maxBuffer: 1e7 },
  );
  return JSON.parse(stdout) as T;
}

/** Figures of a ledger with so many loops, one in twenty of them open. Medians of three runs; of memory the worst. */
async function figuresAt(bundled: Bundle, folder: string, loops: number): Promise<readonly Figure[]> {
  await run(bundled, "fill", folder, loops);
  const runs: Measured[] = [];
  for (let round = 0; round < 3; round++) runs.push(await run<Measured>(bundled, "measure", folder, loops));
  const of = (key: keyof Measured): readonly number[] => runs.map((each) => each[key]);
  return [
    { name: `ledger.commit.p95.${loops}`, value: median(of("p95")), unit: "ms" },
    { name: `ledger.commit.fsync.${loops}`, value: 100 * median(of("fsync")), unit: "%" },
    { name: `ledger.commit.folding.p95.${loops}`, value: median(of("during")), unit: "ms" },
    { name: `ledger.stall.calm.${loops}`, value: median(of("calm")), unit: "ms" },
    { name: `ledger.stall.max.${loops}`, value: median(of("stall")), unit: "ms" },
    { name: `ledger.start.${loops}`, value: median(of("ready")), unit: "ms" },
    { name: `ledger.rss.${loops}`, value: Math.max(...of("rss")), unit: "MB" },
    { name: `ledger.rss.folding.${loops}`, value: Math.max(...of("peak")), unit: "MB" },
  ];
}

export async function benchLedger(): Promise<readonly Figure[]> {
  const work = await mkdtemp(join(tmpdir(), "closer-bench-"));
  try {
    const bundled = await bundleEngine("tests/bench/ledger-process.ts", join(work, "bundle"));
    const figures: Figure[] = [];
    for (const loops of [1000, 50_000]) figures.push(...(await figuresAt(bundled, join(work, `${loops}`), loops)));
    return figures;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
