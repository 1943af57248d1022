// Writes the files of a ledger with many loops as folds over years would leave them: through the store's own writers, without the years.
import { realDisk as disk, layout } from "../../electron/engine/store/disk.ts";
import { emptyHead, writeHead } from "../../electron/engine/store/head.ts";
import { lineOf } from "../../electron/engine/store/loop-line.ts";
import { entryRecord } from "../../electron/engine/store/mail-pages.ts";
import { rewritePage } from "../../electron/engine/store/pages.ts";
import { seal } from "../../electron/engine/store/sealed.ts";
import { LIVE, SHARD_LOOPS } from "../../electron/engine/store/shard.ts";
import { ShardWriter } from "../../electron/engine/store/shard-writer.ts";
import type { MailEntry } from "../../shared/ledger/mail-entry.ts";
import { changesOf, historyOf, loopIdOf } from "../helpers/ledger-history.ts";

/** `isOpen`: of the loop with this number. */
export async function fillFolder(folder: string, loops: number, isOpen: (number: number) => boolean): Promise<void> {
  const files = layout(folder);
  for (const each of [files.loops, files.journal, files.mail, files.texts, files.backups]) await disk.makeFolder(each);
  const writer = await ShardWriter.open(disk, files.loops, {}, 0, () => undefined);
  for (let first = 0; first < loops; first += SHARD_LOOPS) {
    const numbers = Array.from({ length: Math.min(SHARD_LOOPS, loops - first) }, (_, index) => first + index);
    await writer.rewrite(writer.roomIn(LIVE), (shard) => {
      for (const number of numbers) {
        const line = lineOf(loopIdOf(number), historyOf(number, !isOpen(number)));
        if (line) shard.set(line.id, line);
      }
    });
  }
  const mail: Record<string, number> = {};
  for (const [page, numbers] of monthsOf(loops, isOpen)) {
    const lines = numbers.flatMap((number) =>
      entriesOf(number, isOpen)
        .map((entry) => entryRecord(entry, 1))
        .filter((record) => record.page === page)
        .map(({ json, words }) => ({ line: seal(json), words })),
    );
    await rewritePage(disk, files.mail, page, lines);
    mail[page] = lines.length;
  }
  await writeHead(disk, files, { ...emptyHead("bench"), seq: 1, shards: writer.counts, mail });
}

function entriesOf(number: number, isOpen: (number: number) => boolean): readonly MailEntry[] {
  return changesOf(number, !isOpen(number)).flatMap((change) => (change.kind === "mail" ? [change.entry] : []));
}

/** The loops with mail in each month: a month at a time is as much as memory should hold. */
function monthsOf(loops: number, isOpen: (number: number) => boolean): ReadonlyMap<string, readonly number[]> {
  const months = new Map<string, number[]>();
  for (let number = 0; number < loops; number++)
    for (const page of new Set(entriesOf(number, isOpen).map(({ date }) => new Date(date).toISOString().slice(0, 7)))) {
      const numbers = months.get(page);
      if (numbers) numbers.push(number);
      else months.set(page, [number]);
    }
  return months;
}
