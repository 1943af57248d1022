// A wake-up, a network that comes back and another network each nudge the engine, once.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchMachine } from "../../../electron/desktop/awake.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function machine() {
  const state = { online: true, addresses: ["127.0.0.1", "10.0.0.2"], wake: () => {} };
  const nudge = vi.fn();
  const stop = watchMachine(
    {
      onWake: (listener) => {
        state.wake = listener;
      },
      isOnline: () => state.online,
      addresses: () => state.addresses,
    },
    nudge,
  );
  return { state, nudge, stop };
}

test("waking up nudges at once", () => {
  const { state, nudge } = machine();
  state.wake();
  expect(nudge).toHaveBeenCalledTimes(1);
});

test("going offline does not nudge, coming back does, once", () => {
  const { state, nudge } = machine();
  state.online = false;
  vi.advanceTimersByTime(60_000);
  expect(nudge).not.toHaveBeenCalled();
  state.online = true;
  vi.advanceTimersByTime(60_000);
  expect(nudge).toHaveBeenCalledTimes(1);
});

test("another network nudges; the same addresses in another order do not", () => {
  const { state, nudge } = machine();
  state.addresses = ["10.0.0.2", "127.0.0.1"];
  vi.advanceTimersByTime(60_000);
  expect(nudge).not.toHaveBeenCalled();
  state.addresses = ["127.0.0.1", "192.168.7.4"];
  vi.advanceTimersByTime(60_000);
  expect(nudge).toHaveBeenCalledTimes(1);
});

test("after the end nothing is asked any more", () => {
  const { state, nudge, stop } = machine();
  stop();
  state.addresses = [];
  vi.advanceTimersByTime(60_000);
  expect(nudge).not.toHaveBeenCalled();
});
