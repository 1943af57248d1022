// The snapshot files, through lowdb: the only file that knows it. Its own adapter, because lowdb's neither syncs nor checks what it reads.
import { type Adapter, Low } from "lowdb";
import type { Disk } from "./disk.ts";

/** How a value stands in its file. */
export interface Format<T> {
  /** Null when the bytes are not what was written. */
  parse(bytes: Buffer): T | null;
  write(value: T): Iterable<Uint8Array>;
}

export class DamagedFile extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`${path} is not what was written`);
    this.path = path;
  }
}

class SealedFile<T> implements Adapter<T> {
  readonly #disk: Disk;
  readonly #path: string;
  readonly #format: Format<T>;

  constructor(disk: Disk, path: string, format: Format<T>) {
    this.#disk = disk;
    this.#path = path;
    this.#format = format;
  }

  /** Null when there is no such file; rejects with DamagedFile. */
  read = async (): Promise<T | null> => {
    const bytes = await this.#disk.read(this.#path);
    if (!bytes) return null;
    const value = this.#format.parse(bytes);
    if (value === null) throw new DamagedFile(this.#path);
    return value;
  };

  write = (value: T): Promise<void> => this.#disk.replace(this.#path, this.#format.write(value));
}

/** A lowdb over one snapshot file; `empty` stands until a file has been read. */
export function snapshot<T>(disk: Disk, path: string, format: Format<T>, empty: T): Low<T> {
  return new Low(new SealedFile(disk, path, format), empty);
}
