// Days and times as an owner types them.
import { describe, expect, test } from "vitest";
import { clockAt, easter, momentOf, presets, readWhen, type WhenSetting } from "../../../renderer/parts/when.ts";

/** Sunday, 22 November 2026, 11:00 in Berlin. */
const setting: WhenSetting = {
  now: Date.parse("2026-11-22T10:00:00Z"),
  today: "2026-11-22",
  zone: "Europe/Berlin",
  locale: "en-GB",
  week: { days: [1, 2, 3, 4, 5], closed: ["2026-11-24"] },
  workStart: "09:00",
};
const read = (typed: string): string | null => {
  const when = readWhen(typed, setting);
  return when === null ? null : `${when.day}${when.time === null ? "" : ` ${when.time}`}`;
};

describe("days", () => {
  test.each([
    ["today", "2026-11-22"],
    ["tomorrow", "2026-11-23"],
    ["friday", "2026-11-27"],
    ["next week", "2026-11-23"],
    ["end of month", "2026-11-30"],
    ["in 2 weeks", "2026-12-06"],
    ["2 weeks", "2026-12-06"],
    ["15th", "2026-12-15"],
    ["3 May", "2027-05-03"],
    ["2026-12-24", "2026-12-24"],
    // Tuesday is closed.
    ["in 3 working days", "2026-11-26"],
  ])("%s is %s", (typed, day) => expect(read(typed)).toBe(day));
});

describe("days with a name", () => {
  test.each([
    ["easter", "2027-03-28"],
    ["after Easter", "2027-03-30"],
    ["before christmas", "2026-12-24"],
    ["nach Weihnachten", "2026-12-28"],
    ["new year", "2027-01-01"],
  ])("%s is %s", (typed, day) => expect(read(typed)).toBe(day));

  test("easter falls where the almanac says", () => {
    expect([2000, 2011, 2024, 2025, 2038].map(easter)).toEqual([
      "2000-04-23",
      "2011-04-24",
      "2024-03-31",
      "2025-04-20",
      "2038-04-25",
    ]);
  });
});

describe("times", () => {
  test.each([
    ["friday 14:00", "2026-11-27 14:00"],
    ["tomorrow 3pm", "2026-11-23 15:00"],
    ["tomorrow 12 am", "2026-11-23 00:00"],
    ["monday at 9", "2026-11-23 09:00"],
    ["monday at 3", "2026-11-23 15:00"],
    ["noon", "2026-11-22 12:00"],
    ["14:30", "2026-11-22 14:30"],
    // Passed already today.
    ["8:00", "2026-11-23 08:00"],
    ["in 3 hours", "2026-11-22 14:00"],
    ["36 hours", "2026-11-23 23:00"],
  ])("%s is %s", (typed, moment) => expect(read(typed)).toBe(moment));
});

test.each(["", "  ", "nonsense", "99", "maybe", "the customer", "25:00", "2026-13-45", "a".repeat(5000)])(
  "%s is no day",
  (typed) => expect(read(typed)).toBeNull(),
);

test("a day without a time begins with the work", () => {
  expect(momentOf({ day: "2026-11-27", time: null }, setting)).toBe(Date.parse("2026-11-27T08:00:00Z"));
  expect(clockAt(Date.parse("2026-11-27T08:00:00Z"), "Asia/Tokyo")).toBe("17:00");
});

test("presets lie ahead and are all different", () => {
  const moments = presets(setting).map(({ moment }) => moment);
  expect(moments.every((moment) => moment > setting.now)).toBe(true);
  expect(new Set(moments).size).toBe(moments.length);
  // On a Sunday "tomorrow" and "next week" are one Monday.
  expect(presets(setting).map(({ name }) => name)).not.toContain("next-week");
});
