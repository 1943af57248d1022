// The rows as the engine pushes them: a long list comes in parts, and nothing jumps meanwhile.
import { expect, test } from "vitest";
import { rowStore } from "../../../renderer/state/rows.ts";
import type { ListPush } from "../../../shared/ipc/snapshot.ts";
import { sample } from "../preview/sample.ts";
import { NOW } from "../stage.tsx";

const [some] = sample(NOW);
if (!some) throw new Error("the sample is empty");
const { row } = some;

const push = (ids: string, how: Partial<ListPush> = {}): ListPush => ({
  all: false,
  removed: [],
  ...how,
  rows: [...ids].map((id) => ({ ...row, id })),
});

function store() {
  const made = rowStore((run) => run());
  return { ...made, ids: () => [...(made.rows.get()?.keys() ?? [])].join("") };
}

test("the first part is shown at once; complete is only the last", () => {
  const { push: take, ids, rows, complete } = store();
  expect(rows.get()).toBe(null);
  take(push("ab", { all: true, more: true }));
  expect([ids(), complete.get()]).toEqual(["ab", false]);
  take(push("cd", { more: true }));
  take(push("e"));
  expect([ids(), complete.get()]).toEqual(["abcde", true]);
});

test("a full list again: what it no longer names goes at its end, and what changed meanwhile stays", () => {
  const { push: take, ids, complete } = store();
  take(push("abc", { all: true }));
  take(push("b", { all: true, more: true }));
  expect(ids()).toBe("abc");
  take(push("x", { more: true, removed: ["a"] }));
  expect(ids()).toBe("bcx");
  take(push("d"));
  expect([ids(), complete.get()]).toEqual(["bxd", true]);
});

test("a list that begins anew forgets the half of the one before", () => {
  const { push: take, ids } = store();
  take(push("ab", { all: true, more: true }));
  take(push("b", { all: true, more: true }));
  take(push("c"));
  expect(ids()).toBe("bc");
});

test("a change before the first list is in that list", () => {
  const { push: take, rows, ids } = store();
  take(push("a"));
  expect(rows.get()).toBe(null);
  take(push("ab", { all: true }));
  take(push("", { removed: ["a"] }));
  expect(ids()).toBe("b");
});
