// Versions of what is stored: an old folder opens, a newer one is left alone, a migration rewrites a change at a time.
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Migration, SCHEMA_VERSION, upgrade } from "../../../../electron/engine/store/migrations/index.ts";
import { parseChange } from "../../../../electron/engine/store/schema.ts";
import { seal } from "../../../../electron/engine/store/sealed.ts";
import type { Change } from "../../../../shared/ledger/change.ts";
import { blankCustomer } from "../../../../shared/ledger/customers.ts";
import { filesOf } from "../../../helpers/files.ts";
import { changesOf, entryOf, loopIdOf } from "../../../helpers/ledger-history.ts";
import { emptyFolder, expectSame, Model, open, withStore } from "../../../helpers/store.ts";

describe("a folder of a newer Closer", () => {
  test.each(["ledger.json", "journal/000002.jsonl"])("is refused by %s, and not touched", async (name) => {
    const folder = await emptyFolder();
    await withStore(folder, async (store) => {
      await store.commit(changesOf(1, true));
      await store.compact();
      await store.commit(changesOf(2, true));
    });
    await writeFile(
      join(folder, name),
      seal(JSON.stringify({ version: SCHEMA_VERSION + 1, whatever: { it: "holds" } })),
    );
    const before = await filesOf(folder);
    await expect(open(folder)).rejects.toMatchObject({ code: "newer-data" });
    expect(await filesOf(folder)).toEqual(before);
  });

  test("is refused even when its head is damaged besides", async () => {
    const folder = await emptyFolder();
    await withStore(folder, (store) => store.commit(changesOf(1, true)));
    await writeFile(join(folder, "ledger.json"), '{"version":99,"more":"than we know"}\n');
    await expect(open(folder)).rejects.toMatchObject({ code: "newer-data" });
  });
});

test("a folder as version 1 wrote it opens with everything in it", async () => {
  const folder = join(await emptyFolder(), "data");
  await cp(join(import.meta.dirname, "fixtures", "version-1"), folder, { recursive: true });
  const written = JSON.parse(
    await readFile(join(import.meta.dirname, "fixtures", "version-1.json"), "utf8"),
  ) as Change[];
  const model = new Model().apply(written);
  await withStore(folder, (store) => {
    expect(store.repaired).toBe(null);
    expectSame(store, model, [entryOf(1, 0).messageId, entryOf(2, 0).messageId]);
    expect(store.ledger.loops.get(loopIdOf(1))?.state).toBe("closed");
  });
});

describe("a migration", () => {
  const renamed: Migration = {
    change: (old) => {
      const { note, ...rest } = old as { readonly note: string };
      return { ...rest, words: note };
    },
  };
  const doubled: Migration = {
    change: (old) => {
      const change = old as { readonly words: string };
      return { ...change, words: `${change.words}${change.words}` };
    },
  };

  test("is applied to what is older, in order, and to nothing else", () => {
    expect(upgrade({ note: "a" }, 1, [renamed, doubled])).toEqual({ words: "aa" });
    expect(upgrade({ words: "a" }, 2, [renamed, doubled])).toEqual({ words: "aa" });
    expect(upgrade({ words: "a" }, 3, [renamed, doubled])).toEqual({ words: "a" });
  });
});

describe("a change", () => {
  const good = changesOf(1, true);

  test.each(good.map((change) => [change.kind, change] as const))(
    "of kind %s is read as it was written",
    (_, change) => {
      expect(parseChange(JSON.parse(JSON.stringify(change)), SCHEMA_VERSION)).toEqual(change);
    },
  );

  test.each([[{}], [{ tone: null }], [{ tone: "formal" }]])(
    "of a customer is read with and without a tone: %j",
    (tone) => {
      const { tone: _, ...older } = blankCustomer("jane@orchard.example");
      const change = { kind: "customer", customer: { ...older, ...tone } };
      expect(parseChange(change, SCHEMA_VERSION)).toEqual(change);
    },
  );

  test("keeps fields that this version does not know", () => {
    const known = { kind: "correction-undone", id: "c", more: 1 };
    expect(parseChange(known, SCHEMA_VERSION)).toEqual(known);
  });

  test.each([
    [null],
    [7],
    [{ kind: "nonsense" }],
    [{ kind: "event", loop: "l" }],
    [{ kind: "event", loop: "l", event: { id: "e", device: "d", at: "today", kind: "woken" } }],
    [{ kind: "event", loop: "l", event: { id: "e", device: "d", at: 1, kind: "snoozed" } }],
    [{ kind: "mail", entry: { ...entryOf(1, 0), findings: "none" } }],
    [{ kind: "text", messageId: "m" }],
    [{ kind: "customer", customer: { ...blankCustomer("jane@orchard.example"), tone: "rude" } }],
  ])("of another shape is none: %j", (value) => {
    expect(parseChange(value, SCHEMA_VERSION)).toBe(null);
  });
});
