// The ledger bench: cost of a commit, of a start, of a fold, and memory, at 1,000 and at 50,000 loops. Each in a process of its own.
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "vite";
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

const root = join(import.meta.dirname, "../..");

/** Bundles the measured process and the store's worker as the app bundles them, so that no TypeScript loader is measured. */
async function bundle(folder: string): Promise<void> {
  await build({
    root,
    logLevel: "error",
    build: {
      ssr: true,
      target: "node20",
      outDir: folder,
      rolldownOptions: {
        input: {
          process: join(root, "tests/bench/ledger-process.ts"),
          worker: join(root, "electron/engine/store/store-worker.ts"),
        },
        output: { format: "es", entryFileNames: "[name].mjs" },
      },
    },
    ssr: { noExternal: true },
  });
}

async function run<T>(bundled: string, what: string, folder: string, loops: number): Promise<T> {
  const worker = pathToFileURL(join(bundled, "worker.mjs")).href;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(bundled, "process.mjs"), what, folder, String(loops), worker],
    { maxBuffer: 1e7 },
  );
  return JSON.parse(stdout) as T;
}

/** Figures of a ledger with so many loops, one in twenty of them open. Medians of three runs; of memory the worst. */
async function figuresAt(bundled: string, folder: string, loops: number): Promise<readonly Figure[]> {
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
    const bundled = join(work, "bundle");
    await bundle(bundled);
    const figures: Figure[] = [];
    for (const loops of [1000, 50_000]) figures.push(...(await figuresAt(bundled, join(work, `${loops}`), loops)));
    return figures;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
