// The journal since the snapshot, put into the ledger once more at start.
import { join } from "node:path";
import { apply } from "../../../shared/ledger/apply.ts";
import type { Damage } from "./damage.ts";
import type { Disk, Layout } from "./disk.ts";
import { positionOf } from "./fold.ts";
import type { Head } from "./head.ts";
import { readSegment, segmentName } from "./journal.ts";
import type { LiveLedger } from "./live-ledger.ts";
import { pendingOf } from "./rows.ts";

export interface Replay {
  readonly ledger: LiveLedger;
  readonly disk: Disk;
  readonly files: Layout;
  readonly damage: Damage;
  /** Keeps a segment as it was found; null where nothing may be written. */
  readonly keep: ((path: string) => Promise<void>) | null;
}

export interface Replayed {
  /** The last batch there is. */
  readonly seq: number;
  /** Bytes of journal that are not folded yet. */
  readonly unfolded: number;
}

/** `found`: the head as it is on disk; `head`: the one that counts, after damage counting from an older segment. */
export async function replay(
  { ledger, disk, files, damage, keep }: Replay,
  found: Head,
  { folded, seq: start }: Head,
  segments: readonly number[],
): Promise<Replayed> {
  const expected = Object.values(found.shards).reduce((sum, count) => sum + count, 0);
  // In a rewound journal the first batch may have any number.
  let seq = folded < found.folded ? 0 : start;
  let gaps = 0;
  let unreadable = 0;
  let unfolded = 0;
  let counted = false;
  const countLost = (): void => {
    if (!counted && damage.any) damage.lostLoops(Math.max(0, expected - ledger.loops.size));
    counted = true;
  };
  for (const segment of segments) {
    if (segment <= folded) continue;
    if (segment > found.folded) countLost();
    const path = join(files.journal, segmentName(segment));
    const bytes = (await disk.read(path)) ?? Buffer.alloc(0);
    const { batches, broken, torn } = readSegment(bytes);
    unfolded += bytes.length;
    for (const batch of batches) {
      if (seq > 0 && batch.seq > seq + 1) gaps += batch.seq - seq - 1;
      seq = Math.max(seq, batch.seq);
      batch.changes.forEach((change, index) => {
        ledger.loops.unfolded.from(segment, positionOf(batch.seq, index));
        apply(ledger, change);
        if (change.kind === "text") ledger.texts.put(change, pendingOf(change, segment));
        else if (change.kind === "mail") {
          if (segment <= found.folded && !ledger.mail.get(change.entry.messageId)) damage.mailFoundAgain();
          ledger.mail.put(change.entry, pendingOf(change, segment));
        }
      });
    }
    unreadable += broken;
    if (broken > 0) damage.broken(path);
    if (torn > 0) damage.torn();
    if (broken + torn > 0) await keep?.(path);
  }
  // A broken line in the middle is a gap as well; one at the end is not.
  damage.lostBatches(Math.max(gaps, unreadable));
  countLost();
  return { seq: Math.max(seq, found.seq), unfolded };
}
