// The ledger as the store holds it: loops on the shelf, found by hashes; the mail index and the texts in tables.
import { createLedger, keysOf, messagesOf, type WritableLedger } from "../../../shared/ledger/apply.ts";
import type { Disk, Layout } from "./disk.ts";
import { LoopKeys } from "./loop-keys.ts";
import { MailTable, TextTable } from "./mail-table.ts";
import { LoopShelf } from "./shelf.ts";

export interface LiveLedger extends WritableLedger {
  readonly loops: LoopShelf;
  readonly byThread: LoopKeys<readonly string[]>;
  readonly byMessage: LoopKeys<string>;
  mail: MailTable;
  /** New text kept of messages. */
  texts: TextTable;
}

export function emptyLedger(device: string, disk: Disk, files: Layout): LiveLedger {
  const mail = new MailTable(disk, files.mail);
  const loops = new LoopShelf(disk, files.loops);
  return {
    ...createLedger(device, mail),
    loops,
    mail,
    texts: new TextTable(disk, files.texts),
    byThread: new LoopKeys<readonly string[]>(loops, {
      holds: (loop, key) => keysOf(loop).includes(key),
      valueOf: (found) => (found.length > 0 ? found.map(({ id }) => id) : undefined),
    }),
    // A message of a merged loop stands in two: the one that goes on counts.
    byMessage: new LoopKeys(loops, {
      holds: (loop, key) => messagesOf(loop).includes(key),
      valueOf: (found) => (found.find(({ state }) => state !== "closed") ?? found[0])?.id,
    }),
  };
}
