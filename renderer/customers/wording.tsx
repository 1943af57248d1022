// How the owner writes to a customer: in which language, and by first name or formally. Kept as soon as it is chosen.
import type { ReactNode } from "react";
import type { Tone } from "../../shared/follow-up/greeting.ts";
import type { CustomerCard } from "../../shared/ipc/snapshot.ts";
import type { Customer } from "../../shared/ledger/customer.ts";
import { useScreen, useText } from "../parts/context.tsx";
import { ChoiceField } from "../parts/field.tsx";
import { useCell } from "../state/cell.ts";
import { languageName } from "./language-name.ts";

const TONES: readonly Tone[] = ["first-name", "formal"];

export function Wording({ card }: { readonly card: CustomerCard }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const templates = useCell(screen.overview)?.templates ?? [];
  const { customer } = card;
  const save = (part: Pick<Customer, "language"> | Pick<Customer, "tone">): void => {
    void screen.act([{ kind: "set-customer", customer: { ...customer, ...part } }], { words: t.toasts.saved });
  };
  // Those that have templates, and the one that is set although its last template is gone.
  const languages = [...new Set([...templates.map(({ language }) => language), customer.language ?? "en"])];
  const theirs = customer.language === null && card.language !== null ? languageName(card.language, t.code) : "";
  return (
    <div className="form wording">
      <ChoiceField
        label={t.card.language}
        value={customer.language ?? ""}
        choices={[
          { id: "", words: t.card.automatic(theirs) },
          ...languages.map((code) => ({ id: code, words: languageName(code, t.code) })),
        ]}
        onChange={(language) => save({ language: language === "" ? null : language })}
      />
      <ChoiceField
        label={t.card.tone}
        value={customer.tone ?? "first-name"}
        choices={TONES.map((tone) => ({ id: tone, words: t.card.tones[tone] }))}
        onChange={(tone) => save({ tone })}
      />
    </div>
  );
}
