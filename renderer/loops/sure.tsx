// How sure Closer is of a finding, and why: one word, the rest behind it.
import type { ReactNode } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import type { Item } from "../../shared/loop/item.ts";
import { useText } from "../parts/context.tsx";
import { reasonOf } from "../text/rules.ts";

export function Sure({ item }: { readonly item: Item }): ReactNode {
  const t = useText();
  if (item.kind === "manual") return <span className="fact">{t.sure.owner}</span>;
  const word = item.confidence >= 0.85 ? t.sure.sure : item.confidence >= 0.65 ? t.sure.likely : t.sure.guess;
  const dayFrom =
    item.due === null
      ? null
      : item.due.from === "text"
        ? item.due.words === ""
          ? null
          : t.sure.wordsDay(item.due.words)
        : item.due.from === "owner"
          ? t.sure.ownerDay
          : t.sure.defaultDay;
  return (
    <DialogTrigger>
      <Button className="fact why">
        {word} · {t.sure.why}
      </Button>
      <Popover className="pop room" offset={4}>
        <Dialog className="why-text" aria-label={t.sure.why}>
          <p>
            <b>{t.sure.percent(item.confidence)}</b>
          </p>
          {item.rules.length > 0 && (
            <>
              <p>{t.sure.because}</p>
              <ul>
                {item.rules.map((rule) => (
                  <li key={rule}>{reasonOf(rule, t)}</li>
                ))}
              </ul>
            </>
          )}
          {dayFrom !== null && <p>{dayFrom}</p>}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
