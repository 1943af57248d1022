// Work for an account's second connection: one job at a time, in order; what was begun when the line went dead is begun again.
import type { Imap } from "./imap.ts";

interface Job {
  readonly run: (imap: Imap) => Promise<void>;
}

/** The account is watched no more. */
export class Stopped extends Error {}

/** Nobody was there to do the work in time. */
export class TooLate extends Error {}

export class Lane {
  #jobs: Job[] = [];
  #wake: () => void = () => undefined;
  #rejects = new Set<(error: Error) => void>();
  #stopped = false;

  /** `tell` is called when there is work. */
  onWork(tell: () => void): void {
    this.#wake = tell;
  }

  /**
   * Does the job when the connection is free, and again when it was lost meanwhile. Rejects with what the job rejects with
   * on a living connection, with TooLate after `limit` ms, or with Stopped.
   */
  do<T>(job: (imap: Imap) => Promise<T>, limit: number = Number.POSITIVE_INFINITY): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#stopped) {
        reject(new Stopped("The account is not watched"));
        return;
      }
      let over = false;
      const settle = (finish: () => void) => {
        over = true;
        clearTimeout(timer);
        this.#rejects.delete(fail);
        finish();
      };
      const fail = (error: Error) => settle(() => reject(error));
      const timer = Number.isFinite(limit)
        ? setTimeout(() => fail(new TooLate("There is no connection to the mail server")), limit)
        : undefined;
      this.#rejects.add(fail);
      const entry: Job = {
        run: async (imap) => {
          if (over) return;
          try {
            const value = await job(imap);
            settle(() => resolve(value));
          } catch (error) {
            if (imap.alive) fail(error as Error);
            else {
              if (!over) this.#jobs.unshift(entry);
              throw error;
            }
          }
        },
      };
      this.#jobs.push(entry);
      this.#wake();
    });
  }

  get empty(): boolean {
    return this.#jobs.length === 0;
  }

  /** Does all that waits. Rejects when the connection was lost; the work waits for the next one. */
  async work(imap: Imap): Promise<void> {
    for (let job = this.#jobs.shift(); job; job = this.#jobs.shift()) await job.run(imap);
  }

  stop(): void {
    this.#stopped = true;
    this.#jobs = [];
    for (const reject of this.#rejects) reject(new Stopped("The account is not watched"));
  }
}
