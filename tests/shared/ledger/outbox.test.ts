// A follow-up's way out: undo window, hand-over, outcome; held by an answer; after a crash looked for, never sent twice.
import { describe, expect, test } from "vitest";
import type { ApprovedDraft } from "../../../shared/ledger/command.ts";
import { DAY, HOUR, JANE, MONDAY, type Workshop, workshop } from "../../helpers/workshop.ts";

const draft: ApprovedDraft = {
  template: "en.here-it-is",
  to: [{ name: "Jane Miller", address: JANE }],
  cc: [],
  subject: "Re: Corrected invoice",
  text: "Here it is.",
  attachments: [],
  resendOf: null,
  fulfils: true,
  closes: false,
  newDue: null,
  sendAt: null,
};

function approved(more: Partial<ApprovedDraft> = {}): Workshop {
  const shop = workshop();
  shop.arrive({
    id: "p1",
    at: MONDAY,
    sent: true,
    says: [{ kind: "commitment", quote: "I'll send the invoice by Friday.", due: "2026-11-06" }],
  });
  shop.say({ kind: "approve", loop: shop.loop().id, draft: { ...draft, ...more } });
  return shop;
}

function outbox(shop: Workshop) {
  const { outbox: found } = shop.loop();
  if (!found) throw new Error("nothing in the outbox");
  return found;
}

describe("a follow-up", () => {
  test("waits its undo window, goes out, and what was promised is told", () => {
    const shop = approved();
    const { followUp } = outbox(shop);
    expect(outbox(shop).state).toBe("undo-window");
    expect(followUp).toMatchObject({
      inReplyTo: "p1",
      references: ["p1"],
      from: { address: "anna@veloworks.example" },
    });
    expect(shop.put({ kind: "tick" }, shop.now + 5_000).effects).toEqual([]);
    const { effects } = shop.put({ kind: "tick" }, shop.now + 6_000);
    expect(effects).toContainEqual(expect.objectContaining({ kind: "send", followUp }));
    const { messageId } = followUp;
    const loop = shop.loop().id;
    shop.put({ kind: "handing", loop, messageId });
    expect(outbox(shop).state).toBe("handed");
    const after = shop.put({ kind: "outcome", loop, messageId, outcome: { kind: "accepted", rejected: [] } });
    expect(after.effects).toContainEqual(expect.objectContaining({ kind: "file-copy" }));
    expect(shop.loop()).toMatchObject({ state: "awaiting", outbox: null, followUps: 1 });
    // Its copy in Sent opens nothing.
    shop.arrive({
      id: messageId,
      at: shop.now,
      sent: true,
      refs: ["p1"],
      says: [{ kind: "question", quote: "Did it arrive?" }],
    });
    expect(shop.loop().items).toHaveLength(1);
  });

  test("can be undone until it is handed over", () => {
    const shop = approved();
    shop.say({ kind: "cancel-send", loop: shop.loop().id });
    expect(shop.loop()).toMatchObject({ state: "owed", outbox: null });
    expect(shop.put({ kind: "tick" }, shop.now + HOUR).effects.filter((effect) => effect.kind === "send")).toEqual([]);
  });

  test("a second one is refused while one is on its way", () => {
    const shop = approved();
    expect(shop.say({ kind: "approve", loop: shop.loop().id, draft }).refused).toBe("refused");
  });

  test("overtaken by an answer is held, and goes only when the owner says so", () => {
    const shop = approved();
    shop.arrive({
      id: "a1",
      at: shop.now + 1,
      refs: ["p1"],
      says: [{ kind: "question", quote: "Never mind, can you come by?" }],
    });
    expect(outbox(shop).state).toBe("held");
    expect(shop.put({ kind: "tick" }, shop.now + HOUR).effects.filter((effect) => effect.kind === "send")).toEqual([]);
    expect(shop.say({ kind: "send-now", loop: shop.loop().id }).effects).toContainEqual(
      expect.objectContaining({ kind: "send" }),
    );
  });

  test("found in Sent after a crash went out; not found is unknown and never sent again by itself", () => {
    for (const found of [true, false]) {
      const shop = approved();
      const { messageId } = outbox(shop).followUp;
      const loop = shop.loop().id;
      shop.put({ kind: "tick" }, shop.now + 20_000);
      shop.put({ kind: "handing", loop, messageId });
      const { effects } = shop.put({ kind: "started" }, shop.now + HOUR);
      expect(effects).toContainEqual(expect.objectContaining({ kind: "look-in-sent" }));
      expect(effects.filter((effect) => effect.kind === "send")).toEqual([]);
      shop.put({ kind: "outcome", loop, messageId, outcome: { kind: found ? "found-in-sent" : "unknown" } });
      if (found) expect(shop.loop()).toMatchObject({ outbox: null, state: "awaiting" });
      else {
        expect(outbox(shop).state).toBe("unknown");
        expect(shop.put({ kind: "tick" }, shop.now + DAY).effects.filter((effect) => effect.kind === "send")).toEqual(
          [],
        );
        expect(shop.say({ kind: "went-out", loop, yes: false }).effects).toContainEqual(
          expect.objectContaining({ kind: "send" }),
        );
      }
    }
  });

  test("overdue at start is asked about, never sent silently", () => {
    const shop = approved({ sendAt: MONDAY + HOUR });
    expect(outbox(shop).state).toBe("scheduled");
    const { effects } = shop.put({ kind: "started" }, MONDAY + DAY);
    expect(outbox(shop)).toMatchObject({ state: "held", explanation: "overdue-at-start" });
    expect(effects.filter((effect) => effect.kind === "send")).toEqual([]);
  });

  test("put off by the server is tried again at its time; refused for good it comes back to the owner", () => {
    const shop = approved();
    const { messageId } = outbox(shop).followUp;
    const loop = shop.loop().id;
    shop.put({ kind: "tick" }, shop.now + 20_000);
    shop.put({
      kind: "outcome",
      loop,
      messageId,
      outcome: { kind: "deferred", words: "451 try later", afterSeconds: 60 },
    });
    expect(shop.put({ kind: "tick" }, shop.now + 30_000).effects.filter((effect) => effect.kind === "send")).toEqual(
      [],
    );
    expect(shop.put({ kind: "tick" }, shop.now + 31_000).effects).toContainEqual(
      expect.objectContaining({ kind: "send" }),
    );
    shop.put({ kind: "outcome", loop, messageId, outcome: { kind: "refused", recipients: [JANE], words: "550 no" } });
    expect(outbox(shop)).toMatchObject({ state: "refused", explanation: "550 no" });
    expect(shop.say({ kind: "approve", loop, draft }).refused).toBeNull();
  });

  test("is what happened last even when the clock was set back", () => {
    const shop = approved();
    shop.now -= 5 * HOUR;
    shop.say({ kind: "cancel-send", loop: shop.loop().id });
    expect(shop.loop()).toMatchObject({ state: "owed", outbox: null });
  });
});
