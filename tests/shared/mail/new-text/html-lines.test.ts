// The lines of a message's HTML, which several readers ask for.
import { expect, test } from "vitest";
import { htmlLinesOf } from "../../../../shared/mail/new-text/html-lines.ts";

const LIMIT = 100;

function texts(message: { readonly html: string | null }, limit = LIMIT): readonly string[] {
  return htmlLinesOf(message, limit).map(({ text }) => text);
}

test("are read once for all who ask for the whole", () => {
  const message = { html: "<p>The saddle is here.</p><p>Fetch it&nbsp;soon &amp; safely.</p>" };
  expect(texts(message)).toEqual(["The saddle is here.", "", "Fetch it soon & safely.", ""]);
  expect(htmlLinesOf(message, LIMIT)).toBe(htmlLinesOf(message, 2 * LIMIT));
});

test("are cut for those who ask for less, whoever asked before", () => {
  const message = { html: `<p>First.</p><p>${"x".repeat(LIMIT)}</p>` };
  expect(texts(message, 2 * LIMIT)).toEqual(["First.", "", "x".repeat(LIMIT), ""]);
  expect(texts(message, 13)).toEqual(["First.", ""]);
});

test("are those of each message's own HTML", () => {
  expect(texts({ html: "<div>One</div>" })).toEqual(["One"]);
  expect(texts({ html: "<div>Two</div>" })).toEqual(["Two"]);
  expect(texts({ html: null })).toEqual([]);
});
