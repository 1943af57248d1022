// Messages that were deleted or moved away: told by the server (RFC 7162), or found by comparing what is there with what was.
import type { FolderReading } from "./folder-reading.ts";
import type { Imap } from "./imap.ts";
import type { FolderState } from "./mailbox.ts";

/** Ranges of UIDs, ascending. */
type Ranges = readonly (readonly [from: number, to: number])[];

/**
 * Tells of the messages that have left a folder since the last time. Where the server keeps no account of that, all its
 * UIDs are compared, at most once in `compareEvery` ms; false: it is too early for that. `state`: what the folder has just
 * been asked for, if it has.
 */
export async function readDepartures(
  imap: Imap,
  reading: FolderReading,
  compareEvery: number,
  state: FolderState | null = null,
): Promise<boolean> {
  // Asked before anything else: what leaves meanwhile is told the next time.
  const now = state ?? (await imap.status(reading.folder.path));
  const { cursor } = reading;
  if (!now || !cursor || now.uidValidity !== cursor.uidValidity) return true;
  const { uidValidity, modseq, exists } = now;
  if (modseq !== null && modseq === cursor.modseq) return true;
  // Of an empty folder nothing can be fetched, and comparing costs nothing.
  const since = imap.tellsGone && modseq !== null && exists > 0 ? cursor.modseq : null;
  if (since === null && exists > 0 && performance.now() - reading.comparedAt < compareEvery) return false;
  await imap.open(reading.folder.path);
  if (since === null) reading.comparedAt = performance.now();
  const uids = since === null ? between(await imap.search({}), now.uidNext) : ranges(await imap.goneSince(since));
  if (uids.length === 0 && modseq === null) return true;
  const gone = uids.length > 0 ? { uidValidity, uids } : null;
  await reading.commit(uidValidity, [], "new", (before) => ({ ...before, modseq }), gone);
  return true;
}

function ranges(uids: readonly number[]): Ranges {
  const found: [number, number][] = [];
  for (const uid of uids.toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && uid <= last[1] + 1) last[1] = uid;
    else found.push([uid, uid]);
  }
  return found;
}

/** The UIDs below `uidNext` that are not there (`present` ascending). */
function between(present: readonly number[], uidNext: number): Ranges {
  const found: [number, number][] = [];
  let from = 1;
  for (const uid of [...present, uidNext]) {
    if (uid > from) found.push([from, uid - 1]);
    from = Math.max(from, uid + 1);
  }
  return found;
}
