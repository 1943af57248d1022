// A bridge without an engine: keeps sample loops in memory and answers every call the way the engine would, well enough to look at.

import { gmail } from "../../../electron/engine/mail/providers/gmail.ts";
import { tiles } from "../../../electron/engine/mail/providers/index.ts";
import { outlook } from "../../../electron/engine/mail/providers/outlook.ts";
import { fill } from "../../../shared/follow-up/fill.ts";
import { greeting } from "../../../shared/follow-up/greeting.ts";
import { firstName } from "../../../shared/follow-up/person-name.ts";
import { suggest } from "../../../shared/follow-up/suggest.ts";
import type {
  Answers,
  Bridge,
  CallArguments,
  CallName,
  Failure,
  OwnerCommand,
  Pushes,
  PushName,
  Result,
} from "../../../shared/ipc/contract.ts";
import type { Counts, Draft, LoopDetail, LoopRow, OverviewPush } from "../../../shared/ipc/snapshot.ts";
import type { Account, Health } from "../../../shared/ledger/account.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../shared/ledger/settings.ts";
import { addDays, dayOf } from "../../../shared/mail/day.ts";
import { OWNER, report, type SampleLoop, templates, ZONE } from "./sample.ts";

export const ACCOUNT: Account = {
  id: "shop",
  address: OWNER.address,
  name: OWNER.name,
  aliases: ["info@halecycles.example"],
  provider: "generic",
  auth: "password",
  imap: { host: "mail.halecycles.example", port: 993, security: "tls", user: OWNER.address, trusted: null },
  smtp: { host: "mail.halecycles.example", port: 465, security: "tls", user: OWNER.address, trusted: null },
  folders: { inbox: "INBOX", sent: "Sent", junk: "Junk", archive: null, more: [] },
  since: Date.now() - 60 * 86_400_000,
  connectedAt: Date.now() - 30 * 86_400_000,
  demo: false,
};

export const WATCHING: Health = {
  account: "shop",
  state: "watching",
  completeUntil: Date.now() - 60_000,
  behind: null,
  problem: null,
  lookBack: null,
  unread: [],
};

type Handlers = { readonly [N in CallName]?: (args: CallArguments<N>) => Answers[N] | Failure };

export interface FakeOptions {
  readonly loops: readonly SampleLoop[];
  readonly overview?: Partial<OverviewPush>;
  readonly settings?: Partial<Settings>;
  /** Answers of a test instead of the usual ones. */
  readonly answers?: Handlers;
  readonly now?: () => number;
  /** Milliseconds an answer takes. */
  readonly delay?: number;
  readonly platform?: Bridge["platform"];
  /** Found while the first mailbox is read. */
  readonly arrivals?: readonly SampleLoop[];
}

export interface FakeBridge extends Bridge {
  /** Commands as they came in. */
  readonly commands: OwnerCommand[];
  /** Names of all calls, in order. */
  readonly called: CallName[];
  row(id: string): LoopRow;
  /** Changes rows from outside, as mail that arrives would. */
  change(id: string, part: Partial<LoopRow>): void;
  push<N extends PushName>(name: N, push: Pushes[N]): void;
  overview(part: Partial<OverviewPush>): void;
}

/** Throw this to refuse a call. */
class Refused extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

export function fakeBridge(options: FakeOptions): FakeBridge {
  const now = options.now ?? (() => Date.now());
  const rows = new Map(options.loops.map(({ row }) => [row.id, row]));
  const details = new Map(options.loops.map(({ row, detail }) => [row.id, detail]));
  const listeners = new Map<PushName, Set<(push: never) => void>>();
  const commands: OwnerCommand[] = [];
  const called: CallName[] = [];
  const undo = new Map<string, () => void>();
  let counter = 0;

  let overview: OverviewPush = {
    now: now(),
    counts: countsOf(rows.values()),
    health: [WATCHING],
    accounts: [ACCOUNT],
    settings: { ...DEFAULT_SETTINGS, zone: ZONE, locale: "en-GB", ownerName: OWNER.name, ...options.settings },
    templates: templates(),
    corrections: [],
    engineDownSince: null,
    repaired: null,
    secrets: "keychain",
    demo: false,
    ...options.overview,
  };

  const push = <N extends PushName>(name: N, message: Pushes[N]): void => {
    for (const listener of listeners.get(name) ?? []) (listener as (push: Pushes[N]) => void)(message);
  };
  const pushOverview = (part: Partial<OverviewPush> = {}): void => {
    overview = { ...overview, now: now(), counts: countsOf(rows.values()), ...part };
    push("overview", overview);
  };
  const set = (row: LoopRow): void => {
    rows.set(row.id, row);
    const detail = details.get(row.id);
    if (detail) {
      const items = detail.items.map((item) => ({
        ...item,
        open: row.state !== "closed" && row.openItems > 0,
        step: row.step ?? item.step,
        due:
          row.day === null
            ? item.due
            : { first: row.day, last: row.day, from: row.dayFrom ?? ("text" as const), words: "" },
      }));
      details.set(row.id, { ...detail, row, items, loop: { ...detail.loop, items, outcome: row.outcome } });
    }
    push("list", { all: false, rows: [row], removed: [] });
    push("detail", { loop: row.id });
    pushOverview();
  };
  const get = (id: string): LoopRow => {
    const row = rows.get(id);
    if (!row) throw new Refused({ code: "not-found", details: id });
    return row;
  };
  const change = (id: string, part: Partial<LoopRow>): void => set({ ...get(id), ...part });

  const carryOut = (command: OwnerCommand): Answers["ledger.command"] => {
    commands.push(command);
    const id = `command-${counter++}`;
    if (command.kind === "undo") {
      undo.get(command.of)?.();
      undo.delete(command.of);
      return { id, loop: null };
    }
    const before = overview;
    if ("loop" in command) {
      const row = get(command.loop);
      undo.set(id, () => set(row));
    } else undo.set(id, () => pushOverview({ settings: before.settings, templates: before.templates }));
    const today = dayOf(now(), ZONE);
    switch (command.kind) {
      case "accept":
        change(command.loop, { state: "owed", group: "later", nextStep: "follow-up" });
        break;
      case "dismiss":
      case "drop-item":
        change(command.loop, {
          state: "closed",
          group: "closed",
          nextStep: "none",
          openItems: 0,
          closedAt: now(),
          outcome: { kind: "dismissed" },
        });
        break;
      case "set-due":
        change(command.loop, {
          day: command.day,
          dayFrom: "owner",
          group: command.day < today ? "overdue" : command.day === today ? "today" : "later",
        });
        break;
      case "done":
        change(
          command.loop,
          command.told
            ? {
                state: "awaiting",
                group: "awaiting",
                step: "told",
                nextStep: "wait",
                needsOwner: false,
                day: addDays(today, 3),
              }
            : { step: "done" },
        );
        break;
      case "close":
        change(command.loop, {
          state: "closed",
          group: "closed",
          nextStep: "none",
          step: "confirmed",
          needsOwner: false,
          closedAt: now(),
          outcome: { kind: "confirmed-by-owner", note: command.note },
        });
        break;
      case "reopen":
        change(command.loop, {
          state: "owed",
          group: "today",
          nextStep: "follow-up",
          outcome: null,
          closedAt: null,
          needsOwner: true,
        });
        break;
      case "snooze":
        change(command.loop, { group: "asleep", snoozedUntil: command.until, needsOwner: false });
        break;
      case "wake":
        change(command.loop, { group: "today", snoozedUntil: null, needsOwner: true });
        break;
      case "note":
        change(command.loop, { notes: command.note });
        break;
      case "set-counterpart":
        change(command.loop, { who: command.counterpart });
        break;
      case "merge":
        change(command.from, {
          state: "closed",
          group: "closed",
          nextStep: "none",
          closedAt: now(),
          outcome: { kind: "merged", into: command.into },
        });
        break;
      case "approve": {
        const wait = overview.settings.undoSeconds * 1000;
        const sendAt = command.draft.sendAt ?? now() + wait;
        change(command.loop, {
          outbox: {
            state: command.draft.sendAt === null ? "undo-window" : "scheduled",
            undoUntil: now() + wait,
            sendAt,
            explanation: "",
          },
        });
        if (command.draft.sendAt === null) setTimeout(() => sent(command.loop), wait);
        break;
      }
      case "cancel-send":
        change(command.loop, { outbox: null });
        break;
      case "send-now":
        sent(command.loop);
        break;
      case "went-out":
        change(command.loop, { outbox: null, state: "awaiting", group: "awaiting", nextStep: "wait" });
        break;
      case "set-settings":
        pushOverview({ settings: command.settings });
        break;
      case "save-template":
        pushOverview({
          templates: [...overview.templates.filter((one) => one.id !== command.template.id), command.template],
        });
        break;
      case "remove-template":
        pushOverview({ templates: overview.templates.filter((one) => one.id !== command.id) });
        break;
      case "undo-correction":
        pushOverview({ corrections: overview.corrections.filter((one) => one.id !== command.id) });
        break;
      case "start-from-today":
        for (const row of rows.values()) if (row.state === "suggested") carryOut({ kind: "dismiss", loop: row.id });
        break;
      case "open-by-hand":
      case "split":
      case "mute":
      case "forget-customer":
        break;
      case "set-customer": {
        const were = [...details];
        for (const [loop, detail] of were)
          if (detail.card.customer.address === command.customer.address) {
            details.set(loop, { ...detail, card: { ...detail.card, customer: command.customer } });
            push("detail", { loop });
          }
        undo.set(id, () => {
          for (const [loop, detail] of were) {
            details.set(loop, detail);
            push("detail", { loop });
          }
        });
        break;
      }
    }
    return { id, loop: null };
  };

  const sent = (loop: string): void => {
    const row = rows.get(loop);
    if (row?.outbox == null) return;
    change(loop, {
      outbox: null,
      state: "awaiting",
      group: "awaiting",
      step: "told",
      nextStep: "wait",
      needsOwner: false,
      bounce: null,
      lastAt: now(),
      lastBy: "us",
      followUps: row.followUps + 1,
      day: addDays(dayOf(now(), ZONE), 3),
    });
    push("toast", { command: null, kind: "sent", loop, who: row.who.name || row.who.address, words: "" });
  };

  const draftFor = ({ loop, template, to, newDay }: CallArguments<"loop.draft">): Draft => {
    const row = get(loop);
    const all = overview.templates;
    const chosen =
      typeof template === "object" && template !== null
        ? template
        : (all.find(({ id }) => id === template) ?? suggest(all, row.nextStep, row.group === "overdue", "en")[0]);
    const today = dayOf(now(), ZONE);
    const body = chosen?.body ?? "";
    const newDue = body.includes("{{new_day") ? (newDay ?? addDays(today, 1)) : null;
    const long = (day: string | null): string =>
      day === null
        ? ""
        : new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }).format(
            new Date(`${day}T12:00:00Z`),
          );
    const filled = fill(body, {
      greeting: greeting(row.who.name, chosen?.language ?? "en", details.get(loop)?.card.customer.tone ?? null),
      "customer.first_name": firstName(row.who.name),
      "customer.name": row.who.name,
      "owner.name": OWNER.name,
      "owner.first_name": "Nora",
      signature: OWNER.name,
      subject: row.subject.replace(/^Re: /, ""),
      "case.number": row.caseNumber,
      "promise.quote": row.quote.replace(/\.$/, ""),
      "promise.day": long(row.day),
      "request.quote": row.quote.replace(/[.?]$/, ""),
      "bounce.address": row.bounce?.recipient ?? "",
      new_day: long(newDue),
      "original.day": long(today),
      "close.day": long(addDays(today, 7)),
    });
    const resends = row.bounce !== null && (chosen?.suits.includes("resend") ?? false);
    return {
      template: chosen?.id ?? null,
      from: OWNER,
      to: [{ name: row.who.name, address: to ?? row.bounce?.suggestion ?? row.who.address }],
      cc: [],
      subject: resends ? row.subject : `Re: ${row.subject.replace(/^Re: /, "")}`,
      text: filled.text,
      resendOf: resends ? `${loop}.2` : null,
      attachments: resends ? ["Invoice-2041-corrected.pdf"] : [],
      fulfils: chosen?.fulfils ?? false,
      closes: chosen?.closes ?? false,
      newDue,
      unresolved: filled.unresolved,
      filled: filled.filled,
      warnings: [],
    };
  };

  const handlers: { readonly [N in CallName]: (args: CallArguments<N>) => Answers[N] | Failure } = {
    "screen.ready": () => {
      push("list", { all: true, rows: [...rows.values()], removed: [] });
      pushOverview();
      return null;
    },
    "ledger.command": ({ command }) => carryOut(command),
    "loop.detail": ({ loop }): LoopDetail => {
      const detail = details.get(loop);
      if (!detail) throw new Refused({ code: "not-found", details: loop });
      return detail;
    },
    "loop.draft": draftFor,
    "loop.check": ({ draft }) => ({
      newDue: draft.newDue,
      unresolved: [],
      warnings: [
        ...(/attach/i.test(draft.text) && draft.attachments.length === 0
          ? [{ kind: "missing-attachment" as const, words: "attached" }]
          : []),
        ...(/tomorrow/i.test(draft.text)
          ? [
              {
                kind: "new-promise" as const,
                quote: "tomorrow",
                day: addDays(dayOf(now(), ZONE), 1),
                dueThatDay: 6,
                closedDay: false,
              },
            ]
          : []),
      ],
    }),
    "loop.transcript": () => ({ text: "", savedTo: "/home/nora/Documents/C-7KQ2.txt" }),
    "message.html": ({ images }) => ({
      html: `<div style="font-family:Georgia,serif;color:#234"><h2 style="color:#a40">Hale Cycles</h2><p>The <b>original</b> message with a <a href="https://example.com/track?id=7">link</a>.</p><p>&gt; quoted text of an earlier mail</p></div>`,
      blockedImages: images ? 0 : 2,
    }),
    "customer.card": ({ address }) => {
      const found = [...details.values()].find(({ card }) => card.customer.address === address);
      if (!found) throw new Refused({ code: "not-found", details: address });
      return found.card;
    },
    "customer.list": ({ query }) => {
      const seen = new Map<string, Answers["customer.list"][number]>();
      for (const { card } of details.values()) {
        const { customer } = card;
        if (!`${customer.name} ${customer.address}`.toLowerCase().includes(query.toLowerCase())) continue;
        const open = card.loops.filter(({ state }) => state !== "closed" && state !== "suggested").length;
        seen.set(customer.address, { customer, open, lastWroteAt: card.lastWroteAt });
        if (seen.size === 500) break;
      }
      return [...seen.values()].sort((a, b) => b.open - a.open);
    },
    "report.read": () => report(now()),
    "report.csv": () => ({ savedTo: "/home/nora/Documents/report.csv" }),
    "account.providers": () => tiles,
    "account.discover": ({ address, provider }) => {
      const known = [gmail, outlook].find(
        ({ id, domains }) => id === provider || domains.includes(address.split("@")[1] ?? ""),
      );
      const host = known?.imap?.host ?? "mail.halecycles.example";
      return {
        form: {
          address,
          name: "",
          aliases: [],
          provider: known?.id ?? "generic",
          auth: known?.auth ?? "password",
          imap: { host, port: 993, security: "tls", user: address, trusted: null },
          smtp: { host, port: 465, security: "tls", user: address, trusted: null },
          sentFolder: null,
          lookBackDays: 30,
        },
        from: provider !== null ? "chosen" : known ? "preset" : "autoconfig",
        providerName: known?.name ?? null,
        steps: known?.steps ?? [],
        helpUrl: known?.helpUrl ?? null,
      };
    },
    "account.test": ({ password }) => ({
      imap:
        password === "wrong"
          ? {
              code: "wrong-password",
              server: "imap",
              details: "NO [AUTHENTICATIONFAILED] Authentication failed.",
              certificate: null,
            }
          : password === "certificate"
            ? {
                code: "certificate",
                server: "imap",
                details: "self-signed certificate",
                certificate: {
                  why: "self-signed",
                  fingerprint: "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08",
                  host: "mail.halecycles.example",
                },
              }
            : "ok",
      smtp: "ok",
      sent: password === "nosent" ? null : "Sent",
      folders: ["INBOX", "Sent", "Gesendet", "Archive", "Junk"],
    }),
    "account.save": () => {
      for (const { row, detail } of options.arrivals ?? []) {
        rows.set(row.id, row);
        details.set(row.id, detail);
      }
      push("list", { all: true, rows: [...rows.values()], removed: [] });
      pushOverview({ accounts: [ACCOUNT], health: [LOOKING_BACK] });
      return ACCOUNT;
    },
    "account.oauth": () => ACCOUNT,
    "account.password": () => {
      pushOverview({ health: [WATCHING] });
      return null;
    },
    "account.remove": () => {
      pushOverview({ accounts: [], health: [] });
      return null;
    },
    "account.folders": () => ["INBOX", "Sent", "Archive", "Junk"].map((path) => ({ path, role: null })),
    "account.choose": () => null,
    "account.nudge": () => null,
    "account.lookback": () => null,
    "demo.start": () => {
      pushOverview({ accounts: [{ ...ACCOUNT, demo: true }], demo: true });
      return null;
    },
    "attachments.choose": () => [{ path: "/home/nora/Invoice.pdf", name: "Invoice.pdf", size: 120_000 }],
    "data.folder": () => null,
    "data.export": () => ({ savedTo: "/home/nora/Documents/closer.json" }),
    "data.import": () => ({ loops: 12 }),
    "data.backups": () => [0, 1, 2, 3].map((at) => ({ id: `b${at}`, at: now() - at * 86_400_000, bytes: 1_240_000 })),
    "data.preview": () => ({ back: 3, changed: 5, gone: 1, examples: ["Tom Becker", "Bakery Rossi"] }),
    "data.restore": () => null,
    "link.open": () => null,
    "window.print": () => null,
  };

  return {
    platform: options.platform ?? "linux",
    version: "0.1.0",
    commands,
    called,
    row: get,
    change,
    push,
    overview: pushOverview,
    async call<N extends CallName>(name: N, args: CallArguments<N>): Promise<Result<Answers[N]>> {
      called.push(name);
      if (options.delay) await new Promise((done) => setTimeout(done, options.delay));
      try {
        const handler = options.answers?.[name] ?? handlers[name];
        const value = (handler as (args: CallArguments<N>) => Answers[N] | Failure)(args);
        if (value !== null && typeof value === "object" && "code" in value && "details" in value)
          return { ok: false, failure: value };
        return { ok: true, value: value as Answers[N] };
      } catch (error) {
        if (error instanceof Refused) return { ok: false, failure: error.failure };
        throw error;
      }
    },
    on(name, listener) {
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all);
      all.add(listener as (push: never) => void);
      return () => all.delete(listener as (push: never) => void);
    },
  };
}

export const LOOKING_BACK: Health = {
  ...WATCHING,
  state: "looking-back",
  completeUntil: null,
  lookBack: { done: 412, total: 1980, perSecond: 40, secondsLeft: 160 },
};

export function countsOf(rows: Iterable<LoopRow>): Counts {
  const counts = { open: 0, needsMe: 0, mine: 0, theirs: 0, maybe: 0, asleep: 0, closed: 0 };
  let worst: Counts["worst"] = "calm";
  for (const row of rows) {
    if (row.group === "maybe") counts.maybe++;
    else if (row.group === "closed") counts.closed++;
    else if (row.group === "asleep") counts.asleep++;
    else {
      counts.open++;
      if (row.needsOwner) counts.needsMe++;
      if (row.state === "awaiting") counts.theirs++;
      else counts.mine++;
      if (row.group === "undelivered" || row.group === "overdue" || row.group === "complaints") worst = "red";
      else if (row.group === "today" && worst === "calm") worst = "amber";
    }
  }
  return { ...counts, worst };
}
