// A process that works on a ledger until the disk is full, goes on trying, gets room again, and checks what came of it.
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openStore } from "../../electron/engine/store/store.ts";
import type { Change } from "../../shared/ledger/change.ts";
import { changesOf, loopIdOf } from "../helpers/ledger-history.ts";

const place = process.argv[2] ?? "";
const folder = join(place, "ledger");
const ballast = join(place, "ballast");
const open = () =>
  openStore(folder, {
    zone: "Europe/Berlin",
    locale: "de",
    worker: {
      url: new URL("../helpers/typescript-worker.mjs", import.meta.url),
      data: new URL("../../electron/engine/store/store-worker.ts", import.meta.url).href,
    },
  });

const kept: number[] = [];
const codes = new Set<unknown>();
let store = await open();

async function commit(number: number): Promise<boolean> {
  const changes: readonly Change[] = changesOf(number, number % 2 === 0);
  const size = store.ledger.loops.size;
  try {
    await store.commit(changes);
    kept.push(number);
    return true;
  } catch (error) {
    codes.add((error as { readonly code?: unknown }).code);
    if (store.ledger.loops.size !== size) throw new Error("a refused commit was applied");
    return false;
  }
}

await writeFile(ballast, Buffer.alloc(8_000_000));
let refused = 0;
let number = 0;
while (refused < 25) {
  if (!(await commit(number++))) refused++;
  if (number % 200 === 0) await store.compact().catch(() => refused++);
}
const whenFull = kept.length;
const exported = await store.exportJson(join(place, "export.json")).then(
  () => "exported",
  (error: { readonly code?: unknown }) => error.code,
);

/** Starts again on the full disk: everything is there, and it is said that nothing new is kept. */
await store.close();
store = await open();
const onFull = { loops: store.ledger.loops.size, repaired: store.repaired };
await commit(number++);
await store.close();

await rm(ballast);
store = await open();
for (let more = 0; more < 50; more++) await commit(number++);
await store.compact();
await store.close();
store = await open();
const lost = kept.filter((each) => store.ledger.loops.get(loopIdOf(each)) === undefined);
console.log(
  JSON.stringify({
    whenFull,
    kept: kept.length,
    loops: store.ledger.loops.size,
    lost: lost.length,
    codes: [...codes],
    exported,
    onFull,
    repaired: store.repaired,
  }),
);
await store.close();
