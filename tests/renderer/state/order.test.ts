// Which rows a list holds, and how it holds still.
import { expect, test } from "vitest";
import { arrangement } from "../../../renderer/state/arrangement.ts";
import { arrange, type Entry, needingOwner } from "../../../renderer/state/order.ts";
import { fromSaved, list, NO_FILTER, toSaved } from "../../../renderer/state/view.ts";
import { sample } from "../preview/sample.ts";

const NOW = Date.parse("2026-11-22T10:00:00Z");
const rows = new Map(sample(NOW).map(({ row }) => [row.id, row]));
const ids = (entries: readonly Entry[]): readonly string[] =>
  entries.flatMap((entry) => (entry.kind === "row" ? [entry.id] : []));
const show = (room: ReturnType<typeof list>, folded: readonly "asleep"[] = []): readonly string[] =>
  ids(arrange(rows, room, new Set(folded), new Set(), null, () => "2026-11-20"));

test("mine, theirs, asleep and maybe part the open loops", () => {
  const mine = show(list("mine"));
  const theirs = show(list("theirs"));
  const asleep = show(list("asleep"));
  expect([...mine, ...theirs, ...asleep].sort()).toEqual([...show(list("open"))].sort());
  expect(show(list("open"), ["asleep"])).not.toContain("asleep");
  expect(show(list("maybe")).every((id) => id.startsWith("maybe"))).toBe(true);
});

test("inside a group the earlier day comes first, then the longer silence", () => {
  const open = show(list("open"));
  expect(open.indexOf("escalate")).toBeLessThan(open.indexOf("late"));
  expect(open.indexOf("today")).toBeLessThan(open.indexOf("question"));
});

test("closed loops are ordered by when they closed", () => {
  expect(show(list("closed"))).toEqual(["closed-confirmed", "closed-owner"]);
});

test("filters narrow by reason, customer, need and day", () => {
  const room = list("open");
  expect(show({ ...room, filter: { ...NO_FILTER, reason: "bounce" } })).toEqual(["bounce"]);
  expect(show({ ...room, filter: { ...NO_FILTER, customer: "info@rossi.example" } })).toEqual(["complaint"]);
  expect(show({ ...room, filter: { ...NO_FILTER, needsMe: true } })).toHaveLength(7);
  expect(show({ ...room, filter: { ...NO_FILTER, until: "2026-11-20" } })).toEqual(["escalate", "late"]);
  expect(show({ ...room, filter: { ...NO_FILTER, group: "complaints" } })).toEqual(["complaint"]);
  expect(show({ ...room, filter: { ...NO_FILTER, account: "another" } })).toEqual([]);
});

test("a saved view comes back as it was, and nonsense as the plain list", () => {
  const room = {
    ...list("mine"),
    sort: "name" as const,
    filter: { ...NO_FILTER, needsMe: true, reason: "bounce" as const, group: "overdue" as const },
  };
  expect(fromSaved(toSaved(room))).toEqual(room);
  expect(fromSaved({ filter: { list: "??", reason: "x" }, sort: "?" })).toEqual(list("open"));
});

test("focus mode walks what needs the owner, the most urgent first", () => {
  expect(needingOwner(rows)).toEqual(["bounce", "complaint", "escalate", "late", "today", "question", "ask"]);
});

const entry = (id: string): Entry => ({ kind: "row", id });

test("the list holds still while touched, counts what waits, and lets go by itself", () => {
  let now = 0;
  const timers: { at: number; run: () => void }[] = [];
  const held = arrangement({ now: () => now, after: (ms, run) => timers.push({ at: now + ms, run }) });
  const pass = (ms: number): void => {
    now += ms;
    for (const timer of timers.splice(0)) {
      if (timer.at <= now) timer.run();
      else timers.push(timer);
    }
  };
  held.arranged([entry("a"), entry("b")], "rows");
  held.touch();
  held.arranged([entry("b"), entry("c"), entry("a")], "rows");
  expect(ids(held.entries.get())).toEqual(["a", "b"]);
  expect(held.waiting.get()).toBe(1);
  held.arranged([entry("c")], "rows");
  expect(held.waiting.get()).toBe(3);
  pass(5000);
  held.touch();
  pass(5000);
  expect(ids(held.entries.get())).toEqual(["a", "b"]);
  pass(5000);
  expect(ids(held.entries.get())).toEqual(["c"]);
  expect(held.waiting.get()).toBe(0);
});

test("what the owner did herself shows at once", () => {
  let now = 0;
  const held = arrangement({ now: () => now, after: () => undefined });
  held.arranged([entry("a"), entry("b")], "rows");
  held.touch();
  held.arranged([entry("b")], "owner");
  expect(ids(held.entries.get())).toEqual(["b"]);
  now += 1000;
  held.arranged([entry("b"), entry("a")], "rows");
  expect(ids(held.entries.get())).toEqual(["b", "a"]);
});
