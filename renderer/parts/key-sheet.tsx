// All keys on one sheet.
import type { ReactNode } from "react";
import { ACTION_IDS, ACTIONS } from "../state/actions.ts";
import { keysOf } from "../state/keys.ts";
import { useSettings, useText } from "./context.tsx";
import { Sheet } from "./dialog.tsx";
import { KeyCaps } from "./keycaps.tsx";

export function KeySheet({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useText();
  const { keys } = useSettings();
  return (
    <Sheet title={t.dialogs.keys} note={t.dialogs.keysMore} size="wide" onClose={onClose}>
      <div className="key-sheet">
        {(["loop", "list", "go", "app"] as const).map((section) => (
          <section key={section}>
            <h3 className="card-head">{t.sections[section]}</h3>
            <dl>
              {ACTION_IDS.filter((id) => ACTIONS[id].section === section).map((id) => (
                <div key={id}>
                  <dt>{t.actions[id]}</dt>
                  <dd>
                    {keysOf(id, keys).map((key) => (
                      <KeyCaps key={key} keys={key} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section>
          <h3 className="card-head">{t.sections.writing}</h3>
          <dl>
            <div>
              <dt>{t.composer.send}</dt>
              <dd>
                <KeyCaps keys="mod+Enter" />
              </dd>
            </div>
            <div>
              <dt>{t.composer.close}</dt>
              <dd>
                <KeyCaps keys="Escape" />
              </dd>
            </div>
          </dl>
        </section>
      </div>
    </Sheet>
  );
}
