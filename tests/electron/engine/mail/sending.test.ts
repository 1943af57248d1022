// How messages are laid out, what is taken over by a resend, how answers of servers are read, and the limit a minute.
import { describe, expect, it } from "vitest";
import { decode } from "../../../../electron/engine/mail/decode.ts";
import { flowed } from "../../../../electron/engine/mail/flowed.ts";
import { smtpProblem } from "../../../../electron/engine/mail/problem.ts";
import { entityOf } from "../../../../electron/engine/mail/resend.ts";
import { build, CannotBuild } from "../../../../electron/engine/mail/send.ts";
import { SendRate } from "../../../../electron/engine/mail/send-rate.ts";
import type { FollowUp } from "../../../../shared/loop/event.ts";

const followUp: FollowUp = {
  messageId: "mine@workshop.test",
  template: null,
  account: "a",
  from: { name: "Wera Öwner", address: "wera@workshop.test" },
  to: [{ name: 'Ada, the "quick"', address: "ada@customer.test" }],
  cc: [],
  subject: "Dein Fahrrad – fertig!",
  text: "Hallo Ada,\n\nes ist fertig.\n\n-- \nWera",
  inReplyTo: "theirs@customer.test",
  references: ["first@workshop.test", "theirs@customer.test"],
  attachments: [],
  resendOf: null,
  fulfils: true,
  closes: false,
  newDue: null,
  undoUntil: 0,
  sendAt: 0,
};
const nothing = async () => null;
const SENT_AT = new Date(Date.UTC(2026, 10, 2, 9, 30));

describe("format=flowed", () => {
  it("breaks long lines softly and gives them back whole", () => {
    const long = "word ".repeat(60).trim();
    const lines = flowed(`${long}\n\nshort`).split("\r\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(78);
    expect(lines.slice(0, -4).every((line) => line.endsWith(" "))).toBe(true);
    const [paragraph] = flowed(long).split("\r\n\r\n");
    expect(paragraph?.replaceAll(" \r\n", " ").trim()).toBe(long);
  });

  it("keeps signature separator, quotes, long words and stuffed lines", () => {
    expect(flowed("-- \nWera")).toBe("-- \r\nWera\r\n");
    expect(flowed("> quoted   ")).toBe("> quoted   \r\n");
    expect(flowed("From here to there")).toBe(" From here to there\r\n");
    expect(flowed("  indented")).toBe("   indented\r\n");
    expect(flowed("trailing   \nnext")).toBe("trailing\r\nnext\r\n");
    const url = `https://workshop.test/${"a".repeat(300)}`;
    expect(flowed(url)).toBe(`${url}\r\n`);
    expect(flowed("")).toBe("\r\n");
  });

  it("is quick on hostile text", () => {
    const began = performance.now();
    flowed("a".repeat(1_000_000));
    flowed(" ".repeat(1_000_000));
    flowed("a ".repeat(500_000));
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

describe("a built message", () => {
  it("reads back as it was written", async () => {
    const raw = await build(followUp, SENT_AT, nothing);
    const read = decode(raw, 0);
    expect(read).toMatchObject({
      messageId: followUp.messageId,
      inReplyTo: ["theirs@customer.test"],
      references: followUp.references,
      from: [followUp.from],
      to: followUp.to,
      subject: followUp.subject,
      date: SENT_AT.getTime(),
    });
    expect(read.text).toContain("es ist fertig.");
    expect(
      raw
        .toString("latin1")
        .split("\r\n")
        .every((line) => line.length <= 998 && !/[\r\n]/.test(line)),
    ).toBe(true);
  });

  it("takes a resend's body over byte for byte, whatever it was", async () => {
    const body =
      "Content-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<b>gr\xfc\xdfe</b>\r\n";
    const original = Buffer.from(
      `Received: x\r\nFrom: wera@workshop.test\r\nSubject: old\r\nMessage-ID: <old@w.test>\r\nMIME-Version: 1.0\r\n${body}`,
      "latin1",
    );
    const again = { ...followUp, resendOf: "old@w.test", text: "" };
    const raw = await build(again, SENT_AT, async () => original);
    expect(raw.toString("latin1")).toContain("<b>gr\xfc\xdfe</b>");
    expect(raw.toString("latin1").match(/^content-type:/gim)).toHaveLength(1);
    expect(raw.toString("latin1").match(/^(?:received|message-id|subject):/gim)).toHaveLength(2);
    expect(decode(raw, 0).html).toContain("grüße");
    await expect(build(again, SENT_AT, nothing)).rejects.toBeInstanceOf(CannotBuild);
    const noted = decode(await build({ ...again, text: "Sorry!" }, SENT_AT, async () => original), 0);
    expect(noted.html ?? noted.text).toMatch(/Sorry![\s\S]*grüße/);
  });

  it("finds the entity in messages of any make", () => {
    const text = (raw: string) => entityOf(Buffer.from(raw, "latin1")).toString("latin1");
    expect(text("Subject: a\n\nbody")).toBe("Content-Type: text/plain; charset=us-ascii\r\n\r\nbody");
    expect(text("Content-Type: multipart/mixed;\r\n boundary=x\r\nX: y\r\n z\r\n\r\n--x")).toBe(
      "Content-Type: multipart/mixed;\r\n boundary=x\r\n\r\n--x",
    );
    expect(text("Subject: only a header")).toMatch(/\r\n\r\n$/);
  });
});

describe("answers of submission servers", () => {
  const failure = (properties: object) => Object.assign(new Error("x"), properties);
  it.each([
    [{ code: "EAUTH", responseCode: 535, response: "535 5.7.8 Error: authentication failed" }, "wrong-password"],
    [{ code: "EAUTH", responseCode: 454, response: "454 4.7.0 Temporary authentication failure" }, "throttled"],
    [
      { code: "EAUTH", responseCode: 534, response: "534 5.7.9 Application-specific password required" },
      "wrong-password",
    ],
    [{ code: "EPROTOCOL", responseCode: 421, response: "421 4.7.0 Too many connections" }, "throttled"],
    [{ code: "ESOCKET", originalCode: "ECONNREFUSED" }, "refused"],
    [{ code: "EDNS", originalCode: "ENOTFOUND" }, "unknown-host"],
    [{ code: "ETIMEDOUT" }, "timeout"],
    [{ code: "ETLS", response: "502 no STARTTLS" }, "no-encryption"],
    [{ code: "EWHATEVER" }, "server"],
  ])("%o", (properties, code) => {
    expect(smtpProblem(failure(properties), false).code).toBe(code);
  });

  it("a refused token means that the grant has ended", () => {
    expect(smtpProblem(failure({ code: "EAUTH", responseCode: 535, response: "535 5.7.3" }), true).code).toBe(
      "sign-in-expired",
    );
  });
});

describe("the limit a minute", () => {
  it("waits until the oldest of the last minute is a minute old", () => {
    const rate = new SendRate();
    for (const at of [0, 10_000, 20_000]) rate.sent("a", at);
    expect(rate.wait("a", 3, 30_000)).toBe(30);
    expect(rate.wait("a", 3, 60_001)).toBe(0);
    expect(rate.wait("a", 4, 30_000)).toBe(0);
    expect(rate.wait("b", 1, 30_000)).toBe(0);
    expect(rate.wait("a", null, 30_000)).toBe(0);
  });
});
