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

function understanding(entry: WorkerEntry, limit?: number, most?: number): Understanding {
  const made = new Understanding(entry, () => READING, limit, most);
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

test("hands over a message in parts, and keeps its own bytes", async () => {
  const header = Buffer.from(
    "From: Dora <dora@wheels.example>\r\nSubject: Rims\r\nMessage-ID: <2@wheels.example>\r\n\r\n",
  );
  const content = Buffer.from("Can you send the rims on Monday?\r\n");
  const text = { type: "text/plain", parameters: {}, encoding: "7bit", disposition: "", name: "", size: 34, content };
  const photo = { ...text, type: "image/jpeg", disposition: "attachment", name: "rim.jpg", content: null };
  const parts = { source: { kind: "parts" as const, header, parts: [text, photo] }, receivedAt: 1, sent: false };
  const [before, read] = await understanding(REAL).read([whole("Subject: before\r\n\r\n"), parts]);
  expect(before).toMatchObject({ message: { subject: "before" } });
  expect(read).toMatchObject({
    message: { messageId: "2@wheels.example", subject: "Rims" },
    attachments: ["rim.jpg"],
    understanding: { newText: expect.stringContaining("Can you send the rims on Monday?") },
  });
  expect(content.toString()).toBe("Can you send the rims on Monday?\r\n");
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

test.each([1, 2])("reads long batches in order (%s threads)", async (most) => {
  const pool = understanding(STUBBORN, undefined, most);
  const long = Array.from({ length: 420 }, (_, index) => whole("x".repeat(index + 3)));
  expect(await pool.read(long)).toEqual(long.map(({ source }) => ({ read: source.bytes.length })));
  expect(pool.threads).toBe(most);
});

// With one thread, because with two it is chance which of them answers first.
test("a short batch goes before what waits of a long one", async () => {
  const pool = understanding(STUBBORN, undefined, 1);
  const done: string[] = [];
  const long = pool.read(Array.from({ length: 420 }, () => whole("long"))).finally(() => done.push("long"));
  const short = pool.read([whole("word")]).finally(() => done.push("short"));
  await Promise.all([long, short]);
  expect(done).toEqual(["short", "long"]);
});

test("a second thread is there only while much waits", async () => {
  const pool = understanding(STUBBORN, undefined, 2);
  const some = Array.from({ length: 200 }, () => whole("some"));
  await pool.read(some);
  expect(pool.threads).toBe(1);
  await Promise.all([pool.read(some), pool.read(some)]);
  expect(pool.threads).toBe(2);
  await expect.poll(() => pool.threads, { timeout: 8000 }).toBe(1);
  expect(await pool.read([whole("word")])).toEqual([{ read: 4 }]);
}, 15_000);

test("a message that ends its thread harms none of the others", async () => {
  const pool = understanding(STUBBORN, undefined, 2);
  const long = Array.from({ length: 500 }, (_, index) => whole(index % 120 === 7 ? "xy" : "abcd"));
  const answers = await pool.read(long);
  expect(answers.map((answer) => ("unreadable" in answer ? "-" : "+")).join("")).toBe(
    long.map(({ source }) => (source.bytes.length === 2 ? "-" : "+")).join(""),
  );
}, 60_000);

test("rejects when the worker cannot start", async () => {
  const missing = understanding({ url: new URL("./no-such-worker.mjs", import.meta.url) });
  await expect(missing.read([whole("any")])).rejects.toThrow();
});
