// The mail index in memory: hashes and positions of half a million messages; the messages themselves are read when asked for.
import type { MailEntry, MailIndex, MailPlace } from "../../../shared/ledger/mail-entry.ts";
import { isAt } from "../../../shared/ledger/places.ts";
import { domainOf } from "../../../shared/mail/address.ts";
import type { Address } from "../../../shared/mail/message.ts";
import type { Disk } from "./disk.ts";
import { Column, HashIndex, keyOf } from "./hash-index.ts";
import { domainKeyOf, entryOf, type KeptText, packEntry, placeKeyOf, textOf, WORD } from "./mail-pages.ts";
import { eachLine, type PageIndex } from "./page-index.ts";
import { type Pending, type Places, Rows } from "./rows.ts";

const SENT = 1;
/** A later row holds the same message: it moved, or its conversation became known. */
const REPLACED = 2;

const peopleIn = (entry: MailEntry): readonly Address[] => [entry.from, ...entry.to, ...entry.cc];
const byDate = (a: MailEntry, b: MailEntry): number => a.date - b.date || (a.messageId < b.messageId ? -1 : 1);

export class MailTable implements MailIndex {
  readonly #rows: Rows<MailEntry>;
  readonly #otherId = new Column();
  readonly #seconds = new Column();
  readonly #flags = new Column();
  readonly #ids = new HashIndex();
  readonly #threads = new HashIndex();
  readonly #references = new HashIndex();
  readonly #people = new HashIndex();

  constructor(disk: Disk, folder: string) {
    this.#rows = new Rows(disk, folder, {
      stored: entryOf,
      pending: (change) => (change.kind === "mail" ? change.entry : null),
    });
  }

  /** All messages of a page. */
  addPage(page: string, index: PageIndex): void {
    eachLine(index, (offset, length, from, to) => {
      this.#index(this.#rows.addStored(page, offset, length), index, from, to);
    });
  }

  /** A message that was just committed; only the journal holds it. */
  put(entry: MailEntry, pending: Pending): void {
    const words = packEntry(entry);
    this.#index(this.#rows.addPending(pending), words, 0, words.length);
  }

  settle(upTo: number, places: Places): void {
    this.#rows.settle(upTo, places);
  }

  /** What only the journal holds, in the order in which it came. */
  pending(): Iterable<readonly [MailEntry, Pending]> {
    return this.#rows.pending();
  }

  get(messageId: string): MailEntry | null {
    for (const row of this.#ids.rows(keyOf(messageId))) {
      const entry = this.#read(row);
      if (entry?.messageId === messageId) return entry;
    }
    return null;
  }

  at(account: string, place: MailPlace): MailEntry | null {
    return (
      this.#entries(this.#people.rows(placeKeyOf(account, place))).find((one) => isAt(one, account, place)) ?? null
    );
  }

  thread(key: string): readonly MailEntry[] {
    return this.#entries(this.#threads.rows(keyOf(key)))
      .filter((entry) => entry.thread === key)
      .sort(byDate);
  }

  threadOf(messageIds: readonly string[]): string | null {
    for (const id of messageIds) {
      const known = this.get(id);
      if (known) return known.thread;
      const referring = this.#entries(this.#references.rows(keyOf(id))).find((entry) => entry.references.includes(id));
      if (referring) return referring.thread;
    }
    return null;
  }

  marked(mark: string, limit: number): readonly MailEntry[] {
    const found = this.#entries(this.#latest(this.#references.rows(keyOf(mark)), limit));
    return found.filter((entry) => entry.marks?.includes(mark)).sort(byDate);
  }

  sentTo(address: string, since: number): readonly MailEntry[] {
    const recent: number[] = [];
    for (const row of this.#people.rows(keyOf(address)))
      if ((this.#flags.at(row) & SENT) !== 0 && this.#seconds.at(row) >= Math.floor(since / 1000)) recent.push(row);
    return this.#entries(recent)
      .filter((entry) => entry.date >= since && [...entry.to, ...entry.cc].some((to) => to.address === address))
      .sort(byDate);
  }

  person(address: string, limit: number, until = Number.POSITIVE_INFINITY): readonly MailEntry[] {
    const found = this.#entries(
      this.#latest(this.#people.rows(keyOf(address)), limit, Math.max(Math.floor(until / 1000), 0)),
    );
    return found
      .filter((entry) => entry.date <= until && peopleIn(entry).some((one) => one.address === address))
      .sort(byDate);
  }

  atDomain(domain: string, limit: number): readonly Address[] {
    const found = new Map<string, Address>();
    for (const entry of this.#entries(this.#latest(this.#people.rows(domainKeyOf(domain)), limit)))
      for (const person of peopleIn(entry)) if (domainOf(person.address) === domain) found.set(person.address, person);
    return [...found.values()];
  }

  /** The `limit` rows with the latest dates until a second, without sorting a big provider's hundred thousands. */
  #latest(rows: Iterable<number>, limit: number, until = Number.POSITIVE_INFINITY): readonly number[] {
    const latest: number[] = [];
    for (const row of rows) {
      if ((this.#flags.at(row) & REPLACED) !== 0) continue;
      const seconds = this.#seconds.at(row);
      if (seconds > until || (latest.length === limit && seconds <= this.#seconds.at(latest[0] ?? 0))) continue;
      let at = latest.length;
      while (at > 0 && this.#seconds.at(latest[at - 1] ?? 0) > seconds) at--;
      latest.splice(at, 0, row);
      if (latest.length > limit) latest.shift();
    }
    return latest;
  }

  #index(row: number, words: Uint32Array, from: number, to: number): void {
    const id = words[from + WORD.id] ?? 0;
    const otherId = words[from + WORD.otherId] ?? 0;
    const flags = words[from + WORD.flags] ?? 0;
    for (let posting = this.#ids.newest(id); posting > 0; posting = this.#ids.older(posting)) {
      const older = this.#ids.rowAt(posting);
      if (this.#otherId.at(older) === otherId) this.#flags.set(older, this.#flags.at(older) | REPLACED);
    }
    this.#otherId.push(otherId);
    this.#seconds.push(words[from + WORD.seconds] ?? 0);
    this.#flags.push(flags & SENT);
    this.#ids.add(id, row);
    this.#threads.add(words[from + WORD.thread] ?? 0, row);
    const people = from + WORD.references + (flags >>> 1);
    for (let at = from + WORD.references; at < people; at++) this.#references.add(words[at] ?? 0, row);
    for (let at = people; at < to; at++) this.#people.add(words[at] ?? 0, row);
  }

  #read(row: number): MailEntry | null {
    return (this.#flags.at(row) & REPLACED) !== 0 ? null : this.#rows.read(row);
  }

  #entries(rows: Iterable<number>): MailEntry[] {
    const entries: MailEntry[] = [];
    for (const row of rows) {
      const entry = this.#read(row);
      if (entry) entries.push(entry);
    }
    return entries;
  }
}

/** The texts kept of messages: read when asked for. */
export class TextTable {
  readonly #rows: Rows<KeptText>;
  readonly #ids = new HashIndex();

  constructor(disk: Disk, folder: string) {
    this.#rows = new Rows(disk, folder, {
      stored: textOf,
      pending: (change) => (change.kind === "text" ? change : null),
    });
  }

  addPage(page: string, index: PageIndex): void {
    eachLine(index, (offset, length, from) => {
      this.#ids.add(index[from] ?? 0, this.#rows.addStored(page, offset, length));
    });
  }

  put({ messageId }: KeptText, pending: Pending): void {
    this.#ids.add(keyOf(messageId), this.#rows.addPending(pending));
  }

  settle(upTo: number, places: Places): void {
    this.#rows.settle(upTo, places);
  }

  pending(): Iterable<readonly [KeptText, Pending]> {
    return this.#rows.pending();
  }

  get(messageId: string): string | null {
    for (const row of this.#ids.rows(keyOf(messageId))) {
      const kept = this.#rows.read(row);
      if (kept?.messageId === messageId) return kept.text === "" ? null : kept.text;
    }
    return null;
  }
}
