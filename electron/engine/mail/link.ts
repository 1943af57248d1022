// One connection kept alive: connect, live, and when it is lost connect again with back-off and jitter, or at once when nudged.
import type { Imap } from "./imap.ts";
import { Waiter } from "./waiter.ts";

export interface LinkPlan {
  readonly connect: () => Promise<Imap>;
  /** Uses the connection until it is lost (then `gone` is aborted) or the link is stopped. */
  readonly live: (imap: Imap, gone: AbortSignal) => Promise<void>;
  /** The connection was lost, or could not be made; it will be tried again, but not before so many ms. */
  readonly lost: (error: unknown) => number;
  /** Pauses before trying again, ms. */
  readonly firstPause: number;
  readonly longestPause: number;
}

/** A connection that lived so long was a good one: the next loss begins with a short pause again. */
const GOOD = 10_000;
/** A nudged connection that says nothing for so long is given up. */
const PROOF = 5_000;

export class Link {
  readonly #plan: LinkPlan;
  readonly #stop = new AbortController();
  readonly #stopped = new Promise<null>((resolve) =>
    this.#stop.signal.addEventListener("abort", () => resolve(null), { once: true }),
  );
  readonly #hurry = new Waiter();
  #imap: Imap | null = null;
  #running: Promise<void> | null = null;

  constructor(plan: LinkPlan) {
    this.#plan = plan;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Connects now if it is waiting; a connection that stands has to prove that it lives, or it is made anew. */
  nudge(): void {
    this.#hurry.tell();
    if (this.#imap !== null) void prove(this.#imap);
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    const imap = this.#imap;
    this.#imap = null;
    if (imap?.alive) await imap.leave();
    else imap?.close();
    await this.#running;
  }

  async #run(): Promise<void> {
    let pause = this.#plan.firstPause;
    while (!this.#stop.signal.aborted) {
      const began = performance.now();
      let atLeast: number;
      try {
        await this.#connection();
        if (this.#stop.signal.aborted) return;
        atLeast = this.#plan.lost(new Error("The server ended the connection"));
      } catch (error) {
        if (this.#stop.signal.aborted) return;
        atLeast = this.#plan.lost(error);
      }
      if (performance.now() - began > GOOD) pause = this.#plan.firstPause;
      // Half of it by chance, so that many accounts do not come back at the same instant.
      await this.#hurry.wait(Math.max(pause, atLeast) * (0.5 + Math.random() / 2), this.#stop.signal);
      pause = Math.min(pause * 2, this.#plan.longestPause);
    }
  }

  async #connection(): Promise<void> {
    const connecting = this.#plan.connect();
    const imap = await Promise.race([connecting, this.#stopped]);
    if (imap === null) {
      // Nobody waits for a connection that is still on its way.
      connecting.then(
        (late) => late.close(),
        () => undefined,
      );
      return;
    }
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
}

/** Asks for a sign of life; a long answer that is still coming in is one. */
async function prove(imap: Imap): Promise<void> {
  const before = imap.received;
  const answered = imap.noop().then(
    () => true,
    () => false,
  );
  const late = new Promise<null>((resolve) => setTimeout(resolve, PROOF, null).unref());
  const alive = await Promise.race([answered, late]);
  if (alive === false || (alive === null && imap.received === before)) imap.close();
}
