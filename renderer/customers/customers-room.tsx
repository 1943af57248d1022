// All customers, and one card: facts, cues, notes, every loop.
import { ArrowLeft } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import type { Answers } from "../../shared/ipc/contract.ts";
import { IconButton } from "../parts/button.tsx";
import { useCalendar, useScreen, useText } from "../parts/context.tsx";
import { WordsField } from "../parts/field.tsx";
import { useCell } from "../state/cell.ts";
import { CustomerPage } from "./customer-page.tsx";
import "./customers.css";

export function CustomersRoom({ address }: { readonly address: string | null }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const { dates } = useCalendar();
  const rows = useCell(screen.rows);
  const [query, setQuery] = useState("");
  const [list, setList] = useState<Answers["customer.list"] | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed row may change the list.
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      void screen.bridge.call("customer.list", { query }).then((answer) => {
        if (current && answer.ok) setList(answer.value);
      });
    }, 80);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [screen, query, rows]);

  return (
    <div className={address === null ? "room split" : "room split chosen"}>
      <section className="split-list" aria-label={t.places.customers}>
        <header className="split-head">
          <h1 className="list-name">{t.places.customers}</h1>
          <WordsField
            label={t.card.search}
            hideLabel
            hint={t.card.search}
            type="search"
            value={query}
            onChange={setQuery}
          />
        </header>
        <div className="scroll split-scroll">
          {list?.length === 0 && query === "" && <p className="empty-more">{t.card.none}</p>}
          {list?.map(({ customer, open, lastWroteAt }) => (
            <button
              key={customer.address}
              type="button"
              className="person"
              aria-current={customer.address === address ? "true" : undefined}
              onClick={() => screen.room.set({ name: "customers", address: customer.address })}
            >
              <span className="person-name cut" dir="auto">
                {customer.name ?? customer.address}
              </span>
              <span className="quiet person-end">{open > 0 ? t.card.openCount(open) : ""}</span>
              <span className="quiet cut">{customer.name === null ? "" : customer.address}</span>
              <span className="quiet person-end">{lastWroteAt === null ? "" : dates.ago(lastWroteAt)}</span>
            </button>
          ))}
        </div>
      </section>
      <section className="split-page">
        {address === null ? (
          <p className="detail-none">{t.card.nobody}</p>
        ) : (
          <>
            <span className="split-back">
              <IconButton
                label={t.detail.back}
                icon={<ArrowLeft size={18} />}
                onPress={() => screen.room.set({ name: "customers", address: null })}
              />
            </span>
            <CustomerPage key={address} address={address} />
          </>
        )}
      </section>
    </div>
  );
}
