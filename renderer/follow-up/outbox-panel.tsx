// A follow-up that has not simply gone out: scheduled, on its way, held, refused, or nobody knows.
import { CircleHelp, Clock, Hand, Send, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { LoopDetail, LoopRow } from "../../shared/ipc/snapshot.ts";
import { Button } from "../parts/button.tsx";
import { useCalendar, useScreen, useText } from "../parts/context.tsx";
import { Words } from "../parts/words.tsx";
import { cancelSend, dropSend, sendNow, wentOut } from "./outbox.ts";

export function OutboxPanel({ row, detail }: { readonly row: LoopRow; readonly detail: LoopDetail | null }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const { dates } = useCalendar();
  const { outbox } = row;
  if (outbox === null) return null;
  const text = detail?.loop.outbox?.followUp.text ?? null;
  const written = text !== null && (
    <details className="words">
      <summary>{t.outbox.subject}</summary>
      <div className="message-text selectable" dir="auto">
        {text}
      </div>
    </details>
  );
  const cancel = (
    <>
      <Button onPress={() => void cancelSend(screen, row)}>{t.outbox.edit}</Button>
      <Button look="bare" onPress={() => dropSend(screen, row)}>
        {t.outbox.cancel}
      </Button>
    </>
  );

  switch (outbox.state) {
    case "undo-window":
      return null;
    case "scheduled":
      return (
        <Panel icon={<Clock size={18} />} title={t.outbox.later(dates.moment(outbox.sendAt))} note={t.outbox.laterNote}>
          {written}
          <div className="panel-buttons">
            {cancel}
            <Button onPress={() => void sendNow(screen, row)}>{t.outbox.now}</Button>
          </div>
        </Panel>
      );
    case "queued":
    case "handed":
      return (
        <Panel
          icon={<Send size={18} />}
          title={outbox.explanation === "" ? t.outbox.queued : t.outbox.retrying(dates.moment(outbox.sendAt))}
        >
          {outbox.explanation !== "" && <Words title={t.bounce.words} words={outbox.explanation} />}
          {written}
          {outbox.state === "queued" && <div className="panel-buttons">{cancel}</div>}
        </Panel>
      );
    case "held":
      return (
        <Panel look="today" icon={<Hand size={18} />} title={t.outbox.held} note={t.outbox.heldMore}>
          {written}
          <div className="panel-buttons">
            <Button onPress={() => void sendNow(screen, row)}>{t.outbox.now}</Button>
            {cancel}
          </div>
        </Panel>
      );
    case "refused":
      return (
        <Panel look="bad" icon={<TriangleAlert size={18} />} title={t.outbox.refused}>
          <Words title={t.bounce.words} words={outbox.explanation} />
          <div className="panel-buttons">
            <Button look="next" onPress={() => void cancelSend(screen, row)}>
              {t.outbox.edit}
            </Button>
          </div>
        </Panel>
      );
    case "unknown":
      return (
        <Panel look="bad" icon={<CircleHelp size={18} />} title={t.outbox.unknown} note={t.outbox.unknownMore}>
          {written}
          <div className="panel-buttons">
            <Button look="next" onPress={() => wentOut(screen, row, true)}>
              {t.outbox.wentOut}
            </Button>
            <Button onPress={() => wentOut(screen, row, false)}>{t.outbox.didNot}</Button>
          </div>
        </Panel>
      );
  }
}

function Panel({
  look = "",
  icon,
  title,
  note,
  children,
}: {
  readonly look?: "bad" | "today" | "";
  readonly icon: ReactNode;
  readonly title: string;
  readonly note?: string;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <section className={`panel ${look}`}>
      {icon}
      <div>
        <p className="panel-title">{title}</p>
        {note !== undefined && <p>{note}</p>}
        {children}
      </div>
    </section>
  );
}
