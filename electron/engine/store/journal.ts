// The journal: every change as one sealed line, on disk before it counts. Numbered segments, so that a folded one can go.
import { join } from "node:path";
import type { Change } from "../../../shared/ledger/change.ts";
import type { AppendFile, Disk } from "./disk.ts";
import { SCHEMA_VERSION } from "./migrations/index.ts";
import { parseChanges, versionOf } from "./schema.ts";
import { linesOf, type SealedList, seal, sealList, unseal } from "./sealed.ts";
import { asStoreError } from "./store-error.ts";

export const segmentName = (segment: number): string => `${String(segment).padStart(6, "0")}.jsonl`;

/** Numbers of the segments in a journal folder, oldest first. */
export async function segmentsIn(disk: Disk, folder: string): Promise<readonly number[]> {
  return (await disk.list(folder))
    .map((name) => /^(\d{6,})\.jsonl$/.exec(name)?.[1])
    .filter((digits) => digits !== undefined)
    .map(Number)
    .sort((a, b) => a - b);
}

/** What was committed together. */
export interface Batch {
  readonly seq: number;
  readonly changes: readonly Change[];
}

export interface Segment {
  readonly version: number;
  readonly batches: readonly Batch[];
  /** Batches that are not what was written, besides a torn last one. */
  readonly broken: number;
  /** Bytes of a last line that was cut off while it was written: never acknowledged. */
  readonly torn: number;
  /** Bytes up to the torn line. */
  readonly length: number;
}

/** Reads a segment as far as it is readable; broken lines are left out and counted. */
export function readSegment(bytes: Buffer): Segment {
  const batches: Batch[] = [];
  let version = SCHEMA_VERSION;
  let broken = 0;
  let torn = 0;
  let length = 0;
  for (const { line, start, end, whole } of linesOf(bytes)) {
    if (!whole) {
      torn = end - start;
      break;
    }
    length = end;
    const value = unseal(line);
    if (start === 0) version = versionOf(value) ?? SCHEMA_VERSION;
    else if (value) {
      const changes = parseChanges(value.changes, version);
      if (changes && typeof value.seq === "number") batches.push({ seq: value.seq, changes });
      else broken++;
    } else broken++;
  }
  return { version, batches, broken, torn, length };
}

/** Where changes stand in the journal: segment, batch, and place of the first one in the batch, whose line is `batch`. */
export interface Written {
  readonly segment: number;
  readonly seq: number;
  readonly index: number;
  readonly batch: SealedList;
}

interface Waiting {
  readonly changes: readonly string[];
  readonly done: (written: Written) => void;
  readonly failed: (error: unknown) => void;
}

/** A segment that has grown to this many bytes is ended: folding one at a time needs little memory. */
export const SEGMENT_BYTES = 2 * 1024 * 1024;

/** Appends to the newest segment. Commits that arrive while one is being written share the next line and its sync. */
export class Journal {
  readonly #disk: Disk;
  readonly #folder: string;
  #segment: number;
  #seq: number;
  #file: AppendFile | null = null;
  /** Length of the segment up to the last acknowledged line. */
  #length = 0;
  #written = 0;
  /** A write failed and its remains could not be cut off yet. */
  #dirty = false;
  #queue: Waiting[] = [];
  #flushing: Promise<void> | null = null;

  /** `segment` is not there yet; `seq` is that of the last batch ever written. */
  constructor(disk: Disk, folder: string, segment: number, seq: number) {
    this.#disk = disk;
    this.#folder = folder;
    this.#segment = segment;
    this.#seq = seq;
  }

  /** Bytes written since the start. */
  get written(): number {
    return this.#written;
  }

  /** Begins a segment before there is anything to say: rejects when the disk takes nothing. */
  async begin(): Promise<void> {
    await this.#ready();
  }

  /** Resolves once the changes, each as JSON, are on disk; in the order of the calls. */
  append(changes: readonly string[]): Promise<Written> {
    return new Promise((done, failed) => {
      this.#queue.push({ changes, done, failed });
      this.#flushing ??= this.#flush().finally(() => {
        this.#flushing = null;
      });
    });
  }

  /** Ends the present segment; the next append begins another. Resolves with the number of the one that ended. */
  async rotate(): Promise<number> {
    while (this.#flushing) await this.#flushing;
    return this.#next();
  }

  async #next(): Promise<number> {
    if (this.#file && this.#dirty) await this.#cutBack(this.#file).catch(() => undefined);
    const ended = this.#segment;
    const file = this.#file;
    this.#file = null;
    this.#length = 0;
    this.#dirty = false;
    this.#segment++;
    await file?.close().catch(() => undefined);
    return ended;
  }

  async close(): Promise<void> {
    await this.rotate();
  }

  async #flush(): Promise<void> {
    while (this.#queue.length > 0) {
      const batch = this.#queue.splice(0);
      try {
        const written = await this.#write(batch);
        this.#seq++;
        let index = 0;
        for (const { changes, done } of batch) {
          done({ segment: this.#segment, seq: this.#seq, index, batch: written });
          index += changes.length;
        }
        if (this.#length > SEGMENT_BYTES) await this.#next();
      } catch (error) {
        for (const { failed } of batch) failed(asStoreError(error));
      }
    }
  }

  async #write(batch: readonly Waiting[]): Promise<SealedList> {
    const changes = batch.flatMap((waiting) => waiting.changes);
    const sealed = sealList(`"seq":${this.#seq + 1},"changes":`, changes);
    const { line } = sealed;
    const file = await this.#ready();
    try {
      await file.write(line);
      await file.sync();
    } catch (error) {
      this.#dirty = true;
      // Now if it can be done, else before the next line: nothing of a refused commit may come back.
      await this.#cutBack(file).catch(() => undefined);
      throw error;
    }
    this.#length += line.length;
    this.#written += line.length;
    return sealed;
  }

  async #ready(): Promise<AppendFile> {
    if (this.#file) {
      if (this.#dirty) await this.#cutBack(this.#file);
      return this.#file;
    }
    const file = await this.#disk.append(join(this.#folder, segmentName(this.#segment)));
    try {
      await file.truncate(0);
      const first = seal(`{"version":${SCHEMA_VERSION},"segment":${this.#segment}}`);
      await file.write(first);
      await file.sync();
      this.#length = first.length;
    } catch (error) {
      await file.close();
      throw error;
    }
    this.#file = file;
    return file;
  }

  async #cutBack(file: AppendFile): Promise<void> {
    await file.truncate(this.#length);
    this.#dirty = false;
  }
}
