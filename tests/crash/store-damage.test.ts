// The files are damaged at random: never a crash, never a silent loss, and whatever another file still knows comes back.
import { cp, readdir, readFile, rename, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Change } from "../../shared/ledger/change.ts";
import { namesOf } from "../helpers/files.ts";
import { changesOf, entryOf, loopIdOf } from "../helpers/ledger-history.ts";
import { contentOf, emptyFolder, Model, NOW, withStore } from "../helpers/store.ts";

/** A thousand in a long run (`npm run test:crash -- --kills N`), fewer beside all other tests. */
const RUNS = process.env.CLOSER_KILLS ? 1000 : 100;
/** A small generator (mulberry32), so that a failure can be repeated from its number. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) % below;
  };
}

const note = (number: number, id: string): Change => ({
  kind: "event",
  loop: loopIdOf(number),
  event: { id, device: "d", at: NOW, kind: "noted", note: "Called." },
});

const LOOPS = 30;
const old = Array.from({ length: LOOPS - 6 }, (_, number) => changesOf(number, number % 2 === 0)).flat();
const lately = Array.from({ length: 3 }, (_, index) => changesOf(LOOPS - 6 + index, true)).flat();
const today = Array.from({ length: 3 }, (_, index) => changesOf(LOOPS - 3 + index, false)).flat();

/** A ledger with everything: a backup, shards newer than it, a journal that is not folded yet. */
async function prepared(): Promise<{ readonly folder: string; readonly model: Model; readonly withoutTail: Model }> {
  const folder = await emptyFolder();
  const model = new Model();
  const steps: readonly (readonly Change[])[] = [old, [...lately, note(1, "n1")], [...today, note(2, "n2")]];
  await withStore(folder, async (store) => {
    await store.commit(steps[0] ?? []);
    await store.compact();
    await store.commit(steps[1] ?? []);
    await store.preview("none").catch(() => undefined);
    await store.commit(steps[2] ?? []);
  });
  for (const step of steps) model.apply(step);
  const withoutTail = new Model().apply(steps.slice(0, 2).flat());
  return { folder, model, withoutTail };
}

const messageIds = Array.from({ length: LOOPS }, (_, number) => entryOf(number, 0).messageId);

/** What a damaged ledger still says, against what it should. */
async function opened(folder: string, models: readonly Model[], where: string): Promise<"whole" | "told"> {
  return withStore(folder, async (store) => {
    // The pages of old mail are looked through in the background, a little later.
    if (where.includes("mail/") && store.repaired === null) await store.care();
    const loops = contentOf(store.ledger);
    const told = store.repaired !== null && !store.repaired.includes("still being written");
    expect(loops.loops.length, `${where}: nearly empty`).toBeGreaterThan(LOOPS - 7);
    expect(loops.settings.zone, where).toBe("Europe/Berlin");
    const same = (model: Model): boolean => JSON.stringify(contentOf(model.ledger)) === JSON.stringify(loops);
    const model = models.find(same);
    if (!told || !model) expect(model ?? store.repaired, `${where}: silently changed`).toBeTruthy();
    if (!told)
      for (const id of messageIds) expect(store.ledger.mail.get(id), where).toEqual(model?.mail.get(id) ?? null);
    const missing = contentOf((models[0] ?? new Model()).ledger).loops.length - loops.loops.length;
    if (told && missing > 0) expect(store.repaired, where).toMatch(/could not be read/);
    return told ? "told" : "whole";
  });
}

test(`${RUNS} random damages`, async () => {
  const { folder: origin, model, withoutTail } = await prepared();
  const names = await namesOf(origin);
  const tail = names.findLast((name) => name.startsWith("journal/"));
  const runs = await emptyFolder();
  const outcomes = { whole: 0, told: 0 };
  for (let seed = 1; seed <= RUNS; seed++) {
    const random = randomOf(seed);
    const folder = join(runs, "one");
    await cp(origin, folder, { recursive: true });
    const name = names[random(names.length)] ?? "";
    const bytes = await readFile(join(folder, name));
    const kind = random(4);
    if (kind === 0) await truncate(join(folder, name), random(bytes.length));
    else if (kind === 1) bytes.fill(0, random(bytes.length));
    else
      for (let count = kind === 2 ? 1 : 1 + random(20); count > 0; count--) bytes[random(bytes.length)] = random(256);
    if (kind !== 0) await writeFile(join(folder, name), bytes);
    // A journal that was cut off cannot be told from one that was being written.
    const models = name === tail ? [model, withoutTail] : [model];
    outcomes[await opened(folder, models, `seed ${seed}, ${name}`)]++;
    // What was repaired is whole at the next start.
    await withStore(folder, (store) => store.compact());
    await withStore(folder, (store) => expect(store.repaired, `seed ${seed}, ${name}: again`).toBe(null));
    await rm(folder, { recursive: true });
  }
  expect(outcomes.told).toBeGreaterThan(RUNS / 4);
  console.log(`${RUNS} damages: ${outcomes.told} told and mended, ${outcomes.whole} without effect`);
}, 600_000);

test("any one file may be gone or empty, and everything is still there", async () => {
  const { folder: origin, model } = await prepared();
  const runs = await emptyFolder();
  for (const name of await namesOf(origin))
    for (const how of ["gone", "empty"]) {
      const folder = join(runs, `${name.replaceAll("/", "_")}-${how}`);
      await cp(origin, folder, { recursive: true });
      if (how === "gone") await rm(join(folder, name));
      else await truncate(join(folder, name), 0);
      const isTail =
        name.startsWith("journal/") && name === (await namesOf(origin)).findLast((each) => each.startsWith("journal/"));
      await withStore(folder, (store) => {
        // The one thing that nothing else knows is the end of the journal.
        if (isTail) expect(store.ledger.loops.size).toBe(LOOPS - 3);
        else expect(contentOf(store.ledger), `${name} ${how}: ${store.repaired}`).toEqual(contentOf(model.ledger));
        for (const id of messageIds.slice(0, LOOPS - 6))
          if (!store.repaired?.includes("read again"))
            expect(store.ledger.mail.get(id), name).toEqual(model.mail.get(id));
      });
    }
}, 120_000);

test("a damaged file is kept beside the good one", async () => {
  const { folder } = await prepared();
  const [shard = ""] = (await readdir(join(folder, "loops"))).sort();
  await writeFile(join(folder, "loops", shard), "no shard at all");
  await withStore(folder, (store) => {
    expect(store.repaired).toContain(shard);
    expect(store.ledger.loops.size).toBe(LOOPS);
  });
  const names = await readdir(join(folder, "loops"));
  const kept = names.find((name) => name.startsWith(`${shard}.broken-2026-05-04`)) ?? "";
  expect(await readFile(join(folder, "loops", kept), "utf8")).toBe("no shard at all");
});

test("without any backup or journal a broken shard costs only the loops whose own lines are broken", async () => {
  const { folder } = await prepared();
  await rm(join(folder, "backups"), { recursive: true });
  await rm(join(folder, "journal"), { recursive: true });
  const [shard = ""] = (await readdir(join(folder, "loops"))).sort();
  const path = join(folder, "loops", shard);
  const text = await readFile(path, "utf8");
  await writeFile(path, text.replace("Called.", "Walked."));
  await withStore(folder, (store) => {
    expect(store.ledger.loops.size).toBe(LOOPS - 4);
    expect(store.repaired).toContain("1 loop could not be read");
  });
});

test("a follow-up that waits to go out is held after damage: it may have gone already", async () => {
  const folder = await emptyFolder();
  const waiting = changesOf(0, true).filter(
    (change) => change.kind !== "event" || ["opened", "sent", "approved"].includes(change.event.kind),
  );
  await withStore(folder, async (store) => {
    await store.commit(waiting);
    await store.compact();
    expect(store.ledger.loops.get(loopIdOf(0))?.outbox?.state).toBe("undo-window");
  });
  const head = join(folder, "ledger.json");
  await rename(head, `${head}.away`);
  await writeFile(head, "{}");
  await withStore(folder, (store) => {
    expect(store.repaired).toContain("are held");
    expect(store.ledger.loops.get(loopIdOf(0))?.outbox?.state).toBe("held");
  });
});
