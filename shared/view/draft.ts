// A follow-up for one loop, filled from a template, and the warnings about it before it is sent.
import { fill, unresolvedIn } from "../follow-up/fill.ts";
import { firstName } from "../follow-up/person-name.ts";
import { allTemplates, type Reader, suggest, valuesFor, type Writer } from "../follow-up/suggest.ts";
import type { Template } from "../follow-up/template.ts";
import type { Draft, DraftWarning } from "../ipc/snapshot.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { clockOf } from "../ledger/time.ts";
import { attention, dueDay, todayOf } from "../loop/attention.ts";
import { isOurs } from "../loop/item.ts";
import type { Loop } from "../loop/loop.ts";
import { domainOf } from "../mail/address.ts";
import { addWorkingDays, type Day, isWorkingDay } from "../mail/day.ts";
import type { Address } from "../mail/message.ts";
import { suggestAddress } from "../mail/typo.ts";
import type { Finding } from "../understand/findings.ts";
import { suggestFor } from "./address.ts";

/** Finds promises in a text that the owner is about to send; given by the caller, which knows the understanding. */
export type PromisesIn = (text: string) => readonly Finding[];

function writerOf(ledger: Ledger, identity: string): Writer {
  const { ownerName, signatures, locale } = ledger.settings;
  const account = [...ledger.accounts.values()].find((candidate) => candidate.address === identity);
  const name = ownerName || account?.name || "";
  return { name, signature: signatures[identity] ?? signatures[""] ?? name, locale };
}

/** The customer as the owner wants them written to; the name on their card before the one of their mail. */
function readerOf(ledger: Ledger, loop: Loop, language: string): Reader {
  const customer = ledger.customers.get(loop.counterpart.address);
  return { name: customer?.name || loop.counterpart.name, language, tone: customer?.tone ?? null };
}

/** The draft for a loop: the given template (by its id, or itself), or the one that suits best. */
export function draftOf(
  ledger: Ledger,
  loop: Loop,
  now: number,
  choice: { readonly template: string | Template | null; readonly to: string | null; readonly newDay: Day | null },
  promisesIn: PromisesIn,
): Draft {
  const clock = clockOf(ledger, now);
  const next = attention(loop, clock);
  const language =
    ledger.customers.get(loop.counterpart.address)?.language ??
    ledger.mail.person(loop.counterpart.address, 5).findLast((entry) => !entry.sent)?.language ??
    "en";
  const templates = suggest(allTemplates(ledger.templates), next.nextStep, next.group === "overdue", language);
  const template =
    typeof choice.template === "object" && choice.template !== null
      ? choice.template
      : (templates.find(({ id }) => id === choice.template) ?? templates[0]);
  const bounce = loop.bounces.at(-1) ?? null;
  const body = template?.body ?? "";
  const needsDay = body.includes("{{new_day");
  const newDue = needsDay ? (choice.newDay ?? addWorkingDays(todayOf(clock), 1, clock.calendar.week)) : null;
  const writer = writerOf(ledger, loop.identity);
  const values = valuesFor(loop, clock, writer, readerOf(ledger, loop, template?.language ?? language), newDue);
  const text = fill(body, values);
  const resends = bounce !== null && (template?.suits.includes("resend") ?? false);
  const original = resends
    ? (bounce.original ?? loop.messageIds.find((id) => ledger.mail.get(id)?.sent) ?? null)
    : null;
  const entry = original === null ? null : ledger.mail.get(original);
  const subject = template?.subject
    ? fill(template.subject, values).text
    : resends
      ? (entry?.subject ?? loop.subject)
      : /^re:/i.test(loop.subject)
        ? loop.subject
        : `Re: ${loop.subject}`;
  const to: Address = {
    name: loop.counterpart.name,
    address:
      choice.to ??
      (bounce ? (suggestFor(ledger, loop, bounce.recipient) ?? bounce.recipient) : loop.counterpart.address),
  };
  const draft = {
    template: template?.id ?? null,
    from: { name: writer.name, address: loop.identity },
    to: [to],
    cc: template?.cc ? template.cc.split(/[,;]\s*/).map((address) => ({ name: "", address })) : [],
    subject:
      ledger.settings.caseInSubject && !subject.includes(loop.caseNumber) ? `${subject} [${loop.caseNumber}]` : subject,
    text: text.text,
    resendOf: original,
    attachments: entry?.attachments ?? [],
    fulfils: template?.fulfils ?? false,
    closes: template?.closes ?? false,
    newDue,
  };
  return {
    ...draft,
    unresolved: [...new Set(text.unresolved)],
    filled: text.filled,
    warnings: warningsOf(ledger, loop, now, draft, promisesIn).warnings,
  };
}

const ATTACHED =
  /\b(?:attach(?:ed|ment|ing)|enclosed|im anhang|angehängt|beigefügt|ci-joint|pièce jointe|adjunto|in allegato|em anexo|bijlage)\b/i;

/** What to think of before a draft goes out, and the day it promises. */
export function warningsOf(
  ledger: Ledger,
  loop: Loop,
  now: number,
  draft: Pick<Draft, "to" | "subject" | "text" | "newDue" | "resendOf"> & { readonly attachments: readonly string[] },
  promisesIn: PromisesIn,
): Pick<Draft, "warnings" | "unresolved" | "newDue"> {
  const clock = clockOf(ledger, now);
  const warnings: DraftWarning[] = [];
  const attached = ATTACHED.exec(draft.text)?.[0];
  if (attached && draft.attachments.length === 0) warnings.push({ kind: "missing-attachment", words: attached });
  if (draft.subject.trim() === "") warnings.push({ kind: "empty-subject" });
  const expected = firstName(readerOf(ledger, loop, "en").name);
  const greeted =
    /^\s*(?:hi|hello|dear|hallo|guten tag|liebe[rs]?|bonjour|hola|buenos días|ciao|buongiorno|olá|bom dia|beste)\s+(\p{Lu}[\p{L}'’-]+)/iu.exec(
      draft.text,
    )?.[1] ?? "";
  if (
    expected &&
    greeted &&
    greeted.toLowerCase() !== expected.toLowerCase() &&
    !/^(?:there|all|both|team|mr|mrs|ms|dr|prof|herr|frau)$/i.test(greeted)
  )
    warnings.push({ kind: "wrong-name", expected, found: greeted });
  for (const { address } of draft.to) {
    if (loop.bounces.some((bounce) => bounce.recipient === address && bounce.permanent !== false))
      warnings.push({ kind: "wrong-address", address });
    else {
      const suggestion = suggestAddress(address, []);
      if (suggestion && domainOf(suggestion.address) !== domainOf(address))
        warnings.push({ kind: "mistyped-domain", address, suggestion: suggestion.address });
    }
  }
  const promised = new Map<Day, string>(draft.newDue === null ? [] : [[draft.newDue, ""]]);
  for (const { due, quote } of promisesIn(draft.text))
    if (due && due.last !== draft.newDue) promised.set(due.last, quote);
  // Saying again what is promised already is no new promise.
  const known = new Set(loop.items.filter((item) => item.open).map((item) => item.due?.last));
  for (const [day, quote] of promised) {
    if (known.has(day)) continue;
    const dueThatDay = promisesDueOn(ledger, now, day, loop.id);
    const closedDay = !isWorkingDay(day, clock.calendar.week);
    // The day that the owner chose for this message needs no warning, unless it is a bad one.
    if (day !== draft.newDue || closedDay || dueThatDay >= ledger.settings.promisesPerDay)
      warnings.push({ kind: "new-promise", quote, day, dueThatDay, closedDay });
  }
  const newDue = draft.newDue ?? promised.keys().next().value ?? null;
  return { warnings, unresolved: [...new Set(unresolvedIn(draft.text))], newDue };
}

/** Promises already due on a day, other loops'. */
export function promisesDueOn(ledger: Ledger, now: number, day: Day, except: string): number {
  const clock = clockOf(ledger, now);
  let count = 0;
  for (const loop of ledger.active.values()) {
    if (loop.state !== "owed" || loop.id === except) continue;
    for (const item of loop.items)
      if (item.kind === "commitment" && isOurs(item) && dueDay(item, clock.calendar).day === day) count++;
  }
  return count;
}
