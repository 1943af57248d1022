// The screen's memory and its one way to act: what the engine pushed, where the owner is, commands with undo.
import type { Bridge, Failure, OwnerCommand } from "../../shared/ipc/contract.ts";
import type { LoopRow, OverviewPush } from "../../shared/ipc/snapshot.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../shared/ledger/settings.ts";
import type { Group } from "../../shared/loop/attention.ts";
import { type Day, dayOf } from "../../shared/mail/day.ts";
import { type Text, textFor } from "../text/text.ts";
import { type Arrangement, arrangement } from "./arrangement.ts";
import { type Cell, cell } from "./cell.ts";
import { type Details, detailStore } from "./details.ts";
import type { Composing, Dialog } from "./dialogs.ts";
import { type Drafts, draftStore } from "./drafts.ts";
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

/** Words and consequences of a command on the screen. */
export interface Doing {
  readonly words: string;
  readonly loop?: string;
  /** Rows that leave the list at once, before the engine has answered. */
  readonly gone?: readonly string[];
  /** No toast and no undo: what shows its own change. */
  readonly silent?: boolean;
  /** Undoing means this instead: stopping a message in its undo window, which counts down in a toast of its own. */
  readonly back?: () => void;
}

export interface Screen {
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
  /** Does one or more commands as one thing that one undo takes back. */
  act(commands: readonly OwnerCommand[], doing: Doing): Promise<boolean>;
  undo(): void;
  canUndo(): boolean;
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
  const done: (() => void)[] = [];
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
    if (composing.get() !== null && composing.get()?.loop === current) return;
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
  };

  const act = async (commands: readonly OwnerCommand[], doing: Doing): Promise<boolean> => {
    const leaving = doing.gone ?? [];
    if (leaving.length > 0) {
      hide(leaving, true);
      const left = new Set(ticked.get());
      for (const id of leaving) left.delete(id);
      ticked.set(left);
    }
    arrangeNow("owner");
    const answers = Promise.all(commands.map((command) => bridge.call("ledger.command", { command })));
    let taken = false;
    const takeBack = async (): Promise<void> => {
      if (taken) return;
      taken = true;
      dismiss(key);
      const at = done.indexOf(undo);
      if (at >= 0) done.splice(at, 1);
      for (const answer of (await answers).toReversed()) {
        if (!answer.ok) continue;
        const result = await bridge.call("ledger.command", { command: { kind: "undo", of: answer.value.id } });
        if (!result.ok) return fail(result.failure);
      }
      arrangeNow("owner");
      if (doing.loop !== undefined) open.set(doing.loop);
    };
    const { back } = doing;
    const undo = (): void => {
      if (back === undefined) return void takeBack();
      done.splice(done.indexOf(undo), 1);
      back();
    };
    const key =
      doing.silent || back
        ? ""
        : toast({ kind: "done", words: doing.words, more: null, loop: doing.loop ?? null, undo });
    if (!doing.silent) done.push(undo);
    const results = await answers;
    const refused = results.find((answer) => !answer.ok);
    // The rows come back by push when they still belong; a refusal brings them back unchanged.
    hide(leaving, false);
    store.flush();
    arrangeNow("owner");
    if (refused === undefined || refused.ok) return true;
    dismiss(key);
    const at = done.indexOf(undo);
    if (at >= 0 && results.every((answer) => !answer.ok)) done.splice(at, 1);
    fail(refused.failure);
    return false;
  };

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
    act,
    undo() {
      done.at(-1)?.();
    },
    canUndo: () => done.length > 0,
    toast: (content) => void toast(content),
    dismissToast: dismiss,
    fail,
    start() {
      const stops = [
        bridge.on("list", (push) => {
          store.push(push);
          for (const row of push.rows) details.stale(row.id);
        }),
        bridge.on("overview", (push) => {
          overview.set(push);
          now.set(world.now());
        }),
        bridge.on("detail", ({ loop }) => details.stale(loop)),
        bridge.on("toast", (push) =>
          toast({
            kind: push.kind,
            words: text().push(push.kind, push.who),
            more: push.words,
            loop: push.loop,
            undo: null,
          }),
        ),
        bridge.on("show", ({ loop, view }) => {
          if (view === "accounts") screen.go({ name: "accounts", connect: false });
          else if (view === "settings") screen.go({ name: "settings", section: "you" });
          else if (loop !== null) screen.show(loop);
          else screen.go(list("open"));
        }),
        rows.subscribe(() => {
          const all = rows.get();
          if (all === null) return;
          search.follow(all);
          world.idle(indexOn);
          arrangeNow("rows");
        }),
        room.subscribe(() => {
          if (room.get().name === "loops") shown.release();
          arrangeNow("owner");
        }),
        query.subscribe(() => arrangeNow("owner")),
        folded.subscribe(() => arrangeNow("owner")),
      ];
      let indexing = false;
      const indexOn = (): void => {
        if (indexing) return;
        indexing = search.step();
        if (!indexing) return;
        world.idle(() => {
          indexing = false;
          indexOn();
        });
      };
      let ticking = true;
      const tick = (): void => {
        if (!ticking) return;
        now.set(world.now());
        world.after(20_000, tick);
      };
      world.after(20_000, tick);
      void bridge.call("screen.ready", {}).then((answer) => {
        if (!answer.ok) fail(answer.failure);
      });
      return () => {
        ticking = false;
        for (const stop of stops) stop();
      };
    },
  };
  return screen;
}
