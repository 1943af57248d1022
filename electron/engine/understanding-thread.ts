// One worker thread that decodes and understands mail: started when needed, watched by the clock, started anew after a bad message.
import { Worker } from "node:worker_threads";
import type { Reading } from "../../shared/understand/findings.ts";
import { keepHeapSmall } from "./store/heap.ts";
import type { Unread } from "./understand-mail.ts";
import type { Answer, Batch, FromWorker } from "./understand-worker.ts";

/** Where the worker's file lies. `data` is given to it as `workerData`: the file that a loader is to run. */
export interface WorkerEntry {
  readonly url: URL;
  readonly data?: string;
}

/** Longest time for the worker to come up. */
const START_LIMIT = 30_000;
/** Beyond the message itself; a worker that needs more is ended. */
const MEMORY_LIMIT_MB = 512;
/** Room for what lives as long as one message: more is not faster, and is never given back. */
const YOUNG_LIMIT_MB = 6;

export class UnderstandingThread {
  readonly #entry: WorkerEntry;
  readonly #limit: number;
  #worker: Promise<Worker> | null = null;

  /** `limit`: longest time (ms) from answers to answers. */
  constructor(entry: WorkerEntry, limit: number) {
    this.#entry = entry;
    this.#limit = limit;
  }

  /**
   * One answer for each message, in order. Rejects only when the worker cannot be started. A second call must wait for
   * the first.
   */
  async read(mail: readonly Unread[], reading: Omit<Reading, "sent">): Promise<readonly Answer[]> {
    const answers: Answer[] = [];
    // One of these is more than the worker can bear: from now on they are handed over singly to find it.
    let singly = false;
    while (answers.length < mail.length) {
      this.#worker ??= start(this.#entry);
      const worker = await this.#worker.catch((error: unknown) => {
        this.#worker = null;
        throw error;
      });
      const slice = mail.slice(answers.length, singly ? answers.length + 1 : undefined);
      const trouble = await readSlice(worker, { mail: slice, reading }, answers, this.#limit);
      if (trouble === null) continue;
      if (slice.length === 1) answers.push({ unreadable: trouble });
      singly = true;
      this.#worker = null;
      await worker.terminate();
    }
    return answers;
  }

  /** Ends the worker; the next reading starts another. */
  async close(): Promise<void> {
    const worker = await this.#worker?.catch(() => null);
    this.#worker = null;
    await worker?.terminate();
  }
}

function start({ url, data }: WorkerEntry): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(url, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB, maxYoungGenerationSizeMb: YOUNG_LIMIT_MB },
    });
    const failed = (error: Error) => {
      clearTimeout(timer);
      void worker.terminate();
      reject(error);
    };
    const timer = setTimeout(() => failed(new Error("The reading of mail did not start in time.")), START_LIMIT);
    worker.once("online", keepHeapSmall);
    worker.once("error", failed);
    worker.once("message", () => {
      clearTimeout(timer);
      worker.off("error", failed);
      // Between readings the worker keeps nobody awake.
      worker.unref();
      resolve(worker);
    });
  });
}

/** Adds the answers as they come; resolves to null, or to what went wrong with a message behind the last answer. */
function readSlice(worker: Worker, batch: Batch, answers: Answer[], limit: number): Promise<string | null> {
  return new Promise((resolve) => {
    let left = batch.mail.length;
    let timer: NodeJS.Timeout | undefined;
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(() => done(`took longer than ${limit / 1000} s to read`), limit);
    };
    const done = (trouble: string | null) => {
      clearTimeout(timer);
      worker.off("message", answered).off("error", died).off("exit", ended);
      worker.unref();
      resolve(trouble);
    };
    const answered = (message: FromWorker) => {
      if (message.kind !== "answers") return;
      answers.push(...message.answers);
      left -= message.answers.length;
      if (left === 0) done(null);
      else watch();
    };
    const died = (error: Error) => done(error.message);
    const ended = (code: number) => done(`the reading ended with code ${code}`);
    worker.on("message", answered).on("error", died).on("exit", ended);
    worker.ref();
    watch();
    const { mail, bytes } = inOnePiece(batch.mail);
    worker.postMessage({ ...batch, mail } satisfies Batch, [bytes]);
  });
}

/**
 * The same mail with all its bytes in one piece of memory, which is handed over as it is: a thread may die on it, so the mail
 * itself stays here, and cloning it would make a piece of memory for every message, twice.
 */
function inOnePiece(mail: readonly Unread[]): { readonly mail: readonly Unread[]; readonly bytes: ArrayBuffer } {
  let size = 0;
  for (const { source } of mail)
    if (source.kind === "whole") size += source.bytes.length;
    else size += source.parts.reduce((sum, { content }) => sum + (content?.length ?? 0), source.header.length);
  const all = new Uint8Array(size);
  let at = 0;
  const moved = (bytes: Uint8Array): Uint8Array => {
    all.set(bytes, at);
    at += bytes.length;
    return all.subarray(at - bytes.length, at);
  };
  const handed = mail.map(({ source, ...rest }): Unread => {
    if (source.kind === "whole") return { ...rest, source: { kind: "whole", bytes: moved(source.bytes) } };
    const parts = source.parts.map((part) => ({ ...part, content: part.content && moved(part.content) }));
    return { ...rest, source: { kind: "parts", header: moved(source.header), parts } };
  });
  return { mail: handed, bytes: all.buffer };
}
