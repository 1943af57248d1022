// The page of one customer: what is known, what the owner adds, and every loop with them.
import { Phone, Trash2, Volume2, VolumeX } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import type { CustomerCard } from "../../shared/ipc/snapshot.ts";
import type { Customer } from "../../shared/ledger/customer.ts";
import { isAddress } from "../follow-up/sending.ts";
import { Button } from "../parts/button.tsx";
import { useScreen, useText } from "../parts/context.tsx";
import { WordsField } from "../parts/field.tsx";
import { useCell } from "../state/cell.ts";
import { CardFacts, LoopsOf } from "./card.tsx";
import { Notes } from "./notes.tsx";
import { Wording } from "./wording.tsx";

export function CustomerPage({ address }: { readonly address: string }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const rows = useCell(screen.rows);
  const overview = useCell(screen.overview);
  const [card, setCard] = useState<CustomerCard | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: rows and overview change when the card may have changed.
  useEffect(() => {
    let current = true;
    void screen.bridge.call("customer.card", { address }).then((answer) => {
      if (!current) return;
      if (answer.ok) setCard(answer.value);
      else screen.fail(answer.failure);
    });
    return () => {
      current = false;
    };
  }, [screen, address, rows, overview]);

  if (card === null) return <p className="detail-none">{t.detail.loading}</p>;
  const { customer } = card;
  const save = (part: Partial<Customer>): void => {
    void screen.act([{ kind: "set-customer", customer: { ...customer, ...part } }], { words: t.toasts.saved });
  };
  const mute = (): void => {
    const muted = !customer.muted;
    const who = customer.name ?? customer.address;
    void screen.act([{ kind: "mute", address: customer.address, muted }], {
      words: muted ? t.toasts.muted(who) : t.toasts.unmuted(who),
    });
  };
  return (
    <div className="scroll page-scroll">
      <div className="page-column">
        <header className="page-head">
          <div className="cut">
            <h2 className="title cut" dir="auto">
              {customer.name ?? customer.address}
            </h2>
            <p className="quiet selectable">{[customer.address, ...customer.others].join(", ")}</p>
          </div>
          {customer.phone !== null && (
            <Button
              icon={<Phone size={14} />}
              onPress={() =>
                void screen.bridge.call("link.open", { url: `tel:${(customer.phone ?? "").replace(/[^\d+]/g, "")}` })
              }
            >
              {customer.phone}
            </Button>
          )}
          <Button onPress={() => screen.dialog.set({ kind: "by-hand", address: customer.address })}>
            {t.top.newLoop}
          </Button>
        </header>
        <CardFacts card={card} />
        <Notes customer={customer} />
        <Wording card={card} />
        <LoopsOf loops={card.loops} />
        <details className="card-edit">
          <summary>{t.card.edit}</summary>
          <Fields customer={customer} onSave={save} />
          <div className="sheet-buttons">
            <Button icon={customer.muted ? <Volume2 size={16} /> : <VolumeX size={16} />} onPress={mute}>
              {customer.muted ? t.card.unmute : t.card.mute}
            </Button>
            <Button
              look="bad"
              icon={<Trash2 size={16} />}
              onPress={() => screen.dialog.set({ kind: "forget", address: customer.address })}
            >
              {t.card.forget}
            </Button>
          </div>
        </details>
      </div>
    </div>
  );
}

function Fields({
  customer,
  onSave,
}: {
  readonly customer: Customer;
  readonly onSave: (part: Partial<Customer>) => void;
}): ReactNode {
  const t = useText();
  const [name, setName] = useState(customer.name ?? "");
  const [phone, setPhone] = useState(customer.phone ?? "");
  const [zone, setZone] = useState(customer.zone ?? "");
  const [others, setOthers] = useState(customer.others.join("\n"));
  const zones = Intl.supportedValuesOf("timeZone");
  const addresses = others
    .split(/[\s,;]+/)
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one !== "");
  const zoneOk = zone === "" || zones.includes(zone);
  const ready = zoneOk && addresses.every(isAddress);
  return (
    <div className="form">
      <WordsField label={t.card.fieldName} value={name} onChange={setName} />
      <WordsField label={t.card.phone} value={phone} onChange={setPhone} />
      <WordsField
        label={t.card.zone}
        value={zone}
        list="zones"
        isInvalid={!zoneOk}
        spellCheck={false}
        onChange={setZone}
      />
      <datalist id="zones">
        {zones.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <WordsField label={t.card.addresses} lines={2} value={others} spellCheck={false} onChange={setOthers} />
      <div className="sheet-buttons">
        <Button
          look="next"
          isDisabled={!ready}
          onPress={() =>
            onSave({
              name: name.trim() === "" ? null : name.trim(),
              phone: phone.trim() === "" ? null : phone.trim(),
              zone: zone === "" ? null : zone,
              others: addresses,
            })
          }
        >
          {t.card.save}
        </Button>
      </div>
    </div>
  );
}
