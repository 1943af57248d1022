// One connection kept alive: connect, live, and when it is lost connect again with back-off and jitter, or at once when nudged.
import type { Imap } from "./imap.ts";
import { SignInNeeded } from "./sign-in.ts";

export interface LinkPlan {
  readonly connect: () => Promise<Imap>;
  /** Uses the connection until it is lost (then `gone` is aborted) or the link is stopped. */
  readonly live: (imap: Imap, gone: AbortSignal) => Promise<void>;
  /** The connection was lost, or could not be made; it will be tried again. */
  readonly lost: (error: unknown) => void;
  /** Pauses before trying again, ms. */
  readonly firstPause: number;
  readonly longestPause: number;
}

/** A connection that lived so long was a good one: the next loss begins with a short pause again. */
const GOOD = 10_000;

export class Link {
  readonly #plan: LinkPlan;
  readonly #stop = new AbortController();
  #imap: Imap | null = null;
  #wake: () => void = () => undefined;
  #running: Promise<void> | null = null;

  constructor(plan: LinkPlan) {
    this.#plan = plan;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Connects now if it is waiting; otherwise makes the connection prove that it lives. */
  nudge(): void {
    if (this.#imap !== null) this.#imap.noop().catch(() => this.#imap?.close());
    this.#wake();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    this.#wake();
    const imap = this.#imap;
    this.#imap = null;
    if (imap?.alive) await imap.leave();
    else imap?.close();
    await this.#running;
  }

  async #run(): Promise<void> {
    let pause = this.#plan.firstPause;
    while (!this.#stop.signal.aborted) {
      const began = Date.now();
      try {
        await this.#connection();
        if (this.#stop.signal.aborted) return;
        this.#plan.lost(new Error("The server ended the connection"));
      } catch (error) {
        if (this.#stop.signal.aborted) return;
        this.#plan.lost(error);
        // The sign-in keeps its own, longer pauses; here it only has to be asked from time to time.
        if (error instanceof SignInNeeded) pause = this.#plan.longestPause;
      }
      if (Date.now() - began > GOOD) pause = this.#plan.firstPause;
      // Half of it by chance, so that many accounts do not come back at the same instant.
      await this.#sleep(pause * (0.5 + Math.random() / 2));
      pause = Math.min(pause * 2, this.#plan.longestPause);
    }
  }

  async #connection(): Promise<void> {
    const imap = await this.#plan.connect();
    if (this.#stop.signal.aborted) return imap.close();
    this.#imap = imap;
    const gone = new AbortController();
    const ended = imap.closed.then((error) => {
      gone.abort();
      return error;
    });
    try {
      await this.#plan.live(imap, gone.signal);
    } catch (error) {
      // What ended the connection says more than the command that it interrupted.
      const reason = imap.alive ? null : await ended;
      throw reason ?? error;
    } finally {
      this.#imap = null;
      imap.close();
    }
    const reason = await ended;
    if (reason !== null) throw reason;
  }

  async #sleep(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.#stop.signal.aborted) this.#wake();
    });
    this.#wake = () => undefined;
  }
}
