// A mail index held in memory: the batch being worked on, and the tests.
import { domainOf } from "../mail/address.ts";
import type { Address } from "../mail/message.ts";
import type { MailEntry, MailIndex } from "./mail-entry.ts";
import { isAt, placeKey } from "./places.ts";

export interface MailMap extends MailIndex {
  put(entry: MailEntry): void;
}

const byDate = (a: MailEntry, b: MailEntry): number => a.date - b.date || (a.messageId < b.messageId ? -1 : 1);

/** A mail index over `base` (what is on disk), in which new entries hide older ones with the same Message-ID. */
export function createMailMap(base: MailIndex | null = null): MailMap {
  const entries = new Map<string, MailEntry>();
  /** Thread of every Message-ID that is known or referred to. */
  const threads = new Map<string, string>();
  const members = new Map<string, Set<string>>();
  const people = new Map<string, Set<string>>();
  const marks = new Map<string, Set<string>>();
  const places = new Map<string, string>();

  const join = (index: Map<string, Set<string>>, key: string, id: string): void => {
    const known = index.get(key);
    if (known) known.add(id);
    else index.set(key, new Set([id]));
  };
  const own = (ids: Iterable<string>): MailEntry[] =>
    [...ids].map((id) => entries.get(id)).filter((entry) => entry !== undefined);
  const merged = (ids: Iterable<string>, below: readonly MailEntry[]): readonly MailEntry[] =>
    [...own(ids), ...below.filter((entry) => !entries.has(entry.messageId))].sort(byDate);

  return {
    put(entry) {
      entries.set(entry.messageId, entry);
      for (const id of [entry.messageId, ...entry.references]) if (!threads.has(id)) threads.set(id, entry.thread);
      join(members, entry.thread, entry.messageId);
      if (entry.place) places.set(placeKey(entry.account, entry.place), entry.messageId);
      for (const mark of entry.marks ?? []) join(marks, mark, entry.messageId);
      for (const person of new Set([entry.from, ...entry.to, ...entry.cc]))
        join(people, person.address, entry.messageId);
    },
    get: (messageId) => entries.get(messageId) ?? base?.get(messageId) ?? null,
    at(account, place) {
      const own = entries.get(places.get(placeKey(account, place)) ?? "");
      if (own && isAt(own, account, place)) return own;
      const below = base?.at(account, place) ?? null;
      return below && !entries.has(below.messageId) ? below : null;
    },
    thread: (key) => merged(members.get(key) ?? [], base?.thread(key) ?? []),
    threadOf(ids) {
      for (const id of ids) {
        const thread = threads.get(id);
        if (thread !== undefined) return thread;
      }
      return base?.threadOf(ids) ?? null;
    },
    marked: (mark, limit) => merged(marks.get(mark) ?? [], base?.marked(mark, limit) ?? []).slice(-limit),
    sentTo: (address, since) =>
      merged(people.get(address) ?? [], base?.sentTo(address, since) ?? []).filter(
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
      merged(people.get(address) ?? [], base?.person(address, limit, until) ?? [])
        .filter(({ date }) => date <= until)
        .slice(-limit),
  };
}
