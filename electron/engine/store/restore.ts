// Puts a backup in the place of the ledger, at start: written down first as an intention, so that it is carried out to the end.
import { join } from "node:path";
import { z } from "zod";
import { readBackup } from "./backups.ts";
import type { Disk, Layout } from "./disk.ts";
import { emptyHead, type Head, headFormat, writeHead } from "./head.ts";
import { segmentName, segmentsIn } from "./journal.ts";
import { lineOf } from "./loop-line.ts";
import { wordsOfEntry, wordsOfText } from "./mail-pages.ts";
import { pagePath, pagesIn, rewritePage, type WordsOf } from "./pages.ts";
import { linesOf, unseal } from "./sealed.ts";
import { LIVE, openShard, SHARD_LOOPS, shardFilesIn, shardName, shardPath } from "./shard.ts";
import { snapshot } from "./snapshot.ts";

const intention = z.object({ backup: z.string().min(1) });

/** From now on, the next start brings this backup back. */
export async function intendRestore(disk: Disk, files: Layout, backup: string): Promise<void> {
  await disk.replace(files.restore, [Buffer.from(JSON.stringify({ backup }))]);
}

/** Carries out an intended restore. True when there was one: `restored` must be called once its follow-ups are held. */
export async function carryOutRestore(disk: Disk, files: Layout): Promise<boolean> {
  const bytes = await disk.read(files.restore);
  if (!bytes) return false;
  const { backup } = intention.parse(JSON.parse(bytes.toString()));
  const { head, loops } = await readBackup(disk, files, backup);
  const present = await headNow(disk, files);

  const old = await shardFilesIn(disk, files.loops);
  const generation = 1 + Math.max(0, ...[...old.values()].flat().map((file) => file.generation));
  const counts: Record<string, number> = {};
  const ids = [...loops];
  for (let at = 0; at < ids.length; at += SHARD_LOOPS) {
    const name = shardName(LIVE, 1 + at / SHARD_LOOPS);
    const low = openShard(disk, files.loops, { name, generation });
    const lines = ids.slice(at, at + SHARD_LOOPS).map(([id, history]) => lineOf(id, history));
    low.data = new Map(lines.filter((line) => line !== null).map((line) => [line.id, line]));
    await low.write();
    counts[name] = low.data.size;
  }
  for (const file of [...old.values()].flat()) await disk.remove(shardPath(files.loops, file));
  const mail = await cutBack(disk, files.mail, head.seq, wordsOfEntry);
  const texts = await cutBack(disk, files.texts, head.seq, wordsOfText);
  const segments = await segmentsIn(disk, files.journal);
  await writeHead(disk, files, {
    device: present.device || head.device,
    folded: Math.max(head.folded, present.folded, ...segments),
    seq: Math.max(head.seq, present.seq),
    shards: counts,
    mail,
    texts,
    desk: head.desk,
    forgetting: [],
  });
  for (const segment of segments) await disk.remove(join(files.journal, segmentName(segment)));
  return true;
}

export async function restored(disk: Disk, files: Layout): Promise<void> {
  await disk.remove(files.restore);
}

async function headNow(disk: Disk, files: Layout): Promise<Head> {
  const low = snapshot(disk, files.head, headFormat, emptyHead(""));
  await low.read().catch(() => undefined);
  return low.data;
}

/** Takes out of the pages what is younger than the backup: that mail is read again, and told to the restored ledger. */
async function cutBack(disk: Disk, folder: string, seq: number, wordsOf: WordsOf): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const page of await pagesIn(disk, folder)) {
    const bytes = (await disk.read(pagePath(folder, page))) ?? Buffer.alloc(0);
    const lines: { readonly line: Uint8Array; readonly words: Uint32Array }[] = [];
    let younger = 0;
    for (const { line, start, end, whole } of linesOf(bytes)) {
      const value = whole ? unseal(line) : null;
      const words = value && wordsOf(value);
      if (words && Number(value.seq) <= seq) lines.push({ line: bytes.subarray(start, end), words });
      else younger++;
    }
    if (lines.length > 0) counts[page] = lines.length;
    if (younger > 0) await rewritePage(disk, folder, page, lines);
  }
  return counts;
}
