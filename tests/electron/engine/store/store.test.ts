// What is committed is on disk and comes back: through the journal, through the fold, through the worker thread.
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Store } from "../../../../electron/engine/ports.ts";
import { realDisk } from "../../../../electron/engine/store/disk.ts";
import { workerRunner } from "../../../../electron/engine/store/jobs.ts";
import { subjectKey } from "../../../../shared/ledger/apply.ts";
import type { Change } from "../../../../shared/ledger/change.ts";
import { baseSubject } from "../../../../shared/mail/subject.ts";
import { changesOf, customerOf, entryOf, historyOf, loopIdOf } from "../../../helpers/ledger-history.ts";
import { emptyFolder, expectSame, Model, NOW, open, STORE_WORKER, withStore } from "../../../helpers/store.ts";

const ids = Array.from({ length: 40 }, (_, number) =>
  Array.from({ length: 4 }, (_, message) => entryOf(number, message).messageId),
).flat();
const day = (first: number, count: number): readonly Change[] =>
  Array.from({ length: count }, (_, index) => changesOf(first + index, (first + index) % 3 !== 0)).flat();
const note = (number: number, id: string): Change => ({
  kind: "event",
  loop: loopIdOf(number),
  event: { id, device: "d", at: NOW, kind: "noted", note: "Called her." },
});

describe("a commit", () => {
  test("is there after the next start, unfolded and folded, changed and changed again", async () => {
    const folder = await emptyFolder();
    const model = new Model().apply(day(0, 20));
    await withStore(folder, (store) => store.commit(day(0, 20)));
    await withStore(folder, async (store) => {
      expect(store.repaired).toBe(null);
      expectSame(store, model, ids);
      await store.compact();
      expectSame(store, model, ids);
      await store.commit([note(1, "n1"), note(2, "n2")]);
      expectSame(store, model.apply([note(1, "n1"), note(2, "n2")]), ids);
      await store.commit(day(20, 20));
      model.apply(day(20, 20));
    });
    await withStore(folder, async (store) => {
      expectSame(store, model, ids);
      await store.compact();
      await store.commit([note(2, "n3")]);
      expectSame(store, model.apply([note(2, "n3")]), ids);
    });
    await withStore(folder, (store) => expectSame(store, model, ids));
  });

  test("that arrives while another is written shares its sync, in order", async () => {
    const folder = await emptyFolder();
    let syncs = 0;
    const disk = {
      ...realDisk,
      append: async (path: string) => {
        const file = await realDisk.append(path);
        return { ...file, sync: () => file.sync().then(() => void syncs++) };
      },
    };
    await withStore(
      folder,
      async (store) => {
        const before = syncs;
        const done: number[] = [];
        await Promise.all(
          Array.from({ length: 50 }, async (_, number) => {
            await store.commit(changesOf(number, false));
            done.push(number);
          }),
        );
        expect(syncs - before).toBeLessThan(5);
        expect(done).toEqual(Array.from({ length: 50 }, (_, number) => number));
      },
      { disk },
    );
    await withStore(folder, (store) => expect(store.ledger.loops.size).toBe(50));
  });

  test("of a shape that could not be read back is refused, and nothing of it is kept", async () => {
    const folder = await emptyFolder();
    const bad = [...changesOf(1, false), note(1, "n"), { kind: "cursor", account: "a" }] as readonly Change[];
    await withStore(folder, async (store) => {
      await expect(store.commit(bad)).rejects.toMatchObject({ code: "invalid" });
      const nan = { ...note(1, "n"), event: { id: "n", device: "d", at: Number.NaN, kind: "woken" } } as Change;
      await expect(store.commit([nan])).rejects.toMatchObject({ code: "invalid" });
      expect(store.ledger.loops.size).toBe(0);
    });
    await withStore(folder, (store) => expect(store.ledger.loops.size).toBe(0));
  });

  test("after closing is refused", async () => {
    const store = await open(await emptyFolder());
    await store.close();
    await expect(store.commit(changesOf(1, false))).rejects.toMatchObject({ code: "disk" });
  });
});

test("the long work runs in a worker thread while commits go on", async () => {
  const folder = await emptyFolder();
  const store = await open(folder, { run: workerRunner(STORE_WORKER) });
  const model = new Model();
  await store.commit(day(0, 30));
  const folding = store.compact();
  await store.commit([note(1, "while-folding")]);
  await folding;
  expectSame(store, model.apply(day(0, 30)).apply([note(1, "while-folding")]), ids);
  // The same worker takes the next job.
  await store.commit([note(2, "before-the-next")]);
  await store.compact();
  expectSame(store, model.apply([note(2, "before-the-next")]), ids);
  await store.close();
  await withStore(folder, (again) => expectSame(again, model, ids));
}, 20_000);

test("closed loops are read from disk, open ones stand in memory", async () => {
  const folder = await emptyFolder();
  await withStore(folder, async (store) => {
    await store.commit(day(0, 30));
    await store.compact();
    const closed: string[] = [];
    for await (const batch of store.restingLoops()) closed.push(...batch.map((loop) => loop.id));
    expect(closed.length).toBe(20);
    expect(new Set([...closed, ...store.ledger.active.keys()]).size).toBe(30);
    const loop = store.ledger.loops.get(loopIdOf(1));
    expect(loop?.state).toBe("closed");
    expect(loop?.history).toEqual(historyOf(1, true));
    expect([...store.ledger.loops.keys()].length).toBe(30);
    expect(store.ledger.loops.get("nobody")).toBe(undefined);
    expect(store.ledger.byPerson.get(customerOf(1).address)).toEqual([loopIdOf(1)]);
  });
});

describe("loops that are only suggested", () => {
  const asked = (number: number): readonly Change[] =>
    changesOf(number, false).map((change) =>
      change.kind === "event" && change.event.kind === "opened"
        ? { ...change, event: { ...change.event, suggested: true } }
        : change,
    );
  const said = (number: number, event: "accepted" | "dismissed"): Change => ({
    kind: "event",
    loop: loopIdOf(number),
    event: { id: `${event}.${number}`, device: "d", at: NOW, kind: event },
  });

  test("lie on disk like closed ones, are counted, found and gone through, and stand up when the owner says yes", async () => {
    const folder = await emptyFolder();
    const all = [
      ...Array.from({ length: 9 }, (_, number) => asked(number)).flat(),
      ...changesOf(9, true),
      ...changesOf(10, false),
    ];
    const model = new Model().apply(all);
    await withStore(folder, async (store) => {
      await store.commit(all);
      await store.compact();
      expectSame(store, model, ids);
    });
    await withStore(folder, async (store) => {
      expectSame(store, model, ids);
      expect(store.ledger.suggested.size).toBe(9);
      expect([...store.ledger.active.keys()]).toEqual([loopIdOf(10)]);
      const resting: string[] = [];
      for await (const batch of store.restingLoops()) resting.push(...batch.map(({ id }) => id));
      expect(resting.slice(0, 9).sort()).toEqual(Array.from({ length: 9 }, (_, number) => loopIdOf(number)).sort());
      expect(resting.slice(9)).toEqual([loopIdOf(9)]);
      const answers = [said(2, "accepted"), said(3, "dismissed")];
      await store.commit(answers);
      expectSame(store, model.apply(answers), ids);
      expect(store.ledger.active.get(loopIdOf(2))?.state).toBe("owed");
      expect(store.ledger.suggested.size).toBe(7);
    });
    await withStore(folder, async (store) => {
      expectSame(store, model, ids);
      await store.compact();
      expectSame(store, model, ids);
    });
    await withStore(folder, (store) => expectSame(store, model, ids));
  });

  test("are found by person and subject, and no longer by whom they were with before", async () => {
    const folder = await emptyFolder();
    const moved = { name: "", address: "other@firm.example" };
    const rename: Change = {
      kind: "event",
      loop: loopIdOf(1),
      event: { id: "c", device: "d", at: NOW, kind: "counterpart-set", counterpart: moved },
    };
    const base = baseSubject(entryOf(1, 0).subject);
    const found = (store: Store, address: string) => store.ledger.byThread.get(subjectKey(address, base));
    await withStore(folder, async (store) => {
      await store.commit(asked(1));
      expect(found(store, customerOf(1).address)).toEqual([loopIdOf(1)]);
      await store.compact();
      await store.commit([rename]);
      expect(found(store, customerOf(1).address)).toBe(undefined);
      expect(found(store, moved.address)).toEqual([loopIdOf(1)]);
    });
    await withStore(folder, async (store) => {
      expect(found(store, customerOf(1).address)).toBe(undefined);
      expect(found(store, moved.address)).toEqual([loopIdOf(1)]);
      await store.compact();
    });
    await withStore(folder, (store) => expect(found(store, moved.address)).toEqual([loopIdOf(1)]));
  });
});

test("a message of a closed loop still finds it, and what follows reopens it with its history", async () => {
  const folder = await emptyFolder();
  const again: Change = {
    kind: "event",
    loop: loopIdOf(1),
    event: {
      id: "late",
      device: "d",
      at: NOW,
      kind: "bounced",
      messageId: "bounce@mx.example",
      original: entryOf(1, 2).messageId,
      recipient: customerOf(1).address,
      permanent: true,
      reason: "bad_address",
      status: "5.1.1",
      explanation: "no such user",
      certain: true,
    },
  };
  await withStore(folder, async (store) => {
    await store.commit(changesOf(1, true));
    await store.compact();
  });
  await withStore(folder, async (store) => {
    expect(store.ledger.byMessage.get(entryOf(1, 2).messageId)).toBe(loopIdOf(1));
    expect(store.ledger.byThread.get(entryOf(1, 0).messageId)).toEqual([loopIdOf(1)]);
    expect(store.ledger.byMessage.get("nobody@nowhere")).toBe(undefined);
    await store.commit([again]);
    expect(store.ledger.active.get(loopIdOf(1))?.state).toBe("undelivered");
    expect(store.ledger.loops.get(loopIdOf(1))?.history.length).toBe(historyOf(1, true).length + 1);
  });
  await withStore(folder, (store) => expect(store.ledger.active.get(loopIdOf(1))?.state).toBe("undelivered"));
});

test("texts are kept, taken away, and not kept at all when the owner says so", async () => {
  const folder = await emptyFolder();
  const kept = (messageId: string, text: string): Change => ({ kind: "text", messageId, text });
  await withStore(folder, async (store) => {
    await store.commit([kept("a@x", "Hello"), kept("b@x", "Dear"), kept("c@x", "x".repeat(100_000))]);
    await store.compact();
    await store.commit([kept("b@x", "")]);
    expect(store.text("a@x")).toBe("Hello");
    expect(store.text("b@x")).toBe(null);
    expect(store.text("c@x")?.length).toBe(16 * 1024);
  });
  await withStore(folder, async (store) => {
    expect(store.text("a@x")).toBe("Hello");
    expect(store.text("b@x")).toBe(null);
    await store.commit([{ kind: "settings", settings: { ...store.ledger.settings, keepText: false } }]);
    await store.compact();
    await store.commit([kept("d@x", "not kept")]);
    for (const id of ["a@x", "b@x", "c@x", "d@x"]) expect(store.text(id)).toBe(null);
  });
  const names = await readdir(folder, { recursive: true });
  for (const name of names) {
    const bytes = (await stat(join(folder, name))).isFile() ? await realDisk.read(join(folder, name)) : null;
    expect(bytes?.includes("Hello") ?? false, name).toBe(false);
    expect(bytes?.includes("not kept") ?? false, name).toBe(false);
  }
});

test("nobody but the owner can read the files", async () => {
  const folder = await emptyFolder();
  await withStore(folder, async (store) => {
    await store.commit(day(0, 5));
    await store.compact();
  });
  for (const name of ["", ...(await readdir(folder, { recursive: true }))]) {
    const found = await stat(join(folder, name));
    expect((found.mode & 0o777).toString(8), name).toBe(found.isDirectory() ? "700" : "600");
  }
});
