// The compact mail index answers as a plain Map does, whatever was put in, in whatever order, folded or not.
import { crc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keyOf } from "../../../../electron/engine/store/hash-index.ts";
import type { Change } from "../../../../shared/ledger/change.ts";
import type { MailEntry } from "../../../../shared/ledger/mail-entry.ts";
import { createMailMap } from "../../../../shared/ledger/mail-map.ts";
import { entryOf } from "../../../helpers/ledger-history.ts";
import { emptyFolder, withStore } from "../../../helpers/store.ts";

const ids = ["a@x", "b@x", "c@x", "d@x", "e@x", "f@y"];
const people = ["ann@one.example", "bob@one.example", "cy@two.example", "owner@workshop.test"];
const person = fc.constantFrom(...people).map((address) => ({ name: address.slice(0, 3), address }));
const entry: fc.Arbitrary<MailEntry> = fc
  .record({
    messageId: fc.constantFrom(...ids),
    thread: fc.constantFrom(...ids.slice(0, 3)),
    references: fc.uniqueArray(fc.constantFrom(...ids, "far@z"), { maxLength: 3 }),
    marks: fc.uniqueArray(fc.constantFrom("outlook 1", "server 2"), { maxLength: 2 }),
    place: fc.option(fc.record({ folder: fc.constant("INBOX"), uidValidity: fc.constant("1"), uid: fc.nat(3) })),
    sent: fc.boolean(),
    date: fc.integer({ min: 0, max: 4_000_000_000 }).map((value) => value * 1000),
    from: person,
    to: fc.array(person, { maxLength: 2 }),
    cc: fc.array(person, { maxLength: 1 }),
  })
  .map((fields) => ({ ...entryOf(0, 0), ...fields }));

const { account } = entryOf(0, 0);
const mailChange = (one: MailEntry): Change => ({ kind: "mail", entry: one });
/** A message is read once; what is learned later of it is its place. */
const once = (entries: readonly MailEntry[]): readonly MailEntry[] => [
  ...new Map(entries.map((one) => [one.messageId, one])).values(),
];

describe("the mail index", () => {
  test("answers like a Map", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 8 }), fc.array(entry, { maxLength: 8 }), async (first, second) => {
        const all = once([...first, ...second]);
        const model = createMailMap();
        for (const one of all) model.put(one);
        const folder = await emptyFolder();
        await withStore(folder, async (store) => {
          await store.commit(all.slice(0, first.length).map(mailChange));
          await store.compact();
          await store.commit(all.slice(first.length).map(mailChange));
        });
        await withStore(folder, ({ ledger: { mail } }) => {
          for (const id of [...ids, "far@z", "nobody@x"]) {
            expect(mail.get(id)).toEqual(model.get(id));
            expect(mail.thread(id)).toEqual(model.thread(id));
            // Which of several threads counts depends on the order of reading; that one is known does not.
            expect(mail.threadOf([id]) === null).toBe(model.threadOf([id]) === null);
          }
          for (const address of [...people, "nobody@x"]) {
            expect(mail.sentTo(address, 1_000_000_000_000)).toEqual(model.sentTo(address, 1_000_000_000_000));
            expect(mail.person(address, 100)).toEqual(model.person(address, 100));
            expect(mail.person(address, 2).length).toBe(model.person(address, 2).length);
            for (const { date } of model.person(address, 100))
              expect(mail.person(address, 100, date)).toEqual(model.person(address, 100, date));
          }
          for (const uid of [0, 1, 2, 3, 4]) {
            const place = { folder: "INBOX", uidValidity: "1", uid };
            // Two may claim one place; that one lies there does not depend on which was read last.
            const there = mail.at(account, place);
            expect(there === null).toBe(!all.some((one) => one.place?.uid === uid));
            expect(there?.place ?? place).toEqual(place);
            expect(mail.at("another", place)).toBe(null);
            expect(mail.at(account, { ...place, uidValidity: "2" })).toBe(null);
          }
          for (const mark of ["outlook 1", "server 2", "server 3", "a@x"])
            expect(mail.marked(mark, 100)).toEqual(model.marked(mark, 100));
          for (const domain of ["one.example", "two.example", "none.example"])
            expect(new Set(mail.atDomain(domain, 100).map(({ address }) => address))).toEqual(
              new Set(model.atDomain(domain, 100).map(({ address }) => address)),
            );
        });
      }),
      { numRuns: 25 },
    );
  }, 30_000);

  test("knows a message in its latest form only", async () => {
    const folder = await emptyFolder();
    const old = entryOf(1, 0);
    const moved = { ...old, place: { folder: "Archive", uidValidity: "9", uid: 77 }, thread: "elsewhere@x" };
    for (const fold of [true, false]) {
      await withStore(folder, async (store) => {
        await store.commit([mailChange(old)]);
        if (fold) await store.compact();
        await store.commit([mailChange(moved)]);
      });
      await withStore(folder, ({ ledger: { mail } }) => {
        expect(mail.get(old.messageId)).toEqual(moved);
        expect(mail.thread(old.thread)).toEqual([]);
        expect(mail.thread("elsewhere@x")).toEqual([moved]);
        expect(mail.person(old.to[0]?.address ?? "", 10)).toEqual([moved]);
      });
    }
  });

  test("the latest of many are the latest", async () => {
    const entries = Array.from({ length: 300 }, (_, number) =>
      entryOf(0, 1, { messageId: `m${number}@x`, date: ((number * 7919) % 300) * 86_400_000 }),
    );
    const address = entries[0]?.from.address ?? "";
    await withStore(await emptyFolder(), async (store) => {
      await store.commit(entries.map(mailChange));
      const latest = store.ledger.mail.person(address, 20).map(({ date }) => date / 86_400_000);
      expect(latest).toEqual(Array.from({ length: 20 }, (_, index) => 280 + index));
      const until = store.ledger.mail.person(address, 20, 100 * 86_400_000).map(({ date }) => date / 86_400_000);
      expect(until).toEqual(Array.from({ length: 20 }, (_, index) => 81 + index));
    });
  });

  test("a key is its CRC-32, whatever letters it has", () => {
    for (const key of ["", "a", "somebody@one.example", "müller@x", "件名", "🚲 tour"])
      expect(keyOf(key)).toBe(crc32(key));
  });
});
