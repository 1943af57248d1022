// One step at work: reads the ledger through what this step has changed already, and collects changes and effects.
import type { LoopEvent } from "../loop/event.ts";
import type { Loop } from "../loop/loop.ts";
import { baseSubject } from "../mail/subject.ts";
import { loopAfter, subjectKey } from "./apply.ts";
import type { Change } from "./change.ts";
import type { Effect } from "./input.ts";
import type { Ledger } from "./ledger.ts";
import { include } from "./loop-index.ts";
import type { MailEntry } from "./mail-entry.ts";
import { createMailMap, type MailMap } from "./mail-map.ts";

type WithoutFact<T> = T extends LoopEvent ? Omit<T, "id" | "device" | "at"> : never;
/** An event before it has got id, device and instant. */
export type NewEvent = WithoutFact<LoopEvent>;

export interface Work {
  readonly ledger: Ledger;
  /** Epoch ms. */
  readonly now: number;
  /** Command id that the events of this step belong to, or null. */
  readonly command: string | null;
  readonly changes: Change[];
  readonly effects: Effect[];
  readonly mail: MailMap;
  readonly touched: Map<string, Loop | null>;
  /** The loops touched by conversation and by counterpart, those that left it since included. */
  readonly byThread: Map<string, readonly string[]>;
  readonly byPerson: Map<string, readonly string[]>;
}

export function beginWork(ledger: Ledger, now: number, command: string | null): Work {
  const touched = { touched: new Map(), byThread: new Map(), byPerson: new Map() };
  return { ledger, now, command, changes: [], effects: [], mail: createMailMap(ledger.mail), ...touched };
}

const NONE: readonly never[] = [];

export function loopAt(work: Work, id: string): Loop | null {
  const touched = work.touched.get(id);
  return touched !== undefined ? touched : (work.ledger.loops.get(id) ?? null);
}

/** Loops as they stand now, each once; most messages of a look-back have none. */
function loopsAt(work: Work, known: readonly string[], touched: readonly string[]): readonly Loop[] {
  if (known.length + touched.length === 0) return NONE;
  return [...new Set([...known, ...touched])].map((id) => loopAt(work, id)).filter((loop) => loop !== null);
}

/** Those of the loops that this step has touched which still hold the key. */
function touched(work: Work, ids: readonly string[] | undefined, holds: (loop: Loop) => boolean): readonly string[] {
  return ids === undefined
    ? NONE
    : ids.filter((id) => {
        const loop = loopAt(work, id);
        return loop !== null && holds(loop);
      });
}

/** Loops of a conversation, those opened or joined in this step included. */
export function loopsOfThread(work: Work, thread: string): readonly Loop[] {
  const here = touched(work, work.byThread.get(thread), ({ threads }) => threads.includes(thread));
  return loopsAt(work, work.ledger.byThread.get(thread) ?? NONE, here);
}

/** So many loops with one person about one subject are looked at. */
const ABOUT_ONE_SUBJECT = 20;

/** The latest loops with a person about a subject (without "Re:"), those opened in this step included. */
export function loopsAbout(work: Work, address: string, base: string): readonly Loop[] {
  const here = touched(
    work,
    work.byPerson.get(address),
    ({ counterpart, subject }) => counterpart.address === address && baseSubject(subject) === base,
  );
  return loopsAt(work, work.ledger.byThread.get(subjectKey(address, base), ABOUT_ONE_SUBJECT) ?? NONE, here);
}

/** Loops with a person, those opened in this step included; `among` tells which of the others matter, so that few are read. */
export function loopsOfPerson(
  work: Work,
  address: string,
  among: { has(id: string): boolean } = work.ledger.loops,
): readonly Loop[] {
  const here = touched(work, work.byPerson.get(address), ({ counterpart }) => counterpart.address === address);
  return loopsAt(work, work.ledger.byPerson.get(address)?.filter((id) => among.has(id)) ?? NONE, here);
}

/**
 * Writes an event into a loop's history. `fact` gives the instant (of a mail: when it was sent) and an id that is the
 * same whenever the same fact is learned again; without it the event is new, and happens now.
 */
export function record(
  work: Work,
  id: string,
  event: NewEvent,
  fact: { readonly id: string; readonly at: number } | null = null,
): void {
  const before = loopAt(work, id);
  const count = work.changes.length;
  const unique = work.command
    ? `${work.command}.${count}`
    : `${work.ledger.device}.${id}.${work.now.toString(36)}.${before?.history.length ?? 0}`;
  const full = {
    ...event,
    id: fact?.id ?? unique,
    device: work.ledger.device,
    at: fact?.at ?? afterAll(before, work.now),
  } as LoopEvent;
  if (before?.history.some((known) => known.id === full.id)) return;
  touch(work, id, loopAfter(before ?? undefined, id, full));
  work.changes.push({ kind: "event", loop: id, event: full });
}

function touch(work: Work, id: string, loop: Loop | null): void {
  work.touched.set(id, loop);
  if (!loop) return;
  for (const thread of loop.threads) include(work.byThread, thread, id);
  include(work.byPerson, loop.counterpart.address, id);
}

/** What happens now happens after all that was written, even when the clock was set back meanwhile. */
function afterAll(loop: Loop | null, now: number): number {
  let at = now;
  for (const event of loop?.history ?? []) if (event.at >= at) at = event.at + 1;
  return at;
}

export function rememberMail(work: Work, entry: MailEntry): void {
  work.mail.put(entry);
  work.changes.push({ kind: "mail", entry });
}
