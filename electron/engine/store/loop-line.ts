// A loop as it stands in a shard: one sealed line with its history, of which everything else is the fold.
import { isActive, keysOf, messagesOf } from "../../../shared/ledger/apply.ts";
import type { LoopEvent } from "../../../shared/loop/event.ts";
import { fold } from "../../../shared/loop/fold.ts";
import { keyOf } from "./hash-index.ts";
import { SCHEMA_VERSION } from "./migrations/index.ts";
import { parseHistory, versionOf } from "./schema.ts";
import { seal, unseal } from "./sealed.ts";

/** A loop's line (without newline), and what a start needs to know without reading it. */
export interface LoopLine {
  readonly id: string;
  readonly line: Buffer;
  readonly person: string;
  /** See FIELD. */
  readonly words: Uint32Array;
}

/**
 * Places of the numbers kept of a loop: 1 if active, seconds at which it was closed (0 = it was not), counts of the hashes that
 * follow: of the keys of its conversations, and of its messages.
 */
export const FIELD = { active: 0, closed: 1, threads: 2, messages: 3, hashes: 4 } as const;

/** An instant (epoch ms) in seconds, at least 1; 0 for none. */
export function secondsOf(instant: number | null): number {
  return instant === null ? 0 : Math.min(Math.max(Math.floor(instant / 1000), 1), 0xffff_ffff);
}

/** The line of a loop with this history; null when nothing is left of it. */
export function lineOf(id: string, history: readonly LoopEvent[]): LoopLine | null {
  const loop = fold(id, history);
  if (!loop) return null;
  const threads = keysOf(loop).map(keyOf);
  const messages = messagesOf(loop).map(keyOf);
  return {
    id,
    line: seal(JSON.stringify({ version: SCHEMA_VERSION, id, history })).subarray(0, -1),
    person: loop.counterpart.address,
    words: Uint32Array.of(
      isActive(loop) ? 1 : 0,
      secondsOf(loop.closedAt),
      threads.length,
      messages.length,
      ...threads,
      ...messages,
    ),
  };
}

/** The loop in its line, or null when it is not what was written. */
export function historyIn(line: Buffer): { readonly id: string; readonly history: readonly LoopEvent[] } | null {
  const value = unseal(line);
  const version = versionOf(value);
  if (typeof value?.id !== "string" || version === null) return null;
  const history = parseHistory(value.id, value.history, version);
  return history && { id: value.id, history };
}

/** All events of two copies of a history, each once. */
export function mergeHistories(one: readonly LoopEvent[], other: readonly LoopEvent[]): readonly LoopEvent[] {
  const known = new Set(one.map(({ id }) => id));
  return [...one, ...other.filter(({ id }) => !known.has(id))];
}
