// What was found broken at start, and the one sentence that tells the owner.
import { basename } from "node:path";

export class Damage {
  readonly #files = new Set<string>();
  #torn = false;
  #lines = 0;
  #mail = 0;
  #loops = 0;
  #backup: number | null = null;

  /** A file that was not what had been written, or is gone. */
  broken(path: string): void {
    this.#files.add(basename(path));
  }

  /** A commit that was being written when the machine or the app stopped: it had never been acknowledged. */
  torn(): void {
    this.#torn = true;
  }

  /** Committed batches that cannot be read. */
  lostBatches(count: number): void {
    this.#lines += count;
  }

  lostMail(count: number): void {
    this.#mail += count;
  }

  mailFoundAgain(): void {
    this.#mail = Math.max(0, this.#mail - 1);
  }

  lostLoops(count: number): void {
    this.#loops += count;
  }

  /** `at`: when the backup was made (epoch ms). */
  usedBackup(at: number): void {
    this.#backup = at;
  }

  /** Something that had been acknowledged was broken, even if all of it came back. */
  get any(): boolean {
    return this.#files.size > 0 || this.#lines > 0;
  }

  /** Messages of the index that are gone: the mailbox has to be read again. */
  get mailIsLost(): boolean {
    return this.#mail > 0;
  }

  /** One sentence, or null when all was well. */
  get sentence(): string | null {
    if (!this.any)
      return this.#torn
        ? "The last change was still being written when Closer stopped, so it was left out; everything before it is here."
        : null;
    const files = [...this.#files].slice(0, 3).join(", ") + (this.#files.size > 3 ? " and others" : "");
    const from = this.#backup === null ? "" : ` and the backup of ${new Date(this.#backup).toISOString().slice(0, 10)}`;
    const what = files === "" ? "Part of the journal" : `Part of the stored data (${files})`;
    const lost = [
      this.#lines > 0 ? `${this.#lines} ${this.#lines === 1 ? "change" : "changes"}` : "",
      this.#loops > 0 ? `${this.#loops} ${this.#loops === 1 ? "loop" : "loops"}` : "",
    ].filter((part) => part !== "");
    const result =
      lost.length > 0
        ? `everything else came back from the journal${from}, but ${lost.join(" and ")} could not be read`
        : `it was put back from the journal${from}`;
    const again = this.mailIsLost ? ", the mailbox is being read again" : "";
    return `${what} was damaged: ${result}${again}; follow-ups that were waiting to be sent are held, and the broken files are kept in the data folder.`;
  }
}
