// How a closed loop ended: the customer's own words, or how the owner knows.
import { CircleCheck, CircleSlash } from "lucide-react";
import type { ReactNode } from "react";
import type { LoopDetail, LoopRow } from "../../shared/ipc/snapshot.ts";
import { Button } from "../parts/button.tsx";
import { useScreen, useText } from "../parts/context.tsx";
import { nameOf } from "../state/loop-steps.ts";

export function OutcomePanel({ row }: { readonly row: LoopRow; readonly detail: LoopDetail | null }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const { outcome } = row;
  if (outcome === null) return null;
  switch (outcome.kind) {
    case "confirmed-by-customer":
      return (
        <section className="panel confirmed">
          <CircleCheck size={18} aria-hidden />
          <div>
            <p className="panel-title">{t.detail.confirmedBy(nameOf(row))}</p>
            <blockquote className="said selectable" dir="auto">
              {outcome.evidence.quote}
            </blockquote>
          </div>
        </section>
      );
    case "confirmed-by-owner":
      return (
        <section className="panel confirmed">
          <CircleCheck size={18} aria-hidden />
          <div>
            <p className="panel-title">{t.detail.confirmedByYou}</p>
            <p className="selectable" dir="auto">
              {outcome.note}
            </p>
          </div>
        </section>
      );
    case "unconfirmed":
    case "dismissed":
      return (
        <section className="panel">
          <CircleSlash size={18} aria-hidden />
          <p className="panel-title">
            {outcome.kind === "unconfirmed" ? t.detail.closedUnconfirmed : t.detail.closedDismissed}
          </p>
        </section>
      );
    case "merged":
      return (
        <section className="panel">
          <CircleSlash size={18} aria-hidden />
          <p className="panel-title">{t.detail.closedMerged}</p>
          <Button size="small" onPress={() => screen.show(outcome.into)}>
            {t.detail.goToMerged}
          </Button>
        </section>
      );
  }
}
