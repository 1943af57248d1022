// Backups: made daily, kept for a week and a month, looked at before they are taken back, and taken back whole.
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { backupName, outdated } from "../../../../electron/engine/store/backups.ts";
import type { Change } from "../../../../shared/ledger/change.ts";
import { changesOf, entryOf, historyOf, loopIdOf } from "../../../helpers/ledger-history.ts";
import { contentOf, emptyFolder, expectSame, Model, NOW, withStore } from "../../../helpers/store.ts";

const DAY = 86_400_000;
const named = (at: number, replaced = false) => ({ id: backupName(at, replaced), at, bytes: 1, replaced });

describe("rotation", () => {
  test("keeps the last of each of seven days and of four weeks", () => {
    let kept = [named(NOW - 200 * DAY)];
    // Two a day for two hundred days, as they would really come.
    for (let hours = -199 * 24; hours <= 0; hours += 12) {
      kept = [named(NOW + hours * 3_600_000), ...kept];
      const old = new Set(outdated(kept));
      kept = kept.filter((backup) => !old.has(backup));
    }
    const ages = kept.map(({ at }) => (NOW - at) / DAY);
    expect(ages.slice(0, 7).map(Math.floor)).toEqual([0, 0, 1, 2, 3, 4, 5]);
    expect(ages.slice(7).every((age, index) => age > 6 + 6 * index && age < 14 + 7 * index)).toBe(true);
    expect(kept.length).toBeGreaterThanOrEqual(10);
    expect(kept.length).toBeLessThanOrEqual(12);
    expect(Math.max(...ages)).toBeGreaterThan(21);
  });

  test("keeps three ledgers from before a restore", () => {
    const replaced = [1, 2, 3, 4, 5].map((days) => named(NOW - days * 100 * DAY, true));
    expect(outdated([named(NOW), ...replaced])).toEqual(replaced.slice(3));
  });
});

test("the daily care makes one backup a day", async () => {
  let now = NOW;
  const folder = await emptyFolder();
  await withStore(
    folder,
    async (store) => {
      await store.care();
      expect(await store.backups()).toEqual([]);
      await store.commit(changesOf(1, true));
      for (let hour = 0; hour < 60; hour++) {
        await store.care();
        now += 3_600_000;
      }
      expect((await store.backups()).map(({ at }) => (at - NOW) / 3_600_000)).toEqual([48, 24, 0]);
    },
    { now: () => now },
  );
});

describe("a restore", () => {
  const monday = [...changesOf(0, false), ...changesOf(1, true), ...changesOf(2, false)];
  const note: Change = {
    kind: "event",
    loop: loopIdOf(0),
    event: { id: "n", device: "d", at: NOW, kind: "noted", note: "Called." },
  };
  const tuesday: readonly Change[] = [
    note,
    ...changesOf(3, false),
    { kind: "account-removed", id: "account-1" },
    {
      kind: "event",
      loop: loopIdOf(2),
      event: { id: "u", device: "d", at: NOW, kind: "undone", event: historyOf(2, false)[0]?.id ?? "" },
    },
  ];

  async function twoDays() {
    const folder = await emptyFolder();
    const id = await withStore(folder, async (store) => {
      await store.commit(monday);
      await store.compact();
      const [backup] = await store.backups();
      await store.commit(tuesday);
      return backup?.id ?? "";
    });
    return { folder, id };
  }

  test("says beforehand what it would change", async () => {
    const { folder, id } = await twoDays();
    await withStore(folder, async (store) => {
      expect(await store.preview(id)).toEqual({
        back: 1,
        changed: 1,
        gone: 1,
        examples: expect.arrayContaining([
          expect.stringMatching(/^Customer 0: Quote for the touring frame \(C-\w{5}\)$/),
        ]),
      });
    });
  });

  test("brings back what was, keeps what is, and has younger mail read again", async () => {
    const { folder, id } = await twoDays();
    const before = await withStore(folder, async (store) => {
      const content = contentOf(store.ledger);
      await store.restore(id);
      await expect(store.commit([note])).rejects.toMatchObject({ code: "disk" });
      return content;
    });
    const replaced = await withStore(folder, async (store) => {
      expectSame(
        store,
        new Model().apply(monday),
        [entryOf(0, 0), entryOf(1, 3)].map(({ messageId }) => messageId),
      );
      expect(store.ledger.mail.get(entryOf(3, 0).messageId)).toBe(null);
      expect(store.repaired).toBe(null);
      return (await store.backups()).find((backup) => backup.id.includes("replaced"))?.id ?? "";
    });
    await withStore(folder, (store) => store.restore(replaced));
    await withStore(folder, (store) => expect(contentOf(store.ledger)).toEqual(before));
  });

  test("holds follow-ups that the backup believes to be waiting", async () => {
    const folder = await emptyFolder();
    const waiting = changesOf(1, true).filter(
      (change) => change.kind !== "event" || ["opened", "sent", "approved"].includes(change.event.kind),
    );
    await withStore(folder, async (store) => {
      await store.commit(waiting);
      await store.compact();
      await store.commit(changesOf(1, true));
      expect(store.ledger.loops.get(loopIdOf(1))?.state).toBe("closed");
      const [backup] = await store.backups();
      await store.restore(backup?.id ?? "");
    });
    await withStore(folder, (store) => {
      expect(store.ledger.loops.get(loopIdOf(1))?.outbox?.state).toBe("held");
    });
  });

  test("of a backup that is damaged or not there is refused, and changes nothing", async () => {
    const { folder, id } = await twoDays();
    await writeFile(join(folder, "backups", id), "no zip");
    await withStore(folder, async (store) => {
      const before = contentOf(store.ledger);
      await expect(store.preview(id)).rejects.toMatchObject({ code: "invalid" });
      await expect(store.restore(id)).rejects.toMatchObject({ code: "invalid" });
      await expect(store.restore("../../etc/passwd")).rejects.toMatchObject({ code: "invalid" });
      await store.commit(changesOf(9, false));
      expect(contentOf(store.ledger).loops.length).toBe(before.loops.length + 1);
    });
    expect(await readdir(folder)).not.toContain("restore.json");
  });
});
