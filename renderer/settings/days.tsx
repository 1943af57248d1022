// When the owner works: weekdays, hours, public holidays, days on which she is closed.
import { X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { Button } from "../parts/button.tsx";
import { useCalendar, useText } from "../parts/context.tsx";
import { DayChooser } from "../parts/day-chooser.tsx";
import { Sheet } from "../parts/dialog.tsx";
import { ChoiceField } from "../parts/field.tsx";
import { LaterField } from "./later-field.tsx";
import type { SectionProps } from "./settings-room.tsx";

const COUNTRIES: readonly string[] = [
  "AT",
  "AU",
  "BE",
  "BR",
  "CA",
  "CH",
  "CZ",
  "DE",
  "DK",
  "ES",
  "FI",
  "FR",
  "GB",
  "GR",
  "HU",
  "IE",
  "IT",
  "LU",
  "MX",
  "NL",
  "NO",
  "NZ",
  "PL",
  "PT",
  "RO",
  "SE",
  "SI",
  "SK",
  "US",
  "ZA",
];
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

export function DaysSection({ settings, change }: SectionProps): ReactNode {
  const t = useText();
  const { dates, today } = useCalendar();
  const [adding, setAdding] = useState(false);
  const { week } = settings;
  const names = new Intl.DisplayNames([settings.locale], { type: "region" });
  const closed = week.closed.filter((day) => day >= today).toSorted();
  return (
    <div className="form">
      <div className="field">
        <span className="label" id="work-days">
          {t.settings.workDays}
        </span>
        <ToggleButtonGroup
          className="weekdays"
          aria-labelledby="work-days"
          selectionMode="multiple"
          selectedKeys={week.days.map(String)}
          onSelectionChange={(keys) => change({ week: { ...week, days: [...keys].map(Number).sort() } })}
        >
          {dates.weekdays().map((name, at) => (
            <ToggleButton key={name} id={String(at + 1)} className="button plain weekday toggle">
              {name}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      <div className="form-two">
        <LaterField
          label={t.settings.workStart}
          value={settings.workStart}
          isGood={(time) => TIME.test(time)}
          onSave={(workStart) => change({ workStart })}
        />
        <LaterField
          label={t.settings.workEnd}
          value={settings.workEnd}
          isGood={(time) => TIME.test(time)}
          onSave={(workEnd) => change({ workEnd })}
        />
      </div>
      <ChoiceField
        label={t.settings.holidays}
        value={settings.holidays ?? ""}
        choices={[
          { id: "", words: t.settings.noHolidays },
          ...COUNTRIES.map((id) => ({ id, words: names.of(id) ?? id })).sort((a, b) => a.words.localeCompare(b.words)),
        ]}
        onChange={(country) => change({ holidays: country === "" ? null : country })}
      />
      <div className="field">
        <span className="label">{t.settings.closedDays}</span>
        <div className="chips flat">
          {closed.map((day) => (
            <button
              key={day}
              type="button"
              className="chip"
              onClick={() => change({ week: { ...week, closed: week.closed.filter((one) => one !== day) } })}
            >
              {dates.fullDay(day)}
              <X size={12} aria-hidden />
            </button>
          ))}
          <Button size="small" onPress={() => setAdding(true)}>
            {t.settings.addClosed}
          </Button>
        </div>
      </div>
      {adding && (
        <Sheet title={t.settings.closedDays} onClose={() => setAdding(false)}>
          <DayChooser
            value={null}
            autoFocus
            onChoose={(day) => {
              setAdding(false);
              change({ week: { ...week, closed: [...new Set([...week.closed, day])].sort() } });
            }}
          />
        </Sheet>
      )}
    </div>
  );
}
