// Choosing a moment: the usual ones with their resolved date, or one typed in words, resolved as one types.
import { type ReactNode, useMemo, useState } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import { dayOf, isWorkingDay } from "../../shared/mail/day.ts";
import { useCalendar, useSettings, useText } from "./context.tsx";
import { WordsField } from "./field.tsx";
import { clockAt, momentOf, type PresetName, presets, readWhen, type WhenSetting } from "./when.ts";
import "./chooser.css";

export interface MomentChooserProps {
  /** The customer's zone, when it is another. */
  readonly otherZone?: string | null;
  readonly autoFocus?: boolean;
  readonly onChoose: (moment: number) => void;
}

/** `Asia/Tokyo` as people say it: Tokyo. */
function placeOf(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

export function useWhenSetting(): WhenSetting {
  const { now, today, zone } = useCalendar();
  const { locale, week, workStart } = useSettings();
  return useMemo(() => ({ now, today, zone, locale, week, workStart }), [now, today, zone, locale, week, workStart]);
}

export function MomentChooser({ otherZone = null, autoFocus = false, onChoose }: MomentChooserProps): ReactNode {
  const t = useText();
  const { dates } = useCalendar();
  const setting = useWhenSetting();
  const [typed, setTyped] = useState("");
  const read = readWhen(typed, setting);
  const moment = read === null ? null : momentOf(read, setting);
  const past = moment !== null && moment <= setting.now;

  const resolved = (at: number): string => {
    const mine = `${dates.day(dayOf(at, setting.zone))} ${dates.time(at)}`;
    return otherZone === null ? mine : `${mine} · ${t.composer.theirTime(clockAt(at, otherZone), placeOf(otherZone))}`;
  };
  const words = (name: PresetName): string => {
    switch (name) {
      case "hours":
        return t.when.inHours(3);
      case "tomorrow":
        return t.when.tomorrow;
      case "working-days":
        return t.when.workingDays(3);
      case "next-week":
        return t.when.nextWeek;
      case "week":
        return t.when.week;
      case "two-weeks":
        return t.when.twoWeeks;
      case "month":
        return t.when.month;
    }
  };
  const note = (): string => {
    if (typed.trim() === "") return "";
    if (moment === null) return t.when.notUnderstood;
    if (past) return t.when.past;
    const closed = isWorkingDay(dayOf(moment, setting.zone), setting.week) ? "" : ` ${t.when.closedDay}`;
    return `${dates.exact(moment)}.${closed}`;
  };
  return (
    <div className="moments">
      <WordsField
        label={t.when.type}
        hideLabel
        hint={t.when.type}
        value={typed}
        autoFocus={autoFocus}
        spellCheck={false}
        isInvalid={typed.trim() !== "" && (moment === null || past)}
        note={<span aria-live="polite">{note()}</span>}
        onChange={setTyped}
        onSubmit={() => {
          if (moment !== null && !past) onChoose(moment);
        }}
      />
      <ListBox
        className="menu"
        aria-label={t.when.pick}
        onAction={(key) => {
          const preset = presets(setting).find(({ name }) => name === key);
          if (preset) onChoose(preset.moment);
        }}
      >
        {presets(setting).map(({ name, moment: at }) => (
          <ListBoxItem key={name} id={name} className="menu-item" textValue={words(name)}>
            <span className="grow">{words(name)}</span>
            <span className="quiet">{resolved(at)}</span>
          </ListBoxItem>
        ))}
      </ListBox>
    </div>
  );
}
