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

/** Memory into which file after file is read: what a format takes from its bytes lives until the next one. */
export class Scratch {
  #buffer = Buffer.alloc(0);

  of(size: number): Buffer {
    if (this.#buffer.length < size) this.#buffer = Buffer.allocUnsafeSlow(size + (size >> 1));
    return this.#buffer;
  }
}

class SealedFile<T> implements Adapter<T> {
  readonly #disk: Disk;
  readonly #path: string;
  readonly #format: Format<T>;
  readonly #scratch: Scratch;

  constructor(disk: Disk, path: string, format: Format<T>, scratch: Scratch) {
    this.#disk = disk;
    this.#path = path;
    this.#format = format;
    this.#scratch = scratch;
  }

  /** Null when there is no such file; rejects with DamagedFile. */
  read = async (): Promise<T | null> => {
    const found = await this.#disk.stat(this.#path);
    if (!found) return null;
    const value = this.#format.parse(this.#disk.readAt(this.#path, 0, found.size, this.#scratch.of(found.size)));
    if (value === null) throw new DamagedFile(this.#path);
    return value;
  };

  write = (value: T): Promise<void> => this.#disk.replace(this.#path, this.#format.write(value));
}

/** A lowdb over one snapshot file; `empty` stands until a file has been read. */
export function snapshot<T>(
  disk: Disk,
  path: string,
  format: Format<T>,
  empty: T,
  scratch: Scratch = new Scratch(),
): Low<T> {
  return new Low(new SealedFile(disk, path, format, scratch), empty);
}
