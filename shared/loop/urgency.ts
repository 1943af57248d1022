// The order in which loops want the owner: by group, then by day, then those that have waited longest.
import { type Attention, GROUPS } from "./attention.ts";
import type { Loop } from "./loop.ts";

const places = new Map(GROUPS.map((group, place) => [group, place]));

/** What the order looks at; `lastAt` is the last sign of life, epoch ms. */
export interface Urgent extends Pick<Attention, "group" | "day"> {
  readonly lastAt: number;
}

/** Compares two loops for a sort, the most urgent first; undated ones come last in their group. */
export function byUrgency(a: Urgent, b: Urgent): number {
  if (a.group !== b.group) return (places.get(a.group) ?? 0) - (places.get(b.group) ?? 0);
  if (a.day !== b.day) return (a.day ?? "9999") < (b.day ?? "9999") ? -1 : 1;
  return a.lastAt - b.lastAt;
}

/** Instant of the last message of either side, or of a server; of its opening when there was none. */
export function lastSignOf(loop: Loop): number {
  return Math.max(loop.lastSentAt ?? 0, loop.lastReceivedAt ?? 0, loop.bounces.at(-1)?.at ?? 0, loop.openedAt);
}
