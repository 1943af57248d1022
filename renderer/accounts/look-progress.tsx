// How far the reading of older mail is: count, rate and time left.
import type { ReactNode } from "react";
import type { Health } from "../../shared/ledger/account.ts";
import { useCalendar, useText } from "../parts/context.tsx";

/** `children`: what can be done about it. */
export function LookProgress({
  lookBack,
  children,
}: {
  readonly lookBack: NonNullable<Health["lookBack"]>;
  readonly children?: ReactNode;
}): ReactNode {
  const t = useText();
  const { dates } = useCalendar();
  const { done, total, perSecond, secondsLeft } = lookBack;
  const words = [t.health.lookingBack(dates.number(done), dates.number(total))];
  if (perSecond >= 1) words.push(t.health.rate(dates.number(Math.round(perSecond))));
  if (secondsLeft !== null) words.push(t.health.left(Math.round(secondsLeft / 60)));
  return (
    <div className="look-progress">
      <progress aria-label={t.first.progress} max={Math.max(1, total)} value={done} />
      <div className="inline">
        <p className="quiet grow">{words.join(" · ")}</p>
        {children}
      </div>
    </div>
  );
}
