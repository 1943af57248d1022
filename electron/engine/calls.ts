// Answers the window's calls: reads the ledger for what is asked, puts commands into the queue.
import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import type { Answers, OwnerCommand } from "../../shared/ipc/contract.ts";
import { blankCustomer } from "../../shared/ledger/customers.ts";
import type { Ledger } from "../../shared/ledger/ledger.ts";
import { clockOf, isOpen } from "../../shared/ledger/time.ts";
import { suggestFor } from "../../shared/view/address.ts";
import { csv } from "../../shared/view/csv.ts";
import { cardOf, transcriptOf } from "../../shared/view/detail.ts";
import { draftOf, type PromisesIn, warningsOf } from "../../shared/view/draft.ts";
import { reportOf } from "../../shared/view/report.ts";
import { rowOf } from "../../shared/view/row.ts";
import { transcriptHtml, transcriptText } from "../../shared/view/transcript.ts";
import { accountCalls } from "./account-calls.ts";
import { type CallContext, CallError, type EngineCalls, loopOf } from "./call-context.ts";
import { withHolidays } from "./holidays.ts";

async function command(context: CallContext, command: OwnerCommand): Promise<Answers["ledger.command"]> {
  const id = randomUUID();
  if (command.kind === "undo") {
    if (!(await context.engine.undo(command.of, id))) throw new CallError("refused", "It can no longer be undone.");
    return { id, loop: null };
  }
  if (command.kind === "start-from-today") {
    await startFromToday(context, command.account, id);
    return { id, loop: null };
  }
  const keptText = context.store.ledger.settings.keepText;
  const carried =
    command.kind === "set-settings"
      ? { ...command, settings: await withHolidays(command.settings, context.now()) }
      : command;
  const done = await context.engine.put({ kind: "command", command: carried, id });
  if (done.refused) throw new CallError(done.refused);
  if (command.kind === "forget-customer" || (keptText && command.kind === "set-settings" && !command.settings.keepText))
    await context.store.compact();
  const opened = done.changes.find((change) => change.kind === "event" && change.event.kind === "opened");
  return { id, loop: opened?.kind === "event" ? opened.loop : null };
}

/** Suggestions that are closed in one step; between steps everything else gets its turn. */
const CLOSED_AT_ONCE = 300;

async function startFromToday({ store, engine }: CallContext, account: string, id: string): Promise<void> {
  const suggested = [...store.ledger.suggested];
  for (let from = 0; from === 0 || from < suggested.length; from += CLOSED_AT_ONCE) {
    const command = { kind: "start-from-today", account, loops: suggested.slice(from, from + CLOSED_AT_ONCE) } as const;
    const done = await engine.put({ kind: "command", command, id: from === 0 ? id : `${id}.${from}` }, id);
    if (done.refused) throw new CallError(done.refused);
  }
}

/** Messages of each customer that are looked at: all their loops, most of which lie on disk, would take seconds. */
const LATEST = 3;

function customers(ledger: Ledger, query: string): Answers["customer.list"] {
  const wanted = query.trim().toLowerCase();
  const addresses = new Set([...ledger.byPerson.keys(), ...ledger.customers.keys()]);
  const found = [];
  for (const address of addresses) {
    const known = ledger.customers.get(address);
    const latest = ledger.mail.person(address, LATEST);
    const theirs = latest.findLast(({ from }) => from.address === address);
    const ids = ledger.byPerson.get(address) ?? [];
    const seen = theirs?.from ?? latest.at(-1)?.to.find((to) => to.address === address);
    // A loop that was opened by hand may have no mail yet.
    const name = known?.name ?? (seen ?? ledger.loops.get(ids.at(-1) ?? "")?.counterpart)?.name ?? "";
    if (wanted !== "" && !`${name} ${address}`.toLowerCase().includes(wanted)) continue;
    const customer = known ?? { ...blankCustomer(address), name: name || null };
    const open = ids.filter((id) => {
      const loop = ledger.active.get(id);
      return loop !== undefined && isOpen(loop);
    });
    found.push({ customer, open: open.length, lastWroteAt: theirs?.date ?? null });
  }
  return found.sort((a, b) => b.open - a.open || (b.lastWroteAt ?? 0) - (a.lastWroteAt ?? 0)).slice(0, 500);
}

async function html(context: CallContext, messageId: string, images: boolean): Promise<Answers["message.html"]> {
  const entry = context.store.ledger.mail.get(messageId);
  const account = entry ? context.store.ledger.accounts.get(entry.account) : undefined;
  if (!entry || !account) throw new CallError("not-found", "This message is no longer known.");
  const source = await context.mail.source(account, { messageId, place: entry.place, sent: entry.sent });
  if (!source) throw new CallError("not-found", "This message is no longer on the server.");
  // Loaded when she first looks at an original.
  const [{ decode }, { harmlessHtml }] = await Promise.all([import("./mail/decode.ts"), import("./message-html.ts")]);
  const message = decode(source, entry.date);
  return harmlessHtml(
    message.html ?? `<pre>${(message.text ?? "").replace(/&/g, "&amp;").replace(/</g, "&lt;")}</pre>`,
    images,
  );
}

async function saved(
  path: string | null,
  write: (path: string) => Promise<void>,
): Promise<{ readonly savedTo: string | null }> {
  if (path === null) return { savedTo: null };
  await write(path);
  return { savedTo: path };
}

function reportCsv(ledger: Ledger, now: number): string {
  const { byMonth } = reportOf(ledger, now);
  return csv(
    [
      "month",
      "opened",
      "confirmed",
      "unconfirmed",
      "promises kept",
      "promises made",
      "bounced",
      "rescued",
      "median days to confirmed",
    ],
    byMonth.map((month) => [
      month.month,
      month.opened,
      month.confirmed,
      month.unconfirmed,
      month.promisesKept,
      month.promisesMade,
      month.bounced,
      month.rescued,
      month.medianDaysToConfirmed,
    ]),
  );
}

function loopsCsv(ledger: Ledger, now: number): string {
  const clock = clockOf(ledger, now);
  const day = (instant: number | null): string => (instant === null ? "" : new Date(instant).toISOString());
  return csv(
    [
      "case",
      "customer",
      "address",
      "subject",
      "state",
      "group",
      "reason",
      "due",
      "words",
      "opened",
      "closed",
      "outcome",
    ],
    [...ledger.loops.values()].map((loop) => {
      const row = rowOf(ledger, loop, clock, suggestFor);
      return [
        row.caseNumber,
        row.who.name,
        row.who.address,
        row.subject,
        row.state,
        row.group,
        row.reason,
        row.day,
        row.quote,
        day(row.openedAt),
        day(row.closedAt),
        row.outcome?.kind ?? "",
      ];
    }),
  );
}

export function engineCalls(context: CallContext): EngineCalls {
  const { store, now } = context;
  const promises = async (): Promise<PromisesIn> => {
    const { promisesIn } = await import("./own-promises.ts");
    return (written) => promisesIn(written, context.reading(), now());
  };
  const { ledger } = store;
  const text = (messageId: string): string | null => store.text(messageId);
  return {
    ...accountCalls(context),
    "ledger.command": ({ command: wanted }) => command(context, wanted),
    "loop.draft": async ({ loop, template, to, newDay }) => {
      const promisesIn = await promises();
      return draftOf(ledger, loopOf(ledger, loop), now(), { template, to, newDay: newDay ?? null }, promisesIn);
    },
    "loop.check": async ({ loop, draft }) => {
      const promisesIn = await promises();
      return warningsOf(ledger, loopOf(ledger, loop), now(), draft, promisesIn);
    },
    "loop.transcript": async ({ loop: id, format }, path) => {
      const loop = loopOf(ledger, id);
      const write = format === "html" ? transcriptHtml : transcriptText;
      const written = write(loop, transcriptOf(ledger, loop, text), ledger.settings.zone, ledger.settings.locale);
      return { text: written, ...(await saved(path, (file) => writeFile(file, written, { mode: 0o600 }))) };
    },
    "message.html": ({ messageId, images }) => html(context, messageId, images),
    "customer.card": ({ address }) => cardOf(ledger, address, clockOf(ledger, now())),
    "customer.list": ({ query }) => customers(ledger, query),
    "report.read": () => reportOf(ledger, now()),
    "report.csv": (_, path) => saved(path, (file) => writeFile(file, reportCsv(ledger, now()), { mode: 0o600 })),
    "data.export": ({ what }, path) =>
      saved(path, (file) =>
        what === "json" ? store.exportJson(file) : writeFile(file, loopsCsv(ledger, now()), { mode: 0o600 }),
      ),
    "data.import": async (_, path) => {
      if (path === null) return null;
      const loops = await store.importJson(path);
      context.screen.ready();
      return { loops };
    },
    "data.backups": () => store.backups(),
    "data.preview": ({ backup }) => store.preview(backup),
    "data.restore": async ({ backup }) => {
      await store.restore(backup);
      context.restart();
      return null;
    },
  };
}
