// Start: snapshot plus journal; and when something on disk is broken, the last good state out of everything that is not.
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { apply, isActive, putLoop, sortIn } from "../../../shared/ledger/apply.ts";
import type { LoopEvent } from "../../../shared/loop/event.ts";
import { fold } from "../../../shared/loop/fold.ts";
import { type BackupContent, newestBackup } from "./backups.ts";
import { Damage } from "./damage.ts";
import type { Disk, Layout } from "./disk.ts";
import { emptyHead, type Head, headFormat, writeHead } from "./head.ts";
import { segmentName, segmentsIn } from "./journal.ts";
import { emptyLedger, type LiveLedger } from "./live-ledger.ts";
import { FIELD, historyIn, mergeHistories } from "./loop-line.ts";
import { wordsOfEntry, wordsOfText } from "./mail-pages.ts";
import { TextTable } from "./mail-table.ts";
import {
  countLines,
  openPage,
  type PageIndex,
  pagePath,
  pagesIn,
  removePage,
  replacedPages,
  type WordsOf,
} from "./pages.ts";
import { type Replayed, replay } from "./replay.ts";
import { assertNotNewer, versionOf } from "./schema.ts";
import { linesOf } from "./sealed.ts";
import { copyAside, setAside } from "./set-aside.ts";
import { endOf, type Row, readRows, type ShardFile, salvage, shardFilesIn, shardPath } from "./shard.ts";
import { DamagedFile, Scratch, snapshot } from "./snapshot.ts";

export interface Opened extends Replayed {
  readonly ledger: LiveLedger;
  readonly texts: TextTable;
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
  readonly #rescued = new Map<string, readonly LoopEvent[]>();
  readonly #strays: { readonly id: string; readonly shard: string }[] = [];
  /** Shards of which only an older file, or none, could be read. */
  readonly #weak = new Set<string>();
  readonly #people = new Map<string, string[]>();
  #backup: Promise<BackupContent | null> | null = null;
  #generation = 0;
  /** One memory for all shards: a fresh one for each would only leave more to be collected. */
  readonly #scratch = new Scratch();

  constructor(disk: Disk, files: Layout, writable: boolean, now: number) {
    this.#disk = disk;
    this.#files = files;
    this.#writable = writable;
    this.#now = now;
  }

  async run(): Promise<Opened> {
    const { head: found, fresh } = await this.#findHead();
    const ledger = emptyLedger(found.device, this.#disk, this.#files);
    const { mail } = ledger;
    const texts = new TextTable(this.#disk, this.#files.texts);
    for (const change of found.desk) apply(ledger, change);
    await this.#openShards(found, ledger);
    ledger.byPerson = new Map(this.#people);
    await this.#openPages(this.#files.mail, found.mail, wordsOfEntry, (page, index) => mail.addPage(page, index));
    await this.#openPages(this.#files.texts, found.texts, wordsOfText, (page, index) => texts.addPage(page, index));
    const segments = await segmentsIn(this.#disk, this.#files.journal);
    if (this.#damage.any) await this.#rescueFromBackup(ledger);
    const head = this.#damage.any ? await this.#rewound(found, segments) : found;
    const keep = this.#writable ? (path: string) => copyAside(this.#disk, path, this.#now) : null;
    const parts = { ledger, texts, disk: this.#disk, files: this.#files, damage: this.#damage, keep };
    const replayed = await replay(parts, found, head, segments);
    return {
      ledger,
      texts,
      head,
      damage: this.#damage,
      fresh,
      segment: Math.max(0, head.folded, ...segments),
      ...replayed,
      generation: this.#generation,
      rescued: this.#rescued,
      strays: this.#strays,
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

  async #openShards(head: Head, ledger: LiveLedger): Promise<void> {
    const found = await shardFilesIn(this.#disk, this.#files.loops);
    for (const [name, generations] of found) {
      let whole = false;
      for (const file of generations) {
        this.#generation = Math.max(this.#generation, file.generation);
        const path = shardPath(this.#files.loops, file);
        if (!whole) whole = await this.#openShard(ledger, file, path);
        else if (this.#writable) await this.#disk.remove(path);
        if (!whole) this.#weak.add(name);
      }
    }
    for (const name of Object.keys(head.shards)) {
      if (found.has(name)) continue;
      this.#weak.add(name);
      this.#damage.broken(`${name}.json`);
    }
  }

  async #openShard(ledger: LiveLedger, file: ShardFile, path: string): Promise<boolean> {
    const size = (await this.#disk.stat(path))?.size ?? 0;
    const bytes = this.#disk.readAt(path, 0, size, this.#scratch.of(size));
    const rows = readRows(bytes, true);
    if (rows) {
      for (const row of rows) this.#shelve(ledger, file, bytes, row);
      return true;
    }
    for (const { id, history } of salvage(bytes)) this.#rescue(id, history);
    await this.#broken(path);
    return false;
  }

  /** Puts a loop of a shard on the shelf. Of two copies the fuller one stands. */
  #shelve(ledger: LiveLedger, file: ShardFile, bytes: Buffer, row: Row): void {
    const known = ledger.loops.placeOf(row.id);
    if (known && known.bytes >= row.bytes) {
      this.#strays.push({ id: row.id, shard: file.name });
      return;
    }
    if (known) this.#strays.push({ id: row.id, shard: known.shard });
    const active = row.words[row.from + FIELD.active] === 1;
    const found = active ? historyIn(bytes.subarray(row.offset, row.offset + row.bytes)) : null;
    const loop = found && fold(row.id, found.history);
    if (active && !loop) {
      this.#damage.broken(shardPath(this.#files.loops, file));
      return;
    }
    const number = ledger.loops.addStored(row, file, loop && isActive(loop) ? loop : null);
    sortIn(ledger, row.id, loop);
    if (!loop && row.words[row.from + FIELD.closed] === 0) ledger.suggested.add(row.id);
    const others = this.#people.get(row.person);
    if (!others) this.#people.set(row.person, [row.id]);
    else if (!known) others.push(row.id);
    const threads = row.from + FIELD.hashes;
    const messages = threads + (row.words[row.from + FIELD.threads] ?? 0);
    for (let at = threads; at < messages; at++) ledger.byThread.note(row.words[at] ?? 0, number);
    for (let at = messages; at < endOf(row); at++) ledger.byMessage.note(row.words[at] ?? 0, number);
  }

  #rescue(id: string, history: readonly LoopEvent[]): void {
    this.#rescued.set(id, mergeHistories(this.#rescued.get(id) ?? [], history));
  }

  async #openPages(
    folder: string,
    known: Readonly<Record<string, number>>,
    wordsOf: WordsOf,
    add: (page: string, index: PageIndex) => void,
  ): Promise<void> {
    const pages = await pagesIn(this.#disk, folder);
    const replaced = replacedPages(pages, known);
    if (this.#writable) for (const page of replaced) await removePage(this.#disk, folder, page);
    for (const page of new Set([...pages, ...Object.keys(known)])) {
      if (replaced.includes(page)) continue;
      const path = pagePath(folder, page);
      const keep = this.#writable ? () => copyAside(this.#disk, path, this.#now) : null;
      const { index, broken, lost } = await openPage(this.#disk, folder, page, wordsOf, keep);
      const missing = Math.max(broken + lost, (known[page] ?? 0) - countLines(index));
      if (missing > 0) this.#damage.broken(path);
      if (folder === this.#files.mail) this.#damage.lostMail(missing);
      add(page, index);
    }
  }

  /** Loops of broken shards as the newest backup knows them, together with what of the shards could be read. */
  async #rescueFromBackup(ledger: LiveLedger): Promise<void> {
    const backup = this.#weak.size > 0 ? await this.#newestBackup() : await this.#backup;
    if (backup) this.#damage.usedBackup(backup.head.at);
    for (const [id, history] of backup?.loops ?? []) {
      const place = ledger.loops.placeOf(id);
      if (!place || this.#weak.has(place.shard) || this.#rescued.has(id)) this.#rescue(id, history);
    }
    for (const [id, history] of this.#rescued) {
      const merged = mergeHistories(ledger.loops.get(id)?.history ?? [], history);
      this.#rescued.set(id, merged);
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
