// A connection kept alive: pauses that grow, nudges, losses with their reason, and a stop that waits for nobody.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Imap } from "../../../../electron/engine/mail/imap.ts";
import { Link } from "../../../../electron/engine/mail/link.ts";

/** A connection that the test ends. */
function connection() {
  let end: (error: Error | null) => void = () => undefined;
  const closed = new Promise<Error | null>((resolve) => {
    end = resolve;
  });
  const state = { alive: true, received: 0, noops: 0, silent: false };
  const imap = {
    closed,
    get alive() {
      return state.alive;
    },
    get received() {
      return state.received;
    },
    noop: () => {
      state.noops += 1;
      return state.silent ? new Promise<void>(() => undefined) : Promise.resolve();
    },
    close: () => lose(null),
    leave: async () => lose(null),
  } as unknown as Imap;
  const lose = (error: Error | null) => {
    state.alive = false;
    end(error);
  };
  return { imap, lose, state };
}

const untilGone = (_imap: Imap, gone: AbortSignal) =>
  new Promise<void>((resolve) => gone.addEventListener("abort", () => resolve()));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("a link", () => {
  it("waits longer after each failure, up to a limit, and at least as long as it is told", async () => {
    vi.spyOn(Math, "random").mockReturnValue(1);
    const tries: number[] = [];
    let least = 0;
    const link = new Link({
      connect: () => {
        tries.push(performance.now());
        return Promise.reject(new Error("refused"));
      },
      live: untilGone,
      lost: () => least,
      firstPause: 100,
      longestPause: 400,
    });
    const began = performance.now();
    link.start();
    await vi.advanceTimersByTimeAsync(1600);
    expect(tries.map((at) => at - began)).toEqual([0, 100, 300, 700, 1100, 1500]);
    least = 5000;
    await vi.advanceTimersByTimeAsync(400);
    const count = tries.length;
    await vi.advanceTimersByTimeAsync(4000);
    expect(tries.length).toBe(count);
    link.nudge();
    await vi.advanceTimersByTimeAsync(1);
    expect(tries.length).toBe(count + 1);
    await link.stop();
  });

  it("tells what ended the connection, rather than what it interrupted", async () => {
    const { imap, lose } = connection();
    const lost: unknown[] = [];
    const link = new Link({
      connect: async () => imap,
      live: async (_imap, gone) => {
        await untilGone(_imap, gone);
        throw new Error("the command was interrupted");
      },
      lost: (error) => {
        lost.push(error);
        return 0;
      },
      firstPause: 100,
      longestPause: 100,
    });
    link.start();
    await vi.advanceTimersByTimeAsync(1);
    lose(new Error("timed out"));
    await vi.advanceTimersByTimeAsync(1);
    expect(String(lost[0])).toContain("timed out");
    await link.stop();
  });

  it("gives up a nudged connection that is silent, and leaves one alone whose answer is still coming", async () => {
    const first = connection();
    let made = 0;
    const link = new Link({
      connect: async () => {
        made += 1;
        return made === 1 ? first.imap : connection().imap;
      },
      live: untilGone,
      lost: () => 0,
      firstPause: 100,
      longestPause: 100,
    });
    link.start();
    await vi.advanceTimersByTimeAsync(1);
    first.state.silent = true;
    link.nudge();
    first.state.received += 1000;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(first.state.alive).toBe(true);
    link.nudge();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(first.state.alive).toBe(false);
    expect(made).toBe(2);
    await link.stop();
  });

  it("stops at once while it connects, and closes what comes too late", async () => {
    const late = connection();
    let arrive: (imap: Imap) => void = () => undefined;
    const link = new Link({
      connect: () =>
        new Promise<Imap>((resolve) => {
          arrive = resolve;
        }),
      live: untilGone,
      lost: () => 0,
      firstPause: 100,
      longestPause: 100,
    });
    link.start();
    await vi.advanceTimersByTimeAsync(1);
    await link.stop();
    arrive(late.imap);
    await vi.advanceTimersByTimeAsync(1);
    expect(late.state.alive).toBe(false);
  });
});
