// What is kept, how passwords are kept, and what Closer has learned, to be taken back one by one.
import { type ReactNode, useEffect, useState } from "react";
import type { Customer } from "../../shared/ledger/customer.ts";
import { Button } from "../parts/button.tsx";
import { useCalendar, useScreen, useText } from "../parts/context.tsx";
import { SwitchField } from "../parts/field.tsx";
import { useCell } from "../state/cell.ts";
import type { SectionProps } from "./settings-room.tsx";

export function PrivacySection({ settings, change }: SectionProps): ReactNode {
  const screen = useScreen();
  const t = useText();
  const { dates } = useCalendar();
  const overview = useCell(screen.overview);
  const [muted, setMuted] = useState<readonly Customer[]>([]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an overview is pushed after each command.
  useEffect(() => {
    let current = true;
    void screen.bridge.call("customer.list", { query: "" }).then((answer) => {
      if (current && answer.ok) setMuted(answer.value.map(({ customer }) => customer).filter((one) => one.muted));
    });
    return () => {
      current = false;
    };
  }, [screen, overview]);

  return (
    <div className="form">
      <SwitchField
        label={t.settings.keepText}
        note={t.settings.keepTextMore}
        value={settings.keepText}
        onChange={(keepText) => change({ keepText })}
      />
      {overview !== null && <p>{t.settings.secrets[overview.secrets]}</p>}
      <section>
        <h3 className="card-head">{t.settings.corrections}</h3>
        {overview?.corrections.length === 0 && <p className="quiet">{t.settings.noCorrections}</p>}
        <ul className="plain-list">
          {overview?.corrections.map(({ id, words, at }) => (
            <li key={id}>
              <span className="grow" dir="auto">
                {words} <span className="quiet">{dates.ago(at)}</span>
              </span>
              <Button
                size="small"
                onPress={() => void screen.act([{ kind: "undo-correction", id }], { words: t.toasts.correctionGone })}
              >
                {t.settings.forgetCorrection}
              </Button>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3 className="card-head">{t.settings.muted}</h3>
        {muted.length === 0 && <p className="quiet">{t.settings.noMuted}</p>}
        <ul className="plain-list">
          {muted.map((customer) => (
            <li key={customer.address}>
              <span className="grow cut" dir="auto">
                {customer.name ?? customer.address}
              </span>
              <Button
                size="small"
                onPress={() =>
                  void screen.act([{ kind: "mute", address: customer.address, muted: false }], {
                    words: t.toasts.unmuted(customer.name ?? customer.address),
                  })
                }
              >
                {t.card.unmute}
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
