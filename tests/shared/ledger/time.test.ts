// When time has to be looked at again: a snoozed loop's hour, a follow-up's, the owner's morning, midnight.
import { expect, test } from "vitest";
import { nextChange } from "../../../shared/ledger/time.ts";
import { DAY, HOUR, JANE, MONDAY, type Workshop, workshop } from "../../helpers/workshop.ts";

function promised(shop: Workshop, quote: string): string {
  const id = `${quote.length}@x`;
  shop.arrive({
    id,
    at: MONDAY - HOUR,
    sent: true,
    to: JANE,
    says: [{ kind: "commitment", quote, due: "2026-11-20" }],
  });
  return shop.ledger.byMessage.get(id) ?? "";
}

test("a loop that only waits for its day sets no alarm of its own", () => {
  const shop = workshop();
  const before = nextChange(shop.ledger, shop.now);
  promised(shop, "I will send you the quote.");
  expect(nextChange(shop.ledger, shop.now)).toBe(before);
  expect(shop.ledger.timed.size).toBe(0);
});

test("a snoozed loop does, until it is woken or closed", () => {
  const shop = workshop();
  const before = nextChange(shop.ledger, shop.now);
  const loop = promised(shop, "I will send you the quote.");
  const until = shop.now + HOUR / 4;
  shop.say({ kind: "snooze", loop, until });
  expect(nextChange(shop.ledger, shop.now)).toBe(until);
  shop.say({ kind: "wake", loop });
  expect(nextChange(shop.ledger, shop.now)).toBe(before);
  shop.say({ kind: "snooze", loop, until });
  shop.say({ kind: "close", loop, note: "" });
  expect(nextChange(shop.ledger, shop.now)).toBe(before);
  expect(shop.ledger.timed.size).toBe(0);
});

test("of several the first counts, and none that is past", () => {
  const shop = workshop();
  const [first, second] = ["I will send you the quote.", "I will call you about the wheel."].map((quote) =>
    promised(shop, quote),
  );
  const now = shop.now;
  shop.say({ kind: "snooze", loop: second ?? "", until: now + HOUR / 2 });
  shop.say({ kind: "snooze", loop: first ?? "", until: now + HOUR / 4 });
  expect(nextChange(shop.ledger, now)).toBe(now + HOUR / 4);
  expect(nextChange(shop.ledger, now + HOUR / 3)).toBe(now + HOUR / 2);
  expect(nextChange(shop.ledger, now + HOUR)).toBeLessThanOrEqual(now + DAY);
});
