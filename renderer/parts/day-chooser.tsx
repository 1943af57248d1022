// Choosing a day: typed in words or picked in the calendar; closed days are marked, and how much is due that day is said.
import { type CalendarDate, parseDate } from "@internationalized/date";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Calendar, CalendarCell, CalendarGrid, Heading } from "react-aria-components";
import { type Day, isWorkingDay } from "../../shared/mail/day.ts";
import { useCell } from "../state/cell.ts";
import { Button } from "./button.tsx";
import { useCalendar, useScreen, useSettings, useText } from "./context.tsx";
import { WordsField } from "./field.tsx";
import { useWhenSetting } from "./moment-chooser.tsx";
import { readWhen } from "./when.ts";
import "./chooser.css";

export interface DayChooserProps {
  readonly value: Day | null;
  readonly autoFocus?: boolean;
  readonly onChoose: (day: Day) => void;
}

export function DayChooser({ value, autoFocus = false, onChoose }: DayChooserProps): ReactNode {
  const t = useText();
  const { dates, today } = useCalendar();
  const { week } = useSettings();
  const rows = useCell(useScreen().rows);
  const setting = useWhenSetting();
  const [typed, setTyped] = useState("");
  const [day, setDay] = useState(value);
  const read = readWhen(typed, setting);
  const meant = typed.trim() === "" ? day : (read?.day ?? null);

  let due = 0;
  if (meant !== null) for (const row of rows?.values() ?? []) if (row.day === meant && row.state === "owed") due++;
  const note =
    meant === null
      ? typed.trim() === ""
        ? ""
        : t.when.notUnderstood
      : `${dates.fullDay(meant)}. ${isWorkingDay(meant, week) ? t.when.dueThatDay(due) : t.when.closedDay}`;

  return (
    <div className="days">
      <WordsField
        label={t.when.typeDay}
        hideLabel
        hint={t.when.typeDay}
        value={typed}
        autoFocus={autoFocus}
        spellCheck={false}
        isInvalid={typed.trim() !== "" && meant === null}
        note={<span aria-live="polite">{note}</span>}
        onChange={setTyped}
        onSubmit={() => {
          if (meant !== null) onChoose(meant);
        }}
      />
      <Calendar
        key={meant}
        className="calendar"
        aria-label={t.when.pick}
        value={meant === null ? null : parseDate(meant)}
        onChange={(chosen: CalendarDate) => {
          setTyped("");
          setDay(chosen.toString());
          onChoose(chosen.toString());
        }}
      >
        <header className="calendar-head">
          <Button slot="previous" look="bare" size="small" icon={<ChevronLeft size={16} />} />
          <Heading className="calendar-month" />
          <Button slot="next" look="bare" size="small" icon={<ChevronRight size={16} />} />
        </header>
        <CalendarGrid weekdayStyle="narrow" className="calendar-grid">
          {(date) => (
            <CalendarCell
              date={date}
              className={[
                "calendar-day",
                date.toString() === today ? "today" : "",
                isWorkingDay(date.toString(), week) ? "" : "closed",
              ].join(" ")}
            />
          )}
        </CalendarGrid>
      </Calendar>
    </div>
  );
}
