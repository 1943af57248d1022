// The look-back: old mail of every folder, newest first, in batches that are understood and committed beside the next fetch.
import type { Cursor } from "../../../shared/ledger/account.ts";
import type { FolderReading } from "./folder-reading.ts";
import type { Imap } from "./imap.ts";
import { fetchMail, type Reader, understand } from "./reader.ts";

/** The first batches are small, so that the list is useful at once. */
const FIRST_BATCH = 20;
const LARGEST_BATCH = 300;
/** Batches of the largest size that are read from one folder in a row. */
const TURN = 4;
/** Batches that may be on their way through understanding and commit while the next is fetched. */
const IN_FLIGHT = 2;

/** What is left of one folder. */
interface Rest {
  readonly reading: FolderReading;
  readonly uidValidity: string;
  /** UIDs to read, ascending; taken from the end. */
  readonly uids: number[];
  /** When the oldest message read so far arrived, epoch ms: the folder whose time is latest comes next. */
  reached: number;
  batch: number;
}

export interface LookBackProgress {
  readonly done: number;
  readonly total: number;
}

/** One run over all folders on one connection. Begun anew after a loss, it goes on where the cursors stand. */
export class LookBack {
  readonly #reader: Reader;
  readonly #progress: (progress: LookBackProgress) => void;
  #rest: Rest[] = [];
  #turn: { readonly rest: Rest; readonly left: number } | null = null;
  #inFlight: Promise<void>[] = [];
  #failure: { readonly error: unknown } | null = null;
  #done = 0;
  #total = 0;

  constructor(reader: Reader, progress: (progress: LookBackProgress) => void) {
    this.#reader = reader;
    this.#progress = progress;
  }

  /** Finds out what there is to read. */
  async begin(imap: Imap, readings: readonly FolderReading[]): Promise<void> {
    for (const reading of readings) {
      const state = await imap.open(reading.folder.path);
      const cursor = await reading.adopt(state, this.#reader.account.since);
      const uids = await this.#uids(imap, reading, cursor);
      if (uids === null) continue;
      const { uidValidity } = state;
      if (uids.length === 0) await this.#finish(reading, uidValidity);
      else {
        const whole = this.#isOlderStart(cursor);
        const done = whole ? 0 : cursor.done;
        const lowest = whole ? cursor.uidNext : cursor.lowest;
        await reading.commit(uidValidity, [], "look-back", (now) => ({
          ...now,
          since: this.#reader.account.since,
          lowest,
          done,
          total: done + uids.length,
        }));
        this.#rest.push({ reading, uidValidity, uids, reached: Number.POSITIVE_INFINITY, batch: FIRST_BATCH });
        this.#done += done;
        this.#total += done + uids.length;
      }
    }
    this.#tell();
  }

  get finished(): boolean {
    return this.#rest.length === 0;
  }

  /** Fetches the next batch; its understanding and commit go on beside. Rejects when an earlier batch could not be committed. */
  async step(imap: Imap): Promise<void> {
    const rest = this.#next();
    if (!rest) return;
    const size = Math.min(rest.batch, rest.reading.batchLimit);
    const batch = rest.uids.slice(-size);
    await imap.open(rest.reading.folder.path);
    const raw = await rest.reading.carefully(imap, batch, (uids) => fetchMail(imap, rest.reading.folder, uids));
    rest.uids.length -= batch.length;
    rest.batch = Math.min(rest.batch * 2, LARGEST_BATCH);
    rest.reached = Math.min(rest.reached, ...raw.map(({ receivedAt }) => receivedAt));
    if (raw.length === 0) rest.reached = Math.min(rest.reached, Date.now());
    const before = this.#inFlight.at(-1) ?? Promise.resolve();
    const understood = understand(this.#reader, rest.reading.folder, rest.uidValidity, raw);
    // Commits keep the order of fetching: the cursor says that everything above it has been read.
    const last = rest.uids.length === 0;
    const commit = Promise.all([understood, before]).then(async ([mail]) => {
      if (this.#failure) return;
      await rest.reading.commit(rest.uidValidity, mail, "look-back", (cursor) => ({
        ...cursor,
        lowest: last ? 1 : Math.min(cursor.lowest, batch[0] ?? 1),
        done: Math.min(cursor.total, cursor.done + batch.length),
      }));
      this.#done += batch.length;
      this.#tell();
    });
    this.#inFlight.push(
      commit.catch((error: unknown) => {
        this.#failure ??= { error };
      }),
    );
    if (last) this.#rest = this.#rest.filter((other) => other !== rest);
    while (this.#inFlight.length > IN_FLIGHT) await this.#inFlight.shift();
    if (last && this.#rest.length === 0) await this.settle();
    this.#throwFailure();
  }

  /** The folder whose time is latest; after the first batches each folder keeps its turn a while, because opening costs. */
  #next(): Rest | undefined {
    const turn = this.#turn;
    const stays = turn !== null && turn.left > 0 && this.#rest.includes(turn.rest);
    const rest = stays ? turn.rest : this.#rest.toSorted((a, b) => b.reached - a.reached)[0];
    if (!rest) return undefined;
    const left = stays ? turn.left - 1 : rest.batch === LARGEST_BATCH ? TURN - 1 : 0;
    this.#turn = { rest, left };
    return rest;
  }

  /** Waits until nothing is on its way any more. */
  async settle(): Promise<void> {
    await Promise.all(this.#inFlight);
    this.#inFlight = [];
  }

  #throwFailure(): void {
    if (this.#failure) throw this.#failure.error;
  }

  /** UIDs still to be read, ascending; null when the folder is finished. */
  async #uids(imap: Imap, reading: FolderReading, cursor: Cursor): Promise<number[] | null> {
    const { since } = this.#reader.account;
    // The search compares days in the server's zone.
    const from = since - 86_400_000;
    const gmail = reading.folder.role === "archive" && imap.isGmail ? { gmail: NOT_ELSEWHERE } : {};
    if (this.#isOlderStart(cursor)) {
      // Read down to the old start already: only what lies before it is new.
      const before = cursor.lowest <= 1 ? { before: cursor.since + 86_400_000 } : {};
      return [
        ...(await imap.search({ uids: `1:${Math.max(1, cursor.uidNext - 1)}`, since: from, ...before, ...gmail })),
      ];
    }
    if (cursor.lowest <= 1) return null;
    return [...(await imap.search({ uids: `1:${cursor.lowest - 1}`, since: from, ...gmail }))];
  }

  #isOlderStart(cursor: Cursor): boolean {
    return this.#reader.account.since < cursor.since;
  }

  async #finish(reading: FolderReading, uidValidity: string): Promise<void> {
    const { since } = this.#reader.account;
    await reading.commit(uidValidity, [], "look-back", (cursor) => ({
      ...cursor,
      since,
      lowest: 1,
      total: 0,
      done: 0,
    }));
  }

  #tell(): void {
    this.#progress({ done: this.#done, total: this.#total });
  }
}

/** Gmail's All Mail holds every message; those with these labels are read in their own folders, so that each comes once. */
export const NOT_ELSEWHERE = "-in:inbox -in:sent -in:drafts -in:chats";
