// New mail of one folder: everything above the highest UID known.
import type { FolderReading } from "./folder-reading.ts";
import type { Imap } from "./imap.ts";
import { NOT_ELSEWHERE } from "./look-back.ts";
import { fetchMail, type Reader, understand } from "./reader.ts";

const BATCH = 50;

/** Reads what is new in a folder; resolves when all of it is committed. */
export async function readArrivals(imap: Imap, reading: FolderReading, reader: Reader): Promise<void> {
  const { folder } = reading;
  const asked = Date.now();
  const state = await imap.open(folder.path);
  const { uidNext } = await reading.adopt(state, reader.account.since);
  // `n:*` also names the last message when that has a smaller UID (RFC 3501 6.4.8).
  const elsewhere = folder.role === "archive" && imap.isGmail ? { gmail: NOT_ELSEWHERE } : {};
  const uids = (await imap.search({ uids: `${uidNext}:*`, ...elsewhere })).filter((uid) => uid >= uidNext);
  for (let from = 0, batch: readonly number[]; from < uids.length; from += batch.length) {
    batch = uids.slice(from, from + Math.min(BATCH, reading.batchLimit));
    const raw = await reading.carefully(imap, batch, (some) => fetchMail(imap, folder, some));
    const mail = await understand(reader, folder, state.uidValidity, raw);
    const next = (batch.at(-1) ?? 0) + 1;
    await reading.commit(state.uidValidity, mail, "new", (cursor) => ({
      ...cursor,
      uidNext: Math.max(cursor.uidNext, next),
    }));
  }
  reading.checkedAt = asked;
}
