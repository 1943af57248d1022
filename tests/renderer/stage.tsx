// Puts the real screen on a bridge without an engine, for tests that press keys and buttons as the owner would.
import { act, cleanup, configure, fireEvent, screen as page, render } from "@testing-library/react";
import { afterEach, beforeAll, vi } from "vitest";
import { App } from "../../renderer/app.tsx";
import { createScreen, type Screen } from "../../renderer/state/screen.ts";
import { type FakeBridge, type FakeOptions, fakeBridge } from "./preview/fake-bridge.ts";
import { sample } from "./preview/sample.ts";

/** Sunday, 22 November 2026, 11:00 in Berlin: the instant at which every test begins. */
export const NOW = Date.parse("2026-11-22T10:00:00Z");

export interface Stage {
  readonly bridge: FakeBridge;
  readonly screen: Screen;
}

/** Sizes that a document without layout does not have. */
function giveSizes(): void {
  for (const [name, value] of [
    ["clientHeight", 1600],
    ["clientWidth", 1200],
  ] as const)
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value });
  Element.prototype.scrollIntoView = () => undefined;
  Element.prototype.scrollTo = () => undefined;
}

// The whole page in every message would hide what failed.
configure({ getElementError: (message) => new Error(message ?? "") });

// A loaded machine draws slowly.
vi.setConfig({ testTimeout: 30_000 });
beforeAll(giveSizes);
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** Draws the screen and waits until the first list is there. Time stands still until `pass`. */
export async function stage(options: Partial<FakeOptions> = {}): Promise<Stage> {
  vi.useFakeTimers({ now: NOW, toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"] });
  const bridge = fakeBridge({ loops: sample(NOW), now: () => Date.now(), ...options });
  const made = createScreen(bridge, {
    now: () => Date.now(),
    after: (ms, run) => void setTimeout(run, ms),
    frame: (run) => void setTimeout(run, 16),
    idle: (run) => void setTimeout(run, 1),
  });
  render(<App screen={made} />);
  await pass(100);
  return { bridge, screen: made };
}

/** Lets time pass, and whatever it brings settle. */
export async function pass(ms: number): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
}

/** Presses keys where the focus is: `j`, `Enter`, `mod+k`, `N` with Shift. */
export async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const mod = key.startsWith("mod+");
    const plain = mod ? key.slice(4) : key;
    const target = document.activeElement ?? document.body;
    await act(async () => {
      const event = { key: plain, code: "", ctrlKey: mod, shiftKey: /^[A-Z]$/.test(plain) };
      fireEvent.keyDown(target, event);
      fireEvent.keyUp(target, event);
    });
    await pass(30);
  }
}

/** The field of this label or hint; a dialog of the same name is no field. */
export function field(label: string | RegExp): HTMLElement {
  const found = page.getAllByLabelText(label).find((one) => one.matches("input, textarea"));
  if (found === undefined) throw new Error(`There is no field ${label}.`);
  return found;
}

export async function type(label: string | RegExp, text: string): Promise<void> {
  await act(async () => {
    fireEvent.change(field(label), { target: { value: text } });
  });
  await pass(30);
}

/** Types into a field and presses Enter in it. */
export async function enter(label: string | RegExp, text: string): Promise<void> {
  await type(label, text);
  await act(async () => {
    fireEvent.keyDown(field(label), { key: "Enter" });
  });
  await pass(30);
}

/** The buttons of this name, in order. By hand: finding by role walks over every element of the page. */
export function buttons(name: string | RegExp, inside: ParentNode = document): readonly HTMLElement[] {
  return [...inside.querySelectorAll<HTMLElement>("button, [role=menuitem], [role=option]")].filter((button) => {
    const called = button.getAttribute("aria-label") ?? button.textContent?.trim() ?? "";
    return typeof name === "string" ? called === name || called.startsWith(`${name} `) : name.test(called);
  });
}

/** Clicks the first button of this name. */
export async function click(name: string | RegExp, inside?: ParentNode): Promise<void> {
  const [button] = buttons(name, inside);
  if (button === undefined) throw new Error(`There is no button ${name}.`);
  await act(async () => {
    fireEvent.click(button);
  });
  await pass(30);
}

/** Names of the rows in the list, top to bottom. */
export function rowNames(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>("[data-loop]")]
    .sort((a, b) => Number(a.getAttribute("aria-rowindex")) - Number(b.getAttribute("aria-rowindex")))
    .map((row) => row.querySelector(".name")?.textContent ?? "");
}

/** The row of a customer. */
export function rowOf(name: string): HTMLElement {
  const row = [...document.querySelectorAll<HTMLElement>("[data-loop]")].find(
    (one) => one.querySelector(".name")?.textContent === name,
  );
  if (row === undefined) throw new Error(`${name} is not in the list.`);
  return row;
}

export async function openRow(name: string): Promise<void> {
  await act(async () => {
    fireEvent.click(rowOf(name));
  });
  await pass(30);
}

export { page };
