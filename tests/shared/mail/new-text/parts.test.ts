// Whatever the body: nothing is thrown, no line is invented, and no line is lost.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyText } from "../../../../shared/mail/new-text/new-text.ts";

const PIECES = [
  "Hello Tim,",
  "The part is ready.",
  "",
  " ",
  "> I will pay.",
  ">> Old.",
  "On 3 Feb 2025, at 09:14, Nora Field wrote:",
  "Nora Field <nora@fieldworks.example> schrieb:",
  "From: Nora <nora@fieldworks.example>",
  "Sent: Monday, February 3, 2025 9:14 AM",
  "To: Tim",
  "cc:",
  "Subject: Boiler",
  "-----Original Message-----",
  "02/03/2025 09:14 AM",
  "________________________________",
  "-- ",
  "--",
  "Thanks,",
  "Kind regards",
  "Nora",
  "Nora Field",
  "+44 20 7946 0012",
  "Sent from my iPhone",
  "Confidentiality notice: this e-mail and any attachments are for the addressee only and may not be read by anybody else at all, ever.",
  "CAUTION: This email originated from outside.",
];
const body = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PIECES) }, fc.string()), { maxLength: 30 })
  .map((lines) => lines.join("\n"));

/** The lines with something in them, each as often as it occurs. */
const counted = (text: string): readonly string[] =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .sort();

describe("text", () => {
  it("is divided without a line too many or too few", () => {
    fc.assert(
      fc.property(body, (text) => {
        const { shown, folded, signature, text: own } = bodyText(text, "text");
        const parts = counted(`${shown}\n${folded}\n${signature}`);
        expect(new Set(parts)).toEqual(new Set(counted(text)));
        for (const line of counted(own)) expect(counted(shown)).toContain(line);
      }),
    );
  });
  it("is divided in the same way with other line ends", () => {
    fc.assert(
      fc.property(body, (text) => {
        const unix = bodyText(text, "text");
        const windows = bodyText(text.replaceAll("\n", "\r\n"), "text");
        expect(windows.text).toBe(unix.text);
        expect(windows.folded).toBe(unix.folded);
      }),
    );
  });
  it("keeps words that look like nothing else", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("The part is ready and works.", "Please come at ten, he said.", ""), {
          minLength: 1,
          maxLength: 20,
        }),
        (lines) => {
          const text = lines.join("\n");
          expect(bodyText(text, "text").text).toBe(text.trim());
        },
      ),
    );
  });
});

describe("HTML", () => {
  const tag = fc.constantFrom(
    "div",
    "p",
    "blockquote",
    'blockquote type="cite"',
    'div class="gmail_quote"',
    "br",
    "hr",
    "table",
    "td",
    "b",
    'div id="divRplyFwdMsg"',
    "style",
    "/div",
    "/blockquote",
    "/p",
    "/table",
    "!--",
    "img src=x",
  );
  const html = fc
    .array(
      fc.oneof(
        tag.map((name) => `<${name}>`),
        fc.constantFrom(...PIECES),
        fc.string(),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(""));
  it("is read however broken it is", () => {
    fc.assert(
      fc.property(html, (text) => {
        const { shown, text: own } = bodyText(text, "html");
        for (const line of counted(own)) expect(counted(shown)).toContain(line);
      }),
    );
  });
});
