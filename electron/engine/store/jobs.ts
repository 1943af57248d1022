// The long work of the store, done in a worker thread so that the engine goes on meanwhile: one job at a time.
import { Worker } from "node:worker_threads";
import type { RestorePreview } from "../../../shared/ipc/contract.ts";
import type { WorkerEntry } from "../understanding.ts";
import { previewRestore, writeBackup } from "./backups.ts";
import { type Compacted, type CompactionJob, compact } from "./compaction.ts";
import { type Disk, layout } from "./disk.ts";
import { sectionsOf, writeDocument } from "./document.ts";
import { type Folded, type FoldJob, foldJournal } from "./fold.ts";
import { emptyHead, type Head, headFormat } from "./head.ts";
import { keepHeapSmall } from "./heap.ts";
import { isPageWhole, pagePath, pagesIn } from "./pages.ts";
import type { ShardNews } from "./shelf.ts";
import { snapshot } from "./snapshot.ts";
import { asStoreError, StoreError, type StoreErrorCode } from "./store-error.ts";

export type Job =
  | { readonly kind: "fold"; readonly job: FoldJob }
  | { readonly kind: "backup"; readonly folder: string; readonly at: number; readonly replaced: boolean }
  | { readonly kind: "preview"; readonly folder: string; readonly backup: string }
  | { readonly kind: "export"; readonly folder: string; readonly at: number; readonly path: string }
  | { readonly kind: "compact"; readonly job: CompactionJob }
  | { readonly kind: "check"; readonly folder: string };

export interface Results {
  fold: Folded;
  /** Id of the backup. */
  backup: string;
  preview: RestorePreview;
  export: null;
  compact: Compacted;
  /** Paths of the pages of messages and of texts that hold lines which are not what was written. */
  check: { readonly mail: readonly string[]; readonly texts: readonly string[] };
}
export type JobKind = Job["kind"];
export type JobOf<K extends JobKind> = Extract<Job, { readonly kind: K }>;

/** Does a job elsewhere; `tell` hears of shards as they are written. */
export type Runner = <K extends JobKind>(job: JobOf<K>, tell: (news: ShardNews) => void) => Promise<Results[K]>;

async function headOf(disk: Disk, folder: string): Promise<Head> {
  const low = snapshot(disk, layout(folder).head, headFormat, emptyHead(""));
  await low.read();
  return low.data;
}

async function brokenPages(disk: Disk, folder: string): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const page of await pagesIn(disk, folder))
    if (!(await isPageWhole(disk, folder, page))) broken.push(pagePath(folder, page));
  return broken;
}

/** Does a job here. */
export async function doJob(disk: Disk, job: Job, tell: (news: ShardNews) => void): Promise<Results[JobKind]> {
  switch (job.kind) {
    case "fold":
      return foldJournal(disk, job.job, tell);
    case "backup":
      return writeBackup(disk, layout(job.folder), await headOf(disk, job.folder), job.at, job.replaced);
    case "preview":
      return previewRestore(disk, layout(job.folder), job.backup);
    case "export": {
      const files = layout(job.folder);
      const head = { ...(await headOf(disk, job.folder)), at: job.at };
      await writeDocument(disk, job.path, head, sectionsOf(disk, files, true));
      return null;
    }
    case "compact":
      return compact(disk, job.job);
    case "check": {
      const { mail, texts } = layout(job.folder);
      return { mail: await brokenPages(disk, mail), texts: await brokenPages(disk, texts) };
    }
  }
}

export type FromStoreWorker =
  | { readonly kind: "news"; readonly news: ShardNews }
  | { readonly kind: "done"; readonly result: Results[JobKind] }
  | { readonly kind: "failed"; readonly code: StoreErrorCode; readonly message: string };

/** Beyond this a job is ended: it holds one shard or one month of mail at a time. */
const MEMORY_LIMIT_MB = 256;
const YOUNG_LIMIT_MB = 6;
/** A worker that has nothing to do for so long (ms) goes, and its memory with it: a look-back folds every few seconds. */
const IDLE_LIMIT = 15_000;

/** Runs a job in a worker, which stays for the next one if that comes soon. */
export function workerRunner({ url, data }: WorkerEntry): Runner {
  let idle: Worker | null = null;
  let timer: NodeJS.Timeout | undefined;
  const start = (): Worker => {
    const worker = new Worker(url, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB, maxYoungGenerationSizeMb: YOUNG_LIMIT_MB },
    });
    const gone = (): void => {
      if (idle === worker) idle = null;
    };
    return worker.once("online", keepHeapSmall).on("error", gone).on("exit", gone);
  };
  const rest = (worker: Worker): void => {
    if (idle) void worker.terminate();
    idle ??= worker;
    clearTimeout(timer);
    timer = setTimeout(() => void idle?.terminate(), IDLE_LIMIT).unref();
    worker.unref();
  };
  return <K extends JobKind>(job: JobOf<K>, tell: (news: ShardNews) => void) =>
    new Promise<Results[K]>((resolve, reject) => {
      clearTimeout(timer);
      const worker = idle ?? start();
      idle = null;
      const answered = (message: FromStoreWorker): void => {
        if (message.kind === "news") {
          tell(message.news);
          return;
        }
        worker.off("message", answered).off("error", failed).off("exit", ended);
        rest(worker);
        if (message.kind === "done") resolve(message.result as Results[K]);
        else reject(new StoreError(message.code, message.message));
      };
      const failed = (error: Error): void => reject(asStoreError(error));
      const ended = (): void => reject(new StoreError("disk", "The worker of the store ended early."));
      worker.on("message", answered).on("error", failed).on("exit", ended);
      worker.ref();
      worker.postMessage(job);
    });
}
