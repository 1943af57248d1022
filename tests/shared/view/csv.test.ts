// Values that would break a table or run as a formula.
import { expect, test } from "vitest";
import { csv } from "../../../shared/view/csv.ts";

test("quotes what has to be quoted and disarms formulas", () => {
  expect(
    csv(
      ["who", "n"],
      [
        ['Jane "JJ" Miller, Ltd', 3],
        ["=HYPERLINK(1)", null],
        ["two\nlines", 0],
      ],
    ),
  ).toBe('who,n\r\n"Jane ""JJ"" Miller, Ltd",3\r\n\'=HYPERLINK(1),\r\n"two\nlines",0\r\n');
});
