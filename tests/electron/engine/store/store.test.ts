// The ledger on disk, from the first commit to the next start.
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openStore } from "../../../../electron/engine/store/store.ts";

it("commits, folds, reopens", async () => {
  const folder = await mkdtemp(join(tmpdir(), "closer-store-"));
  const worker = {
    url: new URL("../../../helpers/typescript-worker.mjs", import.meta.url),
    data: new URL("../../../../electron/engine/store/store-worker.ts", import.meta.url).href,
  };
  const open = () => openStore(folder, { zone: "Europe/Berlin", locale: "de", worker });
  let store = await open();
  await store.commit([
    {
      kind: "event",
      loop: "l1",
      event: {
        kind: "opened",
        id: "e1",
        device: "d",
        at: 1000,
        account: "a",
        identity: "me@x",
        counterpart: { name: "A", address: "a@b" },
        subject: "s",
        reason: "promise",
        thread: "t1",
        suggested: false,
        manual: null,
      },
    },
  ]);
  await store.compact();
  expect(store.ledger.loops.get("l1")?.subject).toBe("s");
  await store.close();
  store = await open();
  expect(store.repaired).toBe(null);
  expect(store.ledger.settings.zone).toBe("Europe/Berlin");
  expect(store.ledger.loops.get("l1")?.subject).toBe("s");
  expect([...store.ledger.active.keys()]).toEqual(["l1"]);
  await store.close();
}, 30000);
