// The owner's notes on a customer: typed in place, kept when she leaves the field.
import { type ReactNode, useEffect, useState } from "react";
import type { Customer } from "../../shared/ledger/customer.ts";
import { useScreen, useText } from "../parts/context.tsx";
import { WordsField } from "../parts/field.tsx";

export function Notes({ customer }: { readonly customer: Customer }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const [notes, setNotes] = useState(customer.notes);
  useEffect(() => setNotes(customer.notes), [customer.notes]);
  return (
    <WordsField
      label={t.card.notes}
      hint={t.card.notesHint}
      lines={3}
      value={notes}
      onChange={setNotes}
      onBlur={() => {
        if (notes === customer.notes) return;
        void screen.act([{ kind: "set-customer", customer: { ...customer, notes } }], { words: t.toasts.noted });
      }}
    />
  );
}
