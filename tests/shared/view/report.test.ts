// The report counts what the history says.
import { expect, test } from "vitest";
import { clockOf } from "../../../shared/ledger/time.ts";
import { cardOf } from "../../../shared/view/detail.ts";
import { reportOf } from "../../../shared/view/report.ts";
import { DAY, JANE, MONDAY, workshop } from "../../helpers/workshop.ts";

test("a kept and a broken promise, a confirmation after two days", () => {
  const shop = workshop();
  shop.arrive({
    id: "p1",
    at: MONDAY,
    sent: true,
    says: [{ kind: "commitment", quote: "I'll send you the invoice by Friday.", due: "2026-11-06" }],
  });
  shop.arrive({
    id: "p2",
    at: MONDAY + DAY,
    sent: true,
    refs: ["p1"],
    says: [{ kind: "fulfilment", quote: "The invoice is attached." }],
  });
  shop.arrive({
    id: "p3",
    at: MONDAY + 2 * DAY,
    refs: ["p1", "p2"],
    says: [{ kind: "confirmation", quote: "Thanks!" }],
  });
  shop.arrive({
    id: "r1",
    at: MONDAY,
    sent: true,
    subject: "Keys",
    says: [{ kind: "commitment", quote: "You get the keys on Tuesday.", due: "2026-11-03" }],
  });
  const later = MONDAY + 7 * DAY;
  const report = reportOf(shop.ledger, later);
  expect(report.byMonth).toMatchObject([
    { month: "2026-11", opened: 2, confirmed: 1, promisesMade: 2, promisesKept: 1, medianDaysToConfirmed: 2 },
  ]);
  expect(report.openByWeek.at(-1)?.open).toBe(1);
  expect(report.byCustomer).toMatchObject([{ who: { address: JANE }, open: 1, closed: 1 }]);
  expect(cardOf(shop.ledger, JANE, clockOf(shop.ledger, later)).promises).toEqual({ kept: 1, made: 2 });
});
