// Where messages lie: what was deleted or moved away stays known, without a place.
import { expect, test } from "vitest";
import type { Gone } from "../../../shared/ledger/input.ts";
import { ACCOUNT, MONDAY, mail, type Workshop, workshop } from "../../helpers/workshop.ts";

const promise = { kind: "commitment", quote: "I will send the new invoice on Friday.", due: "2026-11-06" } as const;

/** Messages m1 … m5 from Jane at the UIDs 1 … 5 of INBOX. */
function filled(): Workshop {
  const shop = workshop();
  const five = [1, 2, 3, 4, 5].map((uid) => {
    const read = mail({
      id: `m${uid}`,
      at: MONDAY + uid,
      subject: `Matter ${uid}`,
      says: [{ ...promise, kind: "question" }],
    });
    return { ...read, place: { folder: "INBOX", uidValidity: "1", uid } };
  });
  const common = { kind: "mail", account: ACCOUNT.id, folder: "INBOX", cursor: null, arrived: "new" } as const;
  shop.put({ ...common, mail: five });
  return shop;
}

function gone(
  shop: Workshop,
  uids: Gone["uids"],
  folder = "INBOX",
  uidValidity = "1",
  account = ACCOUNT.id,
): readonly string[] {
  shop.put({ kind: "mail", account, folder, mail: [], cursor: null, arrived: "new", gone: { uidValidity, uids } });
  return ["m1", "m2", "m3", "m4", "m5"].filter((id) => shop.ledger.mail.get(id)?.place === null);
}

test("messages lose the place that they have left, and nothing else", () => {
  const shop = filled();
  const before = [...shop.ledger.loops.values()];
  expect(
    gone(shop, [
      [2, 3],
      [5, 9],
    ]),
  ).toEqual(["m2", "m3", "m5"]);
  expect([...shop.ledger.loops.values()]).toEqual(before);
  expect(shop.ledger.mail.get("m2")).toMatchObject({ messageId: "m2", subject: "Matter 2", place: null });
});

test.each([
  ["another folder", "Sent", "1", "acc"],
  ["another UIDVALIDITY", "INBOX", "2", "acc"],
  ["another account", "INBOX", "1", "other"],
])("%s says nothing of them", (_what, folder, uidValidity, account) => {
  expect(gone(filled(), [[1, 5]], folder, uidValidity, account)).toEqual([]);
});

test("a message that has been seen elsewhere meanwhile keeps its new place, and one that comes back gets one", () => {
  const shop = filled();
  const seen = (id: string, folder: string, uid: number) => {
    const read = { ...mail({ id, at: MONDAY }), place: { folder, uidValidity: "1", uid } };
    shop.put({ kind: "mail", account: ACCOUNT.id, folder, mail: [read], cursor: null, arrived: "new" });
  };
  seen("m1", "Jobs", 7);
  expect(gone(shop, [[1, 2]])).toEqual(["m2"]);
  seen("m2", "INBOX", 6);
  expect(gone(shop, [[1, 2]])).toEqual([]);
  expect(shop.ledger.mail.get("m1")?.place).toMatchObject({ folder: "Jobs", uid: 7 });
});

test("a server that names four thousand million UIDs costs an instant", () => {
  const shop = filled();
  const began = performance.now();
  expect(gone(shop, [[1, 4_294_967_295]])).toEqual([]);
  expect(performance.now() - began).toBeLessThan(2000);
  expect(shop.ledger.mail.get("m1")?.place).toMatchObject({ uid: 1 });
});
