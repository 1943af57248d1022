// Search: names, numbers, typos, accents; what must not be found; and its speed.
import { expect, test } from "vitest";
import type { Rows } from "../../../renderer/state/rows.ts";
import { searchIndex } from "../../../renderer/state/search.ts";
import { many, type SampleLoop, sample } from "../preview/sample.ts";

const NOW = Date.parse("2026-11-22T10:00:00Z");
const rowsOf = (loops: readonly SampleLoop[]): Rows => new Map(loops.map(({ row }) => [row.id, row]));
const find = (query: string): readonly string[] => {
  const search = searchIndex();
  search.follow(rowsOf(sample(NOW, true)));
  return search.find(query);
};

test.each([
  ["miller", "bounce"],
  ["jane", "bounce"],
  ["Miler", "bounce"],
  ["invoce", "bounce"],
  ["48213", "bounce"],
  ["#48213", "bounce"],
  ["rossi", "complaint"],
  ["ivnoice", "bounce"],
  ["jane m", "bounce"],
  ["brake squeals", "complaint"],
  ["amelie", "today"],
  ["Amélie", "today"],
  ["nairconsulting", "question"],
  ["priya@nairconsulting.example", "question"],
  ["נועה", "rtl"],
])("%s finds %s first", (query, id) => expect(find(query)[0]).toBe(id));

test("a case number finds its loop, in any case and from its beginning", () => {
  const [first] = sample(NOW);
  const number = first?.row.caseNumber ?? "";
  expect(find(number)[0]).toBe("bounce");
  expect(find(number.toLowerCase())[0]).toBe("bounce");
  expect(find(number.slice(0, 4))[0]).toBe("bounce");
  expect(find(number.slice(0, 2))).toContain("bounce");
});

test.each(["zebra", "xq", "", "   ", "invoice zebra", "!!!"])("%s finds nothing", (query) =>
  expect(find(query)).toEqual([]),
);

test("one letter finds people whose name begins with it", () => {
  expect(find("j")).toEqual(["bounce"]);
});

test("the index follows changes, notes and removals", () => {
  const search = searchIndex();
  const loops = rowsOf(sample(NOW));
  search.follow(loops);
  expect(search.find("lighthouse")).toEqual([]);
  const changed = new Map(loops);
  const late = loops.get("late");
  if (late) changed.set("late", { ...late, notes: "met him at the lighthouse" });
  changed.delete("bounce");
  search.follow(changed);
  expect(search.find("lighthouse")).toEqual(["late"]);
  expect(search.find("miller")).toEqual([]);
});

test("slices finish by themselves", () => {
  const search = searchIndex();
  search.follow(rowsOf(many(1000, NOW)));
  let steps = 0;
  while (search.step()) steps++;
  expect(steps).toBeGreaterThan(1);
  expect(search.step()).toBe(false);
});

test("a blank and the first letter of the next word change nothing; new rows are searched at once", () => {
  const search = searchIndex();
  const loops = sample(NOW, true);
  search.follow(rowsOf(loops.filter(({ row }) => row.id !== "bounce")));
  expect(search.find("miller")).not.toContain("bounce");
  search.follow(rowsOf(loops));
  const found = search.find("miller");
  expect(found[0]).toBe("bounce");
  expect([search.find("miller "), search.find("miller j")]).toEqual([found, found]);
  expect(search.terms("bounce")).toContain("miller");
  expect(search.find("rossi")[0]).toBe("complaint");
  expect(search.find("miller")).toEqual(found);
});
