// The ladder of outcome as four steps: promised, done, customer told, customer confirmed.
import type { ReactNode } from "react";
import type { Item, Step } from "../../shared/loop/item.ts";
import { useText } from "../parts/context.tsx";

const STEPS: readonly Step[] = ["promised", "done", "told", "confirmed"];

export function Ladder({ item }: { readonly item: Pick<Item, "step" | "kind"> }): ReactNode {
  const t = useText();
  const at = STEPS.indexOf(item.step);
  return (
    <ol className="ladder" aria-label={t.steps4.name}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          className={`${index <= at ? "reached" : ""} ${step === "confirmed" && index <= at ? "confirmed" : ""}`}
          aria-current={index === at ? "step" : undefined}
        >
          {step === "promised" ? t.steps4.promised[item.kind] : t.steps4[step]}
        </li>
      ))}
    </ol>
  );
}
