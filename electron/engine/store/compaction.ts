// Wipes what was forgotten from everything on disk: mail index, texts, backups, files set aside. Runs in a worker.
import { join } from "node:path";
import type { MailEntry } from "../../../shared/ledger/mail-entry.ts";
import type { LoopEvent } from "../../../shared/loop/event.ts";
import { fold } from "../../../shared/loop/fold.ts";
import type { Address } from "../../../shared/mail/message.ts";
import { listBackups, readBackup } from "./backups.ts";
import { type Disk, type Layout, layout } from "./disk.ts";
import { writeDocument } from "./document.ts";
import { Desk, emptyHead, headFormat, writeHead } from "./head.ts";
import { entryOf, type KeptText, packEntry, packText, textOf } from "./mail-pages.ts";
import { SCHEMA_VERSION } from "./migrations/index.ts";
import { nextPage, pageOf, pagePath, pagesIn, removePage, rewritePage } from "./pages.ts";
import { linesOf, seal, unseal } from "./sealed.ts";
import { isSetAside } from "./set-aside.ts";
import { snapshot } from "./snapshot.ts";

export interface CompactionJob {
  readonly folder: string;
  /** False: no text of mail is kept, and what is there goes. */
  readonly keepText: boolean;
}

/** Pages that others have taken the place of; they go once nobody reads them any more. */
export interface Compacted {
  readonly mail: readonly string[];
  readonly texts: readonly string[];
}

interface Rewritten {
  readonly old: readonly string[];
  /** Lines of each new page. */
  readonly counts: Record<string, number>;
}

/** An entry without these people; null when it is theirs. */
function without(entry: MailEntry, forgotten: ReadonlySet<string>): MailEntry | null {
  const stays = ({ address }: Address): boolean => !forgotten.has(address);
  const to = entry.to.filter(stays);
  const theirs =
    !stays(entry.from) ||
    (entry.sent && entry.to.length > 0 && to.length === 0) ||
    (entry.bounce?.recipients.some((recipient) => forgotten.has(recipient.address)) ?? false);
  if (theirs) return null;
  const cc = entry.cc.filter(stays);
  const replyTo = entry.replyTo.filter(stays);
  if (to.length + cc.length + replyTo.length === entry.to.length + entry.cc.length + entry.replyTo.length) return entry;
  return { ...entry, to, cc, replyTo };
}

/** Writes every page anew with what `keep` leaves of the latest record of each message. */
async function rewritePages<T extends MailEntry | KeptText>(
  disk: Disk,
  folder: string,
  parse: (value: Readonly<Record<string, unknown>>) => T | null,
  keep: (record: T) => { readonly record: object; readonly words: Uint32Array } | null,
): Promise<Rewritten> {
  const old = await pagesIn(disk, folder);
  const counts: Record<string, number> = {};
  for (const first of new Set(old.map(pageOf))) {
    const latest = new Map<string, { readonly seq: unknown; readonly record: T }>();
    // More than one when an earlier attempt was broken off.
    const forms = old.filter((page) => pageOf(page) === first);
    for (const page of forms)
      for (const { line } of linesOf((await disk.read(pagePath(folder, page))) ?? Buffer.alloc(0))) {
        const value = unseal(line);
        const record = value && parse(value);
        if (record) latest.set(record.messageId, { seq: value.seq, record });
      }
    const target = nextPage(forms.at(-1) ?? first);
    const lines = [...latest.values()].flatMap(({ seq, record }) => {
      const kept = keep(record);
      return kept
        ? [{ line: seal(JSON.stringify({ version: SCHEMA_VERSION, seq, ...kept.record })), words: kept.words }]
        : [];
    });
    await rewritePage(disk, folder, target, lines);
    if (lines.length > 0) counts[target] = lines.length;
  }
  return { old, counts };
}

async function rewriteBackup(disk: Disk, files: Layout, id: string, forgotten: ReadonlySet<string>): Promise<void> {
  const content = await readBackup(disk, files, id).catch(() => null);
  // One that cannot be read cannot be cleaned either, nor ever be restored.
  if (!content) return disk.remove(join(files.backups, id));
  const { head, loops } = content;
  const theirs = (loop: string, history: readonly LoopEvent[]): boolean =>
    forgotten.has(fold(loop, history)?.counterpart.address ?? "");
  const kept = [...loops].filter(([loop, history]) => !theirs(loop, history));
  const desk = new Desk(head.desk);
  desk.apply({ kind: "customer-forgotten", addresses: [...forgotten] });
  if (kept.length === loops.size && desk.changes.length === head.desk.length) return;
  const lines = kept.map(([loop, history]) =>
    Buffer.from(JSON.stringify({ version: SCHEMA_VERSION, id: loop, history })),
  );
  await writeDocument(
    disk,
    join(files.backups, id),
    { ...head, desk: desk.changes },
    { loops: lines, mail: [], texts: [] },
  );
}

async function removeSetAside(disk: Disk, files: Layout, folder: string): Promise<void> {
  for (const place of [folder, files.loops, files.journal, files.mail, files.texts, files.backups])
    for (const name of await disk.list(place)) if (isSetAside(name)) await disk.remove(join(place, name));
}

/**
 * Everything must have been folded. Broken off, it is begun again at the next start: the head names whom to forget until all
 * is done. What remains of the old pages, shards and journal is the caller's to remove.
 */
export async function compact(disk: Disk, job: CompactionJob): Promise<Compacted> {
  const files = layout(job.folder);
  const low = snapshot(disk, files.head, headFormat, emptyHead(""));
  await low.read();
  const head = low.data;
  const known = { mail: await pagesIn(disk, files.mail), texts: await pagesIn(disk, files.texts) };
  let pages: { readonly mail: Rewritten; readonly texts: Rewritten };
  try {
    pages = await rewriteAll(disk, job, files, new Set(head.forgetting));
  } catch (error) {
    // On a full disk half of it would only be in the way.
    for (const folder of ["mail", "texts"] as const)
      for (const page of await pagesIn(disk, files[folder]))
        if (!known[folder].includes(page)) await removePage(disk, files[folder], page);
    throw error;
  }
  await writeHead(disk, files, { ...head, mail: pages.mail.counts, texts: pages.texts.counts });
  return { mail: pages.mail.old, texts: pages.texts.old };
}

async function rewriteAll(disk: Disk, job: CompactionJob, files: Layout, forgotten: ReadonlySet<string>) {
  const gone = new Set<string>();
  const mail = await rewritePages(disk, files.mail, entryOf, (entry) => {
    const kept = without(entry, forgotten);
    if (!kept) gone.add(entry.messageId);
    return kept && { record: { entry: kept }, words: packEntry(kept) };
  });
  const texts = await rewritePages(disk, files.texts, textOf, ({ messageId, text }) =>
    job.keepText && text !== "" && !gone.has(messageId)
      ? { record: { messageId, text }, words: packText(messageId) }
      : null,
  );
  if (forgotten.size > 0) {
    for (const { id } of await listBackups(disk, files)) await rewriteBackup(disk, files, id, forgotten);
    await removeSetAside(disk, files, job.folder);
  }
  return { mail, texts };
}

/** The last step: nothing on disk knows them any more, and so the head need not. */
export async function forgetNames(disk: Disk, files: Layout): Promise<void> {
  const low = snapshot(disk, files.head, headFormat, emptyHead(""));
  await low.read();
  await writeHead(disk, files, { ...low.data, forgetting: [] });
  await disk.remove(files.previousHead);
}
