// Keeps the window up to date: pushes the rows that changed, the counts, and what just happened.

import { allTemplates } from "../../shared/follow-up/suggest.ts";
import type { Pushes, PushName } from "../../shared/ipc/contract.ts";
import type { OverviewPush } from "../../shared/ipc/snapshot.ts";
import type { Health } from "../../shared/ledger/account.ts";
import type { Change } from "../../shared/ledger/change.ts";
import { clockOf } from "../../shared/ledger/time.ts";
import { type Attention, attention } from "../../shared/loop/attention.ts";
import type { Loop } from "../../shared/loop/loop.ts";
import { countsOf, rowOf } from "../../shared/view/row.ts";
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
}

type Push = <N extends PushName>(name: N, push: Pushes[N]) => void;

/** Pushes are gathered for this long (ms), so that a look-back does not flood the window. */
const GATHER = 60;

export function createScreen(store: Store, now: () => number, push: Push, demo: boolean): Screen {
  const { ledger } = store;
  const healths = new Map<string, Health>();
  const shown = new Map<string, { readonly loop: Loop; readonly attention: Attention }>();
  const dirty = new Set<string>();
  let all = false;
  let everything = false;
  let timer: NodeJS.Timeout | null = null;

  const overview = (): OverviewPush => ({
    now: now(),
    counts: countsOf(ledger, now()),
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

  const flush = (): void => {
    timer = null;
    const clock = clockOf(ledger, now());
    if (everything) shown.clear();
    const ids = all || everything ? ledger.loops.keys() : dirty;
    const rows = [];
    const removed = [];
    const touched = [...dirty];
    for (const id of ids) {
      const loop = ledger.loops.get(id);
      if (!loop) {
        if (shown.delete(id)) removed.push(id);
        continue;
      }
      const next = attention(loop, clock);
      const before = shown.get(id);
      if (before?.loop === loop && before.attention === next && !dirty.has(id)) continue;
      shown.set(id, { loop, attention: next });
      rows.push(rowOf(ledger, loop, clock));
    }
    if (everything || rows.length > 0 || removed.length > 0) push("list", { all: everything, rows, removed });
    for (const loop of touched) push("detail", { loop });
    push("overview", overview());
    dirty.clear();
    all = false;
    everything = false;
  };
  const soon = (): void => {
    if (timer === null) timer = setTimeout(flush, GATHER);
  };

  return {
    ready() {
      everything = true;
      soon();
    },
    committed(changes, passed) {
      if (passed) all = true;
      for (const change of changes) {
        if (change.kind === "event") dirty.add(change.loop);
        else if (change.kind === "text" || change.kind === "mail") {
          const loop = ledger.byMessage.get(change.kind === "text" ? change.messageId : change.entry.messageId);
          if (loop) dirty.add(loop);
        } else if (change.kind === "settings" || change.kind === "customer") all = true;
        else if (change.kind === "customer-forgotten") everything = true;
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
  };
}
