// Every notice of the corpus, with both kinds of line ends, against what it says of whom.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { decode } from "../../../../electron/engine/mail/decode.ts";
import { DECODER_NAMES } from "../../../../shared/understand/bounces/index.ts";
import type { MailKind } from "../../../../shared/understand/findings.ts";
import { kindOf } from "../../../../shared/understand/kind.ts";

interface Expected {
  readonly file: string;
  readonly kind: MailKind;
  /** Address, outcome, permanent, status, reason. */
  readonly recipients?: readonly (readonly (string | boolean | null)[])[];
  readonly originalMessageId?: string | null;
  readonly decoder?: string;
}

const FOLDER = new URL("../../../corpus/bounces/", import.meta.url);
const EXPECTED = readFileSync(new URL("expected.jsonl", FOLDER), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Expected);

describe.each(EXPECTED)("$file", ({ file, kind, recipients, originalMessageId, decoder }) => {
  const raw = readFileSync(new URL(file, FOLDER), "utf8");

  test.each([
    ["LF", raw],
    ["CRLF", raw.replaceAll("\n", "\r\n")],
  ])("with %s", (_ends, text) => {
    const read = kindOf(decode(Buffer.from(text), 0));
    expect(read.kind).toBe(kind);
    if (recipients === undefined) {
      expect(read.bounce).toBeNull();
      return;
    }
    expect(
      read.bounce?.recipients.map((one) => [one.address, one.outcome, one.permanent, one.status, one.reason]),
    ).toEqual(recipients);
    expect(read.bounce?.originalMessageId).toBe(originalMessageId);
    expect(read.bounce?.decoder).toBe(decoder);
  });
});

test("every decoder has a notice that needs it, and there are negatives", () => {
  const used = new Set(EXPECTED.map(({ decoder }) => decoder));
  expect(DECODER_NAMES.filter((name) => !used.has(name))).toEqual([]);
  expect(EXPECTED.filter(({ recipients }) => recipients === undefined).length).toBeGreaterThanOrEqual(15);
});
