// What is open in a loop: the sentence it hangs on, by whom and until when, how sure, and how far up the ladder it has come.
import type { ReactNode } from "react";
import type { LoopDetail, LoopRow } from "../../shared/ipc/snapshot.ts";
import { type Item, isOurs } from "../../shared/loop/item.ts";
import { useCalendar, useScreen, useText } from "../parts/context.tsx";
import { nameOf, split } from "../state/loop-steps.ts";
import { Ladder } from "./ladder.tsx";
import { Sure } from "./sure.tsx";

export function Items({ row, detail }: { readonly row: LoopRow; readonly detail: LoopDetail | null }): ReactNode {
  const t = useText();
  const items = detail?.items ?? [];
  const open = items.filter((item) => item.open);
  const settled = items.filter((item) => !item.open);
  const asked =
    row.state === "suggested" ? t.maybe.ask[row.itemKind ?? (row.reason === "bounce" ? "bounce" : "none")] : null;

  if (detail === null) return row.quote === "" ? null : <Sentence quote={row.quote} />;
  return (
    <div className="items">
      {asked !== null && <p className="items-ask">{asked}</p>}
      {open.map((item) => (
        <OneItem key={item.id} item={item} row={row} splits={open.length > 1 && isOurs(item)} />
      ))}
      {open.length === 0 && items.length === 0 && row.quote !== "" && row.state !== "undelivered" && (
        <Sentence quote={row.quote} />
      )}
      {settled.length > 0 && (
        <details className="settled" open={open.length === 0 && row.state !== "closed"}>
          <summary>{t.detail.settledItems(settled.length)}</summary>
          {settled.map((item) => (
            <OneItem key={item.id} item={item} row={row} splits={false} />
          ))}
        </details>
      )}
    </div>
  );
}

function Sentence({ quote }: { readonly quote: string }): ReactNode {
  return (
    <blockquote className="said selectable" dir="auto">
      {quote}
    </blockquote>
  );
}

/** `splits`: can it become a loop of its own? */
function OneItem({
  item,
  row,
  splits,
}: {
  readonly item: Item;
  readonly row: LoopRow;
  readonly splits: boolean;
}): ReactNode {
  const screen = useScreen();
  const t = useText();
  const { dates } = useCalendar();
  const ours =
    item.kind === "commitment" || item.kind === "manual" || item.kind === "question" || item.kind === "delivery";
  const range =
    item.due === null
      ? null
      : item.due.first === item.due.last
        ? dates.day(item.due.last)
        : `${dates.day(item.due.first)} – ${dates.day(item.due.last)}`;
  return (
    <section className={item.open ? "item" : "item settled-item"} aria-label={t.items[item.kind]}>
      <p className="item-kind">{t.items[item.kind]}</p>
      <button
        type="button"
        className="said as-link"
        dir="auto"
        onClick={() =>
          document
            .querySelector(`[data-item="${CSS.escape(item.id)}"]`)
            ?.scrollIntoView({ block: "center", behavior: "smooth" })
        }
      >
        {item.quote}
      </button>
      <p className="item-facts quiet">
        <span className="fact" title={dates.exact(item.at)}>
          {t.sure.said(ours ? t.detail.you : nameOf(row), dates.moment(item.at))}
        </span>
        {range !== null && item.open && (
          <button
            type="button"
            className="fact due-link"
            disabled={row.state === "closed"}
            title={t.actions.due}
            onClick={() => screen.dialog.set({ kind: "due", loop: row.id, item: item.id })}
          >
            {item.kind === "question" || item.kind === "delivery" ? t.due.ask(range) : t.due.isDue(range)}
          </button>
        )}
        {range === null && item.open && row.state !== "closed" && (
          <button
            type="button"
            className="fact due-link"
            onClick={() => screen.dialog.set({ kind: "due", loop: row.id, item: item.id })}
          >
            {t.dialogs.setDue}
          </button>
        )}
        {splits && row.state !== "closed" && row.state !== "suggested" && (
          <button type="button" className="fact due-link" onClick={() => split(screen, row, item)}>
            {t.detail.split}
          </button>
        )}
        <Sure item={item} />
      </p>
      {item.open && <Ladder item={item} />}
      {item.evidence !== null && (
        <blockquote className="evidence selectable" dir="auto">
          {item.evidence.quote}
        </blockquote>
      )}
    </section>
  );
}
