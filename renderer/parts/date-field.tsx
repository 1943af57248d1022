// A day in a small field: typed part by part in the owner's order, or picked from the calendar.
import { type CalendarDate, parseDate } from "@internationalized/date";
import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Label,
  Popover,
} from "react-aria-components";
import type { Day } from "../../shared/mail/day.ts";
import { Button } from "./button.tsx";
import "./chooser.css";
import "./field.css";

export function DateField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: Day | null;
  readonly onChange: (value: Day | null) => void;
}): ReactNode {
  return (
    <DatePicker
      className="field"
      value={value === null ? null : parseDate(value)}
      onChange={(date: CalendarDate | null) => onChange(date === null ? null : date.toString())}
    >
      <Label className="label">{label}</Label>
      <Group className="input date">
        <DateInput className="date-parts">{(part) => <DateSegment segment={part} className="date-part" />}</DateInput>
        <Button look="bare" size="small" icon={<CalendarDays size={14} />} />
      </Group>
      <Popover className="pop room" offset={4}>
        <Dialog className="days">
          <Calendar className="calendar">
            <header className="calendar-head">
              <Button slot="previous" look="bare" size="small" icon={<ChevronLeft size={16} />} />
              <Heading className="calendar-month" />
              <Button slot="next" look="bare" size="small" icon={<ChevronRight size={16} />} />
            </header>
            <CalendarGrid weekdayStyle="narrow" className="calendar-grid">
              {(date) => <CalendarCell date={date} className="calendar-day" />}
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
