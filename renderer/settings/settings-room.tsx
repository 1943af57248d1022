// The settings, by section; each change is kept at once and can be undone like everything else.
import type { ReactNode } from "react";
import type { Settings } from "../../shared/ledger/settings.ts";
import { useScreen, useSettings, useText } from "../parts/context.tsx";
import type { SettingsSection } from "../state/view.ts";
import { DataSection } from "./data.tsx";
import { DaysSection } from "./days.tsx";
import { KeysSection } from "./keys.tsx";
import { LookSection } from "./look.tsx";
import { PrivacySection } from "./privacy.tsx";
import { RemindersSection } from "./reminders.tsx";
import { YouSection } from "./you.tsx";
import "./settings.css";

/** What every section is given: the settings, and the way to change some of them. */
export interface SectionProps {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
}

const SECTIONS: readonly SettingsSection[] = ["you", "days", "reminders", "screen", "keys", "privacy", "data"];

export function SettingsRoom({ section }: { readonly section: SettingsSection }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const settings = useSettings();
  const change = (part: Partial<Settings>): void => {
    void screen.act([{ kind: "set-settings", settings: { ...screen.settings(), ...part } }], {
      words: t.toasts.saved,
      silent: true,
    });
  };
  const props = { settings, change };
  return (
    <div className="room settings">
      <nav className="settings-nav" aria-label={t.places.settings}>
        <h1 className="list-name">{t.places.settings}</h1>
        {SECTIONS.map((one) => (
          <button
            key={one}
            type="button"
            className="place"
            aria-current={one === section ? "page" : undefined}
            onClick={() => screen.room.set({ name: "settings", section: one })}
          >
            {t.settings.sections[one]}
          </button>
        ))}
      </nav>
      <div className="scroll settings-page">
        <div className="page-column" key={section}>
          <h2 className="title">{t.settings.sections[section]}</h2>
          {section === "you" && <YouSection {...props} />}
          {section === "days" && <DaysSection {...props} />}
          {section === "reminders" && <RemindersSection {...props} />}
          {section === "screen" && <LookSection {...props} />}
          {section === "keys" && <KeysSection {...props} />}
          {section === "privacy" && <PrivacySection {...props} />}
          {section === "data" && <DataSection />}
        </div>
      </div>
    </div>
  );
}
