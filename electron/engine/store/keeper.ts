// Keeps what is on disk in order while the engine works: folds the journal, makes backups, moves old loops to the archive, forgets.
import type { RestorePreview } from "../../../shared/ipc/contract.ts";
import { coveredByBackup, listBackups } from "./backups.ts";
import { forgetNames } from "./compaction.ts";
import { type Disk, type Layout, layout } from "./disk.ts";
import { Folding } from "./folding.ts";
import type { JobKind, JobOf, Results, Runner } from "./jobs.ts";
import { type Journal, SEGMENT_BYTES } from "./journal.ts";
import type { LiveLedger } from "./live-ledger.ts";
import { wordsOfEntry, wordsOfText } from "./mail-pages.ts";
import { MailTable, TextTable } from "./mail-table.ts";
import type { Opened } from "./opening.ts";
import type { PageIndex } from "./page-index.ts";
import { openPage, pagesIn, removePage, type WordsOf } from "./pages.ts";
import { copyAside } from "./set-aside.ts";
import { Scratch } from "./snapshot.ts";
import { asStoreError } from "./store-error.ts";

/** The journal is folded when it has grown by this many bytes; no more than so many are folded at once. */
const FOLD_AT = SEGMENT_BYTES;
/** Commits wait for the fold when it is so many bytes behind: memory holds what is not folded. */
const BEHIND = 2 * SEGMENT_BYTES;
/** Folded segments stay until a backup covers them; when they come to this many bytes, one is made for it. */
const KEPT_JOURNAL = 64 * 1024 * 1024;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Time after the start at which the daily work is looked at first. */
const FIRST_CARE = 20_000;

/** What the keeper found broken while it worked; pages are then written anew without what cannot be read. */
export interface Found {
  /** Part of the mail index is gone: the mailbox is to be read again. */
  readonly mail: boolean;
  /** For the owner. */
  readonly sentence: string;
}

const PAGES_BROKEN =
  "Part of the mail index was damaged on the disk: the broken file is kept in the data folder, and the mailbox is being read again.";
const TEXTS_BROKEN =
  "Some texts of messages were damaged on the disk and are gone; the broken file is kept in the data folder, the messages themselves are in your mailbox.";
const SHARDS_BROKEN = "Part of the stored loops was damaged on the disk; it is put right when Closer is started again.";

export interface KeeperOptions {
  readonly found: (found: Found) => Promise<void>;
  readonly disk: Disk;
  readonly now: () => number;
  readonly run: Runner;
}

export class Keeper {
  readonly #folder: string;
  readonly #files: Layout;
  readonly #disk: Disk;
  readonly #with: KeeperOptions;
  readonly #ledger: LiveLedger;
  readonly #folded: Folding;
  /** Size at which the next fold is tried: grows when the disk refuses one. */
  #foldAt = FOLD_AT;
  /** Jobs wait for each other. */
  #last: Promise<unknown> = Promise.resolve();
  #folding: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #closed = false;
  #checkedAt = 0;

  constructor(folder: string, opened: Opened, journal: Journal, options: KeeperOptions) {
    this.#folder = folder;
    this.#files = layout(folder);
    this.#disk = options.disk;
    this.#with = options;
    this.#ledger = opened.ledger;
    this.#folded = new Folding(folder, opened, journal, options.disk, options.run);
  }

  /** After a start on a folder that takes data. */
  async begin({ head, damage, strays }: Opened): Promise<void> {
    await this.#folded.backedUp(await coveredByBackup(this.#disk, this.#files));
    if (damage.any || strays.length > 0) void this.fold().catch(() => undefined);
    // Broken off in the middle of forgetting: begun again.
    const texts = this.#ledger.settings.keepText ? [] : await pagesIn(this.#disk, this.#files.texts);
    if (head.forgetting.length > 0 || texts.length > 0) void this.compact().catch(() => undefined);
    this.grown();
    this.#careIn(FIRST_CARE);
  }

  /** The journal has grown: time to fold? */
  grown(): void {
    if (this.#folding || this.#closed || this.#folded.waiting < this.#foldAt) return;
    this.#folding = this.fold()
      .then(
        () => {
          this.#foldAt = FOLD_AT;
        },
        // A full disk: the journal goes on holding everything.
        () => {
          this.#foldAt = this.#folded.waiting + FOLD_AT;
        },
      )
      .finally(() => {
        this.#folding = null;
      });
  }

  /** Resolves when the fold is not far behind. */
  async caughtUp(): Promise<void> {
    if (this.#folding && this.#folded.waiting - this.#foldAt > BEHIND) await this.#folding;
  }

  /** Folds everything that has been committed. */
  fold(): Promise<void> {
    return this.#alone(() => this.#folded.fold());
  }

  /** Makes a backup of everything that has been committed; answers its id. */
  backup(replaced: boolean): Promise<string> {
    return this.#alone(async () => {
      await this.#folded.fold();
      return this.#backup(replaced);
    });
  }

  preview(backup: string): Promise<RestorePreview> {
    return this.#alone(async () => {
      await this.#folded.fold();
      return this.#do({ kind: "preview", folder: this.#folder, backup });
    });
  }

  exportTo(path: string): Promise<void> {
    return this.#alone(async () => {
      await this.#folded.fold();
      await this.#do({ kind: "export", folder: this.#folder, at: this.#with.now(), path });
    });
  }

  /** Wipes from disk whom the ledger has forgotten, and texts that are no longer kept. */
  compact(): Promise<void> {
    return this.#alone(async () => {
      await this.#folded.fold();
      const { keepText } = this.#ledger.settings;
      const old = await this.#do({ kind: "compact", job: { folder: this.#folder, keepText } });
      const { mail, texts } = this.#files;
      const mailTable = new MailTable(this.#disk, mail);
      const textTable = new TextTable(this.#disk, texts);
      await this.#load(mail, old.mail, wordsOfEntry, (page, index) => mailTable.addPage(page, index));
      await this.#load(texts, old.texts, wordsOfText, (page, index) => textTable.addPage(page, index));
      for (const [entry, pending] of this.#ledger.mail.pending()) mailTable.put(entry, pending);
      for (const [text, pending] of this.#ledger.texts.pending()) textTable.put(text, pending);
      this.#ledger.mail = mailTable;
      this.#ledger.texts = textTable;
      for (const page of old.mail) await removePage(this.#disk, mail, page);
      for (const page of old.texts) await removePage(this.#disk, texts, page);
      // The old journal says it all: a backup takes its place at once.
      await this.#backup(false);
      await this.#folded.dropAll();
      await forgetNames(this.#disk, this.#files);
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

  #do<K extends Exclude<JobKind, "fold">>(job: JobOf<K>): Promise<Results[K]> {
    return this.#with.run<K>(job, () => undefined);
  }

  async #backup(replaced: boolean): Promise<string> {
    const id = await this.#do({ kind: "backup", folder: this.#folder, at: this.#with.now(), replaced });
    await this.#folded.backedUp();
    return id;
  }

  async #load(
    folder: string,
    without: readonly string[],
    wordsOf: WordsOf,
    add: (page: string, index: PageIndex) => void,
  ): Promise<void> {
    const scratch = new Scratch();
    for (const page of await pagesIn(this.#disk, folder)) {
      if (without.includes(page)) continue;
      add(page, (await openPage(this.#disk, folder, page, wordsOf, null, scratch)).index);
    }
  }

  #careIn(wait: number): void {
    if (this.#closed) return;
    this.#timer = setTimeout(() => {
      // A full disk is met again in an hour.
      this.care()
        .catch(() => undefined)
        .finally(() => this.#careIn(HOUR));
    }, wait);
    this.#timer.unref();
  }

  /** What is due once a day: every file is looked through, old loops go to the archive, a backup is made. */
  async care(): Promise<void> {
    if (this.#closed) return;
    if (this.#with.now() - this.#checkedAt >= DAY) await this.#check();
    try {
      await this.#alone(() => this.#backUpIfDue());
    } catch (error) {
      if (asStoreError(error).code !== "damaged") throw error;
      await this.#with.found({ mail: false, sentence: SHARDS_BROKEN });
    }
  }

  async #check(): Promise<void> {
    const broken = await this.#alone(() => this.#do({ kind: "check", folder: this.#folder }));
    this.#checkedAt = this.#with.now();
    for (const path of [...broken.mail, ...broken.texts]) await copyAside(this.#disk, path, this.#with.now());
    if (broken.mail.length + broken.texts.length === 0) return;
    await this.compact();
    const mail = broken.mail.length > 0;
    await this.#with.found({ mail, sentence: mail ? PAGES_BROKEN : TEXTS_BROKEN });
  }

  async #backUpIfDue(): Promise<void> {
    const [newest] = await listBackups(this.#disk, this.#files);
    const due = !newest || this.#with.now() - newest.at >= DAY || this.#folded.kept > KEPT_JOURNAL;
    const empty = this.#ledger.accounts.size === 0 && this.#ledger.loops.size === 0;
    if (!due || empty || this.#closed) return;
    await this.#folded.fold();
    await this.#folded.archive(this.#with.now(), () => this.#closed);
    await this.#backup(false);
  }
}
