// How far one folder has been read: the cursor goes to the ledger together with the mail, one commit after the other.
import type { Cursor } from "../../../shared/ledger/account.ts";
import type { Gone, ReadMail } from "../../../shared/ledger/input.ts";
import type { MailListener } from "../ports.ts";
import type { WatchedFolder } from "./folders.ts";
import type { Imap } from "./imap.ts";
import { CommandRefused } from "./imap-failure.ts";
import type { FolderState } from "./mailbox.ts";

/** So many times in a row a single message may break the connection before it is passed over. */
const PATIENCE = 5;

/** The folder was renumbered while mail from it was being read: what was read has lost its place and comes again. */
export class Renumbered extends Error {}

export class FolderReading {
  readonly folder: WatchedFolder;
  /** Epoch ms up to which new mail in this folder is known; null before the first look. */
  checkedAt: number | null = null;
  /** When all UIDs of the folder were last compared, ms of performance.now(). */
  comparedAt = Number.NEGATIVE_INFINITY;
  /** How many messages may be asked for at once: fewer after a failure, so that one bad message is found. */
  batchLimit = Number.POSITIVE_INFINITY;
  #failures = { uid: 0, times: 0 };
  readonly #account: string;
  readonly #listener: MailListener;
  #cursor: Cursor | null;
  #last: Promise<void> = Promise.resolve();

  readonly #unreadable: (folder: string, what: string, why: string) => void;

  constructor(
    account: string,
    folder: WatchedFolder,
    listener: MailListener,
    unreadable: (folder: string, what: string, why: string) => void,
  ) {
    this.#unreadable = unreadable;
    this.#account = account;
    this.folder = folder;
    this.#listener = listener;
    this.#cursor = listener.cursor(account, folder.path);
  }

  get cursor(): Cursor | null {
    return this.#cursor;
  }

  /**
   * Takes the folder as the server shows it now. An unknown or renumbered folder begins anew: a look-back from the
   * newest message, back to `since` (epoch ms).
   */
  async adopt(state: FolderState, since: number): Promise<Cursor> {
    await this.#last;
    const known = this.#cursor;
    if (known !== null && known.uidValidity === state.uidValidity) return known;
    const { uidValidity, uidNext, modseq } = state;
    const fresh: Cursor = { uidValidity, uidNext, lowest: uidNext, modseq, since, total: 0, done: 0 };
    await this.#commit([], "look-back", () => fresh);
    return fresh;
  }

  /** Commits mail that was read under `uidValidity`, and what is gone, with the cursor that is true afterwards. */
  async commit(
    uidValidity: string,
    mail: readonly ReadMail[],
    arrived: "look-back" | "new",
    next: (cursor: Cursor) => Cursor,
    gone: Gone | null = null,
  ): Promise<void> {
    const after = (cursor: Cursor | null) => {
      if (cursor?.uidValidity !== uidValidity) throw new Renumbered(`${this.folder.path} was renumbered`);
      return next(cursor);
    };
    await this.#commit(mail, arrived, after, gone);
  }

  /**
   * Fetches `uids`, and finds the one message that the server cannot send: a refused batch is fetched one by one; a batch
   * that broke the connection is smaller next time, and a single message that has broken it often is passed over.
   */
  async carefully<T>(
    imap: Imap,
    uids: readonly number[],
    fetch: (uids: readonly number[]) => Promise<readonly T[]>,
  ): Promise<readonly T[]> {
    const only = uids.length === 1 ? (uids[0] ?? 0) : 0;
    if (only > 0 && this.#failures.uid === only && this.#failures.times >= PATIENCE) {
      this.#passOver(only, "the connection breaks whenever it is read");
      return [];
    }
    try {
      const found = await fetch(uids);
      this.batchLimit = Math.max(1, this.batchLimit * 2);
      return found;
    } catch (error) {
      if (imap.alive && error instanceof CommandRefused) {
        if (only > 0) {
          this.#passOver(only, error.message);
          return [];
        }
        const found: T[] = [];
        for (const uid of uids) found.push(...(await this.carefully(imap, [uid], fetch)));
        return found;
      }
      this.batchLimit = Math.max(1, Math.floor(uids.length / 2));
      this.#failures =
        only > 0 && this.#failures.uid === only
          ? { uid: only, times: this.#failures.times + 1 }
          : { uid: only, times: 1 };
      throw error;
    }
  }

  #passOver(uid: number, why: string): void {
    this.#unreadable(this.folder.path, `message ${uid}`, why);
  }

  /** Both connections read INBOX; each cursor must be made from the one committed before. */
  #commit(
    mail: readonly ReadMail[],
    arrived: "look-back" | "new",
    next: (cursor: Cursor | null) => Cursor,
    gone: Gone | null = null,
  ): Promise<void> {
    const commit = this.#last.then(async () => {
      const cursor = next(this.#cursor);
      const batch = { account: this.#account, folder: this.folder.path, mail, cursor, arrived };
      await this.#listener.onMail(gone === null ? batch : { ...batch, gone });
      this.#cursor = cursor;
    });
    this.#last = commit.catch(() => undefined);
    return commit;
  }
}
