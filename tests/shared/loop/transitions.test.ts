// The printed table of a loop's life: a change of any cell shows in the review.
import { expect, test } from "vitest";
import { TRANSITIONS } from "../../../shared/loop/transitions.ts";

test("the table", () => {
  const states = Object.keys(TRANSITIONS) as (keyof typeof TRANSITIONS)[];
  const events = Object.keys(TRANSITIONS.owed) as (keyof typeof TRANSITIONS.owed)[];
  const lines = events.map(
    (event) => `${event.padEnd(19)}${states.map((state) => TRANSITIONS[state][event].padEnd(9)).join("")}`,
  );
  expect(
    `\n${"".padEnd(19)}${states.map((state) => state.padEnd(9)).join("")}\n${lines.map((line) => line.trimEnd()).join("\n")}\n`,
  ).toMatchSnapshot();
});
