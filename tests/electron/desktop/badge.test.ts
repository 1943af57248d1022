// The badge is a function of the overview: number, colour, tooltip.
import { expect, test } from "vitest";
import { badgeOf } from "../../../electron/desktop/badge.ts";
import { overview } from "./overview.ts";

const clock = (at: number): string => `at ${at}`;

test("shows the open loops in the colour of the worst, and who needs her in words", () => {
  const badge = badgeOf(overview({ open: 15, needsMe: 4, worst: "amber" }), clock);
  expect(badge).toEqual({ count: 15, text: "15", colour: "amber", tooltip: "15 open, 4 need you now" });
});

test.each([
  [0, ""],
  [1, "1"],
  [7, "7"],
  [42, "42"],
  [99, "99"],
  [100, "99+"],
  [20_000, "99+"],
  [-2, ""],
])("%i open loops are drawn as %j", (open, text) => {
  expect(badgeOf(overview({ open, needsMe: 0, worst: "red" }), clock).text).toBe(text);
});

test("a setting counts only what needs her; the tooltip still says both", () => {
  const seen = overview({ open: 15, needsMe: 4, worst: "red" });
  const badge = badgeOf({ ...seen, settings: { ...seen.settings, badgeCounts: "needs-me" } }, clock);
  expect([badge.text, badge.tooltip]).toEqual(["4", "15 open, 4 need you now"]);
});

test("nothing open is said so, without a number and in no warning colour", () => {
  const badge = badgeOf(overview({ open: 0, needsMe: 0, worst: "calm" }), clock);
  expect(badge).toEqual({ count: 0, text: "", colour: "idle", tooltip: "Nothing open" });
});

test("nobody needed now is not mentioned", () => {
  expect(badgeOf(overview({ open: 3, needsMe: 0, worst: "calm" }), clock).tooltip).toBe("3 open");
});

test("while the engine is down the number is grey and the tooltip says since when", () => {
  const badge = badgeOf({ ...overview({ open: 3, needsMe: 1, worst: "red" }), engineDownSince: 5 }, clock);
  expect(badge).toMatchObject({
    text: "3",
    colour: "blind",
    tooltip: "3 open, 1 need you now\nNot watching since at 5",
  });
});

test("a mailbox whose password was refused is named", () => {
  const seen = overview({ open: 0, needsMe: 0, worst: "calm" });
  const health = {
    account: "a1",
    state: "needs-sign-in",
    completeUntil: null,
    behind: null,
    problem: null,
    lookBack: null,
    unread: [],
  } as const;
  expect(badgeOf({ ...seen, health: [health] }, clock).tooltip).toBe("Nothing open\na1: sign in again");
});

test("before the first push it promises nothing", () => {
  expect(badgeOf(null, clock)).toEqual({ count: 0, text: "", colour: "idle", tooltip: "Closer" });
});
