// Reading presses and showing keys.
import { expect, test } from "vitest";
import { ACTION_IDS } from "../../../renderer/state/actions.ts";
import { caps, DEFAULT_KEYS, keysOf, pressed } from "../../../renderer/state/keys.ts";

const press = (
  key: string,
  more: Partial<Parameters<typeof pressed>[0]> = {},
  platform: "darwin" | "linux" = "linux",
) => pressed({ key, code: "", shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more }, platform);

test("no key means two things", () => {
  const all = ACTION_IDS.flatMap((id) => DEFAULT_KEYS[id]);
  expect(new Set(all).size).toBe(all.length);
  // A key that begins a sequence does nothing by itself.
  const first = new Set(all.filter((key) => key.includes(" ")).map((key) => key.split(" ")[0]));
  expect(all.filter((key) => first.has(key))).toEqual([]);
});

test("a press is read whatever Caps Lock and keyboard say", () => {
  expect(press("j")).toBe("j");
  expect(press("J")).toBe("j");
  expect(press("N", { shiftKey: true })).toBe("N");
  expect(press("?", { shiftKey: true })).toBe("?");
  expect(press("о", { code: "KeyJ" })).toBe("j");
  expect(press("Shift", { shiftKey: true })).toBeNull();
});

test("Ctrl is Cmd on a Mac", () => {
  expect(press("k", { ctrlKey: true })).toBe("mod+k");
  expect(press("k", { metaKey: true }, "darwin")).toBe("mod+k");
  expect(press("k", { ctrlKey: true }, "darwin")).toBeNull();
  expect(press("k", { metaKey: true })).toBeNull();
  expect(press("k", { altKey: true })).toBeNull();
});

test("a changed key replaces the letter and leaves arrows and Enter", () => {
  expect(keysOf("next", { next: "q" })).toEqual(["q", "ArrowDown"]);
  expect(keysOf("next", {})).toEqual(["j", "ArrowDown"]);
  expect(keysOf("snooze", { snooze: "" })).toEqual([]);
});

test("keys are shown as on the keyboard", () => {
  expect(caps("mod+k", "darwin")).toEqual(["⌘", "K"]);
  expect(caps("mod+k", "linux")).toEqual(["Ctrl", "K"]);
  expect(caps("g o", "linux")).toEqual(["G", "O"]);
  expect(caps("N", "win32")).toEqual(["Shift", "N"]);
});
