// The worker pool: real mail through the real worker, and a worker that hangs or dies on some messages.
import { afterEach, expect, test } from "vitest";
import { Understanding, type WorkerEntry } from "../../../electron/engine/understanding.ts";
import { MONDAY_TO_FRIDAY } from "../../../shared/mail/day.ts";

const READING = { zone: "Europe/Berlin", locale: "en-GB", week: MONDAY_TO_FRIDAY, corrections: [] };
const REAL: WorkerEntry = {
  url: new URL("../../helpers/typescript-worker.mjs", import.meta.url),
  data: new URL("../../../electron/engine/understand-worker.ts", import.meta.url).href,
};
const STUBBORN: WorkerEntry = { url: new URL("../../helpers/stubborn-worker.mjs", import.meta.url) };

const open: Understanding[] = [];

function understanding(entry: WorkerEntry, limit?: number): Understanding {
  const made = new Understanding(entry, () => READING, limit);
  open.push(made);
  return made;
}

afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

function whole(text: string) {
  return { source: { kind: "whole" as const, bytes: Buffer.from(text) }, receivedAt: 1_700_000_000_000, sent: true };
}

test("reads raw mail in a worker thread", async () => {
  const [first, second] = await understanding(REAL).read([
    whole(
      "From: Dora <dora@wheels.example>\r\nTo: ann@example.com\r\nSubject: Brakes\r\nMessage-ID: <1@wheels.example>\r\n\r\nHi Ann,\r\n\r\nI will send you the quote tomorrow.\r\n",
    ),
    whole("Subject: empty\r\n\r\n"),
  ]);
  expect(first).toMatchObject({
    message: { messageId: "1@wheels.example", subject: "Brakes" },
    automated: false,
    understanding: { kind: "human", findings: [{ kind: "commitment", quote: "I will send you the quote tomorrow." }] },
  });
  expect(second).toMatchObject({ message: { date: 1_700_000_000_000 } });
}, 20_000);

test("goes on after messages on which the worker hangs or dies", async () => {
  const answers = await understanding(STUBBORN, 300).read(["four", "x", "three", "xy", "xyz"].map(whole));
  expect(answers).toEqual([
    { read: 4 },
    { unreadable: "took longer than 0.3 s to read" },
    { read: 5 },
    { unreadable: "the reading ended with code 7" },
    { read: 3 },
  ]);
});

test("reads batches one after the other, and more than one slice", async () => {
  const pool = understanding(STUBBORN);
  const long = Array.from({ length: 120 }, (_, index) => whole("x".repeat(index + 3)));
  const [first, second] = await Promise.all([pool.read(long), pool.read([whole("word")])]);
  expect(first).toEqual(long.map(({ source }) => ({ read: source.bytes.length })));
  expect(second).toEqual([{ read: 4 }]);
});

test("rejects when the worker cannot start", async () => {
  const missing = understanding({ url: new URL("./no-such-worker.mjs", import.meta.url) });
  await expect(missing.read([whole("any")])).rejects.toThrow();
});
