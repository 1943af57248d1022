// The owner's commands, and that every one of them can be taken back.
import { describe, expect, test } from "vitest";
import type { Command } from "../../../shared/ledger/command.ts";
import { clockOf } from "../../../shared/ledger/time.ts";
import { attention } from "../../../shared/loop/attention.ts";
import { ACCOUNT, DAY, MONDAY, type Workshop, workshop } from "../../helpers/workshop.ts";

function withPromise(tier: "sure" | "maybe" = "sure"): Workshop {
  const shop = workshop();
  shop.arrive({
    id: "p1",
    at: MONDAY,
    sent: true,
    says: [{ kind: "commitment", quote: "I'll send the invoice by Friday.", due: "2026-11-06", tier }],
  });
  return shop;
}

/** What the owner sees of the loop: everything but its history. */
function seen(shop: Workshop) {
  const { history: _, ...rest } = shop.loop();
  return { ...rest, attention: attention(shop.loop(), clockOf(shop.ledger, MONDAY)) };
}

const item = (shop: Workshop): string => shop.loop().items[0]?.id ?? "";

describe("every command can be undone", () => {
  const cases: readonly [string, (shop: Workshop) => Command, ("sure" | "maybe")?][] = [
    ["accept", (shop) => ({ kind: "accept", loop: shop.loop().id }), "maybe"],
    ["dismiss", (shop) => ({ kind: "dismiss", loop: shop.loop().id })],
    ["drop-item", (shop) => ({ kind: "drop-item", loop: shop.loop().id, item: item(shop), neverPhrase: null })],
    ["set-due", (shop) => ({ kind: "set-due", loop: shop.loop().id, item: item(shop), day: "2026-11-20" })],
    ["done", (shop) => ({ kind: "done", loop: shop.loop().id, note: "gave it to her", told: true })],
    ["close", (shop) => ({ kind: "close", loop: shop.loop().id, note: "by phone" })],
    ["snooze", (shop) => ({ kind: "snooze", loop: shop.loop().id, until: MONDAY + 3 * DAY })],
    [
      "set-counterpart",
      (shop) => ({
        kind: "set-counterpart",
        loop: shop.loop().id,
        counterpart: { name: "Bob", address: "bob@orchard.example" },
      }),
    ],
  ];
  test.each(cases)("%s", (_, command, tier) => {
    const shop = withPromise(tier);
    const before = seen(shop);
    const done = shop.say(command(shop));
    expect(done.refused).toBeNull();
    expect(seen(shop)).not.toEqual(before);
    shop.put({ kind: "revert", changes: done.undo, id: "u1" });
    expect(seen(shop)).toEqual(before);
    expect(shop.ledger.corrections.size).toBe(0);
  });

  test("mute and settings", () => {
    const shop = withPromise();
    const settings = shop.ledger.settings;
    const muted = shop.say({ kind: "mute", address: "jane@orchard.example", muted: true });
    const changed = shop.say({ kind: "set-settings", settings: { ...settings, askAfter: 9 } });
    shop.put({ kind: "revert", changes: changed.undo, id: "u1" });
    shop.put({ kind: "revert", changes: muted.undo, id: "u2" });
    expect(shop.ledger.settings).toEqual(settings);
    expect(shop.ledger.customers.get("jane@orchard.example")?.muted).toBe(false);
  });
});

test("reopening brings back what was open", () => {
  const shop = withPromise();
  const before = shop.loop().items;
  shop.say({ kind: "close", loop: shop.loop().id, note: "by phone" });
  expect(shop.loop().items.every((each) => !each.open)).toBe(true);
  shop.say({ kind: "reopen", loop: shop.loop().id });
  expect(shop.loop()).toMatchObject({ state: "owed", outcome: null, items: before });
});

test("not a promise: the item goes, the loop ends as dismissed, and the sentence is remembered", () => {
  const shop = withPromise();
  shop.say({ kind: "drop-item", loop: shop.loop().id, item: item(shop), neverPhrase: null });
  expect(shop.loop()).toMatchObject({ state: "closed", outcome: { kind: "dismissed" } });
  expect([...shop.ledger.corrections.values()]).toMatchObject([
    { kind: "not-a-finding", hash: "hI'll send the invoice by Friday." },
  ]);
});

test("merging carries the mail over and ends the source", () => {
  const shop = withPromise();
  const first = shop.loop().id;
  shop.arrive({
    id: "q1",
    at: MONDAY + 1000,
    subject: "Another thing",
    says: [{ kind: "question", quote: "And the tyres?" }],
  });
  const second = [...shop.ledger.loops.keys()].find((id) => id !== first) ?? "";
  const done = shop.say({ kind: "merge", from: second, into: first });
  expect(shop.ledger.loops.get(second)).toMatchObject({ state: "closed", outcome: { kind: "merged", into: first } });
  expect(shop.ledger.loops.get(first)?.items.map((each) => each.kind)).toEqual(["commitment", "request"]);
  shop.put({ kind: "revert", changes: done.undo, id: "u1" });
  expect(shop.ledger.loops.get(first)?.items).toHaveLength(1);
  expect(shop.ledger.loops.get(second)?.state).toBe("owed");
});

test("an item made a loop of its own keeps its words and its day, and leaves the rest where it was", () => {
  const shop = withPromise();
  const first = shop.loop().id;
  const alone = shop.say({ kind: "split", loop: first, item: item(shop) });
  expect(alone.refused).toBe("refused");
  shop.arrive({
    id: "q1",
    at: MONDAY + 1000,
    refs: ["p1"],
    says: [{ kind: "question", quote: "And the tyres?" }],
  });
  const done = shop.say({ kind: "split", loop: first, item: item(shop) });
  const made = [...shop.ledger.loops.values()].find(({ id }) => id !== first);
  expect(made).toMatchObject({
    state: "owed",
    reason: "manual",
    counterpart: { address: "jane@orchard.example" },
    items: [{ quote: "I'll send the invoice by Friday.", due: { last: "2026-11-06", from: "text" }, open: true }],
    history: [{ kind: "opened", manual: { from: first } }],
  });
  expect(shop.ledger.loops.get(first)?.items.filter(({ open }) => open)).toMatchObject([{ quote: "And the tyres?" }]);
  shop.put({ kind: "revert", changes: done.undo, id: "u1" });
  expect(shop.ledger.loops.size).toBe(1);
  expect(shop.ledger.loops.get(first)?.items.every(({ open }) => open)).toBe(true);
});

test("a loop opened by hand", () => {
  const shop = workshop();
  shop.say({
    kind: "open-by-hand",
    account: "acc",
    counterpart: { name: "Rossi", address: "Rossi@bakery.example" },
    subject: "Call back",
    quote: "Call Rossi about the cargo bike",
    due: "2026-11-04",
  });
  expect(shop.loop()).toMatchObject({
    state: "owed",
    reason: "manual",
    counterpart: { address: "rossi@bakery.example" },
  });
});

test("what the table refuses is refused", () => {
  const shop = withPromise();
  expect(shop.say({ kind: "accept", loop: shop.loop().id }).refused).toBe("refused");
  expect(shop.say({ kind: "reopen", loop: shop.loop().id }).refused).toBe("refused");
  expect(shop.say({ kind: "close", loop: "nowhere", note: "x" }).refused).toBe("not-found");
});

test("the owner is told once of a due loop, in her working hours", () => {
  const shop = withPromise();
  const friday = Date.UTC(2026, 10, 6);
  expect(shop.put({ kind: "tick" }, friday + 7 * 3_600_000).effects).toEqual([]);
  expect(shop.put({ kind: "tick" }, friday + 9 * 3_600_000).effects).toMatchObject([{ kind: "notify", notice: "due" }]);
  expect(shop.put({ kind: "tick" }, friday + 10 * 3_600_000).effects).toEqual([]);
});

test("a broken promise escalates after some days", () => {
  const shop = withPromise();
  shop.put({ kind: "tick" }, Date.UTC(2026, 10, 11, 8));
  expect(shop.loop().escalated).toBe(true);
  expect(attention(shop.loop(), clockOf(shop.ledger, shop.now)).nextStep).toBe("escalate");
});

test("folders that were found do not take the owner's newer choice away", () => {
  const shop = workshop();
  const known = ACCOUNT.folders;
  const found = { ...known, archive: "Archive" };
  shop.say({ kind: "save-account", account: { ...ACCOUNT, folders: { ...known, more: ["Jobs"] } } });
  shop.put({ kind: "folders", account: ACCOUNT.id, known, found }, MONDAY);
  expect(shop.ledger.accounts.get(ACCOUNT.id)?.folders).toEqual({ ...known, more: ["Jobs"] });
  const chosen = { ...known, more: ["Jobs"] };
  shop.put({ kind: "folders", account: ACCOUNT.id, known: chosen, found: { ...found, more: ["Jobs"] } }, MONDAY);
  expect(shop.ledger.accounts.get(ACCOUNT.id)?.folders).toEqual({ ...found, more: ["Jobs"] });
});
