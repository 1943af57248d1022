// Backups: the ledger's loops and desk as a zipped document, one for each of the last seven days and four weeks.
import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Backup, RestorePreview } from "../../../shared/ipc/contract.ts";
import type { LoopEvent } from "../../../shared/loop/event.ts";
import { fold } from "../../../shared/loop/fold.ts";
import type { Disk, Layout } from "./disk.ts";
import { type DocumentHead, readDocument, sectionsOf, writeDocument } from "./document.ts";
import type { Head } from "./head.ts";
import { historyIn } from "./loop-line.ts";
import { readRows, shardFilesIn, shardPath } from "./shard.ts";

const DAYS = 7;
const WEEKS = 4;
/** Ledgers as they were before a restore. */
const REPLACED = 3;
const DAY = 86_400_000;
const NAME = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})(-replaced)?\.json\.gz$/;

interface Named extends Backup {
  readonly replaced: boolean;
}

/** Name of a backup made at this instant (UTC). */
export function backupName(at: number, replaced: boolean): string {
  const time = new Date(at).toISOString().slice(0, 19).replaceAll(":", "-");
  return `${time}${replaced ? "-replaced" : ""}.json.gz`;
}

/** All backups, newest first. */
export async function listBackups(disk: Disk, files: Layout): Promise<readonly Named[]> {
  const found: Named[] = [];
  for (const id of await disk.list(files.backups)) {
    const [, day, hours, minutes, seconds, replaced] = NAME.exec(id) ?? [];
    const known = day === undefined ? null : await disk.stat(join(files.backups, id));
    if (known)
      found.push({
        id,
        at: Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`),
        bytes: known.size,
        replaced: replaced !== undefined,
      });
  }
  return found.sort((a, b) => b.at - a.at);
}

/** Backups that may go: beyond the last of each of seven days, of four weeks before, and three from before a restore. */
export function outdated(backups: readonly Named[]): readonly Named[] {
  const kept = new Set<Named>();
  const latestOf = (period: number, count: number): void => {
    const periods = new Set<number>();
    for (const backup of backups) {
      // Weeks begin on Monday: 5 January 1970 was one.
      const number = Math.floor((backup.at - (period === 7 * DAY ? 4 * DAY : 0)) / period);
      if (backup.replaced || periods.has(number)) continue;
      if (periods.size === count) break;
      periods.add(number);
      kept.add(backup);
    }
  };
  latestOf(DAY, DAYS);
  latestOf(7 * DAY, WEEKS + 1);
  for (const backup of backups.filter(({ replaced }) => replaced).slice(0, REPLACED)) kept.add(backup);
  return backups.filter((backup) => !kept.has(backup));
}

/** Makes a backup of everything that has been folded; answers its id. No other is overwritten. */
export async function writeBackup(
  disk: Disk,
  files: Layout,
  head: Head,
  at: number,
  replaced: boolean,
): Promise<string> {
  await disk.makeFolder(files.backups);
  let second = at;
  while (await disk.stat(join(files.backups, backupName(second, replaced)))) second += 1000;
  const id = backupName(second, replaced);
  await writeDocument(disk, join(files.backups, id), { ...head, at }, sectionsOf(disk, files, false));
  for (const old of outdated(await listBackups(disk, files))) await disk.remove(join(files.backups, old.id));
  return id;
}

export interface BackupContent {
  readonly id: string;
  readonly head: DocumentHead;
  readonly loops: ReadonlyMap<string, readonly LoopEvent[]>;
}

/** A whole backup. Throws `invalid` when it is damaged. */
export async function readBackup(disk: Disk, files: Layout, id: string): Promise<BackupContent> {
  const loops = new Map<string, readonly LoopEvent[]>();
  let head: DocumentHead | null = null;
  for await (const piece of readDocument(disk, join(files.backups, id))) {
    if (piece.kind === "head") head = piece.head;
    else if (piece.kind === "loop") loops.set(piece.id, piece.history);
  }
  if (!head) throw new Error(`${id} is empty`);
  return { id, head, loops };
}

/** Journal segment up to which the newest backup goes; 0 without one. */
export async function coveredByBackup(disk: Disk, files: Layout): Promise<number> {
  const [newest] = await listBackups(disk, files);
  return newest ? ((await readBackupHead(disk, files, newest.id))?.folded ?? 0) : 0;
}

/** What a backup's first line says, or null when it is damaged. */
async function readBackupHead(disk: Disk, files: Layout, id: string): Promise<DocumentHead | null> {
  try {
    for await (const piece of readDocument(disk, join(files.backups, id)))
      return piece.kind === "head" ? piece.head : null;
  } catch {
    // A damaged backup covers nothing.
  }
  return null;
}

/** The newest backup that can be read, or null. */
export async function newestBackup(disk: Disk, files: Layout): Promise<BackupContent | null> {
  for (const { id } of await listBackups(disk, files)) {
    try {
      return await readBackup(disk, files, id);
    } catch {
      // A damaged backup: an older one may be good.
    }
  }
  return null;
}

const EXAMPLES = 5;
const fingerprint = (history: readonly LoopEvent[]): string =>
  createHash("sha256")
    .update(history.map(({ id }) => id).join("\n"))
    .digest("base64");

function nameOf(id: string, history: readonly LoopEvent[]): string {
  const loop = fold(id, history);
  return loop ? `${loop.counterpart.name || loop.counterpart.address}: ${loop.subject} (${loop.caseNumber})` : id;
}

/** What restoring would change, against what has been folded. */
export async function previewRestore(disk: Disk, files: Layout, id: string): Promise<RestorePreview> {
  const present = new Map<string, { readonly print: string; readonly name: () => string }>();
  for (const [newest] of (await shardFilesIn(disk, files.loops)).values()) {
    const path = newest && shardPath(files.loops, newest);
    const bytes = path && (await disk.read(path));
    if (!bytes) continue;
    for (const { offset, bytes: length } of readRows(bytes, true) ?? []) {
      const shelved = historyIn(bytes.subarray(offset, offset + length));
      if (!shelved) continue;
      const again = (): readonly LoopEvent[] => historyIn(disk.readAt(path, offset, length))?.history ?? [];
      present.set(shelved.id, { print: fingerprint(shelved.history), name: () => nameOf(shelved.id, again()) });
    }
  }
  const examples: string[] = [];
  let back = 0;
  let changed = 0;
  for await (const piece of readDocument(disk, join(files.backups, id))) {
    if (piece.kind !== "loop") continue;
    const now = present.get(piece.id);
    present.delete(piece.id);
    if (now?.print === fingerprint(piece.history)) continue;
    if (now) changed++;
    else back++;
    if (examples.length < EXAMPLES) examples.push(nameOf(piece.id, piece.history));
  }
  for (const { name } of present.values()) {
    if (examples.length === EXAMPLES) break;
    examples.push(name());
  }
  return { back, changed, gone: present.size, examples };
}
