// Elements of rows in view: kept while a row stays, filled anew where that moves none of the others.
import { expect, test } from "vitest";
import { NO_SLOTS, type Slots, slotsFor } from "../../../renderer/loops/slots.ts";

const shown = (first: number, count: number, before: Slots = NO_SLOTS): Slots => slotsFor(before, first, count);

test("further down, the rows that left at the top are filled anew at the end", () => {
  expect(shown(2, 5, shown(0, 5)).keys).toEqual([2, 3, 4, 0, 1]);
});

test("further up, a few rows are new and those that stay are not moved", () => {
  const { keys } = shown(0, 5, shown(2, 5));
  expect(keys.slice(2)).toEqual([0, 1, 2]);
  expect(keys.slice(0, 2).filter((key) => key < 5)).toEqual([]);
});

test("elsewhere, every element is filled anew where it stands", () => {
  expect(shown(900, 5, shown(0, 5)).keys).toEqual([0, 1, 2, 3, 4]);
  expect(shown(0, 5, shown(900, 5)).keys).toEqual([0, 1, 2, 3, 4]);
});

test("one row more or less in view changes none of the others", () => {
  const five = shown(0, 5);
  const six = shown(0, 6, five);
  expect(six.keys.slice(0, 5)).toEqual(five.keys);
  expect(shown(0, 5, six).keys).toEqual(five.keys);
});

test("no element shows two rows, wherever one goes; the same rows asked for twice are the same elements", () => {
  let slots = NO_SLOTS;
  for (let turn = 0; turn < 500; turn++) {
    const first = (turn * turn * 7919) % (turn % 3 === 0 ? 10_000 : 30);
    const count = 15 + (turn % 6);
    slots = shown(first, count, slots);
    expect(slots.keys).toHaveLength(count);
    expect(new Set(slots.keys).size).toBe(count);
    expect(shown(first, count, slots)).toEqual(slots);
  }
});
