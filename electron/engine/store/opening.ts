// Start: snapshot plus journal; and when something on disk is broken, the last good state out of everything that is not.
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { apply, putLoop } from "../../../shared/ledger/apply.ts";
import type { LoopEvent } from "../../../shared/loop/event.ts";
import { fold } from "../../../shared/loop/fold.ts";
import { type BackupContent, newestBackup } from "./backups.ts";
import { Damage } from "./damage.ts";
import type { Disk, Layout } from "./disk.ts";
import { emptyHead, type Head, headFormat, writeHead } from "./head.ts";
import { segmentName, segmentsIn } from "./journal.ts";
import { emptyLedger, type LiveLedger } from "./live-ledger.ts";
import { mergeHistories } from "./loop-line.ts";
import { wordsOfEntry, wordsOfText } from "./mail-pages.ts";
import { countLines, type PageIndex } from "./page-index.ts";
import { openPage, pagePath, pagesIn, removePage, replacedPages, type WordsOf } from "./pages.ts";
import { type Replayed, replay } from "./replay.ts";
import { assertNotNewer, versionOf } from "./schema.ts";
import { linesOf } from "./sealed.ts";
import { copyAside, setAside } from "./set-aside.ts";
import { shardFilesIn } from "./shard.ts";
import { Shelving } from "./shelving.ts";
import { DamagedFile, Scratch, snapshot } from "./snapshot.ts";

export interface Opened extends Replayed {
  readonly ledger: LiveLedger;
  readonly head: Head;
  readonly damage: Damage;
  /** Nothing was there: the first start on this folder. */
  readonly fresh: boolean;
  /** The newest segment there is. */
  readonly segment: number;
  /** Number of the newest shard file. */
  readonly generation: number;
  readonly rescued: ReadonlyMap<string, readonly LoopEvent[]>;
  readonly strays: readonly { readonly id: string; readonly shard: string }[];
}

/** Refuses, before anything is touched, a folder that a newer Closer has written to. */
export async function refuseNewer(disk: Disk, files: Layout): Promise<void> {
  const paths = [files.head, files.previousHead];
  for (const segment of await segmentsIn(disk, files.journal)) paths.push(join(files.journal, segmentName(segment)));
  for (const path of paths) {
    const bytes = await disk.read(path);
    const [first] = bytes ? linesOf(bytes) : [];
    let value: unknown = null;
    try {
      value = JSON.parse(first?.line.toString() ?? "null");
    } catch {
      // Damaged: that is for later.
    }
    assertNotNewer(versionOf(value));
  }
}

/** `writable` false: a read-only or full disk; what is there is read and left as it is. */
export async function openLedger(disk: Disk, files: Layout, writable: boolean, now: number): Promise<Opened> {
  return new Opening(disk, files, writable, now).run();
}

class Opening {
  readonly #disk: Disk;
  readonly #files: Layout;
  readonly #writable: boolean;
  readonly #now: number;
  readonly #damage = new Damage();
  #backup: Promise<BackupContent | null> | null = null;

  constructor(disk: Disk, files: Layout, writable: boolean, now: number) {
    this.#disk = disk;
    this.#files = files;
    this.#writable = writable;
    this.#now = now;
  }

  async run(): Promise<Opened> {
    const { head: found, fresh } = await this.#findHead();
    const ledger = emptyLedger(found.device, this.#disk, this.#files);
    const { mail, texts } = ledger;
    for (const change of found.desk) apply(ledger, change);
    const shelving = new Shelving(this.#disk, this.#files, ledger, this.#damage, (path) => this.#broken(path));
    await shelving.open(found.shards, this.#writable);
    await this.#openPages(this.#files.mail, found.mail, wordsOfEntry, (page, index) => mail.addPage(page, index));
    await this.#openPages(this.#files.texts, found.texts, wordsOfText, (page, index) => texts.addPage(page, index));
    const segments = await segmentsIn(this.#disk, this.#files.journal);
    if (this.#damage.any) await this.#rescueFromBackup(ledger, shelving);
    const head = this.#damage.any ? await this.#rewound(found, segments) : found;
    const keep = this.#writable ? (path: string) => copyAside(this.#disk, path, this.#now) : null;
    const parts = { ledger, disk: this.#disk, files: this.#files, damage: this.#damage, keep };
    const replayed = await replay(parts, found, head, segments);
    return {
      ledger,
      head,
      damage: this.#damage,
      fresh,
      segment: Math.max(0, head.folded, ...segments),
      ...replayed,
      generation: shelving.generation,
      rescued: shelving.rescued,
      strays: shelving.strays,
    };
  }

  #newestBackup(): Promise<BackupContent | null> {
    this.#backup ??= newestBackup(this.#disk, this.#files);
    return this.#backup;
  }

  /** The head; else the one before it, with the journal since; else what a backup and the journal tell. */
  async #findHead(): Promise<{ readonly head: Head; readonly fresh: boolean }> {
    const present = await this.#readHead(this.#files.head);
    if (present) return { head: present, fresh: false };
    // Without damage: broken off between the two renames of writing a head; the journal holds the rest.
    const previous = await this.#readHead(this.#files.previousHead);
    if (previous) return { head: previous, fresh: false };
    const traces =
      this.#damage.any ||
      (await segmentsIn(this.#disk, this.#files.journal)).length > 0 ||
      (await shardFilesIn(this.#disk, this.#files.loops)).size > 0 ||
      (await this.#disk.list(this.#files.backups)).length > 0;
    if (!traces) return { head: emptyHead(randomUUID()), fresh: true };
    this.#damage.broken(this.#files.head);
    const saved = (await this.#newestBackup())?.head;
    if (!saved) return { head: emptyHead(randomUUID()), fresh: false };
    const { device, desk, folded, seq } = saved;
    return { head: { ...emptyHead(device), desk, folded, seq }, fresh: false };
  }

  async #readHead(path: string): Promise<Head | null> {
    const low = snapshot(this.#disk, path, headFormat, emptyHead(""));
    try {
      await low.read();
    } catch (error) {
      if (!(error instanceof DamagedFile)) throw error;
      await this.#broken(path);
    }
    return low.data.device === "" ? null : low.data;
  }

  async #broken(path: string): Promise<void> {
    this.#damage.broken(path);
    if (this.#writable) await setAside(this.#disk, path, this.#now);
  }

  async #openPages(
    folder: string,
    known: Readonly<Record<string, number>>,
    wordsOf: WordsOf,
    add: (page: string, index: PageIndex) => void,
  ): Promise<void> {
    const pages = await pagesIn(this.#disk, folder);
    const replaced = replacedPages(pages, known);
    const scratch = new Scratch();
    if (this.#writable) for (const page of replaced) await removePage(this.#disk, folder, page);
    for (const page of new Set([...pages, ...Object.keys(known)])) {
      if (replaced.includes(page)) continue;
      const path = pagePath(folder, page);
      const keep = this.#writable ? () => copyAside(this.#disk, path, this.#now) : null;
      const { index, broken, lost } = await openPage(this.#disk, folder, page, wordsOf, keep, scratch);
      const missing = Math.max(broken + lost, (known[page] ?? 0) - countLines(index));
      if (missing > 0) this.#damage.broken(path);
      if (folder === this.#files.mail) this.#damage.lostMail(missing);
      add(page, index);
    }
  }

  /** Loops of broken shards as the newest backup knows them, together with what of the shards could be read. */
  async #rescueFromBackup(ledger: LiveLedger, { weak, rescued, rescue }: Shelving): Promise<void> {
    const backup = weak.size > 0 ? await this.#newestBackup() : await this.#backup;
    if (backup) this.#damage.usedBackup(backup.head.at);
    for (const [id, history] of backup?.loops ?? []) {
      const place = ledger.loops.placeOf(id);
      if (!place || weak.has(place.shard) || rescued.has(id)) rescue(id, history);
    }
    for (const [id, history] of rescued) {
      const merged = mergeHistories(ledger.loops.get(id)?.history ?? [], history);
      rescued.set(id, merged);
      putLoop(ledger, id, fold(id, merged));
    }
  }

  /** After damage the journal counts from its oldest segment: what it says twice changes nothing. */
  async #rewound(head: Head, segments: readonly number[]): Promise<Head> {
    const rewound = { ...head, folded: Math.min(head.folded, (segments[0] ?? head.folded + 1) - 1) };
    if (this.#writable) await writeHead(this.#disk, this.#files, rewound);
    return rewound;
  }
}
