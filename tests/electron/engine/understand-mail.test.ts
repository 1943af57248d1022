// What is kept of a message once it is decoded and understood.
import { expect, test } from "vitest";
import { understandMail } from "../../../electron/engine/understand-mail.ts";
import { MONDAY_TO_FRIDAY } from "../../../shared/mail/day.ts";

const READING = { zone: "Europe/Berlin", locale: "en-GB", week: MONDAY_TO_FRIDAY, corrections: [] };

function understood(fields: string) {
  const bytes = Buffer.from(`Message-ID: <a@x.test>\r\n${fields}\r\nSubject: Lamp\r\n\r\nHello\r\n`);
  return understandMail({ source: { kind: "whole", bytes }, receivedAt: 0, sent: false }, READING);
}

test("Outlook's Thread-Index goes along, folded or not", () => {
  expect(understood("Thread-Index: AdB1oK0pQ3Zb7u1y\r\n T2mXk4vR9sLwAA==").threadIndex).toMatch(
    /^AdB1oK0pQ3Zb7u1y ?T2mXk4vR9sLwAA==$/,
  );
  expect(understood("X-Mailer: none")).not.toHaveProperty("threadIndex");
});

test("a conversation id in the header is not taken for the server's", () => {
  expect(understood("X-GM-THRID: 666")).not.toHaveProperty("serverThread");
});

test.each([
  ["X-Microsoft-Original-Message-ID: <ours@workshop.test>", "ours@workshop.test"],
  ["X-Google-Original-Message-ID:\r\n <ours@workshop.test>", "ours@workshop.test"],
  ["X-Original-Message-ID: ours@workshop.test", "ours@workshop.test"],
  ["X-Original-Message-ID: ", undefined],
  ["X-Original-To: <ours@workshop.test>", undefined],
])("the id that a server has replaced is known: %s", (field, id) => {
  expect(understood(field).originalId).toBe(id);
});
