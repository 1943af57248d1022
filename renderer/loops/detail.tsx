// The open loop: who, what is open and how far, the conversation with its evidence, and everything needed to act.
import { ArrowLeft, MessageSquareText, Phone, Plane } from "lucide-react";
import type { ReactNode } from "react";
import type { LoopDetail, LoopRow } from "../../shared/ipc/snapshot.ts";
import { CardSide, Cues } from "../customers/card.tsx";
import { Composer } from "../follow-up/composer.tsx";
import { OutboxPanel } from "../follow-up/outbox-panel.tsx";
import { Button, IconButton } from "../parts/button.tsx";
import { useCalendar, useDetail, useRow, useScreen, useText } from "../parts/context.tsx";
import { useCell } from "../state/cell.ts";
import { nameOf } from "../state/loop-steps.ts";
import { dueWords } from "../text/due.ts";
import { ActionBar } from "./action-bar.tsx";
import { BouncePanel } from "./bounce-panel.tsx";
import { History } from "./history.tsx";
import { Items } from "./items.tsx";
import { OutcomePanel } from "./outcome-panel.tsx";
import { Transcript } from "./transcript.tsx";
import "./detail.css";

export function Detail({ loop, inFocus = false }: { readonly loop: string; readonly inFocus?: boolean }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const known = useDetail(loop);
  const row = useRow(loop) ?? known?.row ?? null;
  const composing = useCell(screen.composing);

  if (row === null)
    return <p className="detail-none">{screen.details.failure(loop) === null ? t.detail.loading : t.detail.gone}</p>;
  const writing = composing !== null && composing.loop === loop;
  return (
    <div className="detail-and-card">
      <article className="detail" aria-label={nameOf(row)}>
        <Head row={row} detail={known} inFocus={inFocus} />
        <div className="detail-scroll scroll" tabIndex={-1}>
          <div className="detail-column">
            {row.outbox !== null && <OutboxPanel row={row} detail={known} />}
            {row.state === "undelivered" && <BouncePanel row={row} detail={known} />}
            {row.state === "closed" && <OutcomePanel row={row} detail={known} />}
            <Items row={row} detail={known} />
            {known === null ? (
              <p className="quiet" aria-busy="true">
                {t.detail.loading}
              </p>
            ) : (
              <>
                <Origin detail={known} />
                <Away detail={known} />
                <Cues card={known.card} />
                <Transcript detail={known} />
                <History detail={known} />
              </>
            )}
          </div>
        </div>
        {writing ? (
          <Composer
            key={`${composing.template ?? ""} ${composing.to ?? ""}`}
            composing={composing}
            row={row}
            detail={known}
          />
        ) : (
          <ActionBar row={row} />
        )}
      </article>
      {known !== null && !inFocus && <CardSide card={known.card} loop={loop} />}
    </div>
  );
}

/** Of a loop that was made out of another: the way to the mail it came from. */
function Origin({ detail }: { readonly detail: LoopDetail }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const opened = detail.loop.history.find((event) => event.kind === "opened");
  const from = opened?.manual?.from;
  if (from === undefined) return null;
  return (
    <p>
      <Button look="bare" icon={<MessageSquareText size={14} />} onPress={() => screen.show(from)}>
        {t.detail.origin}
      </Button>
    </p>
  );
}

/** An out-of-office of the customer that still holds. */
function Away({ detail }: { readonly detail: LoopDetail }): ReactNode {
  const t = useText();
  const { today, dates } = useCalendar();
  const last = detail.loop.history.findLast((event) => event.kind === "auto-replied" || event.kind === "received");
  if (last?.kind !== "auto-replied" || last.returnDay === null || last.returnDay < today) return null;
  return (
    <p className="cue">
      <Plane size={14} aria-hidden />
      {t.detail.awayUntil(dates.day(last.returnDay))}
    </p>
  );
}

function Head({
  row,
  detail,
  inFocus,
}: {
  readonly row: LoopRow;
  readonly detail: LoopDetail | null;
  readonly inFocus: boolean;
}): ReactNode {
  const screen = useScreen();
  const t = useText();
  const { today, dates } = useCalendar();
  const due = dueWords(row, today, t, dates);
  const promises = detail?.card.promises;
  const openLoops = detail?.card.loops.filter((one) => one.state !== "closed" && one.state !== "suggested").length ?? 0;
  const phone = detail?.card.customer.phone ?? detail?.phones[0] ?? null;
  return (
    <header className="detail-head">
      {!inFocus && (
        <span className="detail-back">
          <IconButton
            label={t.detail.back}
            action="back"
            icon={<ArrowLeft size={18} />}
            onPress={() => screen.reading.set(false)}
          />
        </span>
      )}
      <div className="detail-who">
        <h2 className="detail-name">
          <button
            type="button"
            className="title cut plain-link"
            dir="auto"
            title={t.actions.customer}
            onClick={() => screen.go({ name: "customers", address: row.who.address })}
          >
            {nameOf(row)}
          </button>
          <span className={`due ${due.tone}`}>{due.long}</span>
        </h2>
        <p className="detail-facts quiet">
          <span className="selectable fact" dir="ltr">
            {row.who.address}
          </span>
          <span className="fact selectable">{t.detail.case(row.caseNumber)}</span>
          {row.tickets.length > 0 && <span className="fact selectable">{row.tickets.join(", ")}</span>}
          {openLoops > 1 && <span className="fact">{t.detail.loops(openLoops)}</span>}
          {promises && promises.made > 0 && <span className="fact">{t.detail.kept(promises.kept, promises.made)}</span>}
          {row.followUps > 0 && <span className="fact">{t.row.followUps(row.followUps)}</span>}
          {row.escalated && <span className="fact strong">{t.row.escalated}</span>}
        </p>
        <p className="detail-subject cut" dir="auto" title={row.subject}>
          {row.subject}
        </p>
      </div>
      {phone !== null && (
        <Button
          size="small"
          icon={<Phone size={14} />}
          onPress={() => void screen.bridge.call("link.open", { url: `tel:${phone.replace(/[^\d+]/g, "")}` })}
        >
          <span dir="ltr" className="selectable">
            {phone}
          </span>
        </Button>
      )}
    </header>
  );
}
