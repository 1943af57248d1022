// Bodies made to be slow: each a megabyte, each read within the time that understanding has for a message.
import { describe, expect, it } from "vitest";
import { bodyText } from "../../../../shared/mail/new-text/new-text.ts";

const SIZE = 1 << 20;
const filled = (piece: string): string => piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);

const LIMIT = 100;

/** Milliseconds. The best of a few, since other work on the machine is not what is measured. */
function fastest(body: string, kind: "text" | "html"): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 8 && best >= LIMIT; run++) {
    const start = performance.now();
    bodyText(body, kind);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

describe.each(["text", "html"] as const)("%s", (kind) => {
  it.each([
    "a",
    ">",
    " ",
    "\n",
    "on on on wrote wrote ",
    "On 3 May Jane wrote\n",
    "On 3 May 2024\nb c\nd e\nf g\n\n",
    "From: a@b.c\n",
    "To: a,\n",
    "01/02/2024 10:00\n\n",
    ">\n",
    "> word word word word word word word word word word word word word word word\nab\n",
    "-\n",
    "-",
    "-----Original Message-----\n",
    "Thanks,\n",
    "Jane Doe\n",
    "a@b.c ",
    "1.1.1.1.",
    "1 2 3 4 ",
    "this e-mail and any attachments \n\n",
    "<div>",
    "<blockquote>x",
    "<table><tr><td>",
    "<span class=gmail_quote>a</span>",
    "&amp;",
    "<",
    "\u00a0\u200b",
    "schrieb: ",
  ])("a megabyte of %j", (piece) => {
    expect(fastest(filled(piece), kind)).toBeLessThan(LIMIT);
  });
});
