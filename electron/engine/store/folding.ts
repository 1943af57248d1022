// How far the journal is folded: gives the worker slice after slice, puts what it answers into the tables, drops what is done with.
import { join } from "node:path";
import { type Disk, type Layout, layout } from "./disk.ts";
import type { FoldJob } from "./fold.ts";
import type { Runner } from "./jobs.ts";
import { type Journal, SEGMENT_BYTES, segmentName, segmentsIn } from "./journal.ts";
import type { LiveLedger } from "./live-ledger.ts";
import type { Opened } from "./opening.ts";
import { shardPath } from "./shard.ts";

/** Closed loops go into the archive after this time (ms), so many at once. */
const ARCHIVE_AFTER = 90 * 86_400_000;
const ARCHIVE_AT_ONCE = 2000;
const ARCHIVE_ROUNDS = 50;

export class Folding {
  readonly #folder: string;
  readonly #files: Layout;
  readonly #disk: Disk;
  readonly #run: Runner;
  readonly #ledger: LiveLedger;
  readonly #journal: Journal;
  #generation: number;
  #rescued: Opened["rescued"];
  #strays: Opened["strays"];
  /** Newest segment that is folded; that the fold before had folded; that a backup covers. */
  #folded: number;
  #before = 0;
  #backedUp = 0;
  /** Bytes of journal that a start found unfolded, and that have been folded since. */
  readonly #found: number;
  #done = 0;
  #kept = 0;

  constructor(folder: string, opened: Opened, journal: Journal, disk: Disk, run: Runner) {
    this.#folder = folder;
    this.#files = layout(folder);
    this.#disk = disk;
    this.#run = run;
    this.#ledger = opened.ledger;
    this.#journal = journal;
    this.#generation = opened.generation;
    this.#rescued = opened.rescued;
    this.#strays = opened.strays;
    this.#folded = opened.head.folded;
    this.#found = opened.unfolded;
  }

  /** Bytes of journal that are not folded yet. */
  get waiting(): number {
    return this.#found + this.#journal.written - this.#done;
  }

  /** Bytes of journal that have been folded since the last backup. */
  get kept(): number {
    return this.#kept;
  }

  /** Folds everything that has been committed. */
  async fold(): Promise<void> {
    const upTo = await this.#journal.rotate();
    let size = 0;
    // A slice of segments at a time, so that the worker's memory does not grow with what has piled up.
    for (const segment of await segmentsIn(this.#disk, this.#files.journal)) {
      if (segment <= this.#folded || segment > upTo) continue;
      const path = join(this.#files.journal, segmentName(segment));
      size += (await this.#disk.stat(path))?.size ?? 0;
      if (size < SEGMENT_BYTES) continue;
      await this.#foldUpTo(segment, size, []);
      size = 0;
    }
    if (size > 0 || this.#rescued.size > 0 || this.#strays.length > 0) await this.#foldUpTo(upTo, size, []);
  }

  /** Closed loops of long ago (`now`: epoch ms) go to the archive of their year, some at a time. */
  async archive(now: number, isOver: () => boolean): Promise<void> {
    for (let round = 0; round < ARCHIVE_ROUNDS && !isOver(); round++) {
      const aged = this.#ledger.loops.aged(now - ARCHIVE_AFTER).slice(0, ARCHIVE_AT_ONCE);
      if (aged.length === 0) return;
      await this.#foldUpTo(this.#folded, 0, aged);
    }
  }

  async #foldUpTo(upTo: number, size: number, aged: FoldJob["aged"]): Promise<void> {
    const { loops, mail, texts } = this.#ledger;
    const unread: string[] = [];
    const job: FoldJob = {
      folder: this.#folder,
      device: this.#ledger.device,
      upTo,
      generation: this.#generation,
      shards: loops.shardsOf(upTo),
      removed: loops.unfolded.removedUpTo(upTo),
      rescued: this.#rescued,
      strays: this.#strays,
      aged,
    };
    const result = await this.#run<"fold">({ kind: "fold", job }, (news) => {
      this.#generation = Math.max(this.#generation, news.file.generation);
      for (const file of loops.moved(news, upTo)) unread.push(shardPath(this.#files.loops, file));
    }).finally(async () => {
      // Also when it was broken off by a full disk: nobody reads these any more.
      for (const path of unread) await this.#disk.remove(path);
    });
    mail.settle(upTo, result.mail);
    texts.settle(upTo, result.texts);
    loops.unfolded.settle(upTo);
    this.#rescued = new Map();
    this.#strays = [];
    this.#done += size;
    this.#kept += size;
    this.#before = this.#folded;
    this.#folded = upTo;
    await this.#dropCovered();
  }

  /** A backup covers what is folded, or (at start) what was until this segment. */
  async backedUp(upTo: number | null = null): Promise<void> {
    this.#backedUp = upTo ?? this.#folded;
    if (upTo !== null) return;
    this.#kept = 0;
    await this.#dropCovered();
  }

  /** The head before this one may still be needed, with the journal since. */
  #dropCovered(): Promise<void> {
    return this.#drop(Math.min(this.#before, this.#backedUp));
  }

  /** Drops all that is folded: what it says of the forgotten must not stay. */
  dropAll(): Promise<void> {
    return this.#drop(this.#folded);
  }

  async #drop(upTo: number): Promise<void> {
    for (const segment of await segmentsIn(this.#disk, this.#files.journal))
      if (segment <= upTo) await this.#disk.remove(join(this.#files.journal, segmentName(segment)));
  }
}
