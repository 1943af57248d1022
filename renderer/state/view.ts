// Where the owner is: the room, the list, the filter, the order. Plain data, so that a view can be saved and gone back to.
import { GROUPS, type Group } from "../../shared/loop/attention.ts";
import type { Reason } from "../../shared/loop/event.ts";

export type ListName = "open" | "mine" | "theirs" | "maybe" | "asleep" | "closed";
export type Sort = "urgency" | "recent" | "oldest" | "name";

/** Every field narrows; null or empty does not. Days are `YYYY-MM-DD`. */
export interface Filter {
  readonly account: string | null;
  readonly customer: string | null;
  readonly reason: Reason | null;
  /** Where it stands: one group of the list. */
  readonly group: Group | null;
  readonly needsMe: boolean;
  readonly from: string | null;
  readonly until: string | null;
}

export const NO_FILTER: Filter = {
  account: null,
  customer: null,
  reason: null,
  group: null,
  needsMe: false,
  from: null,
  until: null,
};

export type Room =
  | { readonly name: "loops"; readonly list: ListName; readonly filter: Filter; readonly sort: Sort }
  | { readonly name: "customers"; readonly address: string | null }
  | { readonly name: "templates"; readonly template: string | null }
  | { readonly name: "reports" }
  | { readonly name: "accounts"; readonly connect: boolean }
  | { readonly name: "settings"; readonly section: SettingsSection };

export type LoopsRoom = Extract<Room, { name: "loops" }>;
export type SettingsSection = "you" | "days" | "reminders" | "screen" | "keys" | "privacy" | "data";

export function list(name: ListName): LoopsRoom {
  return { name: "loops", list: name, filter: NO_FILTER, sort: name === "closed" ? "recent" : "urgency" };
}

export function narrowed(filter: Filter): boolean {
  return Object.values(filter).some((value) => value !== null && value !== false);
}

const REASONS: readonly string[] = ["promise", "question", "complaint", "bounce", "waiting", "manual"];
const LISTS: readonly string[] = ["open", "mine", "theirs", "maybe", "asleep", "closed"];
const SORTS: readonly string[] = ["urgency", "recent", "oldest", "name"];

/** A room as the fields of a saved view. */
export function toSaved(room: LoopsRoom): { filter: Record<string, string>; sort: string } {
  const fields: Record<string, string> = { list: room.list };
  for (const [name, value] of Object.entries(room.filter)) {
    if (value === true) fields[name] = "yes";
    else if (typeof value === "string") fields[name] = value;
  }
  return { filter: fields, sort: room.sort };
}

/** A saved view as a room; unknown words fall back to the plain list. */
export function fromSaved(saved: { filter: Readonly<Record<string, string>>; sort: string }): LoopsRoom {
  const { filter, sort } = saved;
  const known = <T extends string>(word: string | undefined, all: readonly string[]): T | null =>
    word !== undefined && all.includes(word) ? (word as T) : null;
  return {
    name: "loops",
    list: known<ListName>(filter.list, LISTS) ?? "open",
    sort: known<Sort>(sort, SORTS) ?? "urgency",
    filter: {
      account: filter.account ?? null,
      customer: filter.customer ?? null,
      reason: known<Reason>(filter.reason, REASONS),
      group: known<Group>(filter.group, GROUPS),
      needsMe: filter.needsMe === "yes",
      from: filter.from ?? null,
      until: filter.until ?? null,
    },
  };
}
