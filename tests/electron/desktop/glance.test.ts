// The app process remembers the open loops only, and knows the most urgent of them.
import { expect, test } from "vitest";
import { afterList, mostUrgent, NOTHING_SEEN } from "../../../electron/desktop/glance.ts";
import { loopLabel } from "../../../electron/desktop/words.ts";
import { row } from "./overview.ts";

const ids = (glance: typeof NOTHING_SEEN, count = 5) => mostUrgent(glance, count).map(({ id }) => id);

test("orders by group, then day, then who has waited longest", () => {
  const rows = [
    row("awaiting", { group: "awaiting", day: "2026-01-01" }),
    row("today-2", { day: "2026-03-02", lastAt: 1 }),
    row("today-1b", { day: "2026-03-01", lastAt: 9 }),
    row("today-1a", { day: "2026-03-01", lastAt: 3 }),
    row("undated", { lastAt: 0 }),
    row("came-back", { group: "undelivered" }),
    row("complaint", { group: "complaints" }),
  ];
  const glance = afterList(NOTHING_SEEN, { all: true, rows, removed: [] });
  expect(ids(glance)).toEqual(["came-back", "complaint", "today-1a", "today-1b", "today-2"]);
  expect(ids(glance, 99)).toEqual([...ids(glance), "undated", "awaiting"]);
});

test("follows changes: a closed, sleeping or doubtful loop leaves, a full list replaces all", () => {
  const first = afterList(NOTHING_SEEN, {
    all: true,
    rows: ["a", "b", "c", "d", "e"].map((id) => row(id)),
    removed: [],
  });
  const second = afterList(first, {
    all: false,
    rows: [row("a", { group: "closed" }), row("b", { group: "asleep" }), row("c", { group: "maybe" }), row("f")],
    removed: ["d", "never-there"],
  });
  expect(ids(second)).toEqual(["e", "f"]);
  expect(ids(afterList(second, { all: true, rows: [row("g")], removed: [] }))).toEqual(["g"]);
  expect(ids(first)).toEqual(["a", "b", "c", "d", "e"]);
});

test("a loop's line in the menu is short, and carries no control characters of a hostile mail", () => {
  expect(loopLabel(row("a"))).toBe("Ada Brook: I will call you on Tuesday.");
  expect(
    loopLabel(row("a", { who: { name: " ", address: "x@y.test" }, quote: "", subject: "Saddle\r\n  again" })),
  ).toBe("x@y.test: Saddle again");
  const long = loopLabel(row("a", { quote: `\u202e${"wörter ".repeat(40)}` }));
  expect(Array.from(long)).toHaveLength(60);
  expect(long.endsWith("…")).toBe(true);
  expect(long).not.toContain("\u202e");
});
