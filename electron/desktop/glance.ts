// What the app process itself remembers of the pushes: the last overview, and the open loops for the tray's menu. Pure.
import type { ListPush, LoopRow, OverviewPush } from "../../shared/ipc/snapshot.ts";
import { byUrgency } from "../../shared/loop/urgency.ts";

export interface Glance {
  readonly overview: OverviewPush | null;
  /** Loops that count as open, by id. */
  readonly rows: ReadonlyMap<string, LoopRow>;
}

export const NOTHING_SEEN: Glance = { overview: null, rows: new Map() };

/** Groups that are never in the badge (design.md). */
const APART: ReadonlySet<LoopRow["group"]> = new Set(["maybe", "closed", "asleep"]);

export function afterList(glance: Glance, push: ListPush): Glance {
  const rows = new Map(push.all ? [] : glance.rows);
  for (const id of push.removed) rows.delete(id);
  for (const row of push.rows) {
    if (APART.has(row.group)) rows.delete(row.id);
    else rows.set(row.id, row);
  }
  return { ...glance, rows };
}

/** The `count` most urgent open loops. One look at each: a sort of ten thousands at every push would be felt. */
export function mostUrgent(glance: Glance, count: number): readonly LoopRow[] {
  const first: LoopRow[] = [];
  for (const row of glance.rows.values()) {
    const last = first[count - 1];
    if (last && inOrder(last, row) <= 0) continue;
    if (last) first.pop();
    const place = first.findIndex((other) => inOrder(row, other) < 0);
    first.splice(place < 0 ? first.length : place, 0, row);
  }
  return first;
}

function inOrder(a: LoopRow, b: LoopRow): number {
  return byUrgency(a, b) || (a.id < b.id ? -1 : 1);
}
