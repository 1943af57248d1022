// When loops come back, when they escalate, how long a message can be undone, what counts in the badge.
import type { ReactNode } from "react";
import { useText } from "../parts/context.tsx";
import { ChoiceField, CountField, SwitchField } from "../parts/field.tsx";
import type { SectionProps } from "./settings-room.tsx";

export function RemindersSection({ settings, change }: SectionProps): ReactNode {
  const t = useText();
  const s = t.settings;
  return (
    <div className="form">
      <CountField
        label={s.answerWithin}
        unit={s.workingDays}
        min={0}
        max={60}
        value={settings.answerWithin}
        onChange={(answerWithin) => change({ answerWithin })}
      />
      <CountField
        label={s.promiseWithin}
        unit={s.workingDays}
        min={1}
        max={60}
        value={settings.promiseWithin}
        onChange={(promiseWithin) => change({ promiseWithin })}
      />
      <CountField
        label={s.askAfter}
        unit={s.workingDays}
        min={1}
        max={60}
        value={settings.askAfter}
        onChange={(askAfter) => change({ askAfter })}
      />
      <CountField
        label={s.closeAnsweredAfter}
        unit={`${s.workingDays} (${s.never})`}
        min={0}
        max={120}
        value={settings.closeAnsweredAfter}
        onChange={(closeAnsweredAfter) => change({ closeAnsweredAfter })}
      />
      <CountField
        label={s.escalateAfterFollowUps}
        unit={s.followUps}
        min={1}
        max={20}
        value={settings.escalateAfterFollowUps}
        onChange={(escalateAfterFollowUps) => change({ escalateAfterFollowUps })}
      />
      <CountField
        label={s.escalateAfterDays}
        unit={s.calendarDays}
        min={1}
        max={120}
        value={settings.escalateAfterDays}
        onChange={(escalateAfterDays) => change({ escalateAfterDays })}
      />
      <CountField
        label={s.promisesPerDay}
        unit={s.promisesPerDayMore}
        min={1}
        max={100}
        value={settings.promisesPerDay}
        onChange={(promisesPerDay) => change({ promisesPerDay })}
      />
      <CountField
        label={s.undoSeconds}
        unit={s.seconds}
        min={0}
        max={60}
        value={settings.undoSeconds}
        onChange={(undoSeconds) => change({ undoSeconds })}
      />
      <ChoiceField
        label={s.badge}
        value={settings.badgeCounts}
        choices={[
          { id: "open", words: s.badgeOpen },
          { id: "needs-me", words: s.badgeNeeds },
        ]}
        onChange={(badgeCounts) => change({ badgeCounts })}
      />
      <SwitchField
        label={s.notifications}
        value={settings.notifications}
        onChange={(notifications) => change({ notifications })}
      />
      <SwitchField
        label={s.caseInSubject}
        value={settings.caseInSubject}
        onChange={(caseInSubject) => change({ caseInSubject })}
      />
      <SwitchField
        label={s.openAtLogin}
        value={settings.openAtLogin}
        onChange={(openAtLogin) => change({ openAtLogin })}
      />
    </div>
  );
}
