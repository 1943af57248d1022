// What a customer would read: the template filled in for a loop that it suits.
import { type ReactNode, useMemo } from "react";
import { fill } from "../../shared/follow-up/fill.ts";
import { greeting } from "../../shared/follow-up/greeting.ts";
import { firstName } from "../../shared/follow-up/person-name.ts";
import { dayInWords, localeFor } from "../../shared/follow-up/suggest.ts";
import type { Template } from "../../shared/follow-up/template.ts";
import type { LoopRow } from "../../shared/ipc/snapshot.ts";
import { addDays } from "../../shared/mail/day.ts";
import { marksIn } from "../follow-up/marked-area.tsx";
import { useCalendar, useScreen, useSettings, useText } from "../parts/context.tsx";
import { useCell } from "../state/cell.ts";
import { nameOf } from "../state/loop-steps.ts";

export function Preview({ template }: { readonly template: Template }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const settings = useSettings();
  const { today } = useCalendar();
  const rows = useCell(screen.rows);
  const row = useMemo(() => suited(rows?.values() ?? [], template), [rows, template]);
  if (row === null)
    return (
      <aside className="template-preview" aria-label={t.templates.preview}>
        <p className="quiet">{t.templates.previewNone}</p>
      </aside>
    );
  const locale = localeFor(template.language, settings.locale);
  const day = (which: string | null): string => (which === null ? "" : dayInWords(which, locale));
  const values = {
    greeting: greeting(row.who.name, template.language, null),
    "customer.first_name": firstName(row.who.name),
    "customer.name": row.who.name,
    "customer.address": row.who.address,
    "owner.name": settings.ownerName,
    "owner.first_name": firstName(settings.ownerName),
    signature: settings.signatures[""] ?? settings.ownerName,
    subject: row.subject,
    "case.number": row.caseNumber,
    "promise.quote": row.itemKind === "commitment" ? row.quote.replace(/[.\s]+$/, "") : "",
    "promise.day": day(row.day),
    "request.quote": row.quote.replace(/[.\s]+$/, ""),
    "bounce.address": row.bounce?.recipient ?? "",
    new_day: day(addDays(today, 1)),
    "original.day": day(today),
    "close.day": day(addDays(today, 7)),
  };
  const subject =
    template.subject === ""
      ? { text: `Re: ${row.subject.replace(/^(?:re:\s*)+/i, "")}` }
      : fill(template.subject, values);
  const body = fill(template.body, values);
  return (
    <aside className="template-preview" aria-label={t.templates.preview}>
      <p className="quiet" dir="auto">
        {t.templates.previewOn(nameOf(row))}
      </p>
      <p className="preview-subject" dir="auto">
        {subject.text}
      </p>
      <div className="message-text selectable" dir="auto">
        {marksIn(body.text, body.filled).map((part) =>
          part.mark === null ? (
            part.text
          ) : (
            <mark key={part.at} className={part.mark}>
              {part.text}
            </mark>
          ),
        )}
      </div>
    </aside>
  );
}

/** An open loop for which the template would be suggested; failing that, the most recent one. */
function suited(rows: Iterable<LoopRow>, template: Template): LoopRow | null {
  let fallback: LoopRow | null = null;
  for (const row of rows) {
    if (template.suits.includes(row.nextStep) && row.state !== "closed") return row;
    if (fallback === null || row.lastAt > fallback.lastAt) fallback = row;
  }
  return fallback;
}
