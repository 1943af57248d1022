// The list: only the rows in view exist, the open row holds the focus, and nothing moves while one reads.
// biome-ignore-all lint/a11y/useSemanticElements: a grid of positioned rows cannot be a table.
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus roves over the rows; cells and headings are reached through them.
import { useVirtualizer } from "@tanstack/react-virtual";
import { ChevronDown, ChevronRight } from "lucide-react";
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from "react";
import type { Group } from "../../shared/loop/attention.ts";
import { useCalendar, useScreen, useSettings, useText } from "../parts/context.tsx";
import { useCell } from "../state/cell.ts";
import type { Entry } from "../state/order.ts";
import type { LoopsRoom } from "../state/view.ts";
import { ListEmpty } from "./list-empty.tsx";
import { Row } from "./list-row.tsx";
import { ShapeSheet } from "./shape.tsx";
import { NO_SLOTS, slotsFor } from "./slots.ts";

const HEADING = 36;
const ROW = { comfortable: 56, compact: 40 } as const;

export function List({ room }: { readonly room: LoopsRoom }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const calendar = useCalendar();
  const { density } = useSettings();
  const rows = useCell(screen.rows);
  const complete = useCell(screen.complete);
  const entries = useCell(screen.list.entries);
  const waiting = useCell(screen.list.waiting);
  const open = useCell(screen.open);
  const ticked = useCell(screen.ticked);
  const query = useCell(screen.query);
  const box = useRef<HTMLDivElement>(null);
  const rowHeight = ROW[density];

  // Heights are known, not measured. The places of all rows are worked out anew when one of these two functions changes,
  // so they change with the entries and the density, and not while one scrolls.
  const estimateSize = useCallback(
    (index: number) => (entries[index]?.kind === "group" ? HEADING : rowHeight),
    [entries, rowHeight],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height moves every row.
  const getItemKey = useCallback((index: number) => keyOf(entries[index]), [entries, rowHeight]);
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => box.current,
    estimateSize,
    getItemKey,
    overscan: 3,
    paddingEnd: 64,
  });
  // A heading stays at the top while its rows pass below it: it sticks inside a box as high as its group.
  const sections = useMemo(() => {
    const found: { entry: GroupEntry; index: number; top: number; height: number }[] = [];
    let top = 0;
    entries.forEach((entry, index) => {
      const height = entry.kind === "group" ? HEADING : rowHeight;
      if (entry.kind === "group") found.push({ entry, index, top, height });
      else {
        const last = found.at(-1);
        if (last) last.height += height;
      }
      top += height;
    });
    return found;
  }, [entries, rowHeight]);

  const place = useMemo(() => {
    const found = new Map<string, { readonly index: number; readonly group: Group | null; readonly top: number }>();
    let group: Group | null = null;
    let top = 0;
    entries.forEach((entry, index) => {
      if (entry.kind === "group") group = entry.group;
      else found.set(entry.id, { index, group, top });
      top += entry.kind === "group" ? HEADING : rowHeight;
    });
    return found;
  }, [entries, rowHeight]);

  useEffect(() => {
    const at = open === null ? undefined : place.get(open);
    const list = box.current;
    if (at === undefined || list === null) return;
    // Asking the list where it stands would lay it out anew; the virtualizer knows.
    const from = virtual.scrollOffset ?? 0;
    const height = virtual.scrollRect?.height ?? 0;
    const above = at.group === null ? 0 : HEADING;
    // The heading above the first row comes into view with it.
    if (at.index <= 1 && from > 0) list.scrollTop = 0;
    else if (at.top - above < from) list.scrollTop = at.top - above;
    else if (height > 0 && at.top + rowHeight + 8 > from + height) list.scrollTop = at.top + rowHeight + 8 - height;
    const active = document.activeElement;
    if (active !== null && active !== document.body && !list.contains(active)) return;
    requestAnimationFrame(() => {
      const row = list.querySelector<HTMLElement>(`[data-loop="${CSS.escape(open ?? "")}"]`);
      if (row && !row.contains(document.activeElement)) row.focus({ preventScroll: true });
    });
  }, [open, place, rowHeight, virtual]);

  const items = virtual.getVirtualItems();
  const slots = useRef(NO_SLOTS);
  slots.current = slotsFor(slots.current, items[0]?.index ?? 0, items.length);
  if (rows === null || (entries.length === 0 && !complete)) return <div className="list" aria-busy="true" />;
  if (entries.length === 0) return <ListEmpty room={room} query={query} />;
  return (
    <div className="list-frame">
      {waiting > 0 && (
        <button type="button" className="list-waiting" onClick={() => screen.list.apply()}>
          {t.list.waiting(waiting)}
        </button>
      )}
      <ShapeSheet />
      <div
        ref={box}
        className="list scroll"
        role="grid"
        aria-label={t.list.name}
        aria-rowcount={entries.length}
        aria-multiselectable="true"
        onPointerMove={() => screen.list.touch()}
        onPointerLeave={() => screen.list.release()}
        onWheel={() => screen.list.touch()}
        onKeyDown={() => screen.list.touch()}
      >
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: "relative" }}>
          {sections.map((section) => (
            <Heading key={section.entry.group} {...section} />
          ))}
          {items.map((item, at) => {
            const entry = entries[item.index];
            if (entry === undefined) return null;
            if (entry.kind === "group") return null;
            const row = rows.get(entry.id);
            if (row === undefined) return null;
            return (
              <Row
                // The rows in view are the same elements, filled anew as one scrolls; the open one, which may hold the focus, is its own.
                key={entry.id === open ? entry.id : slots.current.keys[at]}
                row={row}
                top={item.start}
                index={item.index}
                open={entry.id === open}
                ticked={ticked.has(entry.id)}
                changed={isElsewhere(row.group, place.get(entry.id)?.group ?? null, room, query)}
                terms={query === "" ? null : screen.search.terms(entry.id)}
                today={calendar.today}
                dates={calendar.dates}
                t={t}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

function keyOf(entry: Entry | undefined): string {
  if (entry === undefined) return "";
  return entry.kind === "group" ? `group ${entry.group}` : entry.id;
}

/** Does the row stand where it no longer belongs, because the list holds still? */
function isElsewhere(group: Group, shown: Group | null, room: LoopsRoom, query: string): boolean {
  if (query !== "") return false;
  if (shown !== null) return shown !== group;
  return (room.list === "maybe" || room.list === "asleep" || room.list === "closed") && room.list !== group;
}

type GroupEntry = Extract<Entry, { kind: "group" }>;

function Heading({
  entry,
  index,
  top,
  height,
}: {
  readonly entry: GroupEntry;
  readonly index: number;
  readonly top: number;
  readonly height: number;
}): ReactNode {
  const screen = useScreen();
  const t = useText();
  const { group, count, folded } = entry;
  // While the first list comes in nobody knows how many there will be.
  const complete = useCell(screen.complete);
  return (
    <div role="presentation" className="list-section" style={{ top, height }}>
      <div role="row" aria-rowindex={index + 1} className={`list-heading in-${group}`}>
        <div role="rowheader">
          <button
            type="button"
            tabIndex={-1}
            aria-expanded={!folded}
            onClick={() => {
              const next = new Set(screen.folded.get());
              if (!next.delete(group)) next.add(group);
              screen.folded.set(next);
            }}
          >
            {folded ? <ChevronRight size={12} aria-hidden /> : <ChevronDown size={12} aria-hidden />}
            {t.groups[group]}
            <span className="count">{complete ? count : ""}</span>
          </button>
        </div>
      </div>
    </div>
  );
}
