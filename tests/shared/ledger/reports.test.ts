// Bounces find their loop, or open one; forged and foreign ones move nothing.
import { describe, expect, test } from "vitest";
import { clockOf } from "../../../shared/ledger/time.ts";
import { attention } from "../../../shared/loop/attention.ts";
import type { BounceRecipient, BounceReport } from "../../../shared/understand/findings.ts";
import { suggestFor } from "../../../shared/view/address.ts";
import { rowOf } from "../../../shared/view/row.ts";
import { DAY, HOUR, JANE, MONDAY, workshop } from "../../helpers/workshop.ts";

const WRONG = "jmae@orchard.example";

function bounce(
  original: string | null,
  subject: string | null = null,
  recipient = WRONG,
  outcome: BounceRecipient["outcome"] = "failed",
): BounceReport {
  return {
    recipients: [
      {
        address: recipient,
        outcome,
        permanent: true,
        status: "5.1.1",
        reason: "bad_address" as const,
        explanation: "User unknown",
      },
    ],
    originalMessageId: original,
    originalSubject: subject,
    decoder: "rfc3464",
  };
}

describe("a bounce", () => {
  test("of a message with no loop opens one, and a resend to the right address makes it wait for the customer", () => {
    const shop = workshop();
    shop.arrive({ id: "s1", at: MONDAY, sent: true, to: WRONG });
    expect(shop.ledger.loops.size).toBe(0);
    const effects = shop.arrive({
      id: "b1",
      at: MONDAY + HOUR,
      kind: "bounce",
      from: "mailer-daemon@mail.example",
      bounce: bounce("s1"),
    });
    expect(shop.loop()).toMatchObject({ state: "undelivered", reason: "bounce", counterpart: { address: WRONG } });
    expect(effects).toContainEqual(expect.objectContaining({ kind: "notify", notice: "bounced" }));
    expect(attention(shop.loop(), clockOf(shop.ledger, shop.now))).toMatchObject({
      group: "undelivered",
      nextStep: "fix-and-resend",
      needsOwner: true,
    });
    shop.arrive({ id: "s2", at: MONDAY + 2 * HOUR, sent: true, to: JANE, refs: ["s1"] });
    expect(shop.loop()).toMatchObject({ state: "awaiting", bounces: [] });
  });

  test("that is learned of after the resend counts as answered", () => {
    const shop = workshop();
    shop.arrive({ id: "s1", at: MONDAY, sent: true, to: "priya@gmial.com" });
    shop.arrive({ id: "s2", at: MONDAY + 2 * HOUR, sent: true, to: "priya@gmail.com", refs: ["s1"] });
    shop.arrive({ id: "b1", at: MONDAY + HOUR, kind: "bounce", bounce: bounce("s1", null, "priya@gmial.com") });
    expect(shop.loop()).toMatchObject({ state: "awaiting", bounces: [] });
  });

  test("is one fact, however many reports say so", () => {
    const shop = workshop();
    shop.arrive({ id: "s1", at: MONDAY, sent: true, to: WRONG });
    shop.arrive({ id: "b1", at: MONDAY + HOUR, kind: "bounce", bounce: bounce("s1") });
    shop.arrive({ id: "b2", at: MONDAY + 2 * HOUR, kind: "bounce", bounce: bounce("s1") });
    expect(shop.loop().bounces).toHaveLength(1);
    expect(shop.loop().history.filter((event) => event.kind === "bounced")).toHaveLength(1);
  });

  test("that is read before its message finds it afterwards", () => {
    const shop = workshop();
    shop.arrive({ id: "b1", at: MONDAY + HOUR, kind: "bounce", bounce: bounce("s1") }, "look-back");
    expect(shop.ledger.loops.size).toBe(0);
    shop.arrive({ id: "s1", at: MONDAY, sent: true, to: WRONG }, "look-back");
    expect(shop.loop().state).toBe("undelivered");
  });

  test("puts a promise's loop into undelivered, and reopens a closed one", () => {
    const shop = workshop();
    shop.arrive({ id: "s1", at: MONDAY, sent: true, says: [{ kind: "fulfilment", quote: "Attached is the quote." }] });
    shop.say({ kind: "close", loop: shop.loop().id, note: "surely fine" });
    shop.arrive({ id: "b1", at: MONDAY + DAY, kind: "bounce", bounce: bounce("s1", null, JANE) });
    expect(shop.loop()).toMatchObject({ state: "undelivered", outcome: null });
  });

  test("without Message-ID is linked by recipient and subject", () => {
    const shop = workshop();
    shop.arrive({ id: "s1", at: MONDAY, sent: true, to: WRONG, subject: "Your quote" });
    shop.arrive({ id: "s2", at: MONDAY, sent: true, to: WRONG, subject: "Opening hours" });
    shop.arrive({ id: "b1", at: MONDAY + HOUR, kind: "bounce", bounce: bounce(null, "Re: Your quote") });
    expect(shop.loop()).toMatchObject({ state: "undelivered", bounces: [{ original: "s1", certain: true }] });
  });

  test("that only names a recipient we wrote to once opens no more than a Maybe", () => {
    const shop = workshop();
    shop.arrive({ id: "s1", at: MONDAY, sent: true, to: WRONG });
    shop.arrive({ id: "b1", at: MONDAY + HOUR, kind: "bounce", bounce: bounce(null) });
    expect(shop.loop()).toMatchObject({ state: "suggested", bounces: [{ certain: false }] });
  });

  test.each([
    ["a Message-ID we never sent", bounce("forged@evil.example")],
    ["a recipient we never wrote to", bounce(null, "Corrected invoice", "stranger@else.example")],
  ])("with %s moves nothing", (_, forged) => {
    const shop = workshop();
    shop.arrive({ id: "s1", at: MONDAY, sent: true, says: [{ kind: "commitment", quote: "I'll send it tomorrow." }] });
    shop.arrive({ id: "b1", at: MONDAY + HOUR, kind: "bounce", bounce: forged });
    expect(shop.ledger.loops.size).toBe(1);
    expect(shop.loop().bounces).toEqual([]);
  });
});

test("a delay notice is no bounce, and a later delivery takes a bounce back", () => {
  const shop = workshop();
  shop.arrive({ id: "s1", at: MONDAY, sent: true, says: [{ kind: "fulfilment", quote: "Attached is the quote." }] });
  shop.arrive({ id: "d1", at: MONDAY + HOUR, kind: "delayed", bounce: bounce("s1", null, JANE, "delayed") });
  expect(shop.loop().state).toBe("awaiting");
  shop.arrive({ id: "b1", at: MONDAY + 2 * HOUR, kind: "bounce", bounce: bounce("s1", null, JANE) });
  expect(shop.loop().state).toBe("undelivered");
  shop.arrive({ id: "d2", at: MONDAY + 3 * HOUR, kind: "delivered", bounce: bounce("s1", null, JANE, "delivered") });
  expect(shop.loop().state).toBe("awaiting");
});

test("the right address is proposed from the owner's own mail", () => {
  const shop = workshop();
  shop.arrive({ id: "q1", at: MONDAY - DAY, says: [{ kind: "question", quote: "Can you send the quote?" }] });
  shop.arrive({ id: "s1", at: MONDAY, sent: true, to: "jnae@orchard.example", subject: "Your quote" });
  shop.arrive({ id: "b1", at: MONDAY + HOUR, kind: "bounce", bounce: bounce("s1", null, "jnae@orchard.example") });
  const loop = [...shop.ledger.loops.values()].find((candidate) => candidate.state === "undelivered");
  if (!loop) throw new Error("no undelivered loop");
  expect(rowOf(shop.ledger, loop, clockOf(shop.ledger, shop.now), suggestFor).bounce).toMatchObject({
    suggestion: JANE,
  });
});
