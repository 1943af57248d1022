// Writes the data folder that stands for version 1, and what was put into it. After a release it is never run again: a change
// of what is stored then needs a migration, and a folder of its own.
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { realDisk } from "../../../../electron/engine/store/disk.ts";
import { doJob } from "../../../../electron/engine/store/jobs.ts";
import { openStore } from "../../../../electron/engine/store/store.ts";
import type { Change } from "../../../../shared/ledger/change.ts";
import { changesOf, entryOf } from "../../../helpers/ledger-history.ts";

const fixtures = join(import.meta.dirname, "fixtures");
const folder = join(fixtures, "version-1");
const changes: readonly Change[] = [
  ...changesOf(1, true),
  ...changesOf(2, false),
  { kind: "text", messageId: entryOf(1, 0).messageId, text: "I will send you the quote by Friday." },
  { kind: "correction", id: "c1", correction: { kind: "never-phrase", phrase: "talk soon", at: 1_700_000_000_000 } },
];
const later: readonly Change[] = changesOf(3, false);

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const store = await openStore(folder, {
  zone: "Europe/Berlin",
  locale: "de",
  worker: { url: new URL(import.meta.url) },
  now: () => Date.UTC(2026, 4, 4, 9),
  run: async (job, tell) => (await doJob(realDisk, job, tell)) as never,
});
await store.commit(changes);
await store.compact();
await store.commit(later);
await store.close();
await writeFile(join(fixtures, "version-1.json"), `${JSON.stringify([...changes, ...later], null, 1)}\n`);
