// Theme and density.
import type { ReactNode } from "react";
import { useText } from "../parts/context.tsx";
import { ChoiceField } from "../parts/field.tsx";
import type { SectionProps } from "./settings-room.tsx";

export function LookSection({ settings, change }: SectionProps): ReactNode {
  const t = useText();
  return (
    <div className="form">
      <ChoiceField
        label={t.settings.theme}
        value={settings.theme}
        choices={(["system", "light", "dark"] as const).map((id) => ({ id, words: t.settings.themes[id] }))}
        onChange={(theme) => change({ theme })}
      />
      <ChoiceField
        label={t.settings.density}
        value={settings.density}
        choices={(["comfortable", "compact"] as const).map((id) => ({ id, words: t.settings.densities[id] }))}
        onChange={(density) => change({ density })}
      />
    </div>
  );
}
