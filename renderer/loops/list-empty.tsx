// An empty list: a reward when the work is done and the mail is read, an honest word when it is not.
import { CircleCheck, SearchX, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../parts/button.tsx";
import { useCalendar, useScreen, useText } from "../parts/context.tsx";
import { staleness } from "../parts/staleness.ts";
import { useCell } from "../state/cell.ts";
import { type LoopsRoom, list, NO_FILTER, narrowed } from "../state/view.ts";

export function ListEmpty({ room, query }: { readonly room: LoopsRoom; readonly query: string }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const overview = useCell(screen.overview);
  const { dates, now } = useCalendar();

  if (query.trim() !== "")
    return (
      <Empty icon={<SearchX size={28} />} title={t.empty.search(query.trim())}>
        {t.empty.searchMore}
      </Empty>
    );
  if (narrowed(room.filter))
    return (
      <Empty icon={<SearchX size={28} />} title={t.empty.filter}>
        <Button onPress={() => screen.go({ ...room, filter: NO_FILTER })}>{t.list.clearFilter}</Button>
      </Empty>
    );
  switch (room.list) {
    case "maybe":
      return <Empty title={t.empty.maybe}>{t.empty.maybeMore}</Empty>;
    case "asleep":
      return <Empty title={t.empty.asleep}>{t.empty.asleepMore}</Empty>;
    case "closed":
      return <Empty title={t.empty.closed}>{t.empty.closedMore}</Empty>;
    case "mine":
    case "theirs":
    case "open":
  }
  const stale = overview === null ? null : staleness(overview, now);
  const maybe = overview?.counts.maybe ?? 0;
  const toMaybe = maybe > 0 && <Button onPress={() => screen.go(list("maybe"))}>{t.empty.toMaybe(maybe)}</Button>;
  if (stale?.kind === "reading")
    return (
      <Empty title={t.empty.reading}>
        <progress aria-label={t.empty.reading} max={Math.max(1, stale.total)} value={stale.done} />
        <span>
          {t.health.lookingBack(dates.number(stale.done), dates.number(stale.total))}. {t.empty.readingMore}
        </span>
        {toMaybe}
      </Empty>
    );
  const week = now - 7 * 86_400_000;
  let lately = 0;
  for (const row of screen.rows.get()?.values() ?? [])
    if (row.closedAt !== null && row.closedAt > week && row.outcome?.kind !== "dismissed") lately++;
  const complete = stale?.kind === "complete";
  const theirs = overview?.counts.theirs ?? 0;
  return (
    <Empty
      icon={complete ? <CircleCheck size={32} strokeWidth={1.5} /> : <TriangleAlert size={28} />}
      title={room.list === "open" ? t.empty.open : room.list === "mine" ? t.empty.mine : t.empty.theirs}
    >
      <span>
        {stale?.kind === "complete" ? t.empty.completeUpTo(dates.moment(stale.until)) : t.empty.notComplete}
        {complete && lately > 0 && ` ${t.empty.closedLately(lately)}`}
      </span>
      {toMaybe}
      {room.list === "mine" && theirs > 0 && (
        <Button onPress={() => screen.go(list("theirs"))}>{t.empty.waitingFor(theirs)}</Button>
      )}
    </Empty>
  );
}

function Empty({
  icon,
  title,
  children,
}: {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className="empty" role="status">
      {icon}
      <p className="title" dir="auto">
        {title}
      </p>
      <div className="empty-more">{children}</div>
    </div>
  );
}
