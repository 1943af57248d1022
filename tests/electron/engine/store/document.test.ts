// Everything as one JSON document: read by any program, taken in on another machine, event by event.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Change } from "../../../../shared/ledger/change.ts";
import { changesOf, entryOf, loopIdOf } from "../../../helpers/ledger-history.ts";
import { contentOf, emptyFolder, expectSame, Model, NOW, open, withStore } from "../../../helpers/store.ts";

const text: Change = { kind: "text", messageId: entryOf(1, 0).messageId, text: 'I will\u2028send it.\n\u0000"Quoted"' };
const ours: readonly Change[] = [...changesOf(0, false), ...changesOf(1, true), text];
const ids = [0, 1, 2, 3].map((number) => entryOf(number, 0).messageId);

async function exported(changes: readonly Change[]): Promise<string> {
  const path = join(await emptyFolder(), "closer.json");
  await withStore(await emptyFolder(), async (store) => {
    await store.commit(changes);
    await store.exportJson(path);
  });
  return path;
}

describe("an export", () => {
  test("is JSON in the documented form", async () => {
    const document = JSON.parse(await readFile(await exported(ours), "utf8"));
    expect(Object.keys(document)).toEqual([
      "format",
      "version",
      "device",
      "at",
      "seq",
      "folded",
      "desk",
      "loops",
      "mail",
      "texts",
    ]);
    expect(document.format).toBe("closer-ledger");
    expect(document.at).toBe(NOW);
    expect(document.loops.map((loop: { id: string }) => loop.id)).toEqual([loopIdOf(0), loopIdOf(1)]);
    expect(document.loops[1].history.length).toBe(9);
    expect(document.mail[0].entry).toEqual(entryOf(0, 0));
    expect(document.texts[0]).toMatchObject({ messageId: ids[1], text: text.kind === "text" ? text.text : "" });
  });

  test("of an empty ledger is JSON too", async () => {
    const document = JSON.parse(await readFile(await exported([]), "utf8"));
    expect([document.loops, document.mail, document.texts]).toEqual([[], [], []]);
  });
});

describe("an import", () => {
  test("on a new machine gives the same ledger", async () => {
    const path = await exported(ours);
    await withStore(await emptyFolder(), async (store) => {
      expect(await store.importJson(path)).toBe(2);
      expectSame(store, new Model().apply(ours), ids);
      expect(await store.importJson(path)).toBe(0);
      expectSame(store, new Model().apply(ours), ids);
    });
  });

  test("takes a document that another program has laid out anew", async () => {
    const path = await exported(ours);
    await writeFile(path, JSON.stringify(JSON.parse(await readFile(path, "utf8")), null, 2));
    await withStore(await emptyFolder(), async (store) => {
      expect(await store.importJson(path)).toBe(2);
      expectSame(store, new Model().apply(ours), ids);
    });
  });

  test("merges by event: both histories, and nothing of ours is changed", async () => {
    const note = (id: string, at: number): Change => ({
      kind: "event",
      loop: loopIdOf(0),
      event: { id, device: id, at, kind: "noted", note: id },
    });
    const path = await exported([...ours, note("theirs", NOW - 2000), ...changesOf(2, false)]);
    await withStore(await emptyFolder(), async (store) => {
      await store.commit([...ours, note("ours", NOW - 1000)]);
      const settings = { ...store.ledger.settings, ownerName: "Wera" };
      await store.commit([{ kind: "settings", settings }]);
      expect(await store.importJson(path)).toBe(1);
      const notes = store.ledger.loops.get(loopIdOf(0))?.history.filter(({ kind }) => kind === "noted");
      expect(notes?.map(({ id }) => id).sort()).toEqual(["ours", "theirs"]);
      expect(store.ledger.loops.has(loopIdOf(2))).toBe(true);
      expect(store.ledger.settings).toEqual(settings);
    });
  });

  test("holds a follow-up that waits over there, and leaves ours waiting", async () => {
    const waiting = (number: number): readonly Change[] =>
      changesOf(number, true).filter(
        (change) => change.kind !== "event" || ["opened", "sent", "approved"].includes(change.event.kind),
      );
    const path = await exported([...waiting(1), ...waiting(2)]);
    await withStore(await emptyFolder(), async (store) => {
      await store.commit(waiting(1));
      await store.importJson(path);
      expect(store.ledger.loops.get(loopIdOf(1))?.outbox?.state).toBe("undo-window");
      expect(store.ledger.loops.get(loopIdOf(2))?.outbox?.state).toBe("held");
    });
  });

  test.each([
    ["no JSON at all", "hello"],
    ["nothing", ""],
    ["some other JSON", '{"loops":[]}'],
    ["a binary file", "\u0000\u0001\u0002\n".repeat(100)],
  ])("of %s is refused", async (_, content) => {
    const path = join(await emptyFolder(), "other.json");
    await writeFile(path, content);
    await withStore(await emptyFolder(), async (store) => {
      const before = contentOf(store.ledger);
      await expect(store.importJson(path)).rejects.toMatchObject({ code: "invalid" });
      expect(contentOf(store.ledger)).toEqual(before);
    });
  });

  test("of a file that was cut off or is newer is refused", async () => {
    const path = await exported(ours);
    const whole = await readFile(path, "utf8");
    await withStore(await emptyFolder(), async (store) => {
      await writeFile(path, whole.slice(0, -200));
      await expect(store.importJson(path)).rejects.toMatchObject({ code: "invalid" });
      await writeFile(path, whole.replace('"version":1', '"version":99'));
      await expect(store.importJson(path)).rejects.toMatchObject({ code: "newer-data" });
      await expect(store.importJson(join(path, "nowhere"))).rejects.toMatchObject({ code: "disk" });
    });
    const store = await open(await emptyFolder());
    await store.close();
  });
});
