// Pushes on their way to the window: the overview is completed by what only the app process knows.
import { expect, test, vi } from "vitest";
import { relayPushes } from "../../../electron/desktop/relay.ts";
import { overview, row } from "./overview.ts";

function relay() {
  const toWindow = vi.fn();
  const toDesktop = vi.fn();
  return { toWindow, toDesktop, relay: relayPushes({ toWindow, toDesktop }) };
}

const seen = overview({ open: 1, needsMe: 1, worst: "red" });

test("an overview goes to window and desktop with how passwords are kept", () => {
  const { toWindow, toDesktop, relay: to } = relay();
  to.keeping("weak");
  to.push("overview", seen);
  expect(toWindow).toHaveBeenLastCalledWith("overview", { ...seen, secrets: "weak" });
  expect(toDesktop.mock.lastCall?.[0].overview).toEqual({ ...seen, secrets: "weak" });
});

test("when the engine goes down the last overview is shown again with the time; and once more when it is back", () => {
  const { toWindow, relay: to } = relay();
  to.down(4);
  expect(toWindow).not.toHaveBeenCalled();
  to.push("overview", seen);
  expect(toWindow.mock.lastCall?.[1].engineDownSince).toBe(4);
  to.down(null);
  expect(toWindow.mock.lastCall?.[1].engineDownSince).toBeNull();
  expect(toWindow).toHaveBeenCalledTimes(2);
});

test("a list reaches both; a toast only the window", () => {
  const { toWindow, toDesktop, relay: to } = relay();
  const list = { all: true, rows: [row("a")], removed: [] };
  to.push("list", list);
  expect(toDesktop.mock.lastCall?.[0].rows.size).toBe(1);
  to.push("detail", { loop: "a" });
  expect(toDesktop).toHaveBeenCalledTimes(1);
  expect(toWindow.mock.calls).toEqual([
    ["list", list],
    ["detail", { loop: "a" }],
  ]);
});
