// The last seven days in two sentences: what an owner wants to know on a Monday.
import type { ReactNode } from "react";
import { useCalendar, useScreen, useText } from "../parts/context.tsx";
import { useCell } from "../state/cell.ts";

const WEEK = 7 * 86_400_000;

export function Digest(): ReactNode {
  const t = useText();
  const { now, today } = useCalendar();
  const rows = useCell(useScreen().rows);
  let opened = 0;
  let closed = 0;
  let confirmed = 0;
  let late = 0;
  for (const row of rows?.values() ?? []) {
    if (row.state === "suggested" || row.outcome?.kind === "dismissed" || row.outcome?.kind === "merged") continue;
    if (row.openedAt > now - WEEK) opened++;
    if (row.closedAt !== null && row.closedAt > now - WEEK) closed++;
    if (row.closedAt !== null && row.closedAt > now - WEEK && row.outcome?.kind === "confirmed-by-customer")
      confirmed++;
    const promised = row.state === "owed" && row.dayFrom !== "default" && row.itemKind === "commitment";
    if (promised && row.day !== null && row.day < today) late++;
  }
  return (
    <p className="digest">
      {t.reports.lastWeek(opened, closed, confirmed)} {t.reports.late(late)}
    </p>
  );
}
