// Conversations known by the marks of Outlook and of the server: an answer without references finds its loop, strangers never do.
import { expect, test } from "vitest";
import type { ReadMail } from "../../../shared/ledger/input.ts";
import {
  ACCOUNT,
  DAY,
  HOUR,
  JANE,
  type MailWords,
  MONDAY,
  mail,
  type Workshop,
  workshop,
} from "../../helpers/workshop.ts";

const INDEX = "AdB1oK0pQ3Zb7u1yT2mXk4vR9sLwAA==";
/** Of an answer: the same, and five bytes more. */
const ANSWER_INDEX = "AdB1oK0pQ3Zb7u1yT2mXk4vR9sLwAAAAB3Zg";
const promise = { kind: "commitment", quote: "I will send the new invoice on Friday.", due: "2026-11-06" } as const;
const question = { kind: "question", quote: "Where is it?" } as const;

type Marks = Pick<ReadMail, "serverThread" | "threadIndex">;

function arrive(shop: Workshop, words: MailWords, marks: Marks, account = ACCOUNT.id): void {
  const read = { ...mail(words), ...marks };
  const folder = words.sent ? "Sent" : "INBOX";
  shop.put({ kind: "mail", account, folder, mail: [read], cursor: null, arrived: "look-back" }, MONDAY + 300 * DAY);
}

/** A promise to Jane, and then another message, in either order; answers the messages of each loop. */
function loopsOf(first: Marks, words: Partial<MailWords>, second: Marks, reversed = false): readonly string[] {
  const shop = workshop();
  const both = [
    () => arrive(shop, { id: "p1", at: MONDAY, sent: true, subject: "Invoice 7", says: [promise] }, first),
    () => arrive(shop, { id: "a1", at: MONDAY + HOUR, subject: "RE: Invoice 7", says: [question], ...words }, second),
  ];
  for (const put of reversed ? both.toReversed() : both) put();
  return [...shop.ledger.loops.values()].map(({ messageIds }) => messageIds.toSorted().join(" ")).sort();
}

/** Not "Re:", so that the subject alone says nothing. */
const SAME = { subject: "Invoice 7" };

test.each([false, true])("an answer without references joins by its Thread-Index (read in reverse: %s)", (reversed) => {
  expect(loopsOf({}, SAME, {}, reversed)).toEqual(["a1", "p1"]);
  expect(loopsOf({ threadIndex: INDEX }, SAME, { threadIndex: ANSWER_INDEX }, reversed)).toEqual(["a1 p1"]);
});

test.each([false, true])(
  "an answer without references joins by the server's thread (read in reverse: %s)",
  (reversed) => {
    const words = { subject: "Something else" };
    expect(loopsOf({}, words, {}, reversed)).toEqual(["a1", "p1"]);
    expect(
      loopsOf({ serverThread: "1278455344230334865" }, words, { serverThread: "1278455344230334865" }, reversed),
    ).toEqual(["a1 p1"]);
  },
);

test("a colleague of the customer's firm, and nobody else, joins by a mark", () => {
  const marks = { threadIndex: INDEX, serverThread: "77" };
  expect(loopsOf(marks, { ...SAME, from: "tom@orchard.example" }, marks)).toEqual(["a1 p1"]);
  expect(loopsOf(marks, { ...SAME, from: "mallory@elsewhere.example" }, marks)).toEqual(["a1", "p1"]);
});

test("another conversation, subject, account or year is not joined", () => {
  const index = { threadIndex: INDEX };
  expect(loopsOf(index, SAME, { threadIndex: INDEX.replace("Ad", "Ae") })).toEqual(["a1", "p1"]);
  expect(loopsOf(index, { subject: "Christmas" }, index)).toEqual(["a1", "p1"]);
  expect(loopsOf(index, { ...SAME, at: MONDAY + 200 * DAY }, index)).toEqual(["a1", "p1"]);
  expect(loopsOf({ serverThread: "77" }, SAME, { serverThread: "78" })).toEqual(["a1", "p1"]);

  const shop = workshop();
  shop.ledger.accounts.set("other", { ...ACCOUNT, id: "other" });
  arrive(shop, { id: "p1", at: MONDAY, sent: true, says: [promise] }, { serverThread: "77" });
  arrive(shop, { id: "a1", at: MONDAY + HOUR, says: [question], subject: "Hello" }, { serverThread: "77" }, "other");
  expect(shop.ledger.loops.size).toBe(2);
});

test.each([
  "",
  "A".repeat(30),
  "AbAbAbAbAbAbAbAbAbAbAbAbAbAbAbAb",
  "not base64 at all, but long enough for it",
  "Ad".repeat(40_000),
])("a Thread-Index that says nothing joins nothing: %#", (threadIndex) => {
  expect(loopsOf({ threadIndex }, SAME, { threadIndex })).toEqual(["a1", "p1"]);
});

test("references count more than a mark", () => {
  const shop = workshop();
  arrive(shop, { id: "p1", at: MONDAY, sent: true, subject: "Invoice 7", says: [promise] }, { threadIndex: INDEX });
  arrive(shop, { id: "p2", at: MONDAY, sent: true, subject: "Wheel", says: [promise] }, {});
  arrive(
    shop,
    { id: "a1", at: MONDAY + HOUR, subject: "Invoice 7", refs: ["p2"], says: [question] },
    { threadIndex: INDEX },
  );
  expect([...shop.ledger.loops.values()].find(({ messageIds }) => messageIds.includes("a1"))?.threads).toEqual(["p2"]);
});

test("among many messages with one mark the right people's is found", () => {
  const shop = workshop();
  const marks = { serverThread: "77" };
  for (let n = 0; n < 30; n++)
    arrive(shop, { id: `n${n}`, at: MONDAY - DAY + n, from: `someone${n}@elsewhere.example`, says: [question] }, marks);
  arrive(shop, { id: "p1", at: MONDAY, sent: true, subject: "Invoice 7", says: [promise] }, marks);
  arrive(shop, { id: "a1", at: MONDAY + HOUR, subject: "Bill", says: [question] }, marks);
  const janes = [...shop.ledger.loops.values()].filter(({ counterpart }) => counterpart.address === JANE);
  expect(janes.map(({ messageIds }) => messageIds)).toEqual([["p1", "a1"]]);
});
