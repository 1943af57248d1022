// Who the owner is: name, signatures, language, time zone.
import type { ReactNode } from "react";
import { useScreen, useText } from "../parts/context.tsx";
import { ChoiceField } from "../parts/field.tsx";
import { useCell } from "../state/cell.ts";
import { LaterField } from "./later-field.tsx";
import type { SectionProps } from "./settings-room.tsx";

const LOCALES: readonly { readonly id: string; readonly words: string }[] = [
  { id: "en", words: "English" },
  { id: "en-GB", words: "English (United Kingdom)" },
  { id: "en-US", words: "English (United States)" },
  { id: "de", words: "Deutsch" },
  { id: "de-AT", words: "Deutsch (Österreich)" },
  { id: "de-CH", words: "Deutsch (Schweiz)" },
];

export function YouSection({ settings, change }: SectionProps): ReactNode {
  const screen = useScreen();
  const t = useText();
  const accounts = useCell(screen.overview)?.accounts ?? [];
  const own = [...new Set(accounts.flatMap(({ address, aliases }) => [address, ...aliases]))];
  const zones = Intl.supportedValuesOf("timeZone");
  const locales = LOCALES.some(({ id }) => id === settings.locale)
    ? LOCALES
    : [...LOCALES, { id: settings.locale, words: settings.locale }];
  const sign = (address: string, words: string): void =>
    change({ signatures: { ...settings.signatures, [address]: words } });
  return (
    <div className="form">
      <LaterField
        label={t.settings.ownerName}
        note={t.settings.ownerNameHint}
        value={settings.ownerName}
        autoComplete="name"
        onSave={(ownerName) => change({ ownerName: ownerName.trim() })}
      />
      <LaterField
        label={`${t.settings.signatures}: ${t.settings.signatureDefault}`}
        lines={3}
        value={settings.signatures[""] ?? ""}
        onSave={(words) => sign("", words)}
      />
      {own.length > 1 &&
        own.map((address) => (
          <LaterField
            key={address}
            label={t.settings.signatureFor(address)}
            lines={2}
            value={settings.signatures[address] ?? ""}
            onSave={(words) => sign(address, words)}
          />
        ))}
      <ChoiceField
        label={t.settings.locale}
        value={settings.locale}
        choices={locales}
        onChange={(locale) => change({ locale })}
      />
      <LaterField
        label={t.settings.zone}
        value={settings.zone}
        list="owner-zones"
        spellCheck={false}
        isGood={(zone) => zone === "UTC" || zones.includes(zone)}
        onSave={(zone) => change({ zone })}
      />
      <datalist id="owner-zones">
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </div>
  );
}
