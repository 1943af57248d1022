// The door to imapflow: one connection to an IMAP server, with the few commands that Closer needs, each checked for its result.
import { type FetchMessageObject, type FetchQueryObject, ImapFlow } from "imapflow";
import type { Server } from "../../../shared/ledger/account.ts";
import type { Secret } from "../ports.ts";
import { CommandRefused, refusal } from "./imap-failure.ts";
import { imapOptions } from "./imap-options.ts";
import type { Fetched, FetchPlan, FolderState, ListedFolder, Wanted } from "./mailbox.ts";

/** Servers without IDLE are asked so often whether there is something new, ms. */
const POLL_EVERY = 5_000;

/** An open, authenticated connection. Commands reject when it is lost. Never issue a command while a `fetch` is being read. */
export class Imap {
  readonly #client: ImapFlow;
  /** Resolves when the connection is gone, with the error if there was one. */
  readonly closed: Promise<Error | null>;
  /** A message has left the open folder; to be set back by who has seen to it. */
  departed = false;
  /** Path of the folder that is open. */
  #opened: string | null = null;
  #onNews: () => void = () => undefined;
  /** What has left the open folder, while that is asked for. */
  #gone: number[] | null = null;

  private constructor(client: ImapFlow, closed: Promise<Error | null>) {
    this.#client = client;
    this.closed = closed;
    client.on("exists", (event) => {
      if (event.count > event.prevCount) this.#onNews();
    });
    client.on("expunge", ({ path, uid, earlier }) => {
      if (path !== this.#opened) return;
      if (earlier && uid !== undefined) this.#gone?.push(uid);
      this.departed ||= !earlier;
    });
  }

  /**
   * Connects and signs in. A server that owes an answer and is silent for `silence` ms has gone. Rejects with what the
   * network, the certificate or the server said.
   */
  static async connect(server: Server, secret: Secret, silence: number): Promise<Imap> {
    const client = new ImapFlow(imapOptions(server, secret, silence));
    let failure: Error | null = null;
    // Without a listener an error would end the process, so it stands before connect().
    client.on("error", (error) => {
      failure ??= error;
    });
    const closed = new Promise<Error | null>((resolve) => client.once("close", () => resolve(failure)));
    await client.connect();
    if (!client.capabilities.has("IDLE")) client.maxIdleTime = POLL_EVERY;
    return new Imap(client, closed);
  }

  /** Gmail's own extensions: labels, ids, its search. */
  get isGmail(): boolean {
    return this.#client.capabilities.has("X-GM-EXT-1");
  }

  get alive(): boolean {
    return this.#client.usable;
  }

  /** Bytes that the server has sent on this connection. */
  get received(): number {
    return this.#client.stats().received;
  }

  /** `tell` is called when the open folder has gained messages. */
  onNews(tell: () => void): void {
    this.#onNews = tell;
  }

  async list(): Promise<readonly ListedFolder[]> {
    const listed = await this.#client.list();
    return listed.map((folder) => ({
      path: folder.path,
      role: folder.specialUse?.replace("\\", "").toLowerCase() ?? null,
      certain: folder.specialUseSource === "extension",
      selectable: !folder.flags.has("\\Noselect") && !folder.flags.has("\\NonExistent"),
    }));
  }

  /** Opens a folder for reading only, unless it is open already. Rejects with CommandRefused when the server will not. */
  async open(path: string): Promise<FolderState> {
    const mailbox = await this.#mailbox(path);
    return {
      uidValidity: mailbox.uidValidity.toString(),
      uidNext: mailbox.uidNext,
      exists: mailbox.exists,
      modseq: mailbox.highestModseq?.toString() ?? null,
    };
  }

  async #mailbox(path: string) {
    const current = this.#client.mailbox;
    if (current !== false && this.#opened === path) return current;
    this.#opened = null;
    try {
      const mailbox = await this.#client.mailboxOpen(path, { readOnly: true });
      this.#opened = path;
      return mailbox;
    } catch (error) {
      throw refusal(error);
    }
  }

  /** State of a folder that need not be open, or null when the server does not know it. */
  async status(path: string): Promise<FolderState | null> {
    const status = await this.#client.status(path, {
      uidNext: true,
      uidValidity: true,
      messages: true,
      highestModseq: this.#client.capabilities.has("CONDSTORE"),
    });
    if (status === false) {
      this.#assertAlive();
      return null;
    }
    return {
      uidValidity: status.uidValidity?.toString() ?? "",
      uidNext: status.uidNext ?? 0,
      exists: status.messages ?? 0,
      modseq: status.highestModseq?.toString() ?? null,
    };
  }

  /** UIDs in the open folder, ascending. */
  async search(wanted: Wanted): Promise<readonly number[]> {
    const found = await this.#client.search(
      {
        ...(wanted.uids === undefined ? {} : { uid: wanted.uids }),
        ...(wanted.since === undefined ? {} : { since: new Date(wanted.since) }),
        ...(wanted.before === undefined ? {} : { before: new Date(wanted.before) }),
        ...(wanted.larger === undefined ? {} : { larger: wanted.larger }),
        ...(wanted.messageId === undefined ? {} : { header: { "message-id": wanted.messageId } }),
        ...(wanted.to === undefined ? {} : { to: wanted.to }),
        ...(wanted.gmail === undefined ? {} : { gmraw: wanted.gmail }),
        ...(Object.values(wanted).every((value) => value === undefined) ? { all: true } : {}),
      },
      { uid: true },
    );
    if (!Array.isArray(found)) throw new CommandRefused("The server refused the search");
    return found.toSorted((a, b) => a - b);
  }

  /** Messages of the open folder by UID set, as the server sends them. Rejects when the server refuses or the connection is lost. */
  async *fetch(uids: string, plan: FetchPlan): AsyncGenerator<Fetched> {
    const query: FetchQueryObject = {
      uid: true,
      internalDate: true,
      ...(plan.source ? { source: true } : {}),
      ...(plan.header ? { headers: true } : {}),
      ...(plan.structure ? { bodyStructure: true } : {}),
      ...(plan.size ? { size: true } : {}),
      ...(plan.thread ? { threadId: true } : {}),
      ...(plan.parts ? { bodyParts: plan.parts.map(({ key, maxLength }) => ({ key, start: 0, maxLength })) } : {}),
    };
    try {
      for await (const message of this.#client.fetch(uids, query, { uid: true })) yield fetched(message);
    } catch (error) {
      throw refusal(error);
    }
  }

  /** Does the server tell what has gone from a folder (RFC 7162, QRESYNC)? */
  get tellsGone(): boolean {
    return this.#client.enabled.has("QRESYNC");
  }

  /** UIDs that have left the open folder since `modseq`; a server that has forgotten may name more. */
  async goneSince(modseq: string): Promise<readonly number[]> {
    const gone: number[] = [];
    this.#gone = gone;
    try {
      // Messages whose flags have changed are named too: nothing of them is asked for.
      for await (const _ of this.#client.fetch("1:*", { uid: true }, { uid: true, changedSince: BigInt(modseq) }));
    } catch (error) {
      throw refusal(error);
    } finally {
      this.#gone = null;
    }
    return gone;
  }

  /** Stores a message in a folder. Rejects when the server refuses it. */
  async append(path: string, raw: Uint8Array, flags: readonly string[], date: Date): Promise<void> {
    const done = await this.#client.append(path, raw, [...flags], date).catch((error: unknown) => {
      throw refusal(error);
    });
    if (done === false) {
      this.#assertAlive();
      throw new CommandRefused(`The server did not take the message into ${path}`);
    }
  }

  /** Makes the server tell at once what is new. */
  async noop(): Promise<void> {
    await this.#client.noop();
    this.#assertAlive();
  }

  /** Ends the connection at once. */
  close(): void {
    this.#client.close();
  }

  /** Says goodbye to the server, for at most two seconds. */
  async leave(): Promise<void> {
    const timer = setTimeout(() => this.close(), 2000);
    await this.#client.logout().catch(() => undefined);
    clearTimeout(timer);
    this.close();
  }

  // After a loss noop resolves undefined, and status and append resolve false.
  #assertAlive(): void {
    if (!this.alive) throw Object.assign(new Error("The connection was lost"), { code: "NoConnection" });
  }
}

function fetched(message: FetchMessageObject): Fetched {
  const date = message.internalDate === undefined ? 0 : new Date(message.internalDate).getTime();
  return {
    uid: message.uid,
    receivedAt: Number.isFinite(date) ? date : 0,
    ...(message.source ? { source: message.source } : {}),
    ...(message.headers ? { header: message.headers } : {}),
    ...(message.bodyStructure ? { structure: message.bodyStructure } : {}),
    ...(message.bodyParts ? { parts: message.bodyParts } : {}),
    ...(message.size === undefined ? {} : { size: message.size }),
    ...(message.threadId ? { thread: message.threadId } : {}),
  };
}
