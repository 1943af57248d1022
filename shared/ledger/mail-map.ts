// A mail index held in memory: the batch being worked on, and the tests.
import { domainOf } from "../mail/address.ts";
import type { Address } from "../mail/message.ts";
import type { MailEntry, MailIndex } from "./mail-entry.ts";
import { isAt } from "./places.ts";

export interface MailMap extends MailIndex {
  put(entry: MailEntry): void;
}

const byDate = (a: MailEntry, b: MailEntry): number => a.date - b.date || (a.messageId < b.messageId ? -1 : 1);

/** A mail index over `base` (what is on disk), in which new entries hide older ones with the same Message-ID. */
export function createMailMap(base: MailIndex | null = null): MailMap {
  const entries = new Map<string, MailEntry>();
  /** Thread of every Message-ID that is known or referred to. */
  const threads = new Map<string, string>();
  /** Message-IDs under each key, each once; of places only the UID is the key. */
  const members = new Map<string, string[]>();
  const people = new Map<string, string[]>();
  const marks = new Map<string, string[]>();
  const places = new Map<number, string[]>();

  const own = (ids: readonly string[]): MailEntry[] =>
    ids.map((id) => entries.get(id)).filter((entry) => entry !== undefined);
  const merged = (ids: readonly string[] | undefined, below: readonly MailEntry[]): readonly MailEntry[] =>
    ids === undefined && below.length === 0
      ? below
      : [...own(ids ?? []), ...below.filter((entry) => !entries.has(entry.messageId))].sort(byDate);

  return {
    put(entry) {
      const id = entry.messageId;
      const isKnown = entries.has(id);
      const join = <K>(index: Map<K, string[]>, key: K): void => {
        const ids = index.get(key);
        if (!ids) index.set(key, [id]);
        // A message that is new stands last if it stands there at all.
        else if (isKnown ? !ids.includes(id) : ids.at(-1) !== id) ids.push(id);
      };
      entries.set(id, entry);
      if (!threads.has(id)) threads.set(id, entry.thread);
      for (const other of entry.references) if (!threads.has(other)) threads.set(other, entry.thread);
      join(members, entry.thread);
      if (entry.place) join(places, entry.place.uid);
      for (const mark of entry.marks ?? []) join(marks, mark);
      join(people, entry.from.address);
      for (const { address } of entry.to) join(people, address);
      for (const { address } of entry.cc) join(people, address);
    },
    get: (messageId) => entries.get(messageId) ?? base?.get(messageId) ?? null,
    at(account, place) {
      const here = own(places.get(place.uid) ?? []).findLast((entry) => isAt(entry, account, place));
      if (here) return here;
      const below = base?.at(account, place) ?? null;
      return below && !entries.has(below.messageId) ? below : null;
    },
    thread: (key) => merged(members.get(key), base?.thread(key) ?? []),
    threadOf(ids) {
      for (const id of ids) {
        const thread = threads.get(id);
        if (thread !== undefined) return thread;
      }
      return base?.threadOf(ids) ?? null;
    },
    marked: (mark, limit) => merged(marks.get(mark), base?.marked(mark, limit) ?? []).slice(-limit),
    sentTo: (address, since) =>
      merged(people.get(address), base?.sentTo(address, since) ?? []).filter(
        (entry) => entry.sent && entry.date >= since && [...entry.to, ...entry.cc].some((to) => to.address === address),
      ),
    atDomain(domain, limit) {
      const found = new Map<string, Address>();
      const latest = [...entries.values()].sort(byDate).slice(-limit);
      for (const entry of latest)
        for (const person of [entry.from, ...entry.to, ...entry.cc])
          if (domainOf(person.address) === domain) found.set(person.address, person);
      for (const person of base?.atDomain(domain, limit) ?? [])
        if (!found.has(person.address)) found.set(person.address, person);
      return [...found.values()];
    },
    person: (address, limit, until = Number.POSITIVE_INFINITY) =>
      merged(people.get(address), base?.person(address, limit, until) ?? [])
        .filter(({ date }) => date <= until)
        .slice(-limit),
  };
}
