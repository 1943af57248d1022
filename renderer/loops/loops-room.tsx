// The main room: the list and, beside it, the loop that is open.
import { type ReactNode, useDeferredValue } from "react";
import { useScreen, useText } from "../parts/context.tsx";
import { useCell } from "../state/cell.ts";
import type { LoopsRoom as Place } from "../state/view.ts";
import { Detail } from "./detail.tsx";
import { List } from "./list.tsx";
import { ListHead } from "./list-head.tsx";
import "./loops.css";

export function LoopsRoom({ room }: { readonly room: Place }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const open = useCell(screen.open);
  // The list answers first; the loop beside it follows in the next breath.
  const shown = useDeferredValue(open);
  const reading = useCell(screen.reading);
  const rows = useCell(screen.rows);
  const entries = useCell(screen.list.entries);
  const alone = rows !== null && entries.length === 0 && open === null ? "alone" : "";
  return (
    <div className={`room loops ${reading && open !== null ? "reading" : ""} ${alone}`}>
      <section className="list-side" aria-label={t.places[room.list]}>
        <ListHead room={room} />
        <List room={room} />
      </section>
      <div className="detail-side">
        {shown === null ? <p className="detail-none">{t.empty.detail}</p> : <Detail key={shown} loop={shown} />}
      </div>
    </div>
  );
}
