// "Start from today": suggestions go, and what the look-back reads afterwards suggests nothing.
import { expect, test } from "vitest";
import type { BounceReport } from "../../../shared/understand/findings.ts";
import { ACCOUNT, DAY, HOUR, MONDAY, type Said, type Workshop, workshop } from "../../helpers/workshop.ts";

const PROMISE: Said = { kind: "commitment", quote: "I'll send you the invoice by Friday." };

/** A shop that was connected on Monday and reads old mail. */
function shopOf(): Workshop {
  const shop = workshop();
  shop.ledger.accounts.set(ACCOUNT.id, { ...ACCOUNT, connectedAt: MONDAY });
  return shop;
}
const found = (shop: Workshop, id: string, at: number, said: Said = PROMISE): void => {
  shop.arrive({ id, at, sent: true, to: `${id}@orchard.example`, subject: id, says: [said] }, "look-back");
};
const states = (shop: Workshop): Readonly<Record<string, string>> =>
  Object.fromEntries([...shop.ledger.loops.values()].map(({ subject, state }) => [subject, state]));
const fromToday = (shop: Workshop): void => {
  shop.say({ kind: "start-from-today", account: ACCOUNT.id, loops: [...shop.ledger.suggested] }, "today");
};

test("suggestions are closed, what is open stays open, and older mail read later suggests nothing", () => {
  const shop = shopOf();
  found(shop, "lately", MONDAY - DAY);
  found(shop, "unsure", MONDAY - DAY, { ...PROMISE, tier: "maybe" });
  found(shop, "spring", MONDAY - 200 * DAY);
  expect(states(shop)).toEqual({ lately: "owed", unsure: "suggested", spring: "suggested" });
  fromToday(shop);
  found(shop, "winter", MONDAY - 300 * DAY);
  found(shop, "unsure too", MONDAY - 2 * DAY, { ...PROMISE, tier: "maybe" });
  found(shop, "lately too", MONDAY - 2 * DAY);
  expect(states(shop)).toEqual({ lately: "owed", unsure: "closed", spring: "closed", "lately too": "owed" });
});

test("what is written from then on is found as ever, with the old mail of its conversation", () => {
  const shop = shopOf();
  fromToday(shop);
  found(shop, "winter", MONDAY - 300 * DAY);
  expect(states(shop)).toEqual({});
  shop.now = MONDAY + DAY;
  const says = [PROMISE];
  shop.arrive({ id: "now", at: MONDAY + DAY, sent: true, to: "winter@orchard.example", refs: ["winter"], says });
  expect(shop.loop()).toMatchObject({ state: "owed", messageIds: ["winter", "now"] });
  shop.arrive({
    id: "perhaps",
    at: MONDAY + DAY + HOUR,
    sent: true,
    to: "b@b.example",
    says: [{ ...PROMISE, tier: "maybe" }],
  });
  expect([...shop.ledger.suggested]).toHaveLength(1);
});

test("a bounce of old mail suggests nothing either", () => {
  const shop = shopOf();
  fromToday(shop);
  const to = "gone@orchard.example";
  shop.arrive({ id: "old", at: MONDAY - 60 * DAY, sent: true, to, subject: "old" }, "look-back");
  const bounce: BounceReport = {
    decoder: "rfc3464",
    originalMessageId: "old",
    originalSubject: "old",
    recipients: [
      {
        address: to,
        outcome: "failed",
        permanent: true,
        status: "5.1.1",
        reason: "bad_address",
        explanation: "no such user",
      },
    ],
  };
  shop.arrive(
    { id: "b", at: MONDAY - 60 * DAY + HOUR, kind: "bounce", from: "mailer-daemon@x.example", bounce },
    "look-back",
  );
  expect(states(shop)).toEqual({});
});

test("undo brings the suggestions back, and older mail is suggested again", () => {
  const shop = shopOf();
  found(shop, "spring", MONDAY - 200 * DAY);
  const { undo } = shop.say({ kind: "start-from-today", account: ACCOUNT.id, loops: [...shop.ledger.suggested] });
  expect(states(shop)).toEqual({ spring: "closed" });
  shop.put({ kind: "revert", changes: undo, id: "undo" });
  found(shop, "winter", MONDAY - 300 * DAY);
  expect(states(shop)).toEqual({ spring: "suggested", winter: "suggested" });
});
