// One row: who, what in their words, when, its case number, the last sign of life, and the one thing to do next.
// biome-ignore-all lint/a11y/useSemanticElements: a grid of positioned rows cannot be a table.
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus roves over the rows; cells are reached through them.
import { type MouseEvent, memo, type ReactNode } from "react";
import type { LoopRow } from "../../shared/ipc/snapshot.ts";
import type { Day } from "../../shared/mail/day.ts";
import { useScreen } from "../parts/context.tsx";
import { accept, dismiss, doNextStep, isOnItsWay, nameOf } from "../state/loop-steps.ts";
import type { Dates } from "../text/dates.ts";
import { dueWords } from "../text/due.ts";
import type { Text } from "../text/text.ts";
import { Found } from "./found.tsx";
import { Shape, shapeOf } from "./shape.tsx";

export interface RowProps {
  readonly row: LoopRow;
  readonly top: number;
  readonly index: number;
  readonly open: boolean;
  readonly ticked: boolean;
  readonly changed: boolean;
  /** Words that a search has found in this row; null when nothing is searched. */
  readonly terms: readonly string[] | null;
  readonly today: Day;
  readonly dates: Dates;
  readonly t: Text;
}

export const Row = memo(function Row(props: RowProps): ReactNode {
  const { row, top, index, open, ticked, changed, terms, today, dates, t } = props;
  const screen = useScreen();
  const due = dueWords(row, today, t, dates);
  const who = nameOf(row);
  // What a search has found is shown as it was written.
  const what = terms === null ? whatOf(row, t) : row.quote || row.subject;

  const tick = (event: MouseEvent): void => {
    event.stopPropagation();
    const next = new Set(screen.ticked.get());
    if (event.shiftKey && screen.open.get() !== null) {
      const ids = screen.list.entries.get().flatMap((entry) => (entry.kind === "row" ? [entry.id] : []));
      const from = ids.indexOf(screen.open.get() ?? row.id);
      const to = ids.indexOf(row.id);
      for (const id of ids.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(id);
    } else if (!next.delete(row.id)) next.add(row.id);
    screen.ticked.set(next);
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard reaches every row through the window's own keys.
    <div
      role="row"
      aria-rowindex={index + 1}
      aria-selected={open}
      data-loop={row.id}
      data-ticked={ticked || undefined}
      tabIndex={open ? 0 : -1}
      className={`row tone-${due.tone} in-${row.group}`}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return tick(event);
        screen.open.set(row.id);
        screen.reading.set(true);
      }}
    >
      <div role="gridcell" className="row-shape">
        <Shape name={shapeOf(row)} />
        {/* Drawn, not a real box: twenty of them come and go with every turn of the wheel. */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: X ticks the row from the keyboard. */}
        <span
          className="row-tick"
          role="checkbox"
          aria-checked={ticked}
          aria-label={`${t.row.tick}: ${who}`}
          tabIndex={-1}
          onClick={tick}
        />
      </div>
      <div role="gridcell" className="row-main">
        <p className="row-who">
          <span className="row-name">
            <span className="name cut" dir="auto">
              <Found text={who} terms={terms} />
            </span>
            <span className="row-case">{row.caseNumber}</span>
            {row.openItems > 1 && (
              <span className="row-case" title={t.row.moreHint(row.openItems - 1)}>
                {t.row.more(row.openItems - 1)}
              </span>
            )}
            {changed && <span className="row-changed" role="img" aria-label={t.row.changed} title={t.row.changed} />}
          </span>
          <span className="row-sign" title={dates.exact(row.lastAt)}>
            {t.row.lastSign(row.lastBy, dates.ago(row.lastAt))}
          </span>
          <span className="row-subject cut" dir="auto">
            {row.subject}
          </span>
        </p>
        <p className="row-what cut" dir="auto" title={what}>
          <Found text={what} terms={terms} />
        </p>
      </div>
      <div role="gridcell" className="row-end">
        <span className={`due ${due.tone}`} title={due.long}>
          {due.short}
        </span>
        <NextButton row={row} open={open} t={t} />
      </div>
    </div>
  );
});

/** Their words, or ours to them; of what came back, what is wrong with it. */
function whatOf({ group, bounce, quote, subject }: LoopRow, t: Text): string {
  if (group === "undelivered" && bounce !== null) {
    const wrong = t.bounce.title[bounce.reason](bounce.recipient);
    return bounce.suggestion === null ? wrong : `${wrong} ${t.bounce.did(bounce.suggestion)}`;
  }
  return quote === "" ? subject : quote;
}

function NextButton({ row, open, t }: { readonly row: LoopRow; readonly open: boolean; readonly t: Text }): ReactNode {
  const screen = useScreen();
  const press = (run: () => void) => (event: MouseEvent) => {
    event.stopPropagation();
    run();
  };
  if (row.state === "suggested")
    return (
      <span className="row-yes-no">
        <button
          type="button"
          tabIndex={open ? 0 : -1}
          className="row-button"
          onClick={press(() => accept(screen, [row]))}
        >
          {t.row.yes}
        </button>
        <button
          type="button"
          tabIndex={open ? 0 : -1}
          className="row-button"
          onClick={press(() => dismiss(screen, [row]))}
        >
          {t.row.no}
        </button>
      </span>
    );
  const words = t.steps[row.nextStep];
  if (words === "" || row.state === "closed" || isOnItsWay(row)) return null;
  return (
    <button
      type="button"
      tabIndex={open ? 0 : -1}
      className={open && row.needsOwner ? "row-button next" : "row-button"}
      onClick={press(() => doNextStep(screen, row))}
    >
      {words}
    </button>
  );
}
