// The detail beside the list: transcript with marks, items, customer's card, templates in the order in which they suit.

import { allTemplates, suggest } from "../follow-up/suggest.ts";
import type { CustomerCard, LoopDetail, TranscriptMessage } from "../ipc/snapshot.ts";
import { blankCustomer } from "../ledger/customers.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { MailEntry } from "../ledger/mail-entry.ts";
import { clockOf } from "../ledger/time.ts";
import { attention, type Clock } from "../loop/attention.ts";
import type { Loop } from "../loop/loop.ts";
import { dayOf } from "../mail/day.ts";
import { hash } from "../mail/hash.ts";
import { suggestFor } from "./address.ts";
import { rowOf } from "./row.ts";

/** Reads the kept text of a message; null when none is kept. */
export type TextOf = (messageId: string) => string | null;

export function detailOf(ledger: Ledger, loop: Loop, now: number, text: TextOf): LoopDetail {
  const clock = clockOf(ledger, now);
  const next = attention(loop, clock);
  const card = cardOf(ledger, loop.counterpart.address, clock);
  const phones = new Set([
    ...(card.customer.phone ? [card.customer.phone] : []),
    ...card.cues.filter((cue) => cue.kind === "phone").map((cue) => cue.value),
  ]);
  const language = card.language ?? "en";
  return {
    row: rowOf(ledger, loop, clock, suggestFor),
    loop: {
      id: loop.id,
      items: loop.items,
      bounces: loop.bounces,
      history: loop.history.toSorted((a, b) => a.at - b.at),
      outbox: loop.outbox,
      outcome: loop.outcome,
      counterpart: loop.counterpart,
      identity: loop.identity,
      threads: loop.threads,
    },
    items: loop.items,
    transcript: transcriptOf(ledger, loop, text),
    card,
    templates: suggest(allTemplates(ledger.templates), next.nextStep, next.group === "overdue", language),
    phones: [...phones],
  };
}

/** All messages of a loop, oldest first; follow-ups that Sent has not shown yet included. */
export function transcriptOf(ledger: Ledger, loop: Loop, text: TextOf): readonly TranscriptMessage[] {
  const messages: TranscriptMessage[] = [];
  for (const id of loop.messageIds) {
    const entry = ledger.mail.get(id);
    if (entry) messages.push(messageOf(loop, entry, text(id)));
    else {
      const approved = loop.history.find((event) => event.kind === "approved" && event.followUp.messageId === id);
      const sent = loop.history.find((event) => event.kind === "went-out" && event.messageId === id);
      if (approved?.kind !== "approved" || !sent) continue;
      const { from, to, subject, attachments, text: body } = approved.followUp;
      messages.push({
        messageId: id,
        by: "us",
        kind: "human",
        from,
        to,
        date: sent.at,
        subject,
        text: body,
        attachments,
        marks: [],
      });
    }
  }
  return messages.sort((a, b) => a.date - b.date);
}

function messageOf(loop: Loop, entry: MailEntry, text: string | null): TranscriptMessage {
  const by = entry.kind === "human" || entry.kind === "auto-reply" ? (entry.sent ? "us" : "them") : "server";
  const marks = entry.findings
    .filter((finding) => finding.tier !== "silent")
    .map((finding) => ({
      start: finding.start,
      end: finding.end,
      kind: finding.kind,
      item: hash("item", entry.messageId, finding.hash),
    }))
    .filter(
      (mark) =>
        mark.kind === "confirmation" || mark.kind === "fulfilment" || loop.items.some((item) => item.id === mark.item),
    );
  const { messageId, kind, from, to, date, subject, attachments } = entry;
  return { messageId, by, kind, from, to, date, subject, text, attachments, marks };
}

const CUES = 40;

/** The customer's card: all loops, cues, promises kept, language. */
export function cardOf(ledger: Ledger, address: string, clock: Clock): CustomerCard {
  const customer = ledger.customers.get(address) ?? blankCustomer(address);
  const ids = [address, ...customer.others].flatMap((each) => ledger.byPerson.get(each) ?? []);
  const loops = ids.map((id) => ledger.loops.get(id)).filter((loop) => loop !== undefined);
  const mail = ledger.mail.person(address, CUES);
  const received = mail.filter((entry) => !entry.sent && entry.kind === "human");
  const promises = promisesOf(loops, clock);
  return {
    customer: {
      ...customer,
      name: customer.name ?? received.at(-1)?.from.name ?? loops.at(-1)?.counterpart.name ?? null,
    },
    loops: loops.toSorted((a, b) => b.openedAt - a.openedAt).map((loop) => rowOf(ledger, loop, clock, suggestFor)),
    cues: received
      .flatMap((entry) => entry.cues.map((cue) => ({ ...cue, at: entry.date, messageId: entry.messageId })))
      .toReversed(),
    promises: { kept: promises.kept, made: promises.made },
    lastWroteAt: received.at(-1)?.date ?? null,
    language: customer.language ?? received.at(-1)?.language ?? null,
  };
}

/** Promises whose day has come: made, and told or confirmed by that day. Promises still running are not counted. */
export function promisesOf(loops: readonly Loop[], clock: Clock): { readonly kept: number; readonly made: number } {
  let kept = 0;
  let made = 0;
  const today = dayOf(clock.now, clock.calendar.zone);
  for (const loop of loops) {
    if (loop.state === "suggested") continue;
    for (const item of loop.atClose?.items ?? loop.items) {
      if (item.kind !== "commitment") continue;
      const final = loop.items.find((known) => known.id === item.id) ?? item;
      const advanced =
        loop.history.find(
          (event) =>
            (event.kind === "sent" || event.kind === "received" || event.kind === "went-out") &&
            event.messageId === final.evidence?.messageId,
        ) ?? loop.history.find((event) => event.kind === "done" || event.kind === "confirmed");
      const done = final.step !== "promised" && advanced !== undefined ? dayOf(advanced.at, clock.calendar.zone) : null;
      const due = item.due?.last ?? null;
      if (done === null && (due === null || due >= today)) continue;
      if (loop.outcome?.kind === "dismissed" && done === null) continue;
      made++;
      if (done !== null && (due === null || done <= due)) kept++;
    }
  }
  return { kept, made };
}
