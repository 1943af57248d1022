// Which rows a list holds and in what order: groups by urgency, and inside a group the day, then the longest silence.
import type { LoopRow } from "../../shared/ipc/snapshot.ts";
import { GROUPS, type Group } from "../../shared/loop/attention.ts";
import type { Day } from "../../shared/mail/day.ts";
import type { Rows } from "./rows.ts";
import type { Filter, ListName, LoopsRoom, Sort } from "./view.ts";

export type Entry =
  | { readonly kind: "group"; readonly group: Group; readonly count: number; readonly folded: boolean }
  | { readonly kind: "row"; readonly id: string };

/** Rows of one list. Open leaves out what sleeps; its rows stand at the end of it, folded. */
function belongs(row: LoopRow, list: ListName): boolean {
  const { group } = row;
  switch (list) {
    case "open":
      return group !== "maybe" && group !== "closed";
    case "mine":
      return group !== "maybe" && group !== "closed" && group !== "asleep" && row.state !== "awaiting";
    case "theirs":
      return group !== "maybe" && group !== "closed" && group !== "asleep" && row.state === "awaiting";
    case "maybe":
    case "asleep":
    case "closed":
      return group === list;
  }
}

/** `today` closes a date filter at day's end: rows without a day count by their last sign of life, given as a day. */
function passes(row: LoopRow, filter: Filter, dayOfRow: (row: LoopRow) => Day): boolean {
  if (filter.account !== null && row.account !== filter.account) return false;
  if (filter.customer !== null && row.who.address !== filter.customer) return false;
  if (filter.reason !== null && row.reason !== filter.reason) return false;
  if (filter.group !== null && row.group !== filter.group) return false;
  if (filter.needsMe && !row.needsOwner) return false;
  if (filter.from !== null || filter.until !== null) {
    const day = row.day ?? dayOfRow(row);
    if (filter.from !== null && day < filter.from) return false;
    if (filter.until !== null && day > filter.until) return false;
  }
  return true;
}

function compare(sort: Sort): (a: LoopRow, b: LoopRow) => number {
  switch (sort) {
    case "urgency":
      return (a, b) => {
        const left = a.day ?? "9999";
        const right = b.day ?? "9999";
        if (left !== right) return left < right ? -1 : 1;
        return a.lastAt - b.lastAt;
      };
    case "recent":
      return (a, b) => (b.closedAt ?? b.lastAt) - (a.closedAt ?? a.lastAt);
    case "oldest":
      return (a, b) => a.openedAt - b.openedAt;
    case "name": {
      const collator = new Intl.Collator(undefined, { sensitivity: "base" });
      return (a, b) => collator.compare(a.who.name || a.who.address, b.who.name || b.who.address);
    }
  }
}

/**
 * The entries of a list. `gone` are rows that an action of the owner has just taken out of it; `found` (ids, best
 * first) replaces list and order while she searches; `dayOfRow` gives the day of a row's last sign of life.
 */
export function arrange(
  rows: Rows,
  room: LoopsRoom,
  folded: ReadonlySet<Group>,
  gone: ReadonlySet<string>,
  found: readonly string[] | null,
  dayOfRow: (row: LoopRow) => Day,
): readonly Entry[] {
  if (found !== null) return found.filter((id) => rows.has(id)).map((id) => ({ kind: "row", id }));

  const byGroup = new Map<Group, LoopRow[]>();
  for (const row of rows.values()) {
    if (gone.has(row.id) || !belongs(row, room.list) || !passes(row, room.filter, dayOfRow)) continue;
    const bucket = byGroup.get(row.group);
    if (bucket) bucket.push(row);
    else byGroup.set(row.group, [row]);
  }
  const order = compare(room.sort);
  const asEntries = (sorted: readonly LoopRow[]): Entry[] => sorted.map(({ id }) => ({ kind: "row", id }));

  if (room.sort !== "urgency" || byGroup.size === 0) return asEntries([...byGroup.values()].flat().sort(order));
  const entries: Entry[] = [];
  for (const group of GROUPS) {
    const bucket = byGroup.get(group);
    if (!bucket) continue;
    const hidden = folded.has(group) && room.list === "open";
    if (room.list !== "maybe" && room.list !== "asleep" && room.list !== "closed")
      entries.push({ kind: "group", group, count: bucket.length, folded: hidden });
    if (!hidden) for (const row of bucket.sort(order)) entries.push({ kind: "row", id: row.id });
  }
  return entries;
}

/** Loops that need the owner now, most urgent first: what focus mode walks through. */
export function needingOwner(rows: Rows): readonly string[] {
  const order = compare("urgency");
  return [...rows.values()]
    .filter((row) => row.needsOwner && row.group !== "maybe" && row.group !== "closed" && row.group !== "asleep")
    .sort((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) || order(a, b))
    .map(({ id }) => id);
}
