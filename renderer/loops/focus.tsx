// Focus mode: one loop at a time, most urgent first, until nothing needs the owner or she has had enough.
import { ArrowRight, CircleCheck, X } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { Button, IconButton } from "../parts/button.tsx";
import { useScreen, useText } from "../parts/context.tsx";
import { useCell } from "../state/cell.ts";
import { Detail } from "./detail.tsx";

export function FocusMode({ loops }: { readonly loops: readonly string[] }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const rows = useCell(screen.rows);
  const open = useCell(screen.open);
  const skipped = useRef(new Set<string>());
  const at = open === null ? -1 : loops.indexOf(open);

  const waits = (id: string): boolean => {
    const row = rows?.get(id);
    return row?.needsOwner === true && row.group !== "closed" && row.group !== "asleep" && row.group !== "maybe";
  };
  const left = loops.filter(waits);
  const worked = loops.length - left.length;
  const here = open !== null && at >= 0 && waits(open);

  // Worked, asleep or closed: on to the next one that still waits. While she writes, the loop stays.
  useEffect(() => {
    if (here || screen.composing.get() !== null) return;
    const next = loops.find((id, index) => index > at && waits(id) && !skipped.current.has(id));
    screen.open.set(next ?? null);
  });

  const skip = (): void => {
    if (open !== null) skipped.current.add(open);
    screen.composing.set(null);
    const next = loops.find((id, index) => index > at && waits(id) && !skipped.current.has(id));
    screen.open.set(next ?? null);
  };
  const leave = (): void => screen.focus.set(null);
  const finished = !here && !loops.some((id) => waits(id) && !skipped.current.has(id));

  return (
    <section className="room focus" aria-label={t.focus.name}>
      <header className="focus-head">
        <h1 className="focus-name">{t.focus.name}</h1>
        <progress aria-label={t.focus.name} max={Math.max(1, loops.length)} value={worked + skipped.current.size} />
        <p className="quiet">
          {t.focus.progress(Math.min(worked + skipped.current.size + 1, loops.length), loops.length)}
        </p>
        <span className="grow" />
        {!finished && (
          <Button look="bare" icon={<ArrowRight size={16} />} onPress={skip}>
            {t.focus.skip}
          </Button>
        )}
        <IconButton label={t.focus.leave} action="back" icon={<X size={18} />} onPress={leave} />
      </header>
      {finished || open === null ? (
        <div className="empty">
          <CircleCheck size={36} strokeWidth={1.5} />
          <p className="title">{t.focus.done}</p>
          <div className="empty-more">
            {left.length === 0 ? t.focus.doneMore(worked) : t.focus.remaining(left.length)}
            <Button look="next" autoFocus onPress={leave}>
              {t.focus.back}
            </Button>
          </div>
        </div>
      ) : (
        <Detail key={open} loop={open} inFocus />
      )}
    </section>
  );
}
