// The supervisor: answers find their calls, a crash is answered and mended, quitting waits but not for ever.
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type EngineChild, pauseBefore, superviseEngine, timeLimit } from "../../../electron/desktop/engine-process.ts";
import type { FromEngine, ToEngine } from "../../../electron/engine/ports.ts";

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

const orders = { folder: "/ledger", zone: "UTC", locale: "en", demo: false };

/** An engine that does what the test says. */
class FakeChild implements EngineChild {
  readonly posted: ToEngine[] = [];
  killed = false;
  private readonly listeners: ((message: FromEngine) => void)[] = [];
  private readonly exits: (() => void)[] = [];
  post = (message: ToEngine): void => void this.posted.push(message);
  onMessage = (listener: (message: FromEngine) => void): void => void this.listeners.push(listener);
  onExit = (listener: () => void): void => void this.exits.push(listener);
  kill = (): void => {
    this.killed = true;
    this.exit();
  };
  say(message: FromEngine): void {
    for (const listener of this.listeners) listener(message);
  }
  exit(): void {
    for (const listener of this.exits) listener();
  }
  calls(): readonly Extract<ToEngine, { kind: "call" }>[] {
    return this.posted.filter((message) => message.kind === "call");
  }
}

function supervised() {
  const children: FakeChild[] = [];
  const listener = { onPush: vi.fn(), onNotify: vi.fn(), onWantSecret: vi.fn(), onReady: vi.fn(), onDown: vi.fn() };
  const engine = superviseEngine(() => {
    const child = new FakeChild();
    children.push(child);
    return child;
  }, listener);
  const latest = (): FakeChild => {
    const child = children.at(-1);
    if (child === undefined) throw new Error("no engine was started");
    return child;
  };
  return { engine, listener, children, latest };
}

async function running() {
  const all = supervised();
  await all.engine.start(orders);
  all.latest().say({ kind: "ready" });
  return all;
}

describe("calls", () => {
  test("each answer finds its call, in whatever order", async () => {
    const { engine, latest } = await running();
    const one = engine.call("report.read", {});
    const two = engine.call("data.backups", {});
    const [first, second] = latest().calls();
    if (first === undefined || second === undefined) throw new Error("calls were not passed on");
    latest().say({ kind: "answer", seq: second.seq, result: { ok: true, value: [] } });
    latest().say({ kind: "answer", seq: first.seq, result: { ok: false, failure: { code: "disk", details: "x" } } });
    expect(await two).toEqual({ ok: true, value: [] });
    expect(await one).toEqual({ ok: false, failure: { code: "disk", details: "x" } });
  });

  test("a call made while the engine starts waits until it is ready, and keeps its file", async () => {
    const { engine, latest } = supervised();
    await engine.start(orders);
    void engine.call("data.export", { what: "csv" }, "/home/x.csv");
    expect(latest().calls()).toEqual([]);
    latest().say({ kind: "ready" });
    expect(latest().calls()).toEqual([
      { kind: "call", seq: 1, name: "data.export", args: { what: "csv" }, path: "/home/x.csv" },
    ]);
  });

  test("no answer in time is engine-down, and a late answer does no harm", async () => {
    const { engine, latest } = await running();
    const call = engine.call("report.read", {});
    vi.advanceTimersByTime(timeLimit("report.read"));
    expect(await call).toMatchObject({ ok: false, failure: { code: "engine-down" } });
    latest().say({ kind: "answer", seq: 1, result: { ok: true, value: null } });
  });

  test("what asks a server may take longer", () => {
    expect(timeLimit("account.test")).toBeGreaterThan(timeLimit("loop.detail"));
  });
});

describe("a crash", () => {
  test("answers what was asked, says since when, starts again, and says when it is back", async () => {
    const { engine, listener, children, latest } = await running();
    const call = engine.call("report.read", {});
    latest().exit();
    expect(await call).toMatchObject({ ok: false, failure: { code: "engine-down" } });
    expect(listener.onDown.mock.calls).toEqual([[1_000_000]]);
    vi.advanceTimersByTime(pauseBefore(1));
    expect(children).toHaveLength(2);
    expect(latest().posted).toEqual([{ kind: "start", ...orders }]);
    latest().say({ kind: "ready" });
    expect(listener.onDown).toHaveBeenLastCalledWith(null);
    expect(listener.onReady).toHaveBeenCalledTimes(2);
  });

  test("again and again: the pauses grow to a minute, and the time it is down since stays the first", async () => {
    const { listener, children, latest } = await running();
    const pauses: number[] = [];
    for (let crash = 1; crash <= 10; crash++) {
      latest().exit();
      const before = children.length;
      const since = Date.now();
      while (children.length === before) vi.advanceTimersByTime(100);
      pauses.push(Date.now() - since);
    }
    expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000]);
    expect(listener.onDown.mock.calls).toEqual([[1_000_000]]);
  });

  test("after a steady minute the next pause is short again", async () => {
    const { children, latest } = await running();
    for (let crash = 1; crash <= 4; crash++) {
      latest().exit();
      vi.advanceTimersByTime(pauseBefore(crash));
    }
    latest().say({ kind: "ready" });
    vi.advanceTimersByTime(60_000);
    const before = children.length;
    latest().exit();
    vi.advanceTimersByTime(pauseBefore(1));
    expect(children).toHaveLength(before + 1);
  });

  test("messages of a process that is gone are not heard", async () => {
    const { listener, children, latest } = await running();
    latest().exit();
    vi.advanceTimersByTime(pauseBefore(1));
    const want = { kind: "want-secret", account: "a1", refused: false } as const;
    children[0]?.say(want);
    expect(listener.onWantSecret).not.toHaveBeenCalled();
    latest().say(want);
    expect(listener.onWantSecret).toHaveBeenCalledWith(want);
  });
});

describe("a ledger that cannot be opened", () => {
  test("newer data: every call says so, and it is not tried again", async () => {
    const { engine, children, latest } = supervised();
    await engine.start(orders);
    const waiting = engine.call("screen.ready", {});
    latest().say({ kind: "failed", code: "newer-data", details: "version 9" });
    const newer = { ok: false, failure: { code: "newer-data", details: "version 9" } };
    expect(await waiting).toEqual(newer);
    expect(latest().killed).toBe(true);
    vi.advanceTimersByTime(3_600_000);
    expect(children).toHaveLength(1);
    expect(await engine.call("report.read", {})).toEqual(newer);
  });

  test.each(["disk", "locked"] as const)("%s: said at once, tried again, forgotten when it went well", async (code) => {
    const { engine, children, latest } = supervised();
    await engine.start(orders);
    latest().say({ kind: "failed", code, details: "" });
    expect(await engine.call("report.read", {})).toMatchObject({ failure: { code } });
    vi.advanceTimersByTime(pauseBefore(1));
    expect(children).toHaveLength(2);
    latest().say({ kind: "ready" });
    const call = engine.call("report.read", {});
    expect(latest().calls()).toHaveLength(1);
    latest().exit();
    expect(await call).toMatchObject({ failure: { code: "engine-down" } });
  });
});

describe("the end", () => {
  test("the engine is told, and waited for", async () => {
    const { engine, listener, latest, children } = await running();
    const call = engine.call("report.read", {});
    const quit = engine.quit(3_000);
    expect(latest().posted.at(-1)).toEqual({ kind: "quit" });
    expect(await call).toMatchObject({ ok: false });
    latest().exit();
    await quit;
    vi.advanceTimersByTime(3_600_000);
    expect([latest().killed, children.length, listener.onDown.mock.calls.length]).toEqual([false, 1, 0]);
  });

  test("an engine that does not end is ended after the limit", async () => {
    const { engine, latest } = await running();
    const quit = engine.quit(3_000);
    await vi.advanceTimersByTimeAsync(2_999);
    expect(latest().killed).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await quit;
    expect(latest().killed).toBe(true);
  });

  test("while it waits for a restart there is nothing to wait for, and no restart comes", async () => {
    const { engine, children, latest } = await running();
    latest().exit();
    await engine.quit(3_000);
    vi.advanceTimersByTime(3_600_000);
    expect(children).toHaveLength(1);
  });
});

test("other orders: the first engine is ended in order before the second starts", async () => {
  const { engine, listener, children } = await running();
  const before = engine.call("report.read", {});
  const start = engine.start({ ...orders, folder: "/demo", demo: true });
  expect(await before).toMatchObject({ ok: false, failure: { code: "engine-down" } });
  const after = engine.call("data.backups", {});
  expect(children).toHaveLength(1);
  children[0]?.exit();
  await start;
  expect(children[1]?.posted).toEqual([{ kind: "start", ...orders, folder: "/demo", demo: true }]);
  children[1]?.say({ kind: "ready" });
  expect(children[1]?.calls().map(({ name }) => name)).toEqual(["data.backups"]);
  children[1]?.say({ kind: "answer", seq: 2, result: { ok: true, value: [] } });
  expect(await after).toEqual({ ok: true, value: [] });
  expect(listener.onDown).not.toHaveBeenCalled();
});

test("secrets and nudges reach a running engine; pushes and notices come out", async () => {
  const { engine, listener, latest } = await running();
  engine.tell({ kind: "nudge" });
  expect(latest().posted.at(-1)).toEqual({ kind: "nudge" });
  latest().say({ kind: "push", name: "detail", push: { loop: "l1" } });
  latest().say({ kind: "notify", loop: "l1", title: "t", body: "b" });
  expect(listener.onPush).toHaveBeenCalledWith("detail", { loop: "l1" });
  expect(listener.onNotify).toHaveBeenCalledWith({ kind: "notify", loop: "l1", title: "t", body: "b" });
});

test("a secret for an engine that is still starting waits until it is ready; a nudge would be idle", async () => {
  const { engine, latest } = supervised();
  await engine.start(orders);
  const secret = { kind: "secret", account: "a1", secret: null } as const;
  engine.tell({ kind: "nudge" });
  engine.tell(secret);
  expect(latest().posted).toHaveLength(1);
  latest().say({ kind: "ready" });
  expect(latest().posted.slice(1)).toEqual([secret]);
});
