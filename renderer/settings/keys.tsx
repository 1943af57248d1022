// The keys: switched off, or changed one by one by pressing the new one.
import { type ReactNode, useState } from "react";
import { Button } from "../parts/button.tsx";
import { useScreen, useText } from "../parts/context.tsx";
import { SwitchField } from "../parts/field.tsx";
import { KeyCaps } from "../parts/keycaps.tsx";
import type { ActionId } from "../state/action.ts";
import { ACTION_IDS, ACTIONS } from "../state/actions.ts";
import { keysOf, pressed } from "../state/keys.ts";
import type { SectionProps } from "./settings-room.tsx";

export function KeysSection({ settings, change }: SectionProps): ReactNode {
  const screen = useScreen();
  const t = useText();
  const [asking, ask] = useState<ActionId | null>(null);
  const [taken, setTaken] = useState<ActionId | null>(null);
  const set = (action: ActionId, key: string): void => {
    const other = ACTION_IDS.find((id) => id !== action && keysOf(id, settings.keys).includes(key));
    if (other !== undefined) {
      setTaken(other);
      return;
    }
    setTaken(null);
    ask(null);
    change({ keys: { ...settings.keys, [action]: key } });
  };
  return (
    <div className="form">
      <SwitchField
        label={t.settings.shortcuts}
        note={t.settings.shortcutsMore}
        value={settings.shortcuts}
        onChange={(shortcuts) => change({ shortcuts })}
      />
      {(["loop", "list", "go", "app"] as const).map((section) => (
        <section key={section}>
          <h3 className="card-head">{t.sections[section]}</h3>
          <dl className="key-list">
            {ACTION_IDS.filter((id) => ACTIONS[id].section === section).map((id) => (
              <div key={id}>
                <dt>{t.actions[id]}</dt>
                <dd>
                  {asking === id ? (
                    <button
                      type="button"
                      className="button plain small"
                      // biome-ignore lint/a11y/noAutofocus: it was just asked for, and waits for a key.
                      autoFocus
                      onBlur={() => {
                        ask(null);
                        setTaken(null);
                      }}
                      onKeyDown={(event) => {
                        event.preventDefault();
                        event.stopPropagation();
                        if (event.key === "Escape") return ask(null);
                        const key = pressed(event, screen.bridge.platform);
                        if (key !== null) set(id, key);
                      }}
                    >
                      {taken === null ? t.settings.pressKey : t.settings.keyTaken(t.actions[taken])}
                    </button>
                  ) : (
                    <Button look="bare" size="small" onPress={() => ask(id)}>
                      <span className="sr-only">{t.settings.changeKey(t.actions[id])} </span>
                      {keysOf(id, settings.keys).map((key) => (
                        <KeyCaps key={key} keys={key} />
                      ))}
                    </Button>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <div className="sheet-buttons">
        <Button isDisabled={Object.keys(settings.keys).length === 0} onPress={() => change({ keys: {} })}>
          {t.settings.resetKeys}
        </Button>
      </div>
    </div>
  );
}
