// "Forget this customer": no trace of them in any file; and old loops in the archive of their year.
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Change } from "../../../../shared/ledger/change.ts";
import type { Customer } from "../../../../shared/ledger/customer.ts";
import { filesOf, namesOf } from "../../../helpers/files.ts";
import { changesOf, customerOf, entryOf, loopIdOf } from "../../../helpers/ledger-history.ts";
import { contentOf, emptyFolder, NOW, withStore } from "../../../helpers/store.ts";

const forgotten = customerOf(1);
const other = customerOf(2);
const card: Customer = {
  address: forgotten.address,
  name: forgotten.name,
  others: [],
  notes: "Likes blue.",
  phone: null,
  language: null,
  zone: null,
  muted: false,
  wrong: {},
  survey: null,
};
const together = entryOf(2, 0, { to: [other], cc: [forgotten] });
const year: readonly Change[] = [
  ...changesOf(0, false),
  ...changesOf(1, true),
  ...changesOf(2, false),
  { kind: "mail", entry: together },
  { kind: "text", messageId: entryOf(1, 0).messageId, text: "Dear Customer 1" },
  { kind: "text", messageId: entryOf(0, 0).messageId, text: "Dear Customer 0" },
  { kind: "customer", customer: card },
];

/** Every file of the folder, backups unzipped, that still holds the words. */
async function holding(folder: string, words: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [name, bytes] of await filesOf(folder)) {
    const text = name.endsWith(".gz") ? gunzipSync(Buffer.from(bytes, "latin1")).toString("latin1") : bytes;
    if (text.includes(words)) found.push(name);
  }
  return found;
}

describe("forgetting a customer", () => {
  test("leaves no trace of them, and everything else", async () => {
    const folder = await emptyFolder();
    await withStore(folder, async (store) => {
      await store.commit(year);
      await store.compact();
    });
    // A damaged file that was set aside holds them too.
    await writeFile(join(folder, "loops", "live-0001.1.json.broken-2026-01-01"), forgotten.address);
    await withStore(folder, async (store) => {
      await store.commit([...changesOf(5, false), { kind: "customer-forgotten", addresses: [forgotten.address] }]);
      await store.compact();
      expect([...store.ledger.loops.keys()].sort()).toEqual([loopIdOf(0), loopIdOf(2), loopIdOf(5)]);
      expect(store.ledger.customers.size).toBe(0);
    });
    for (const words of [forgotten.address, "Likes blue", "Dear Customer 1", loopIdOf(1)])
      expect(await holding(folder, words), words).toEqual([]);
    expect((await holding(folder, "Dear Customer 0")).length).toBe(1);
    await withStore(folder, (store) => {
      expect(store.repaired).toBe(null);
      expect(store.ledger.mail.get(entryOf(1, 0).messageId)).toBe(null);
      expect(store.ledger.mail.get(together.messageId)).toEqual({ ...together, cc: [] });
      expect(store.ledger.mail.get(entryOf(0, 0).messageId)).toEqual(entryOf(0, 0));
      expect(store.text(entryOf(0, 0).messageId)).toBe("Dear Customer 0");
      expect([...store.ledger.loops.keys()].sort()).toEqual([loopIdOf(0), loopIdOf(2), loopIdOf(5)]);
    });
  });

  test("is finished at the next start when it was broken off", async () => {
    const folder = await emptyFolder();
    await withStore(folder, async (store) => {
      await store.commit(year);
      await store.compact();
      await store.commit([{ kind: "customer-forgotten", addresses: [forgotten.address] }]);
      // Folded, but not wiped.
      await store.preview("none").catch(() => undefined);
    });
    expect((await holding(folder, forgotten.address)).length).toBeGreaterThan(0);
    await withStore(folder, (store) => store.compact());
    expect(await holding(folder, forgotten.address)).toEqual([]);
  });
});

describe("the archive", () => {
  test("takes loops that have been closed for three months, by year, and gives them back when asked", async () => {
    const folder = await emptyFolder();
    const numbers = [3, 400, 401, 800, 1199];
    const model = await withStore(folder, async (store) => {
      await store.commit([...numbers.flatMap((number) => changesOf(number, true)), ...changesOf(7, false)]);
      const before = contentOf(store.ledger);
      await store.care();
      expect(contentOf(store.ledger)).toEqual(before);
      return before;
    });
    const shards = (await readdir(join(folder, "loops"))).map((name) => name.split(".")[0]).sort();
    expect(shards).toEqual(["2021-0001", "2022-0001", "2023-0001", "2024-0001", "live-0001"]);
    await withStore(folder, async (store) => {
      expect(contentOf(store.ledger)).toEqual(model);
      expect(store.ledger.byMessage.get(entryOf(3, 0).messageId)).toBe(loopIdOf(3));
      const found: string[] = [];
      for await (const loops of store.restingLoops()) found.push(...loops.map(({ id }) => id));
      expect(found.sort()).toEqual(numbers.map(loopIdOf).sort());
      await store.commit([
        { kind: "event", loop: loopIdOf(3), event: { id: "r", device: "d", at: NOW, kind: "noted", note: "Again." } },
      ]);
      await store.compact();
      expect(store.ledger.loops.get(loopIdOf(3))?.history.at(-1)?.id).toBe("r");
    });
    await withStore(folder, (store) => expect(store.ledger.loops.get(loopIdOf(3))?.history.at(-1)?.id).toBe("r"));
    expect((await namesOf(folder)).filter((name) => name.includes("2021-0001")).length).toBe(1);
  });
});
