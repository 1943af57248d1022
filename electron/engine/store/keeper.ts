// Keeps what is on disk in order while the engine works: folds the journal, makes backups, moves old loops to the archive, forgets.
import { join } from "node:path";
import type { RestorePreview } from "../../../shared/ipc/contract.ts";
import { listBackups, readBackupHead } from "./backups.ts";
import { type Disk, type Layout, layout } from "./disk.ts";
import type { JobKind, JobOf, Results, Runner } from "./jobs.ts";
import { type Journal, segmentName, segmentsIn } from "./journal.ts";
import { wordsOfEntry, wordsOfText } from "./mail-pages.ts";
import { MailTable, TextTable } from "./mail-table.ts";
import type { LiveLedger, Opened } from "./opening.ts";
import { openPage, type PageLine, pagesIn, removePage, type WordsOf } from "./pages.ts";
import { shardPath } from "./shard.ts";
import type { ShardNews } from "./shelf.ts";

/** The journal is folded when it has grown to this many bytes. */
const FOLD_AT = 4 * 1024 * 1024;
/** Folded segments stay until a backup covers them; when they come to this many bytes, one is made for it. */
const KEPT_JOURNAL = 64 * 1024 * 1024;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Closed loops go into the archive of their year after this time, so many at once. */
const ARCHIVE_AFTER = 90 * DAY;
const ARCHIVE_AT_ONCE = 2000;
/** Time after the start at which the daily work is looked at first. */
const FIRST_CARE = 20_000;

export interface KeeperOptions {
  readonly disk: Disk;
  readonly now: () => number;
  readonly run: Runner;
}

export class Keeper {
  readonly #folder: string;
  readonly #files: Layout;
  readonly #disk: Disk;
  readonly #now: () => number;
  readonly #run: Runner;
  readonly #ledger: LiveLedger;
  readonly #journal: Journal;
  #texts: TextTable;
  #generation: number;
  #rescued: Opened["rescued"];
  #strays: Opened["strays"];
  /** Newest segment that is folded; that the fold before had folded; that a backup covers. */
  #folded: number;
  #before: number;
  #backedUp = 0;
  /** Bytes of the segments that wait to be folded, and of those that wait for a backup. */
  #unfolded: number;
  #kept = 0;
  /** Size at which the next fold is tried: grows when the disk refuses one. */
  #foldAt = FOLD_AT;
  /** Jobs wait for each other. */
  #last: Promise<unknown> = Promise.resolve();
  #foldWaits = false;
  #timer: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(folder: string, opened: Opened, journal: Journal, { disk, now, run }: KeeperOptions) {
    this.#folder = folder;
    this.#files = layout(folder);
    this.#disk = disk;
    this.#now = now;
    this.#run = run;
    this.#ledger = opened.ledger;
    this.#texts = opened.texts;
    this.#journal = journal;
    this.#generation = opened.generation;
    this.#rescued = opened.rescued;
    this.#strays = opened.strays;
    this.#folded = opened.head.folded;
    this.#before = 0;
    this.#unfolded = opened.unfolded;
  }

  get texts(): TextTable {
    return this.#texts;
  }

  /** After a start on a folder that takes data. */
  async begin({ head, damage }: Opened): Promise<void> {
    this.#backedUp = await this.#newestBackup();
    if (damage.any || this.#strays.length > 0) void this.fold().catch(() => undefined);
    if (head.forgetting.length > 0) void this.compact().catch(() => undefined);
    this.grown();
    this.#careIn(FIRST_CARE);
  }

  /** The journal has grown: time to fold? */
  grown(): void {
    if (this.#foldWaits || this.#closed || this.#unfolded + this.#journal.bytes < this.#foldAt) return;
    this.#foldWaits = true;
    this.fold()
      .then(
        () => {
          this.#foldAt = FOLD_AT;
        },
        // A full disk: the journal goes on holding everything.
        () => {
          this.#foldAt = this.#unfolded + this.#journal.bytes + FOLD_AT;
        },
      )
      .finally(() => {
        this.#foldWaits = false;
      });
  }

  /** Folds everything that has been committed. */
  fold(): Promise<void> {
    return this.#alone(() => this.#fold([]));
  }

  /** Makes a backup of everything that has been committed; answers its id. */
  backup(replaced: boolean): Promise<string> {
    return this.#alone(async () => {
      await this.#fold([]);
      return this.#backup(replaced);
    });
  }

  preview(backup: string): Promise<RestorePreview> {
    return this.#alone(async () => {
      await this.#fold([]);
      return this.#do({ kind: "preview", folder: this.#folder, backup });
    });
  }

  exportTo(path: string): Promise<void> {
    return this.#alone(async () => {
      await this.#fold([]);
      await this.#do({ kind: "export", folder: this.#folder, at: this.#now(), path });
    });
  }

  /** Wipes from disk whom the ledger has forgotten, and texts that are no longer kept. */
  compact(): Promise<void> {
    return this.#alone(async () => {
      await this.#fold([]);
      const { keepText } = this.#ledger.settings;
      const old = await this.#do({ kind: "compact", job: { folder: this.#folder, keepText } });
      const { mail, texts } = this.#files;
      const mailTable = new MailTable(this.#disk, mail);
      const textTable = new TextTable(this.#disk, texts);
      await this.#load(mail, old.mail, wordsOfEntry, (page, line) => mailTable.addStored(page, line));
      await this.#load(texts, old.texts, wordsOfText, (page, line) => textTable.addStored(page, line));
      for (const { record, segment } of this.#ledger.mail.pending) mailTable.put(record, segment);
      for (const { record, segment } of this.#texts.pending) textTable.put(record, segment);
      this.#ledger.mail = mailTable;
      this.#texts = textTable;
      for (const page of old.mail) await removePage(this.#disk, mail, page);
      for (const page of old.texts) await removePage(this.#disk, texts, page);
      // The old journal says it all: a backup takes its place at once.
      await this.#backup(false);
      await this.#dropSegments(this.#folded);
    });
  }

  /** Waits for the job at work; no other begins. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#last;
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  #do<K extends JobKind>(job: JobOf<K>, tell: (news: ShardNews) => void = () => undefined): Promise<Results[K]> {
    return this.#run<K>(job, tell);
  }

  async #fold(aged: ReturnType<LiveLedger["loops"]["aged"]>): Promise<void> {
    const { loops } = this.#ledger;
    const size = this.#journal.bytes;
    const idle = size === 0 && this.#unfolded === 0;
    if (idle && aged.length === 0 && this.#rescued.size === 0 && this.#strays.length === 0) return;
    const upTo = await this.#journal.rotate();
    this.#unfolded += size;
    const folding = this.#unfolded;
    const unread: string[] = [];
    const result = await this.#do(
      {
        kind: "fold",
        job: {
          folder: this.#folder,
          device: this.#ledger.device,
          upTo,
          generation: this.#generation,
          shards: loops.shardsOf(upTo),
          removed: new Map(loops.removed),
          rescued: this.#rescued,
          strays: this.#strays,
          aged,
        },
      },
      (news) => {
        this.#generation = Math.max(this.#generation, news.file.generation);
        for (const file of loops.moved(news, upTo)) unread.push(shardPath(this.#files.loops, file));
      },
    );
    this.#ledger.mail.settle(upTo, result.mail);
    this.#texts.settle(upTo, result.texts);
    loops.settle(upTo);
    this.#rescued = new Map();
    this.#strays = [];
    this.#unfolded -= folding;
    this.#kept += folding;
    this.#before = this.#folded;
    this.#folded = upTo;
    for (const path of unread) await this.#disk.remove(path);
    // The head before this one may still be needed, with the journal since.
    await this.#dropSegments(Math.min(this.#before, this.#backedUp));
  }

  async #backup(replaced: boolean): Promise<string> {
    const id = await this.#do({ kind: "backup", folder: this.#folder, at: this.#now(), replaced });
    this.#backedUp = this.#folded;
    this.#kept = 0;
    await this.#dropSegments(Math.min(this.#before, this.#backedUp));
    return id;
  }

  async #dropSegments(upTo: number): Promise<void> {
    for (const segment of await segmentsIn(this.#disk, this.#files.journal))
      if (segment <= upTo) await this.#disk.remove(join(this.#files.journal, segmentName(segment)));
  }

  async #load(
    folder: string,
    without: readonly string[],
    wordsOf: WordsOf,
    add: (page: string, line: PageLine) => void,
  ): Promise<void> {
    for (const page of await pagesIn(this.#disk, folder)) {
      if (without.includes(page)) continue;
      for (const line of (await openPage(this.#disk, folder, page, wordsOf, null)).lines) add(page, line);
    }
  }

  /** Segment up to which the newest backup goes; 0 without one. */
  async #newestBackup(): Promise<number> {
    const [newest] = await listBackups(this.#disk, this.#files);
    return newest ? ((await readBackupHead(this.#disk, this.#files, newest.id))?.folded ?? 0) : 0;
  }

  #careIn(wait: number): void {
    if (this.#closed) return;
    this.#timer = setTimeout(() => {
      this.#takeCare()
        .catch(() => undefined)
        .finally(() => this.#careIn(HOUR));
    }, wait);
    this.#timer.unref();
  }

  /** What is due once a day: a backup, and the archive. A full disk is met again in an hour. */
  async #takeCare(): Promise<void> {
    await this.#alone(async () => {
      const [newest] = await listBackups(this.#disk, this.#files);
      const due = !newest || this.#now() - newest.at >= DAY || this.#kept > KEPT_JOURNAL;
      const empty = this.#ledger.accounts.size === 0 && this.#ledger.loops.size === 0;
      if (!due || empty || this.#closed) return;
      await this.#fold(this.#ledger.loops.aged(this.#now() - ARCHIVE_AFTER).slice(0, ARCHIVE_AT_ONCE));
      await this.#backup(false);
    });
  }
}
