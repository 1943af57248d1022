// Every action of the screen in one table: when it is possible and what it does.
import type { Action, ActionId } from "./action.ts";
import { LOOP_ACTIONS } from "./loop-actions.ts";
import { needingOwner } from "./order.ts";
import type { Screen } from "./screen.ts";
import { list, type Room } from "./view.ts";

export function startFocus(screen: Screen): void {
  const all = screen.rows.get();
  if (all === null) return;
  const loops = needingOwner(all);
  screen.dialog.set(null);
  screen.composing.set(null);
  screen.ticked.set(new Set());
  screen.focus.set(loops);
  screen.open.set(loops[0] ?? null);
}

const always = (): boolean => true;
const go = (room: () => Room): Action => ({ section: "go", enabled: always, run: (screen) => screen.go(room()) });

/** The search field is part of the page; the action only takes the focus there. */
function focusSearch(): void {
  document.querySelector<HTMLInputElement>("[data-search]")?.focus();
}

/** After the page has been drawn with it. */
function focusOn(selector: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}

/** The open loop takes the focus: arrows then scroll it, Tab reaches its buttons, Escape goes back to the list. */
function openAndFocus(screen: Screen): void {
  screen.reading.set(true);
  focusOn(".detail-scroll");
}

export const ACTIONS: Readonly<Record<ActionId, Action>> = {
  ...LOOP_ACTIONS,
  undo: { section: "app", enabled: (screen) => screen.canUndo(), run: (screen) => screen.undo() },
  next: { section: "list", enabled: always, run: (screen) => screen.move(1) },
  previous: { section: "list", enabled: always, run: (screen) => screen.move(-1) },
  open: { section: "list", enabled: (screen) => screen.open.get() !== null, run: openAndFocus },
  back: {
    section: "list",
    enabled: always,
    run(screen) {
      if (screen.composing.get() !== null) screen.composing.set(null);
      else if (screen.focus.get() !== null) screen.focus.set(null);
      else if (screen.reading.get()) {
        screen.reading.set(false);
        focusOn(`[data-loop="${CSS.escape(screen.open.get() ?? "")}"]`);
      } else if (screen.ticked.get().size > 0) screen.ticked.set(new Set());
      else screen.query.set("");
    },
  },
  tick: {
    section: "list",
    enabled: (screen) => screen.open.get() !== null && screen.focus.get() === null,
    run(screen) {
      const open = screen.open.get();
      if (open === null) return;
      const next = new Set(screen.ticked.get());
      if (!next.delete(open)) next.add(open);
      screen.ticked.set(next);
    },
  },
  "tick-all": {
    section: "list",
    enabled: (screen) => screen.focus.get() === null,
    run(screen) {
      const ids = screen.list.entries.get().flatMap((entry) => (entry.kind === "row" ? [entry.id] : []));
      screen.ticked.set(screen.ticked.get().size === ids.length ? new Set() : new Set(ids));
    },
  },
  refresh: {
    section: "list",
    enabled: (screen) => screen.list.waiting.get() > 0,
    run: (screen) => screen.list.apply(),
  },
  search: { section: "list", enabled: always, run: focusSearch },
  palette: { section: "app", enabled: always, run: (screen) => screen.dialog.set({ kind: "palette" }) },
  keys: { section: "app", enabled: always, run: (screen) => screen.dialog.set({ kind: "keys" }) },
  focus: { section: "list", enabled: (screen) => screen.focus.get() === null, run: startFocus },
  "new-loop": {
    section: "app",
    enabled: (screen) => (screen.overview.get()?.accounts.length ?? 0) > 0,
    run: (screen) => screen.dialog.set({ kind: "by-hand", address: null }),
  },
  "go-open": go(() => list("open")),
  "go-mine": go(() => list("mine")),
  "go-theirs": go(() => list("theirs")),
  "go-maybe": go(() => list("maybe")),
  "go-asleep": go(() => list("asleep")),
  "go-closed": go(() => list("closed")),
  "go-customers": go(() => ({ name: "customers", address: null })),
  "go-templates": go(() => ({ name: "templates", template: null })),
  "go-reports": go(() => ({ name: "reports" })),
  "go-accounts": go(() => ({ name: "accounts", connect: false })),
  "go-settings": go(() => ({ name: "settings", section: "you" })),
  theme: {
    section: "app",
    enabled: always,
    run(screen) {
      const dark = getComputedStyle(document.documentElement).colorScheme.includes("dark")
        ? document.documentElement.dataset.theme === "dark" || matchMedia("(prefers-color-scheme: dark)").matches
        : false;
      const settings = { ...screen.settings(), theme: dark ? ("light" as const) : ("dark" as const) };
      void screen.act([{ kind: "set-settings", settings }], { words: "", silent: true });
    },
  },
  nudge: {
    section: "app",
    enabled: (screen) => (screen.overview.get()?.accounts.length ?? 0) > 0,
    run(screen) {
      void screen.bridge.call("account.nudge", {}).then((answer) => {
        if (!answer.ok) screen.fail(answer.failure);
      });
    },
  },
};

export const ACTION_IDS = Object.keys(ACTIONS) as readonly ActionId[];
