// Start: the loops of all shards go on the shelf; of broken shards, what is still whole is rescued.
import { isActive, sortIn } from "../../../shared/ledger/apply.ts";
import type { LoopEvent } from "../../../shared/loop/event.ts";
import { fold } from "../../../shared/loop/fold.ts";
import type { Damage } from "./damage.ts";
import type { Disk, Layout } from "./disk.ts";
import type { LiveLedger } from "./live-ledger.ts";
import { FIELD, historyIn, mergeHistories } from "./loop-line.ts";
import { endOf, type Row, readRows, type ShardFile, salvage, shardFilesIn, shardPath } from "./shard.ts";
import { Scratch } from "./snapshot.ts";

export class Shelving {
  readonly rescued = new Map<string, readonly LoopEvent[]>();
  readonly strays: { readonly id: string; readonly shard: string }[] = [];
  /** Shards of which only an older file, or none, could be read. */
  readonly weak = new Set<string>();
  /** Number of the newest shard file. */
  generation = 0;
  readonly #disk: Disk;
  readonly #files: Layout;
  readonly #ledger: LiveLedger;
  readonly #damage: Damage;
  readonly #broken: (path: string) => Promise<void>;
  readonly #people = new Map<string, string[]>();
  /** One memory for all shards: a fresh one for each would only leave more to be collected. */
  readonly #scratch = new Scratch();

  constructor(disk: Disk, files: Layout, ledger: LiveLedger, damage: Damage, broken: (path: string) => Promise<void>) {
    this.#disk = disk;
    this.#files = files;
    this.#ledger = ledger;
    this.#damage = damage;
    this.#broken = broken;
  }

  /** `counts`: loops in each shard, as the head tells. Older files of a shard go, where something may be removed. */
  async open(counts: Readonly<Record<string, number>>, writable: boolean): Promise<void> {
    const found = await shardFilesIn(this.#disk, this.#files.loops);
    for (const [name, generations] of found) {
      let whole = false;
      for (const file of generations) {
        this.generation = Math.max(this.generation, file.generation);
        const path = shardPath(this.#files.loops, file);
        if (!whole) whole = await this.#openShard(file, path);
        else if (writable) await this.#disk.remove(path);
        if (!whole) this.weak.add(name);
      }
    }
    for (const name of Object.keys(counts)) {
      if (found.has(name)) continue;
      this.weak.add(name);
      this.#damage.broken(`${name}.json`);
    }
    this.#ledger.byPerson = this.#people;
  }

  async #openShard(file: ShardFile, path: string): Promise<boolean> {
    const size = (await this.#disk.stat(path))?.size ?? 0;
    const bytes = this.#disk.readAt(path, 0, size, this.#scratch.of(size));
    const rows = readRows(bytes, true);
    if (rows) {
      for (const row of rows) this.#shelve(file, bytes, row);
      return true;
    }
    for (const { id, history } of salvage(bytes)) this.rescue(id, history);
    await this.#broken(path);
    return false;
  }

  /** Puts a loop of a shard on the shelf. Of two copies the fuller one stands. */
  #shelve(file: ShardFile, bytes: Buffer, row: Row): void {
    const ledger = this.#ledger;
    const known = ledger.loops.placeOf(row.id);
    if (known && known.bytes >= row.bytes) {
      this.strays.push({ id: row.id, shard: file.name });
      return;
    }
    if (known) this.strays.push({ id: row.id, shard: known.shard });
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

  /** A history of a loop that was found elsewhere than in a good shard. */
  readonly rescue = (id: string, history: readonly LoopEvent[]): void => {
    this.rescued.set(id, mergeHistories(this.rescued.get(id) ?? [], history));
  };
}
