// A disk that fails at a chosen step: full from then on, or gone with the process, with the step undone, half done or done.
import { writeFile } from "node:fs/promises";
import { type Disk, realDisk } from "../../electron/engine/store/disk.ts";

/** What of the failing step still reached the disk. */
export type Reached = "nothing" | "half" | "all";

/** `crash`: nothing works afterwards · `full`: writing fails with ENOSPC for a number of steps, everything else works. */
export interface Fault {
  readonly at: number;
  readonly kind: "crash" | "full";
  readonly reached: Reached;
  /** Steps that fail; without it all that follow. */
  readonly steps?: number;
}

export class Crashed extends Error {}

const full = (): Error => Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });

/** Counts every step that changes the disk. */
export class FaultyDisk implements Disk {
  steps = 0;
  #crashed = false;
  readonly #fault: Fault | null;

  constructor(fault: Fault | null) {
    this.#fault = fault;
  }

  get crashed(): boolean {
    return this.#crashed;
  }

  list(folder: string) {
    return this.#read(() => realDisk.list(folder));
  }

  read(path: string) {
    return this.#read(() => realDisk.read(path));
  }

  readAt(path: string, offset: number, length: number, into?: Buffer) {
    return this.#read(() => realDisk.readAt(path, offset, length, into));
  }

  stream(path: string) {
    return this.#read(() => realDisk.stream(path));
  }

  stat(path: string) {
    return this.#read(() => realDisk.stat(path));
  }

  async append(path: string) {
    const file = await this.#step(
      () => realDisk.append(path),
      () => Promise.resolve(),
      (opened) => opened.close(),
    );
    return {
      write: (bytes: Uint8Array) =>
        this.#step(
          () => file.write(bytes),
          () => file.write(bytes.subarray(0, bytes.length >> 1)),
        ),
      sync: () =>
        this.#step(
          () => file.sync(),
          () => Promise.resolve(),
        ),
      // Cutting a file back needs no room.
      truncate: (length: number) => this.#roomless(() => file.truncate(length)),
      close: () => file.close(),
    };
  }

  async replace(path: string, content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of content) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    await this.#step(
      () => realDisk.replace(path, [bytes]),
      // A full disk cleans up after itself; a crash leaves the temporary file behind.
      () =>
        this.#fault?.kind === "crash"
          ? writeFile(`${path}.new`, bytes.subarray(0, bytes.length >> 1))
          : Promise.resolve(),
    );
  }

  move(from: string, to: string) {
    return this.#roomless(() => realDisk.move(from, to));
  }

  remove(path: string) {
    return this.#roomless(() => realDisk.remove(path));
  }

  makeFolder(folder: string) {
    return this.#step(
      () => realDisk.makeFolder(folder),
      () => Promise.resolve(),
    );
  }

  #read<T>(work: () => T): T {
    if (this.#crashed) throw new Crashed();
    return work();
  }

  async #roomless(work: () => Promise<void>): Promise<void> {
    if (this.#fault?.kind === "full") return work();
    await this.#step(work, () => Promise.resolve());
  }

  /** `gone`: what the end of a process does with what the step has made. */
  async #step<T>(
    whole: () => Promise<T>,
    half: () => Promise<void>,
    gone: (made: T) => Promise<void> = async () => undefined,
  ): Promise<T> {
    if (this.#crashed) throw new Crashed();
    const fault = this.#fault;
    const step = this.steps++;
    if (!fault || step < fault.at || step >= fault.at + (fault.steps ?? Number.POSITIVE_INFINITY)) return whole();
    if (fault.reached === "half") await half();
    if (fault.reached === "all" && fault.kind === "crash") await gone(await whole());
    if (fault.kind === "full") throw full();
    this.#crashed = true;
    throw new Crashed();
  }
}
