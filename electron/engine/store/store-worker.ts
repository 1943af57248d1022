// Entry of the store's worker thread: takes one job after the other, and tells of its progress.
import { parentPort } from "node:worker_threads";
import { realDisk } from "./disk.ts";
import { doJob, type FromStoreWorker, type Job } from "./jobs.ts";
import { asStoreError } from "./store-error.ts";

const say = (message: FromStoreWorker): void => parentPort?.postMessage(message);

parentPort?.on("message", (job: Job) => {
  doJob(realDisk, job, (news) => say({ kind: "news", news })).then(
    (result) => say({ kind: "done", result }),
    (error: unknown) => {
      const { code, message } = asStoreError(error);
      say({ kind: "failed", code, message });
    },
  );
});
