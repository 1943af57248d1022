// Keeps the window up to date: pushes the rows that changed, the counts, and what just happened.

import { allTemplates } from "../../shared/follow-up/suggest.ts";
import type { Pushes, PushName } from "../../shared/ipc/contract.ts";
import type { LoopRow, OverviewPush } from "../../shared/ipc/snapshot.ts";
import type { Health } from "../../shared/ledger/account.ts";
import type { Change } from "../../shared/ledger/change.ts";
import { clockOf } from "../../shared/ledger/time.ts";
import { type Attention, attention, type Clock, GROUPS, type Group } from "../../shared/loop/attention.ts";
import type { Loop } from "../../shared/loop/loop.ts";
import { byUrgency, lastSignOf } from "../../shared/loop/urgency.ts";
import { createTally } from "../../shared/view/counts.ts";
import { rowOf, type SuggestAddress } from "../../shared/view/row.ts";
import { correctionRows } from "./corrections.ts";
import type { Store } from "./ports.ts";

export interface Screen {
  /** A window is there: push everything. */
  ready(): void;
  /** These changes were committed; `passed` = time may have moved every row. */
  committed(changes: readonly Change[], passed: boolean): void;
  health(health: Health): void;
  forget(account: string): void;
  overview(): OverviewPush;
  /** Pushes no more. */
  close(): void;
}

type Push = <N extends PushName>(name: N, push: Pushes[N]) => void;

/** Pushes are gathered for this long (ms), so that a look-back does not flood the window. */
const GATHER = 60;
/** A full list goes out in parts, the most urgent rows first: at once what a window shows, then so many at a time. */
const FIRST_PART = 40;
const PART = 500;

/** A loop that may still move, as the window knows it. */
interface Known {
  readonly loop: Loop;
  readonly attention: Attention;
}

/** A full list on its way to the window. */
interface FullList {
  /** Loops that have changed since it set out. */
  readonly changed: Set<string>;
}

export function createScreen(store: Store, now: () => number, push: Push, demo: boolean): Screen {
  const { ledger } = store;
  const healths = new Map<string, Health>();
  const known = new Map<string, Known>();
  const tally = createTally();
  const dirty = new Set<string>();
  let passed = false;
  let everything = false;
  let timer: NodeJS.Timeout | null = null;
  let onItsWay: FullList | null = null;

  const overview = (): OverviewPush => ({
    now: now(),
    counts: tally.counts(ledger.loops.size, ledger.suggested.size),
    health: [...healths.values()],
    accounts: [...ledger.accounts.values()],
    settings: ledger.settings,
    templates: allTemplates(ledger.templates),
    corrections: correctionRows(ledger),
    engineDownSince: null,
    repaired: store.repaired,
    secrets: "keychain",
    demo,
  });

  /** Takes over how a loop stands now; false when the window would see no difference. */
  const look = (id: string, clock: Clock): boolean => {
    const before = known.get(id);
    const loop = ledger.active.get(id);
    const next = loop && { loop, attention: attention(loop, clock) };
    if (before?.loop === loop && (!before || !next || isSame(before.attention, next.attention))) return false;
    if (before) tally.count(before.loop, before.attention, -1);
    if (next) tally.count(next.loop, next.attention, 1);
    if (next) known.set(id, next);
    else known.delete(id);
    return true;
  };

  /** Looks at all loops that may still move, and answers those that differ. */
  const lookAtAll = (clock: Clock): readonly string[] => {
    const ids = new Set([...known.keys(), ...ledger.active.keys()]);
    return [...ids].filter((id) => look(id, clock));
  };

  /** Where what came back should have gone is looked up when the first rows are out: it takes long, and a large list. */
  let suggest: SuggestAddress | null = null;
  const rowNow = (loop: Loop, clock: Clock): LoopRow => rowOf(ledger, loop, clock, suggest ?? (() => null));

  const pushRows = (ids: Iterable<string>, clock: Clock): void => {
    const rows: LoopRow[] = [];
    const removed: string[] = [];
    for (const id of ids) {
      const loop = ledger.loops.get(id);
      if (loop) rows.push(rowNow(loop, clock));
      else removed.push(id);
    }
    if (rows.length + removed.length > 0)
      push("list", { all: false, rows, removed, ...(onItsWay ? { more: true } : {}) });
    // A row that comes anew says by itself that the detail is to be read again.
    for (const loop of removed) push("detail", { loop });
  };

  const flush = (): void => {
    timer = null;
    const clock = clockOf(ledger, now());
    const changed = new Set(dirty);
    for (const id of dirty) look(id, clock);
    if (passed || everything) for (const id of lookAtAll(clock)) changed.add(id);
    dirty.clear();
    passed = false;
    push("overview", overview());
    if (everything) {
      everything = false;
      const mine = { changed: new Set<string>() };
      onItsWay = mine;
      sendAll(mine, clock).catch((error: unknown) => {
        // A window that starts anew, or the end, has made it void; else the store is damaged, and the next start mends it.
        if (onItsWay === mine) throw error;
      });
      return;
    }
    pushRows(changed, clock);
  };
  const soon = (wait = GATHER): void => {
    if (timer !== null && wait > 0) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(flush, wait);
  };

  /** Loops that may still move, most urgent first; a group is put in order when its turn comes, so the first need not wait. */
  function* byTurn(): Generator<string> {
    const groups = new Map<Group, Known[]>();
    for (const one of known.values()) {
      const members = groups.get(one.attention.group);
      if (members) members.push(one);
      else groups.set(one.attention.group, [one]);
    }
    for (const group of GROUPS) {
      const members = groups.get(group) ?? [];
      const urgent = members.map(({ loop, attention: { day } }) => ({
        id: loop.id,
        group,
        day,
        lastAt: lastSignOf(loop),
      }));
      for (const { id } of urgent.sort(byUrgency)) yield id;
    }
  }

  /** Pushes every row; other work gets its turn between the parts. */
  const sendAll = async (mine: FullList, clock: Clock): Promise<void> => {
    let rows: LoopRow[] = [];
    let all = true;
    const send = (more: boolean): void => {
      // What has changed since goes out, or went out, by itself.
      const current = rows.filter(({ id }) => !mine.changed.has(id));
      push("list", { all, rows: current, removed: [], ...(more ? { more } : {}) });
      rows = [];
      all = false;
    };
    /** From here on addresses can be proposed. False when another full list has set out meanwhile. */
    const learned = async (): Promise<boolean> => {
      suggest ??= (await import("../../shared/view/address.ts")).suggestFor;
      return onItsWay === mine;
    };
    /** Sends what there is, and proposes what that had to do without; false as above. */
    const sendOn = async (): Promise<boolean> => {
      const unsuggested = suggest === null ? rows.filter(({ bounce }) => bounce !== null) : [];
      send(true);
      await new Promise((resolve) => setImmediate(resolve));
      if (!(await learned())) return false;
      for (const { id } of unsuggested) {
        const loop = ledger.active.get(id);
        if (loop) rows.push(rowNow(loop, clock));
      }
      return true;
    };
    for (const id of byTurn()) {
      const loop = ledger.active.get(id);
      if (loop) rows.push(rowNow(loop, clock));
      if (rows.length >= (all ? FIRST_PART : PART) && !(await sendOn())) return;
    }
    if (suggest === null && rows.some(({ bounce }) => bounce !== null) && !(await sendOn())) return;
    // Nothing has come back yet; when something does, its row needs it at once.
    if (!(await learned())) return;
    for await (const resting of store.restingLoops()) {
      if (onItsWay !== mine) return;
      for (const loop of resting) rows.push(rowNow(loop, clock));
      if (rows.length >= PART) send(true);
    }
    pushRows(mine.changed, clock);
    onItsWay = null;
    send(false);
  };

  lookAtAll(clockOf(ledger, now()));
  return {
    ready() {
      everything = true;
      soon(0);
    },
    committed(changes, isTick) {
      if (isTick) passed = true;
      const touch = (id: string): void => {
        dirty.add(id);
        onItsWay?.changed.add(id);
      };
      for (const change of changes) {
        if (change.kind === "event") touch(change.loop);
        else if (change.kind === "text" || change.kind === "mail") {
          const loop = ledger.byMessage.get(change.kind === "text" ? change.messageId : change.entry.messageId);
          if (loop) touch(loop);
        } else if (change.kind === "settings") passed = true;
        else if (change.kind === "customer") {
          const { address, others } = change.customer;
          for (const each of [address, ...others]) for (const id of ledger.byPerson.get(each) ?? []) touch(id);
        } else if (change.kind === "customer-forgotten") everything = true;
      }
      soon();
    },
    health(health) {
      healths.set(health.account, health);
      soon();
    },
    forget(account) {
      healths.delete(account);
      soon();
    },
    overview,
    close() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      onItsWay = null;
    },
  };
}

function isSame(a: Attention, b: Attention): boolean {
  return (
    a === b ||
    (a.group === b.group &&
      a.day === b.day &&
      a.dayFrom === b.dayFrom &&
      a.needsOwner === b.needsOwner &&
      a.nextStep === b.nextStep)
  );
}
