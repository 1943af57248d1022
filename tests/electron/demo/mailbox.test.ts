// The sample mailbox on every day of the week: what must be a loop is one, in its group; what must not is none.
import { beforeAll, describe, expect, test } from "vitest";
import { sampleMailbox } from "../../../electron/demo/mailbox/index.ts";
import { understandMail } from "../../../electron/engine/understand-mail.ts";
import { clockOf } from "../../../shared/ledger/time.ts";
import { attention } from "../../../shared/loop/attention.ts";
import { MONDAY_TO_FRIDAY } from "../../../shared/mail/day.ts";
import { ACCOUNT, type Workshop, workshop } from "../../helpers/workshop.ts";

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const READING = { zone: ZONE, locale: "en-GB", week: MONDAY_TO_FRIDAY, corrections: [] };

/** Reads the whole mailbox as of a day at noon, INBOX first, as a look-back might. */
function read(today: Date): Workshop {
  const shop = workshop();
  const account = { ...ACCOUNT, address: "emma@hartley-cycles.example", connectedAt: today.getTime() };
  shop.ledger.accounts.set(ACCOUNT.id, account);
  shop.ledger.settings = { ...shop.ledger.settings, zone: ZONE };
  const letters = sampleMailbox(today).toSorted((a, b) => Number(a.sent) - Number(b.sent));
  for (const [index, { raw, date, sent }] of letters.entries()) {
    const unread = { source: { kind: "whole" as const, bytes: Buffer.from(raw) }, receivedAt: date.getTime(), sent };
    const folder = sent ? "Sent" : "INBOX";
    const mail = {
      ...understandMail(unread, READING),
      place: { folder, uidValidity: "1", uid: index + 1 },
      role: sent ? ("sent" as const) : ("inbox" as const),
    };
    shop.put(
      { kind: "mail", account: ACCOUNT.id, folder, mail: [mail], cursor: null, arrived: "look-back" },
      today.getTime(),
    );
  }
  return shop;
}

/** Groups in which the loops of a person stand, closed ones apart. */
function groupsOf(shop: Workshop, name: string): readonly string[] {
  const clock = clockOf(shop.ledger, shop.now);
  return [...shop.ledger.loops.values()]
    .filter((loop) => loop.counterpart.name === name)
    .map((loop) => attention(loop, clock).group)
    .sort();
}

const WEEK = Array.from({ length: 7 }, (_, day) => new Date(2026, 10, 2 + day, 12));

describe.each(WEEK)("on %s", (today) => {
  let shop: Workshop;
  beforeAll(() => {
    shop = read(today);
  });

  test.each([
    ["Jane Miller", ["closed", "overdue"]],
    ["Sarah Whitfield", ["complaints"]],
    ["Paul O'Neill", ["undelivered"]],
    ["Lena Fischer", ["undelivered"]],
    ["Nora Lindqvist", ["later"]],
    ["Greta Sommer", ["later"]],
    ["Ruth Adeyemi", ["awaiting"]],
    ["Helen Park", ["awaiting", "maybe"]],
    ["Ivan Petrov", ["closed"]],
  ])("%s", (name, groups) => {
    expect(groupsOf(shop, name)).toEqual(groups);
  });

  test("a promise for today is today's, or tomorrow's when it is Friday's", () => {
    expect(groupsOf(shop, "Marco Rossi").filter((group) => group !== "closed")).toEqual(["today"]);
  });

  test("newsletters, receipts, lists, copies, and a forged bounce open nothing", () => {
    const strangers = [...shop.ledger.loops.values()].filter((loop) =>
      /wheelhouse|paperwise|milllanebank|swiftparcel|traders|grant-books|bigmail|lottery/.test(
        loop.counterpart.address,
      ),
    );
    expect(strangers.map((loop) => loop.counterpart.address)).toEqual([]);
    expect(shop.ledger.loops.size).toBeLessThan(30);
  });
});

test("has at least sixty messages over six weeks", () => {
  const letters = sampleMailbox(new Date());
  expect(letters.length).toBeGreaterThanOrEqual(60);
  const span = (letters.at(-1)?.date.getTime() ?? 0) - (letters[0]?.date.getTime() ?? 0);
  expect(span / 86_400_000).toBeGreaterThan(34);
});
