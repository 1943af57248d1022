// The screen's memory and its one way to act: what the engine pushed, where the owner is, commands with undo.
import type { Bridge, Failure } from "../../shared/ipc/contract.ts";
import type { LoopRow, OverviewPush } from "../../shared/ipc/snapshot.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../shared/ledger/settings.ts";
import type { Group } from "../../shared/loop/attention.ts";
import { type Day, dayOf } from "../../shared/mail/day.ts";
import { type Text, textFor } from "../text/text.ts";
import { type Acting, acting } from "./acting.ts";
import { type Arrangement, arrangement } from "./arrangement.ts";
import { type Cell, cell } from "./cell.ts";
import { type Details, detailStore } from "./details.ts";
import type { Composing, Dialog } from "./dialogs.ts";
import { type Drafts, draftStore } from "./drafts.ts";
import { listen } from "./listening.ts";
import { arrange } from "./order.ts";
import { type Rows, rowStore } from "./rows.ts";
import { type Search, searchIndex } from "./search.ts";
import { lifetime, type Toast } from "./toasts.ts";
import { list, type Room } from "./view.ts";

/** The little of the world outside that the screen needs; given from outside for tests. */
export interface Surroundings {
  readonly now: () => number;
  readonly after: (ms: number, run: () => void) => void;
  readonly frame: (run: () => void) => void;
  readonly idle: (run: () => void) => void;
}

export interface Screen extends Acting {
  readonly bridge: Bridge;
  readonly rows: Cell<Rows | null>;
  /** Every row is here; false while the first list comes in. */
  readonly complete: Cell<boolean>;
  readonly overview: Cell<OverviewPush | null>;
  readonly now: Cell<number>;
  readonly room: Cell<Room>;
  /** The loop shown in detail, and whether it covers the list in a narrow window. */
  readonly open: Cell<string | null>;
  readonly reading: Cell<boolean>;
  readonly ticked: Cell<ReadonlySet<string>>;
  readonly query: Cell<string>;
  readonly folded: Cell<ReadonlySet<Group>>;
  readonly dialog: Cell<Dialog | null>;
  readonly composing: Cell<Composing | null>;
  /** Loops of the focus mode in the order in which it walks them; null outside of it. */
  readonly focus: Cell<readonly string[] | null>;
  readonly toasts: Cell<readonly Toast[]>;
  readonly list: Arrangement;
  readonly details: Details;
  readonly drafts: Drafts;
  readonly search: Search;
  text(): Text;
  settings(): Settings;
  today(): Day;
  row(id: string): LoopRow | null;
  go(room: Room): void;
  show(loop: string): void;
  /** Moves the open loop in the list by one or more rows. */
  move(by: number): void;
  toast(toast: Omit<Toast, "key">): void;
  dismissToast(key: string): void;
  fail(failure: Failure): void;
  start(): () => void;
}

export function createScreen(bridge: Bridge, world: Surroundings): Screen {
  const store = rowStore(world.frame);
  const { rows, complete } = store;
  const overview = cell<OverviewPush | null>(null);
  const now = cell(world.now());
  const room = cell<Room>(list("open"));
  const open = cell<string | null>(null);
  const reading = cell(false);
  const ticked = cell<ReadonlySet<string>>(new Set());
  const query = cell("");
  const folded = cell<ReadonlySet<Group>>(new Set<Group>(["asleep"]));
  const gone = cell<ReadonlySet<string>>(new Set());
  const dialog = cell<Dialog | null>(null);
  const composing = cell<Composing | null>(null);
  const focus = cell<readonly string[] | null>(null);
  const toasts = cell<readonly Toast[]>([]);
  const details = detailStore(bridge);
  const search = searchIndex();
  const shown = arrangement(world);
  let nextKey = 0;

  const settings = (): Settings => overview.get()?.settings ?? DEFAULT_SETTINGS;
  const text = (): Text => textFor(settings().locale);
  const dayAt = (instant: number): Day => dayOf(instant, settings().zone);

  const arrangeNow = (why: "rows" | "owner"): void => {
    const place = room.get();
    const all = rows.get();
    if (place.name !== "loops" || all === null) return;
    const wanted = query.get().trim();
    const found = wanted === "" ? null : search.find(wanted);
    const before = shown.entries.get();
    shown.arranged(
      arrange(all, place, folded.get(), gone.get(), found, (row) => dayAt(row.lastAt)),
      why,
    );
    keepOpen(before.findIndex((entry) => entry.kind === "row" && entry.id === open.get()));
  };

  /** The open row has left the list: the one that took its place opens. */
  const keepOpen = (index: number): void => {
    const entries = shown.entries.get();
    const current = open.get();
    if (current !== null && entries.some((entry) => entry.kind === "row" && entry.id === current)) return;
    // Focus mode walks its own way; what is being written stays.
    if (focus.get() !== null || composing.get()?.loop === current) return;
    const after = index < 0 ? entries : entries.slice(index);
    const next =
      after.find((entry) => entry.kind === "row") ??
      entries.slice(0, Math.max(index, 0)).findLast((entry) => entry.kind === "row");
    open.set(next?.kind === "row" ? next.id : null);
    if (next === undefined) reading.set(false);
  };

  const toast = (content: Omit<Toast, "key">): string => {
    const key = String(nextKey++);
    toasts.set([...toasts.get(), { ...content, key }].slice(-4));
    const life = lifetime(content.kind);
    if (life !== null) world.after(life, () => dismiss(key));
    return key;
  };
  const dismiss = (key: string): void => toasts.set(toasts.get().filter((one) => one.key !== key));

  const fail = (failure: Failure): void => {
    const t = text();
    toast({
      kind: "error",
      words: t.failure[failure.code] ?? t.failure.refused,
      more: failure.details === "" ? null : failure.details,
      loop: null,
      undo: null,
    });
  };

  const hide = (ids: readonly string[], away: boolean): void => {
    const next = new Set(gone.get());
    for (const id of ids) {
      if (away) next.add(id);
      else next.delete(id);
    }
    gone.set(next);
    if (!away) return;
    const left = new Set(ticked.get());
    for (const id of ids) left.delete(id);
    ticked.set(left);
  };

  const doer = acting({
    bridge,
    hide,
    arrange: () => arrangeNow("owner"),
    flush: () => store.flush(),
    open: (loop) => open.set(loop),
    toast,
    dismiss,
    fail,
  });

  const screen: Screen = {
    bridge,
    rows,
    complete,
    overview,
    now,
    room,
    open,
    reading,
    ticked,
    query,
    folded,
    dialog,
    composing,
    focus,
    toasts,
    list: shown,
    details,
    drafts: draftStore(),
    search,
    text,
    settings,
    today: () => dayAt(now.get()),
    row: (id) => rows.get()?.get(id) ?? null,
    go(next) {
      query.set("");
      ticked.set(new Set());
      reading.set(false);
      room.set(next);
    },
    show(loop) {
      const row = rows.get()?.get(loop);
      const place = room.get();
      if (row && (place.name !== "loops" || !shown.entries.get().some((e) => e.kind === "row" && e.id === loop))) {
        const group = row.group;
        screen.go(list(group === "maybe" || group === "closed" || group === "asleep" ? group : "open"));
      }
      open.set(loop);
      reading.set(true);
    },
    move(by) {
      const ids = shown.entries.get().flatMap((entry) => (entry.kind === "row" ? [entry.id] : []));
      const at = ids.indexOf(open.get() ?? "");
      const next = ids[at < 0 ? 0 : Math.min(Math.max(at + by, 0), ids.length - 1)];
      if (next !== undefined) open.set(next);
    },
    ...doer,
    toast: (content) => void toast(content),
    dismissToast: dismiss,
    fail,
    start: () =>
      listen(screen, world, {
        push: (push) => store.push(push),
        arrange: arrangeNow,
        toast: (content) => void toast(content),
      }),
  };
  return screen;
}
