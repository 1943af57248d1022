// Mail opens, advances and closes loops: the life of a promise, a question, a complaint, a delivery.
import { describe, expect, test } from "vitest";
import { clockOf } from "../../../shared/ledger/time.ts";
import { attention } from "../../../shared/loop/attention.ts";
import { countsOf } from "../../../shared/view/counts.ts";
import { DAY, HOUR, MONDAY, workshop } from "../../helpers/workshop.ts";

const promise = {
  kind: "commitment",
  quote: "I'll send you the corrected invoice by Friday.",
  due: "2026-11-06",
} as const;
const delivery = { kind: "fulfilment", quote: "The corrected invoice is attached." } as const;

describe("a promise", () => {
  test("opens a loop with its day, is told by a delivery, and closed by the customer's words", () => {
    const shop = workshop();
    shop.arrive({ id: "p1", at: MONDAY, sent: true, says: [promise] });
    expect(shop.loop()).toMatchObject({ state: "owed", reason: "promise", subject: "Corrected invoice" });
    expect(shop.loop().items[0]).toMatchObject({
      kind: "commitment",
      due: { last: "2026-11-06", from: "text" },
      step: "promised",
    });
    expect(attention(shop.loop(), clockOf(shop.ledger, shop.now))).toMatchObject({
      group: "later",
      day: "2026-11-06",
      nextStep: "follow-up",
    });
    shop.arrive({ id: "p2", at: MONDAY + DAY, sent: true, refs: ["p1"], says: [delivery] });
    expect(shop.loop()).toMatchObject({ state: "awaiting" });
    expect(shop.loop().items).toHaveLength(1);
    expect(countsOf(shop.ledger, shop.now)).toMatchObject({ open: 1, theirs: 1 });
    const effects = shop.arrive({
      id: "p3",
      at: MONDAY + 2 * DAY,
      refs: ["p1", "p2"],
      says: [{ kind: "confirmation", quote: "Got it, thanks." }],
    });
    expect(shop.loop()).toMatchObject({
      state: "closed",
      outcome: { kind: "confirmed-by-customer", evidence: { quote: "Got it, thanks.", messageId: "p3" } },
    });
    expect(effects).toContainEqual(expect.objectContaining({ kind: "notify", notice: "confirmed" }));
    expect(countsOf(shop.ledger, shop.now).open).toBe(0);
  });

  test("is not closed by a thank-you for the promise itself", () => {
    const shop = workshop();
    shop.arrive({ id: "p1", at: MONDAY, sent: true, says: [promise] });
    shop.arrive({
      id: "p2",
      at: MONDAY + HOUR,
      refs: ["p1"],
      says: [{ kind: "confirmation", quote: "Great, thank you!" }],
    });
    expect(shop.loop().state).toBe("owed");
    shop.arrive({
      id: "p3",
      at: MONDAY + 2 * HOUR,
      refs: ["p1"],
      says: [{ kind: "confirmation", quote: "It arrived and works.", settles: true }],
    });
    expect(shop.loop().state).toBe("closed");
  });

  test("repeated with another day moves the day instead of opening a second item", () => {
    const shop = workshop();
    shop.arrive({ id: "p1", at: MONDAY, sent: true, says: [promise] });
    shop.arrive({
      id: "p2",
      at: MONDAY + DAY,
      sent: true,
      refs: ["p1"],
      says: [{ kind: "commitment", quote: "You will have the corrected invoice on Monday.", due: "2026-11-09" }],
    });
    expect(shop.loop().items.map((item) => item.due?.last)).toEqual(["2026-11-09"]);
  });

  test("two promises in one mail need two deliveries", () => {
    const shop = workshop();
    shop.arrive({
      id: "p1",
      at: MONDAY,
      sent: true,
      says: [
        promise,
        { kind: "commitment", quote: "Our driver will collect the broken wheel on Thursday.", due: "2026-11-05" },
      ],
    });
    shop.arrive({
      id: "p2",
      at: MONDAY + DAY,
      sent: true,
      refs: ["p1"],
      says: [{ kind: "fulfilment", quote: "The driver collected your wheel." }],
    });
    expect(shop.loop().state).toBe("owed");
    expect(shop.loop().items.map((item) => item.step)).toEqual(["promised", "told"]);
  });

  test("of low certainty is only asked, and stays out of the badge", () => {
    const shop = workshop();
    shop.arrive({ id: "p1", at: MONDAY, sent: true, says: [{ ...promise, tier: "maybe" }] });
    expect(shop.loop().state).toBe("suggested");
    expect(countsOf(shop.ledger, shop.now)).toMatchObject({ open: 0, maybe: 1 });
  });
});

describe("a customer's question", () => {
  const question = { kind: "question", quote: "When can I pick up the bike?" } as const;

  test("is owed until answered, due one working day after it came", () => {
    const shop = workshop();
    shop.arrive({ id: "q1", at: MONDAY, says: [question] });
    expect(attention(shop.loop(), clockOf(shop.ledger, shop.now))).toMatchObject({
      group: "later",
      day: "2026-11-03",
      dayFrom: "default",
      nextStep: "answer",
    });
    expect(attention(shop.loop(), clockOf(shop.ledger, MONDAY + 2 * DAY)).group).toBe("overdue");
    shop.arrive({ id: "q2", at: MONDAY + HOUR, sent: true, refs: ["q1"] });
    expect(shop.loop().state).toBe("awaiting");
  });

  test("answered by a promise becomes that promise", () => {
    const shop = workshop();
    shop.arrive({ id: "q1", at: MONDAY, says: [question] });
    shop.arrive({
      id: "q2",
      at: MONDAY + HOUR,
      sent: true,
      refs: ["q1"],
      says: [{ kind: "commitment", quote: "I'll call you on Wednesday.", due: "2026-11-04" }],
    });
    expect(
      shop
        .loop()
        .items.filter((item) => item.open)
        .map((item) => item.kind),
    ).toEqual(["commitment"]);
  });

  test("that was answered closes by itself as unconfirmed after days of silence, without nagging", () => {
    const shop = workshop();
    shop.arrive({ id: "q1", at: MONDAY, says: [question] });
    shop.arrive({ id: "q2", at: MONDAY + HOUR, sent: true, refs: ["q1"] });
    shop.put({ kind: "tick" }, MONDAY + 4 * DAY);
    expect(shop.loop().state).toBe("awaiting");
    shop.put({ kind: "tick" }, MONDAY + 8 * DAY);
    expect(shop.loop()).toMatchObject({ state: "closed", outcome: { kind: "unconfirmed" } });
  });

  test.each([
    ["a newsletter", { kind: "bulk" as const }],
    ["an auto-reply", { kind: "auto-reply" as const }],
    ["a no-reply address", { from: "no-reply@shop.example" }],
    ["my own address", { from: "anna@veloworks.example" }],
    ["a colleague of mine", { from: "tom@veloworks.example" }],
  ])("in %s opens nothing", (_, words) => {
    const shop = workshop();
    shop.arrive({ id: "q1", at: MONDAY, says: [question], ...words });
    expect(shop.ledger.loops.size).toBe(0);
  });

  test("of a muted person opens nothing", () => {
    const shop = workshop();
    shop.say({ kind: "mute", address: "jane@orchard.example", muted: true });
    shop.arrive({ id: "q1", at: MONDAY, says: [question] });
    expect(shop.ledger.loops.size).toBe(0);
  });
});

test("a complaint comes first and reopens a closed loop", () => {
  const shop = workshop();
  shop.arrive({ id: "p1", at: MONDAY, sent: true, says: [delivery] });
  shop.arrive({ id: "p2", at: MONDAY + HOUR, refs: ["p1"], says: [{ kind: "confirmation", quote: "Thanks!" }] });
  expect(shop.loop().state).toBe("closed");
  shop.arrive({
    id: "p3",
    at: MONDAY + DAY,
    refs: ["p1"],
    says: [{ kind: "complaint", quote: "The brake squeals again." }],
  });
  expect(shop.loop()).toMatchObject({ state: "owed", reason: "complaint", outcome: null });
  expect(attention(shop.loop(), clockOf(shop.ledger, shop.now))).toMatchObject({
    group: "complaints",
    nextStep: "recover",
    needsOwner: true,
  });
});

test("thanks alone does not reopen a closed loop", () => {
  const shop = workshop();
  shop.arrive({ id: "p1", at: MONDAY, sent: true, says: [delivery] });
  shop.say({ kind: "close", loop: shop.loop().id, note: "by phone" });
  shop.arrive({ id: "p2", at: MONDAY + HOUR, refs: ["p1"], says: [{ kind: "confirmation", quote: "Thanks!" }] });
  expect(shop.loop()).toMatchObject({ state: "closed", outcome: { kind: "confirmed-by-owner", note: "by phone" } });
});

test("a question that was on its way while the owner closed the loop is not lost", () => {
  const shop = workshop();
  shop.arrive({ id: "p1", at: MONDAY, sent: true, says: [delivery] });
  shop.now = MONDAY + 2 * HOUR;
  shop.say({ kind: "close", loop: shop.loop().id, note: "by phone" });
  shop.arrive({ id: "p2", at: MONDAY + HOUR, refs: ["p1"], says: [{ kind: "question", quote: "Is the VAT right?" }] });
  expect(shop.loop().state).toBe("owed");
});

test("a bystander's answer does not count, a colleague of the customer's does", () => {
  const shop = workshop();
  shop.arrive({ id: "p1", at: MONDAY, sent: true, says: [delivery] });
  shop.arrive({
    id: "p2",
    at: MONDAY + HOUR,
    refs: ["p1"],
    from: "someone@else.example",
    says: [{ kind: "confirmation", quote: "Thanks!" }],
  });
  expect(shop.loop().state).toBe("awaiting");
  shop.arrive({
    id: "p3",
    at: MONDAY + HOUR,
    refs: ["p1"],
    from: "bob@orchard.example",
    says: [{ kind: "confirmation", quote: "Received, thanks!" }],
  });
  expect(shop.loop().state).toBe("closed");
});

test("an answer in a new thread closes the only loop it can be about", () => {
  const shop = workshop();
  shop.arrive({ id: "p1", at: MONDAY, sent: true, says: [delivery] });
  shop.arrive({
    id: "n1",
    at: MONDAY + HOUR,
    subject: "Thank you",
    says: [{ kind: "confirmation", quote: "The invoice arrived, all fine.", settles: true }],
  });
  expect(shop.loop().state).toBe("closed");
});

test("an out-of-office is no answer and moves the day of asking", () => {
  const shop = workshop();
  shop.arrive({ id: "p1", at: MONDAY, sent: true, says: [delivery] });
  shop.arrive({ id: "o1", at: MONDAY + HOUR, refs: ["p1"], kind: "auto-reply", returnDay: "2026-11-16" });
  expect(shop.loop().state).toBe("awaiting");
  expect(attention(shop.loop(), clockOf(shop.ledger, shop.now)).day).toBe("2026-11-16");
});

test("old findings of the look-back are asked, fresh ones listed, and fresh mail takes an old one in", () => {
  const shop = workshop();
  const old = MONDAY - 45 * DAY;
  shop.arrive({ id: "p1", at: old, sent: true, says: [promise] }, "look-back");
  expect(shop.loop().state).toBe("suggested");
  shop.arrive({ id: "p2", at: MONDAY, refs: ["p1"], says: [{ kind: "question", quote: "Where is my invoice?" }] });
  expect(shop.loop().state).toBe("owed");
});

test("reading a message twice opens nothing twice", () => {
  const shop = workshop();
  shop.arrive({ id: "p1", at: MONDAY, sent: true, says: [promise] });
  const events = shop.loop().history.length;
  shop.arrive({ id: "p1", at: MONDAY, sent: true, says: [promise] }, "look-back");
  expect(shop.loop().history).toHaveLength(events);
});

test.each(["question first", "answer first"])(
  "an answer without references is joined by its subject and people (%s)",
  (order) => {
    const shop = workshop();
    const sent = { id: "p1", at: MONDAY, sent: true, subject: "Invoice 2291", says: [delivery] } as const;
    const answer = {
      id: "a1",
      at: MONDAY + HOUR,
      subject: "Re: Invoice 2291",
      says: [{ kind: "question", quote: "Is VAT included?" }],
    } as const;
    for (const words of order === "question first" ? [sent, answer] : [answer, sent]) shop.arrive(words, "look-back");
    expect(
      shop
        .loop()
        .items.map((item) => item.kind)
        .sort(),
    ).toEqual(["delivery", "request"]);
  },
);

test("a new matter under the same subject is not joined", () => {
  const shop = workshop();
  shop.arrive({ id: "p1", at: MONDAY, sent: true, subject: "Order", says: [delivery] });
  shop.arrive({
    id: "a1",
    at: MONDAY + HOUR,
    subject: "Order",
    says: [{ kind: "question", quote: "Can I order two more?" }],
  });
  expect(shop.ledger.loops.size).toBe(2);
});

test("a look-back tells of nothing, not even of what it finds overdue", () => {
  const shop = workshop();
  shop.now = MONDAY + 7 * DAY;
  shop.arrive({ id: "p1", at: MONDAY, sent: true, says: [promise] }, "look-back");
  expect(attention(shop.loop(), clockOf(shop.ledger, shop.now)).group).toBe("overdue");
  expect(shop.put({ kind: "tick" }, shop.now + HOUR).effects).toEqual([]);
});

test("words of an older conversation are not taken for an answer to a newer one, whatever is read first", () => {
  const shop = workshop();
  shop.arrive({ id: "n1", at: MONDAY, sent: true, subject: "New", says: [promise] }, "look-back");
  const works = { kind: "confirmation", quote: "It works.", settles: true } as const;
  shop.arrive({ id: "o2", at: MONDAY - 9 * DAY, refs: ["o1"], subject: "Re: Old", says: [works] }, "look-back");
  shop.arrive({ id: "o3", at: MONDAY - 8 * DAY, subject: "Old too", says: [works] }, "look-back");
  expect(shop.loop()).toMatchObject({ state: "owed", messageIds: ["n1"] });
});
