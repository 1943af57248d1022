// The bridge's other end: one channel a call, sender and arguments checked, every outcome a Result; and fuzzed.
import type { IpcMain, IpcMainInvokeEvent } from "electron";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { answer, answerCalls, CALL_NAMES, type Handlers } from "../../../electron/ipc/answer.ts";
import { type CallName, calls } from "../../../shared/ipc/calls.ts";

type Listener = (event: IpcMainInvokeEvent, args: unknown) => Promise<unknown>;

/** Handlers that answer null and note their arguments. */
function spies(): { readonly handlers: Handlers; readonly called: ReturnType<typeof vi.fn> } {
  const called = vi.fn();
  const entries = CALL_NAMES.map((name) => [
    name,
    async (args: unknown) => {
      called(name, args);
      return { ok: true, value: null };
    },
  ]);
  return { handlers: Object.fromEntries(entries) as Handlers, called };
}

function listening(trusted: boolean) {
  const channels = new Map<string, Listener>();
  const { handlers, called } = spies();
  const ipcMain = { handle: (name: string, listener: Listener) => void channels.set(name, listener) };
  answerCalls(ipcMain as unknown as IpcMain, () => trusted, handlers);
  return { channels, called };
}

const event = {} as IpcMainInvokeEvent;

test("listens on the contract's names and on nothing else", () => {
  expect([...listening(true).channels.keys()].sort()).toEqual(Object.keys(calls).sort());
});

test("a sender that is not trusted is refused on every channel, before anything is read", async () => {
  const { channels, called } = listening(false);
  for (const listener of channels.values()) {
    expect(await listener(event, {})).toMatchObject({ ok: false, failure: { code: "refused" } });
  }
  expect(called).not.toHaveBeenCalled();
});

test("good arguments reach their handler as parsed", async () => {
  const { channels, called } = listening(true);
  expect(await channels.get("loop.detail")?.(event, { loop: "l1" })).toEqual({ ok: true, value: null });
  expect(called).toHaveBeenCalledWith("loop.detail", { loop: "l1" });
});

describe("bad arguments never reach a handler", () => {
  const big = "x".repeat(10_000_000);
  const bad: readonly unknown[] = [
    undefined,
    null,
    0,
    "loop",
    [],
    [{ loop: "l1" }],
    { extra: 1 },
    JSON.parse('{"__proto__":{"loop":"l1"}}'),
    JSON.parse('{"constructor":{"prototype":{"loop":"l1"}}}'),
    { loop: big, url: big, id: big, address: big, query: big, backup: big },
    { command: { kind: "set-settings", settings: JSON.parse('{"__proto__":{"admin":true}}') } },
    { command: { kind: "no-such-command" } },
  ];
  test.each(CALL_NAMES)("%s", async (name) => {
    for (const args of bad) {
      const { handlers, called } = spies();
      const before = Date.now();
      expect(await answer(name, args, handlers)).toMatchObject({ ok: false, failure: { code: "invalid" } });
      expect(called).not.toHaveBeenCalled();
      expect(Date.now() - before).toBeLessThan(1_000);
    }
  });

  test("fuzzed: whatever is sent, the answer is a Result and a handler sees only what its schema allows", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...CALL_NAMES), fc.anything(), async (name: CallName, args) => {
        const { handlers, called } = spies();
        const result = await answer(name, args, handlers);
        expect(typeof result.ok).toBe("boolean");
        if (!result.ok) expect(result.failure.details.length).toBeLessThanOrEqual(500);
        for (const [, seen] of called.mock.calls) expect(calls[name].safeParse(seen).success).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test("what is wrong is named, but never repeated: it may be a password", async () => {
    const { handlers } = spies();
    const args = { form: {}, password: "open sesame".repeat(1_000), id: null, keepWeakly: false };
    const result = await answer("account.save", args, handlers);
    expect(JSON.stringify(result)).toContain("password");
    expect(JSON.stringify(result)).not.toContain("sesame");
  });
});

test("a handler that throws becomes a failure; a full disk says so", async () => {
  const { handlers } = spies();
  const throwing = (error: Error): Handlers => ({ ...handlers, "report.read": () => Promise.reject(error) });
  const full = Object.assign(new Error("no space left"), { code: "ENOSPC" });
  expect(await answer("report.read", {}, throwing(full))).toEqual({
    ok: false,
    failure: { code: "disk", details: "no space left" },
  });
  expect(await answer("report.read", {}, throwing(new Error("odd")))).toMatchObject({ failure: { code: "refused" } });
});
