// What the app process itself remembers of the pushes: the last overview, and the open loops for the tray's menu. Pure.
import type { ListPush, LoopRow, OverviewPush } from "../../shared/ipc/snapshot.ts";
import { GROUPS } from "../../shared/loop/attention.ts";

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

/** The most urgent open loops: by group, then by day, then those that have waited longest. */
export function mostUrgent(glance: Glance, count: number): readonly LoopRow[] {
  return [...glance.rows.values()].sort(byUrgency).slice(0, count);
}

function byUrgency(a: LoopRow, b: LoopRow): number {
  return (
    GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) ||
    compare(a.day ?? "9999", b.day ?? "9999") ||
    a.lastAt - b.lastAt ||
    compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
