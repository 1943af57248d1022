// The day that a template promises anew, to be changed with one click.
import { CalendarDays } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import { Button } from "../parts/button.tsx";
import { useCalendar, useText } from "../parts/context.tsx";
import { DayChooser } from "../parts/day-chooser.tsx";
import type { Drafting } from "./use-draft.ts";

export function NewDay({ draft }: { readonly draft: Drafting }): ReactNode {
  const t = useText();
  const { dates } = useCalendar();
  const day = draft.written?.newDue ?? null;
  if (day === null) return null;
  return (
    <DialogTrigger>
      <Button size="small" icon={<CalendarDays size={14} />}>
        {dates.day(day)}
      </Button>
      <Popover className="pop room" placement="top end">
        <Dialog aria-label={t.dialogs.due}>
          {({ close }) => (
            <DayChooser
              value={day}
              onChoose={(chosen) => {
                void draft.setNewDay(chosen);
                close();
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
