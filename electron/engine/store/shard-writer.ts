// Writes shards while the journal is folded: finds room for new loops, makes the next generation of a file, tells where its loops lie.
import type { Disk } from "./disk.ts";
import type { LoopLine } from "./loop-line.ts";
import {
  openShard,
  readRows,
  SHARD_LOOPS,
  type Shard,
  type ShardFile,
  shardFilesIn,
  shardName,
  shardPath,
} from "./shard.ts";
import type { ShardNews } from "./shelf.ts";
import { Scratch } from "./snapshot.ts";

export class ShardWriter {
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #files: Map<string, ShardFile>;
  readonly #counts: Map<string, number>;
  readonly #tell: (news: ShardNews) => void;
  readonly #scratch = new Scratch();
  /** Number of the last shard of a shelf. */
  readonly #last = new Map<string, number>();
  #generation: number;

  private constructor(
    disk: Disk,
    folder: string,
    files: Map<string, ShardFile>,
    counts: Map<string, number>,
    generation: number,
    tell: (news: ShardNews) => void,
  ) {
    this.#disk = disk;
    this.#folder = folder;
    this.#files = files;
    this.#counts = counts;
    this.#generation = generation;
    this.#tell = tell;
  }

  /** `counts`: loops in each shard, as the head tells. `generation`: that of the last file written. */
  static async open(
    disk: Disk,
    folder: string,
    counts: Readonly<Record<string, number>>,
    generation: number,
    tell: (news: ShardNews) => void,
  ): Promise<ShardWriter> {
    const files = new Map<string, ShardFile>();
    for (const [name, [newest]] of await shardFilesIn(disk, folder)) if (newest) files.set(name, newest);
    return new ShardWriter(disk, folder, files, new Map(Object.entries(counts)), generation, tell);
  }

  get generation(): number {
    return this.#generation;
  }

  get counts(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#counts);
  }

  get names(): readonly string[] {
    return [...this.#files.keys()];
  }

  /** A shard of this shelf with room for one more; the place is taken. */
  roomIn(shelf: string): string {
    let number = this.#last.get(shelf) ?? this.#lastOf(shelf);
    if ((this.#counts.get(shardName(shelf, number)) ?? 0) >= SHARD_LOOPS) number++;
    const name = shardName(shelf, number);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    this.#last.set(shelf, number);
    return name;
  }

  #lastOf(shelf: string): number {
    let last = 1;
    for (const name of [...this.#counts.keys(), ...this.#files.keys()])
      if (name.startsWith(`${shelf}-`)) last = Math.max(last, Number(name.slice(shelf.length + 1)));
    return last;
  }

  async #read(name: string): Promise<Shard> {
    const file = this.#files.get(name);
    if (!file) return new Map();
    const low = openShard(this.#disk, this.#folder, file, this.#scratch);
    await low.read();
    return low.data;
  }

  /** Copies of these loops of a shard. */
  async take(name: string, ids: readonly string[]): Promise<readonly LoopLine[]> {
    const shard = await this.#read(name);
    const lines = ids.map((id) => shard.get(id)).filter((line) => line !== undefined);
    return lines.map((line) => ({ ...line, line: Buffer.from(line.line) }));
  }

  /** Writes the shard anew with what `change` does to its loops. */
  async rewrite(name: string, change: (shard: Shard) => void): Promise<void> {
    const shard = await this.#read(name);
    change(shard);
    const file = { name, generation: this.#generation + 1 };
    const low = openShard(this.#disk, this.#folder, file);
    low.data = shard;
    await low.write();
    this.#generation = file.generation;
    this.#files.set(name, file);
    if (shard.size > 0) this.#counts.set(name, shard.size);
    else this.#counts.delete(name);
    await this.#announce(file);
  }

  async #announce(file: ShardFile): Promise<void> {
    const path = shardPath(this.#folder, file);
    const size = (await this.#disk.stat(path))?.size ?? 0;
    const rows = readRows(this.#disk.readAt(path, 0, size, this.#scratch.of(size)), false);
    if (!rows) throw new Error(`${file.name} cannot be read after it was written`);
    this.#tell({
      file,
      ids: rows.map((row) => row.id),
      offsets: rows.map((row) => row.offset),
      bytes: rows.map((row) => row.bytes),
    });
  }
}
