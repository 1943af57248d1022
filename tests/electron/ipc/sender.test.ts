// Only the main frame of the app's own window may ask.
import { expect, test } from "vitest";
import { isOwnFrame } from "../../../electron/ipc/sender.ts";

const HOME = "closer://app/";

test.each(["closer://app/", "closer://app/index.html#loops"])("%s may", (url) => {
  expect(isOwnFrame({ url, parent: null }, HOME)).toBe(true);
});

test.each([
  "CLOSER://APP/x",
  "closer://app.evil/",
  "closer://print/",
  "closer://user@app/",
  "https://app/",
  "https://closer/app/",
  "file:///app/index.html",
  "about:blank",
  "about:srcdoc",
  "data:text/html,x",
  "blob:closer://app/1",
  "",
])("%j may not", (url) => {
  expect(isOwnFrame({ url, parent: null }, HOME)).toBe(false);
});

test("a frame inside the window, such as a mail's HTML, may not", () => {
  expect(isOwnFrame({ url: "closer://app/message.html", parent: {} }, HOME)).toBe(false);
});

test("a frame that is gone may not", () => {
  expect(isOwnFrame(null, HOME)).toBe(false);
});

test("while developing, the server's very port", () => {
  expect(isOwnFrame({ url: "http://localhost:5173/", parent: null }, "http://localhost:5173")).toBe(true);
  expect(isOwnFrame({ url: "http://localhost:5174/", parent: null }, "http://localhost:5173")).toBe(false);
});
