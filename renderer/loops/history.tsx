// Every step of a loop in plain words, oldest first.
import type { ReactNode } from "react";
import type { LoopDetail } from "../../shared/ipc/snapshot.ts";
import type { LoopEvent } from "../../shared/loop/event.ts";
import { useCalendar, useText } from "../parts/context.tsx";
import type { Dates } from "../text/dates.ts";
import type { Text } from "../text/text.ts";

export function History({ detail }: { readonly detail: LoopDetail }): ReactNode {
  const t = useText();
  const { dates } = useCalendar();
  const taken = new Set(detail.loop.history.flatMap((event) => (event.kind === "undone" ? [event.event] : [])));
  const templates = new Map(detail.templates.map(({ id, name }) => [id, name]));
  return (
    <details className="history">
      <summary>
        {t.detail.history} <span className="count">{detail.loop.history.length}</span>
      </summary>
      <ol>
        {detail.loop.history.map((event) => {
          const said = describe(event, t, dates, templates);
          return (
            <li key={event.id} className={taken.has(event.id) ? "taken-back" : undefined}>
              <time className="quiet" title={dates.exact(event.at)}>
                {dates.moment(event.at)}
              </time>
              <span>
                {said.words}
                {said.more !== "" && (
                  <span className="history-more selectable" dir="auto">
                    {said.more}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </details>
  );
}

function describe(
  event: LoopEvent,
  t: Text,
  d: Dates,
  templates: ReadonlyMap<string, string>,
): { readonly words: string; readonly more: string } {
  const h = t.history;
  const plain = (words: string, more = ""): { words: string; more: string } => ({ words, more });
  switch (event.kind) {
    case "opened":
      return plain(h.opened[event.reason], event.manual?.quote ?? "");
    case "sent":
      return plain(h.sent, event.said[0]?.quote);
    case "received":
      return plain(h.received, event.said[0]?.quote);
    case "auto-replied":
      return plain(
        event.gone ? h.gone : event.returnDay === null ? h["auto-replied"] : h.autoReturn(d.day(event.returnDay)),
        event.standIn?.address,
      );
    case "bounced":
      return plain(h.bounced(event.recipient), event.explanation);
    case "delayed":
      return plain(h.delayed(event.recipient), event.explanation);
    case "delivered":
      return plain(h.delivered(event.recipient));
    case "due-set":
      return plain(h["due-set"](d.day(event.day)));
    case "done":
      return plain(h.done, event.note);
    case "confirmed":
      return plain(h.confirmed, event.note);
    case "snoozed":
      return plain(h.snoozed(d.moment(event.until)));
    case "noted":
      return plain(h.noted, event.note);
    case "counterpart-set":
      return plain(h["counterpart-set"](event.counterpart.name || event.counterpart.address));
    case "approved":
      return plain(
        h.approved(event.followUp.template === null ? "" : (templates.get(event.followUp.template) ?? "")),
        event.followUp.subject,
      );
    case "held":
      return plain(h.held[event.because]);
    case "deferred":
      return plain(h.deferred, event.explanation);
    case "refused":
      return plain(h.refused, event.explanation);
    case "accepted":
    case "dismissed":
    case "item-dropped":
    case "reopened":
    case "woken":
    case "absorbed":
    case "merged":
    case "undone":
    case "cancelled":
    case "released":
    case "handed":
    case "went-out":
    case "unknown":
    case "filed":
    case "notified":
    case "escalated":
    case "closed-unconfirmed":
      return plain(h[event.kind]);
  }
}
