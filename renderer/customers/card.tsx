// The customer's card: what is worth knowing before one writes, beside the loop or on a page of its own.
import { Baby, CalendarHeart, Clock, HeartPulse, Phone, Plane, TreePalm, VolumeX } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { CustomerCard, LoopRow } from "../../shared/ipc/snapshot.ts";
import { Button } from "../parts/button.tsx";
import { useCalendar, useScreen, useText } from "../parts/context.tsx";
import { dueWords } from "../text/due.ts";
import { Notes } from "./notes.tsx";
import { Wording } from "./wording.tsx";

type Cue = CustomerCard["cues"][number];

function CueShape({ kind }: { readonly kind: Cue["kind"] }): ReactNode {
  const size = 14;
  switch (kind) {
    case "travelling":
      return <Plane size={size} aria-hidden />;
    case "in-a-rush":
      return <Clock size={size} aria-hidden />;
    case "new-baby":
      return <Baby size={size} aria-hidden />;
    case "illness":
      return <HeartPulse size={size} aria-hidden />;
    case "holiday":
      return <TreePalm size={size} aria-hidden />;
    case "anniversary":
      return <CalendarHeart size={size} aria-hidden />;
    case "phone":
      return <Phone size={size} aria-hidden />;
  }
}

/** In the loop, where the card does not fit beside it: cues and notes in one quiet line each. */
export function Cues({ card }: { readonly card: CustomerCard }): ReactNode {
  const t = useText();
  if (card.cues.length === 0 && card.customer.notes === "") return null;
  return (
    <section className="cues narrow-card" aria-label={t.card.cues}>
      <CueList cues={card.cues} />
      {card.customer.notes !== "" && (
        <p className="cue-note selectable" dir="auto">
          {card.customer.notes}
        </p>
      )}
    </section>
  );
}

export function CueList({ cues }: { readonly cues: readonly Cue[] }): ReactNode {
  const t = useText();
  const { dates } = useCalendar();
  return cues.slice(0, 4).map((cue) => (
    <p key={`${cue.messageId} ${cue.quote}`} className="cue" title={dates.exact(cue.at)}>
      <CueShape kind={cue.kind} />
      <span>
        <b>{t.card.cueKinds[cue.kind]}</b>{" "}
        <span className="selectable" dir="auto">
          {cue.value === "" ? cue.quote : cue.value}
        </span>{" "}
        <span className="quiet">{dates.ago(cue.at)}</span>
      </span>
    </p>
  ));
}

/** Beside the loop in a wide window. */
export function CardSide({ card, loop }: { readonly card: CustomerCard; readonly loop: string }): ReactNode {
  const t = useText();
  return (
    <aside className="card-side scroll" aria-label={t.card.name}>
      <h3 className="card-head">{t.card.name}</h3>
      <CardFacts card={card} />
      <Notes customer={card.customer} />
      <Wording card={card} />
      <LoopsOf loops={card.loops.filter(({ id }) => id !== loop)} />
    </aside>
  );
}

export function CardFacts({ card }: { readonly card: CustomerCard }): ReactNode {
  const t = useText();
  const { dates, now } = useCalendar();
  const { customer, promises } = card;
  const zoneTime = timeIn(customer.zone, now);
  return (
    <div className="card-facts">
      <Fact name={t.card.promises(promises.kept, promises.made)} hidden={promises.made === 0} />
      <Fact name={card.lastWroteAt === null ? "" : t.card.lastWrote(dates.ago(card.lastWroteAt))} />
      <Fact name={customer.phone ?? ""} />
      <Fact name={zoneTime === null ? "" : t.card.theirTime(zoneTime)} />
      {customer.survey !== null && (
        <div>
          <p data-fact>{t.card.survey(customer.survey.score)}</p>
          <p className="selectable" dir="auto">
            {customer.survey.words}
          </p>
        </div>
      )}
      {Object.entries(customer.wrong).map(([wrong, right]) => (
        <div key={wrong}>
          <p data-fact className="bad-text">
            {t.card.wrong(wrong)}
          </p>
          {right !== "" && <p>{t.card.replacedBy(right)}</p>}
        </div>
      ))}
      {customer.muted && (
        <div>
          <p data-fact>
            <VolumeX size={14} aria-hidden /> {t.card.muted}
          </p>
        </div>
      )}
      {card.cues.length > 0 && (
        <div className="card-cues">
          <CueList cues={card.cues} />
        </div>
      )}
    </div>
  );
}

function Fact({ name, hidden = false }: { readonly name: string; readonly hidden?: boolean }): ReactNode {
  if (name === "" || hidden) return null;
  return (
    <div>
      <p data-fact className="selectable">
        {name}
      </p>
    </div>
  );
}

/** Other loops with this customer: open ones first, then the latest closed ones. */
export function LoopsOf({ loops }: { readonly loops: readonly LoopRow[] }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const { today, dates } = useCalendar();
  const [all, showAll] = useState(false);
  const isOpen = (row: LoopRow): boolean => row.state !== "closed";
  const open = loops.filter(isOpen);
  const closed = loops.filter((row) => !isOpen(row)).sort((a, b) => b.lastAt - a.lastAt);
  const part = (name: string, rows: readonly LoopRow[]): ReactNode =>
    rows.length > 0 && (
      <section className="card-loops">
        <h3 className="card-head">{name}</h3>
        {rows.map((row) => {
          const due = dueWords(row, today, t, dates);
          return (
            <button key={row.id} type="button" className="card-loop" onClick={() => screen.show(row.id)}>
              <span className="cut" dir="auto">
                {row.subject || row.quote}
              </span>
              <span className={`due ${due.tone}`}>{due.short}</span>
            </button>
          );
        })}
      </section>
    );
  return (
    <>
      {part(t.card.open, open)}
      {part(t.card.before, all ? closed : closed.slice(0, 5))}
      {!all && closed.length > 5 && (
        <Button look="bare" size="small" onPress={() => showAll(true)}>
          {t.row.more(closed.length - 5)}
        </Button>
      )}
    </>
  );
}

function timeIn(zone: string | null, now: number): string | null {
  if (zone === null) return null;
  try {
    return new Intl.DateTimeFormat(undefined, { timeZone: zone, hour: "2-digit", minute: "2-digit" }).format(now);
  } catch {
    return null;
  }
}
