// The durable ledger: what is committed is on disk, what is on disk comes back.
import { join } from "node:path";
import type { Backup, RestorePreview } from "../../../shared/ipc/contract.ts";
import { apply } from "../../../shared/ledger/apply.ts";
import type { Change } from "../../../shared/ledger/change.ts";
import type { Loop } from "../../../shared/loop/loop.ts";
import type { Store } from "../ports.ts";
import type { WorkerEntry } from "../understanding.ts";
import { listBackups } from "./backups.ts";
import { type Disk, type Layout, layout, realDisk } from "./disk.ts";
import { positionOf } from "./fold.ts";
import { writeHead } from "./head.ts";
import { importDocument } from "./importing.ts";
import { type Runner, workerRunner } from "./jobs.ts";
import { Journal } from "./journal.ts";
import { type Found, Keeper } from "./keeper.ts";
import type { LiveLedger } from "./live-ledger.ts";
import { type Lock, lockFolder } from "./lock.ts";
import { TEXT_LIMIT } from "./mail-pages.ts";
import { type Opened, openLedger, refuseNewer } from "./opening.ts";
import { holdFollowUp } from "./outbox-hold.ts";
import { carryOutRestore, intendRestore, restored } from "./restore.ts";
import { assertChanges } from "./schema.ts";
import { asStoreError, StoreError } from "./store-error.ts";

export interface StoreOptions {
  /** Zone and locale of a ledger that is made now. */
  readonly zone: string;
  readonly locale: string;
  /** Where the file of the worker thread lies (store-worker.ts). */
  readonly worker: WorkerEntry;
  /** The clock, epoch ms. */
  readonly now?: () => number;
  readonly disk?: Disk;
  readonly run?: Runner;
}

export interface CaredStore extends Store {
  /** The work of once a day, now; otherwise a timer sees to it. */
  care(): Promise<void>;
}

const READ_ONLY =
  "The data folder cannot be written to (the disk is full or read-only): what is here can be read, but nothing new is kept until that is mended.";

/**
 * Opens the ledger in a folder, or makes one. Rejects with a StoreError: `newer-data` (left untouched), `locked`, `disk`.
 * Whatever is broken is set aside, the last good state comes back, and `repaired` says so.
 */
export async function openStore(folder: string, options: StoreOptions): Promise<CaredStore> {
  const disk = options.disk ?? realDisk;
  const now = options.now ?? Date.now;
  const files = layout(folder);
  let lock: Lock | null = null;
  try {
    const made = await makeFolders(disk, folder, files);
    lock = await lockFolder(folder);
    await refuseNewer(disk, files);
    const writable = made && (await takesData(disk, folder));
    const isRestored = writable && (await carryOutRestore(disk, files));
    const opened = await openLedger(disk, files, writable, now());
    if (!writable && opened.fresh) throw new StoreError("disk", READ_ONLY);
    const journal = new Journal(disk, files.journal, opened.segment + 1, opened.seq);
    const run = options.run ?? workerRunner(options.worker);
    const found = (what: Found): Promise<void> => store.found(what);
    const keeper = new Keeper(folder, opened, journal, { disk, now, run, found });
    const store = new LedgerStore({ files, opened, journal, keeper, lock, disk, now, writable });
    if (writable) await begin(store, keeper, opened, { files, disk, options, isRestored });
    return store;
  } catch (error) {
    await lock?.release();
    throw asStoreError(error);
  }
}

/** False when the folder is there but takes no more. */
async function makeFolders(disk: Disk, folder: string, files: Layout): Promise<boolean> {
  const known = await disk.stat(folder);
  try {
    for (const each of [folder, files.loops, files.journal, files.mail, files.texts, files.backups])
      await disk.makeFolder(each);
    return true;
  } catch (error) {
    if (!known) throw error;
    return false;
  }
}

/** Can anything be written here? */
async function takesData(disk: Disk, folder: string): Promise<boolean> {
  const probe = join(folder, "probe");
  try {
    await disk.replace(probe, [Buffer.alloc(4096)]);
    await disk.remove(probe);
    return true;
  } catch {
    return false;
  }
}

/** The first commits of a start: those of a new ledger, and what damage or a restore asks for. */
async function begin(
  store: LedgerStore,
  keeper: Keeper,
  opened: Opened,
  start: { readonly files: Layout; readonly disk: Disk; readonly options: StoreOptions; readonly isRestored: boolean },
): Promise<void> {
  const { files, disk, isRestored } = start;
  if (opened.fresh) {
    await writeHead(disk, files, opened.head);
    const { zone, locale } = start.options;
    await store.commit([{ kind: "settings", settings: { ...store.ledger.settings, zone, locale } }]);
  }
  const cautious = opened.damage.any || isRestored;
  const first = [...(cautious ? store.held() : []), ...(opened.damage.mailIsLost ? readAgain(store.ledger) : [])];
  if (first.length > 0) await store.commit(first);
  if (isRestored) await restored(disk, files);
  await keeper.begin(opened);
}

/** Cursors set back to the beginning of the look-back: messages that are known change nothing when they are read again. */
function readAgain(ledger: LiveLedger): readonly Change[] {
  const changes: Change[] = [];
  for (const [account, folders] of ledger.cursors)
    for (const [folder, cursor] of folders)
      changes.push({ kind: "cursor", account, folder, cursor: { ...cursor, lowest: cursor.uidNext, done: 0 } });
  return changes;
}

interface Parts {
  readonly files: Layout;
  readonly opened: Opened;
  readonly journal: Journal;
  readonly keeper: Keeper;
  readonly lock: Lock;
  readonly disk: Disk;
  readonly now: () => number;
  readonly writable: boolean;
}

/** Whatever goes wrong, goes wrong as a StoreError. */
async function ours<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw asStoreError(error);
  }
}

class LedgerStore implements CaredStore {
  readonly ledger: LiveLedger;
  repaired: string | null;
  readonly #parts: Parts;
  /** Why nothing can be committed any more: closed, or about to be restored. */
  #ended: string | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.ledger = parts.opened.ledger;
    this.repaired = parts.writable ? parts.opened.damage.sentence : READ_ONLY;
  }

  async commit(changes: readonly Change[]): Promise<void> {
    if (this.#ended !== null) throw new StoreError("disk", this.#ended);
    const kept = changes
      .filter((change) => change.kind !== "text" || this.ledger.settings.keepText)
      .map((change) => (change.kind === "text" ? { ...change, text: change.text.slice(0, TEXT_LIMIT) } : change));
    if (kept.length === 0) return;
    assertChanges(kept);
    await this.#parts.keeper.caughtUp();
    const { segment, seq, index, batch } = await this.#parts.journal.append(
      kept.map((change) => JSON.stringify(change)),
    );
    kept.forEach((change, offset) => {
      const at = index + offset;
      this.ledger.loops.unfolded.from(segment, positionOf(seq, at));
      apply(this.ledger, change);
      if (change.kind !== "mail" && change.kind !== "text") return;
      const pending = { line: batch.line, start: batch.starts[at] ?? 0, end: batch.ends[at] ?? 0, segment };
      if (change.kind === "mail") this.ledger.mail.put(change.entry, pending);
      else this.ledger.texts.put(change, pending);
    });
    this.#parts.keeper.grown();
  }

  text(messageId: string): string | null {
    return this.ledger.texts.get(messageId);
  }

  restingLoops(): AsyncIterable<readonly Loop[]> {
    return this.ledger.loops.resting();
  }

  async backups(): Promise<readonly Backup[]> {
    return (await listBackups(this.#parts.disk, this.#parts.files)).map(({ id, at, bytes }) => ({ id, at, bytes }));
  }

  preview(backup: string): Promise<RestorePreview> {
    return ours(this.#parts.keeper.preview(backup));
  }

  async restore(backup: string): Promise<void> {
    const { disk, files, keeper } = this.#parts;
    if (!(await this.backups()).some(({ id }) => id === backup)) throw new StoreError("invalid", "No such backup.");
    // Reads the backup to its end: one that is damaged must not take the place of anything.
    await ours(keeper.preview(backup));
    await ours(keeper.backup(true));
    this.#ended = "The ledger is being restored.";
    await ours(intendRestore(disk, files, backup));
  }

  exportJson(path: string): Promise<void> {
    return ours(this.#parts.keeper.exportTo(path));
  }

  importJson(path: string): Promise<number> {
    return ours(importDocument(this.#parts.disk, path, this, this.#parts.now()));
  }

  compact(): Promise<void> {
    return ours(this.#parts.keeper.compact());
  }

  care(): Promise<void> {
    return this.#parts.keeper.care();
  }

  /** Something broke while the store was at work. */
  async found({ mail, sentence }: Found): Promise<void> {
    this.repaired = sentence;
    if (mail) await this.commit(readAgain(this.ledger));
  }

  async close(): Promise<void> {
    this.#ended = "The ledger is closed.";
    try {
      await this.#parts.keeper.close();
      await this.#parts.journal.close();
    } finally {
      await this.#parts.lock.release();
    }
  }

  /** Changes that hold every follow-up that would go out by itself: after a repair or a restore it may have gone already. */
  held(): readonly Change[] {
    const at = this.#parts.now();
    return [...this.ledger.timed.values()].flatMap((loop) => holdFollowUp(loop, this.ledger.device, at));
  }
}
