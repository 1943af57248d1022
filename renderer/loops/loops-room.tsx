// The main room: the list and, beside it, the loop that is open.
import { memo, type ReactNode, startTransition, useEffect, useRef, useState } from "react";
import { useScreen, useText } from "../parts/context.tsx";
import { useCell } from "../state/cell.ts";
import type { LoopsRoom as Place } from "../state/view.ts";
import { Detail } from "./detail.tsx";
import { List } from "./list.tsx";
import { ListHead } from "./list-head.tsx";
import "./loops.css";

// With every letter of a search the room is drawn anew; these only when something of their own has changed.
const CalmHead = memo(ListHead);
const CalmList = memo(List);
const CalmDetail = memo(Detail);

export function LoopsRoom({ room }: { readonly room: Place }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const open = useCell(screen.open);
  const shown = useShown(open, useCell(screen.query));
  const reading = useCell(screen.reading);
  const rows = useCell(screen.rows);
  const entries = useCell(screen.list.entries);
  const alone = rows !== null && entries.length === 0 && open === null ? "alone" : "";
  return (
    <div className={`room loops ${reading && open !== null ? "reading" : ""} ${alone}`}>
      <section className="list-side" aria-label={t.places[room.list]}>
        <CalmHead room={room} />
        <CalmList room={room} />
      </section>
      <div className="detail-side">
        {shown === null ? <p className="detail-none">{t.empty.detail}</p> : <CalmDetail key={shown} loop={shown} />}
      </div>
    </div>
  );
}

/** A pause (ms) after which the owner is not typing any more. */
const PAUSE = 120;

/** The list answers first; the loop beside it follows in the next breath, and while one types a search, in the next pause. */
function useShown(open: string | null, query: string): string | null {
  const [shown, show] = useState(open);
  const typing = useRef({ query, until: 0 });
  useEffect(() => {
    const now = performance.now();
    if (typing.current.query !== query) typing.current = { query, until: now + PAUSE };
    const follow = (): void => startTransition(() => show(open));
    if (now >= typing.current.until) return follow();
    const timer = setTimeout(follow, typing.current.until - now);
    return () => clearTimeout(timer);
  }, [open, query]);
  return shown;
}
