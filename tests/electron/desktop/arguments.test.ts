// Arguments are data: only three wishes are read from them, whatever else they carry.
import { expect, test } from "vitest";
import { loopOfLink, readWishes } from "../../../electron/desktop/arguments.ts";

const none = { loop: null, hidden: false, demo: false };

test("reads a deep link, start hidden and the demo", () => {
  expect(readWishes(["closer", "closer://loop/l-12ab"])).toEqual({ ...none, loop: "l-12ab" });
  expect(readWishes(["closer", "--hidden"])).toEqual({ ...none, hidden: true });
  expect(readWishes(["electron", ".", "--demo"])).toEqual({ ...none, demo: true });
});

test.each([
  [["closer", "--", "--hidden=1"]],
  [["closer", "mailto:jane@example.com?attach=/etc/passwd"]],
  [["closer", "--user-data-dir=/tmp/other", "--load-extension=/tmp/x", "--remote-debugging-port=1"]],
  [["closer", "/etc/passwd", "file:///etc/passwd", "https://example.com"]],
  [["closer", "closer://app/index.html", "closer://loop/", "closer://loop/a/b", "xcloser://loop/a"]],
])("takes nothing from %j", (argv) => {
  expect(readWishes(argv)).toEqual(none);
});

test.each([
  ["closer://loop/a%20b", "a b"],
  ["CLOSER://LOOP/a", "a"],
  ["closer://loop/..%2f..%2fx", "../../x"],
  ["closer://loop/a/", "a"],
  ["closer://loop/%", null],
  ["closer://loop/%00", null],
  ["closer://loop/a%0Ab", null],
  [`closer://loop/${"a".repeat(401)}`, null],
  ["closer://loop/a?x=1", null],
  ["closer://settings/a", null],
])("the loop of %j is %j", (link, loop) => {
  expect(loopOfLink(link)).toBe(loop);
});
