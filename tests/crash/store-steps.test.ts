// The store is broken off at every single step that it writes, the step undone, half done or done: what was acknowledged is there.
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Change } from "../../shared/ledger/change.ts";
import { FaultyDisk, type Reached } from "../helpers/faulty-disk.ts";
import { changesOf, entryOf, loopIdOf } from "../helpers/ledger-history.ts";
import { contentOf, emptyFolder, expectSame, Model, NOW, open, withStore } from "../helpers/store.ts";

const note = (number: number, id: string): Change => ({
  kind: "event",
  loop: loopIdOf(number),
  event: { id, device: "d", at: NOW + Number(id), kind: "noted", note: "Called." },
});
const text = (number: number, words: string): Change => ({
  kind: "text",
  messageId: entryOf(number, 0).messageId,
  text: words,
});
const messageIds = Array.from({ length: 16 }, (_, number) => [entryOf(number, 0), entryOf(number, 3)])
  .flat()
  .map((entry) => entry.messageId);

/** A working day on a ledger that knows two weeks already: commits, and between them every long work there is. */
const day: readonly (readonly Change[] | "fold" | "backup" | "compact")[] = [
  [...changesOf(8, true), text(8, "kept")],
  [note(1, "1"), note(2, "2")],
  "fold",
  [...changesOf(9, false), note(1, "3")],
  [{ kind: "customer-forgotten", addresses: ["customer.3@firm-3.example"] }],
  "compact",
  [note(4, "4"), text(4, "later")],
  "backup",
  [...changesOf(10, true)],
];
const before = Array.from({ length: 8 }, (_, number) => changesOf(number, number % 2 === 0)).flat();

/** Works through the day; answers how many of its commits were acknowledged, and whether one more was on its way. */
async function work(folder: string, disk: FaultyDisk): Promise<{ acknowledged: number; begun: number }> {
  let acknowledged = 0;
  let begun = 0;
  try {
    await withStore(
      folder,
      async (store) => {
        for (const part of day) {
          if (typeof part !== "string") {
            begun++;
            await store.commit(part);
            acknowledged++;
          } else if (part === "compact") await store.compact();
          else if (part === "backup") await store.exportJson(join(folder, "export.json"));
          else await store.preview("none").catch(() => undefined);
        }
      },
      { disk },
    );
  } catch {
    // Broken off.
  }
  return { acknowledged, begun };
}

const commits = day.filter((part) => typeof part !== "string");

async function prepared(): Promise<string> {
  const folder = await emptyFolder();
  await withStore(folder, async (store) => {
    await store.commit(before);
    await store.compact();
  });
  return folder;
}

test("broken off anywhere, nothing that was acknowledged is lost, and nothing half done comes back", async () => {
  const origin = await prepared();
  const whole = new FaultyDisk(null);
  const rehearsal = join(await emptyFolder(), "whole");
  await cp(origin, rehearsal, { recursive: true });
  expect((await work(rehearsal, whole)).acknowledged).toBe(commits.length);
  const runs = await emptyFolder();
  for (let at = 0; at < whole.steps; at++)
    for (const reached of ["nothing", "half", "all"] satisfies Reached[]) {
      const folder = join(runs, `${at}-${reached}`);
      await cp(origin, folder, { recursive: true });
      const { acknowledged, begun } = await work(folder, new FaultyDisk({ at, kind: "crash", reached }));
      await withStore(folder, (store) => {
        const where = `step ${at}, ${reached}`;
        expect(store.repaired ?? "still being written", where).toContain("still being written");
        const model = new Model().apply(before).apply(commits.slice(0, acknowledged).flat());
        // A commit that was on its way may have reached the disk whole; never in part.
        const alsoNext = new Model().apply(before).apply(commits.slice(0, begun).flat());
        const same = JSON.stringify(contentOf(store.ledger)) === JSON.stringify(contentOf(model.ledger));
        expect(contentOf(store.ledger), where).toEqual(contentOf((same ? model : alsoNext).ledger));
      });
      // And it goes on: the rest of the day can be done, and folded.
      const { acknowledged: rest } = await work(folder, new FaultyDisk(null));
      expect(rest).toBe(commits.length);
    }
}, 300_000);

test("a disk that is full for a while refuses commits with nothing applied, and then goes on", async () => {
  const origin = await prepared();
  const whole = new FaultyDisk(null);
  const rehearsal = join(await emptyFolder(), "whole");
  await cp(origin, rehearsal, { recursive: true });
  await work(rehearsal, whole);
  const runs = await emptyFolder();
  for (let at = 8; at < whole.steps; at += 3) {
    const folder = join(runs, String(at));
    await cp(origin, folder, { recursive: true });
    const disk = new FaultyDisk({ at, kind: "full", reached: "half", steps: 6 });
    const model = new Model().apply(before);
    const store = await open(folder, { disk }).catch(() => null);
    if (!store) continue;
    for (const part of day) {
      if (part === "compact") await store.compact().catch(() => undefined);
      else if (typeof part === "string") await store.preview("none").catch(() => undefined);
      else
        for (let attempt = 0; ; attempt++) {
          const known = contentOf(store.ledger);
          const refused = await store.commit(part).then(
            () => null,
            (error: unknown) => error,
          );
          if (!refused) break;
          expect(refused).toMatchObject({ code: "disk" });
          expect(contentOf(store.ledger)).toEqual(known);
          expect(attempt).toBeLessThan(20);
        }
      if (typeof part !== "string") model.apply(part);
    }
    expect(contentOf(store.ledger)).toEqual(contentOf(model.ledger));
    await expect
      .poll(() =>
        store.compact().then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
    await store.close();
    await withStore(folder, (again) => {
      expect(again.repaired).toBe(null);
      expect(contentOf(again.ledger)).toEqual(contentOf(model.ledger));
    });
  }
}, 300_000);

test("what a whole day leaves is what it said", async () => {
  const folder = await prepared();
  await work(folder, new FaultyDisk(null));
  const model = new Model().apply(before).apply(commits.flat());
  const kept = messageIds.filter((id) => id !== entryOf(3, 0).messageId && id !== entryOf(3, 3).messageId);
  await withStore(folder, (store) => expectSame(store, model, kept));
});
