// What a customer would read: the template as it stands in the editor, filled in by the engine for a loop that it suits.
import { type ReactNode, useEffect, useMemo, useState } from "react";
import type { Template } from "../../shared/follow-up/template.ts";
import type { Draft, LoopRow } from "../../shared/ipc/snapshot.ts";
import { marksIn } from "../follow-up/marked-area.tsx";
import { useScreen, useText } from "../parts/context.tsx";
import { useCell } from "../state/cell.ts";
import { nameOf } from "../state/loop-steps.ts";

/** Milliseconds of rest after which what is being written is filled in again. */
const PAUSE = 120;

export function Preview({ template }: { readonly template: Template }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const rows = useCell(screen.rows);
  const row = useMemo(() => suited(rows?.values() ?? [], template), [rows, template]);
  const loop = row?.id ?? null;
  const [draft, setDraft] = useState<Draft | null>(null);

  useEffect(() => {
    if (loop === null) return;
    let stale = false;
    const named = { ...template, name: template.name.trim() || template.id };
    const timer = setTimeout(() => {
      void screen.bridge.call("loop.draft", { loop, template: named, to: null }).then((answer) => {
        if (answer.ok && !stale) setDraft(answer.value);
      });
    }, PAUSE);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [screen, loop, template]);

  return (
    <aside className="template-preview" aria-label={t.templates.preview} aria-busy={row !== null && draft === null}>
      <p className="quiet" dir="auto">
        {row === null ? t.templates.previewNone : t.templates.previewOn(nameOf(row))}
      </p>
      {row !== null && draft !== null && (
        <>
          <p className="preview-subject" dir="auto">
            {draft.subject}
          </p>
          <div className="message-text selectable" dir="auto">
            {marksIn(draft.text, draft.filled).map((part) =>
              part.mark === null ? (
                part.text
              ) : (
                <mark key={part.at} className={part.mark}>
                  {part.text}
                </mark>
              ),
            )}
          </div>
        </>
      )}
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
