// Our own mail of every kind: what the rules were written with, and the third that was kept aside from them.
import { expect, test } from "vitest";
import { decode } from "../../../../electron/engine/mail/decode.ts";
import { kindOf } from "../../../../shared/understand/kind.ts";
import { type OwnMail, ownMail, rawOf } from "../../../helpers/kind-corpus.ts";

const MAIL = await ownMail();

function wrong(mail: readonly OwnMail[]): readonly string[] {
  return mail
    .filter((one) => kindOf(decode(Buffer.from(rawOf(one)), 0)).kind !== one.kind)
    .map(({ id, subject }) => `${id}: ${subject}`);
}

function of(voice: OwnMail["voice"], aside: boolean): readonly OwnMail[] {
  return MAIL.filter((mail) => mail.voice === voice && (mail.aside === true) === aside);
}

test("there are enough of each, and as many that are none", () => {
  expect(MAIL.filter(({ voice }) => voice === "ack").length).toBeGreaterThanOrEqual(150);
  expect(MAIL.filter(({ voice }) => voice === "human").length).toBeGreaterThanOrEqual(100);
});

test.each(["ack", "away", "challenge", "human", "bulk"] as const)("%s", (voice) => {
  expect(wrong(of(voice, false))).toEqual([]);
});

test("acknowledgements kept aside: at least 90 % are known", () => {
  const aside = of("ack", true);
  expect(aside.length).toBeGreaterThanOrEqual(50);
  expect(wrong(aside).length / aside.length).toBeLessThanOrEqual(0.1);
});

test("people kept aside: at most one passes for a machine", () => {
  expect(wrong(of("human", true)).length).toBeLessThanOrEqual(1);
});
