// The engine's side of the understanding: shares batches out over one worker thread, or over two while a look-back lies waiting.
import { availableParallelism } from "node:os";
import type { Reading } from "../../shared/understand/findings.ts";
import type { Understander } from "./mail/raw-mail.ts";
import type { Unread } from "./understand-mail.ts";
import type { Answer } from "./understand-worker.ts";
import { UnderstandingThread, type WorkerEntry } from "./understanding-thread.ts";

export type { WorkerEntry } from "./understanding-thread.ts";

/** Longest time from answers to answers, and so for one message: 2 s to decode, 100 ms to understand (design rule 11), and room for a busy machine. */
const MESSAGE_LIMIT = 5000;
/** Messages handed to a thread at once: what is more urgent need not wait for longer. */
const SLICE = 150;
/** A second thread is started when this many slices wait, and ended when it has had nothing to do for this long (ms). */
const BACKLOG = 2;
const LINGER = 5000;
/** A thread costs some 50 MB, and the window wants a processor too. */
const MOST_THREADS = Math.max(1, Math.min(2, availableParallelism() - 1));

interface Job {
  readonly mail: readonly Unread[];
  readonly done: (answers: readonly Answer[]) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Decodes and understands mail in worker threads. A message on which a thread hangs, runs out of memory or dies is
 * answered as unreadable, and the thread is started anew.
 */
export class Understanding implements Understander {
  readonly #entry: WorkerEntry;
  readonly #reading: () => Omit<Reading, "sent">;
  readonly #limit: number;
  #waiting: Job[] = [];
  #idle: UnderstandingThread[] = [];
  readonly #threads = new Set<UnderstandingThread>();
  readonly #most: number;
  #lingering: NodeJS.Timeout | undefined;

  /** `reading` is asked for each slice: the owner's settings and corrections may have changed. `most`: threads at once. */
  constructor(
    entry: WorkerEntry,
    reading: () => Omit<Reading, "sent">,
    limit: number = MESSAGE_LIMIT,
    most: number = MOST_THREADS,
  ) {
    this.#entry = entry;
    this.#reading = reading;
    this.#limit = limit;
    this.#most = most;
  }

  /** Threads that there are now. */
  get threads(): number {
    return this.#threads.size;
  }

  /** One answer for each message, in order; a few messages go before many. Rejects only when no worker can be started. */
  async read(mail: readonly Unread[]): Promise<readonly Answer[]> {
    const slices: Promise<readonly Answer[]>[] = [];
    const jobs: Job[] = [];
    for (let from = 0; from < mail.length; from += SLICE)
      slices.push(new Promise((done, failed) => jobs.push({ mail: mail.slice(from, from + SLICE), done, failed })));
    this.#waiting = mail.length < SLICE ? [...jobs, ...this.#waiting] : [...this.#waiting, ...jobs];
    this.#share();
    return (await Promise.all(slices)).flat();
  }

  async close(): Promise<void> {
    clearTimeout(this.#lingering);
    await Promise.all([...this.#threads].map((thread) => thread.close()));
  }

  /** Gives what waits to the threads that are free. */
  #share(): void {
    while (this.#waiting.length > 0) {
      const thread = this.#idle.pop() ?? this.#another();
      const job = thread && this.#waiting.shift();
      if (!job) return;
      void this.#work(thread, job);
    }
  }

  #another(): UnderstandingThread | null {
    const { size } = this.#threads;
    if (size > 0 && (size >= this.#most || this.#waiting.length < BACKLOG)) return null;
    const thread = new UnderstandingThread(this.#entry, this.#limit);
    this.#threads.add(thread);
    return thread;
  }

  async #work(thread: UnderstandingThread, { mail, done, failed }: Job): Promise<void> {
    await thread.read(mail, this.#reading()).then(done, failed);
    this.#idle.push(thread);
    this.#share();
    if (this.#idle.length < 2) return;
    clearTimeout(this.#lingering);
    this.#lingering = setTimeout(() => this.#endSpare(), LINGER).unref();
  }

  /** Ends all threads but one, when all have been idle. */
  #endSpare(): void {
    if (this.#idle.length < this.#threads.size) return;
    for (const spare of this.#idle.splice(1)) {
      this.#threads.delete(spare);
      void spare.close();
    }
  }
}
