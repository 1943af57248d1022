// An overview and rows as the engine pushes them, for the tests of this folder.
import type { Counts, LoopRow, OverviewPush } from "../../../shared/ipc/snapshot.ts";
import { DEFAULT_SETTINGS } from "../../../shared/ledger/settings.ts";

export function overview(counts: Pick<Counts, "open" | "needsMe" | "worst">): OverviewPush {
  return {
    now: 0,
    counts: { mine: 0, theirs: 0, maybe: 0, asleep: 0, closed: 0, ...counts },
    health: [],
    accounts: [],
    settings: DEFAULT_SETTINGS,
    templates: [],
    corrections: [],
    engineDownSince: null,
    repaired: null,
    secrets: "session-only",
    demo: false,
  };
}

export function row(id: string, about: Partial<LoopRow> = {}): LoopRow {
  return {
    id,
    caseNumber: `C-${id}`,
    account: "a1",
    who: { name: "Ada Brook", address: "ada@brook.test" },
    subject: "Saddle",
    state: "owed",
    group: "today",
    reason: "promise",
    quote: "I will call you on Tuesday.",
    itemKind: "commitment",
    item: "i1",
    step: "promised",
    day: null,
    dayFrom: null,
    needsOwner: true,
    nextStep: "follow-up",
    bounce: null,
    outbox: null,
    outcome: null,
    snoozedUntil: null,
    confidence: 1,
    followUps: 0,
    escalated: false,
    openItems: 1,
    openedAt: 0,
    lastAt: 0,
    lastBy: "us",
    closedAt: null,
    tickets: [],
    notes: "",
    ...about,
  };
}
