// Days as the calendar has them, whatever the clock changes: the quick arithmetic against Temporal.
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addWorkingDays,
  dayOf,
  daysBetween,
  instantOf,
  isWorkingDay,
  MONDAY_TO_FRIDAY,
  weekday,
} from "../../../shared/mail/day.ts";

const zones = ["UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia"];
const day = fc
  .integer({ min: -200_000, max: 200_000 })
  .map((count) => Temporal.PlainDate.from("2026-01-01").add({ days: count }));

describe("as Temporal counts", () => {
  test("the day of an instant", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9e13, max: 9e13 }), fc.constantFrom(...zones), (instant, zone) => {
        const wanted = Temporal.Instant.fromEpochMilliseconds(instant)
          .toZonedDateTimeISO(zone)
          .toPlainDate()
          .toString();
        expect(dayOf(instant, zone)).toBe(wanted);
      }),
    );
  });

  test("days later and between, and weekdays", () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: -2000, max: 2000 }), (one, other, count) => {
        const [from, to] = [one.toString(), other.toString()];
        expect(addDays(from, count)).toBe(one.add({ days: count }).toString());
        expect(daysBetween(from, to)).toBe(one.until(other, { largestUnit: "days" }).days);
        expect(weekday(from)).toBe(one.dayOfWeek);
      }),
    );
  });
});

test("midnight, where the clock changes", () => {
  // Berlin, 29 March 2026: two o'clock does not exist.
  expect(dayOf(Date.UTC(2026, 2, 28, 22, 59), "Europe/Berlin")).toBe("2026-03-28");
  expect(dayOf(Date.UTC(2026, 2, 28, 23, 0), "Europe/Berlin")).toBe("2026-03-29");
  expect(dayOf(Date.UTC(2026, 2, 29, 21, 59), "Europe/Berlin")).toBe("2026-03-29");
  expect(dayOf(Date.UTC(2026, 2, 29, 22, 0), "Europe/Berlin")).toBe("2026-03-30");
  expect(instantOf("2026-03-29", "02:30", "Europe/Berlin")).toBe(Date.UTC(2026, 2, 29, 1, 30));
  // Samoa left out 30 December 2011.
  expect(dayOf(Date.UTC(2011, 11, 30, 10), "Pacific/Apia")).toBe("2011-12-31");
});

test("working days leave out weekends and closed days", () => {
  const week = { ...MONDAY_TO_FRIDAY, closed: ["2026-12-25"] };
  expect(addWorkingDays("2026-12-23", 2, week)).toBe("2026-12-28");
  expect(addWorkingDays("2026-12-26", 0, week)).toBe("2026-12-28");
  expect(addWorkingDays("2026-12-24", 0, week)).toBe("2026-12-24");
  expect(isWorkingDay("2026-12-25", week)).toBe(false);
  // Nobody works: it gives up instead of going on for ever.
  expect(addWorkingDays("2026-01-01", 1, { days: [], closed: [] })).toBe("2028-01-01");
});

test("what is no day is refused", () => {
  for (const wrong of ["", "tomorrow", "2026-13-01", "2026-1-1"]) expect(() => addDays(wrong, 1)).toThrow(RangeError);
});
