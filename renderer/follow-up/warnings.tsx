// What to think of before a message goes out, each with the one click that mends it.
import { TriangleAlert } from "lucide-react";
import type { ReactNode, Ref } from "react";
import type { DraftWarning } from "../../shared/ipc/snapshot.ts";
import { Button } from "../parts/button.tsx";
import { useCalendar, useText } from "../parts/context.tsx";

export interface WarningsProps {
  readonly warnings: readonly DraftWarning[];
  readonly onAddress: (from: string, to: string) => void;
  readonly onName: (from: string, to: string) => void;
  readonly onAttach: () => void;
  readonly boxRef: Ref<HTMLElement>;
}

export function Warnings({ warnings, onAddress, onName, onAttach, boxRef }: WarningsProps): ReactNode {
  const t = useText();
  const { dates } = useCalendar();
  if (warnings.length === 0) return null;

  const words = (warning: DraftWarning): string => {
    switch (warning.kind) {
      case "missing-attachment":
        return t.warnings["missing-attachment"](warning.words);
      case "wrong-name":
        return t.warnings["wrong-name"](warning.found, warning.expected);
      case "mistyped-domain":
        return t.warnings["mistyped-domain"](warning.address, warning.suggestion);
      case "wrong-address":
        return t.warnings["wrong-address"](warning.address);
      case "new-promise":
        return [
          t.warnings["new-promise"](warning.day === null ? null : dates.day(warning.day)),
          warning.dueThatDay > 0 ? t.warnings.dueThatDay(warning.dueThatDay) : "",
          warning.closedDay ? t.warnings.closedDay : "",
        ]
          .filter((part) => part !== "")
          .join(" ");
      case "empty-subject":
        return t.warnings["empty-subject"];
    }
  };
  const mend = (warning: DraftWarning): ReactNode => {
    switch (warning.kind) {
      case "missing-attachment":
        return (
          <Button size="small" onPress={onAttach}>
            {t.warnings.attach}
          </Button>
        );
      case "wrong-name":
        return (
          <Button size="small" onPress={() => onName(warning.found, warning.expected)}>
            {t.warnings.use(warning.expected)}
          </Button>
        );
      case "mistyped-domain":
        return (
          <Button size="small" onPress={() => onAddress(warning.address, warning.suggestion)}>
            {t.warnings.use(warning.suggestion)}
          </Button>
        );
      case "wrong-address":
      case "new-promise":
      case "empty-subject":
        return null;
    }
  };
  // Two sentences may say the same: one line is enough.
  const distinct = warnings.filter((one, at) => warnings.findIndex((other) => words(other) === words(one)) === at);
  return (
    <section ref={boxRef} className="warnings" tabIndex={-1} aria-label={t.warnings.name} aria-live="polite">
      {distinct.map((warning) => (
        <p key={words(warning)} className="warning" title={"quote" in warning ? warning.quote : undefined}>
          <TriangleAlert size={14} aria-hidden />
          <span>{words(warning)}</span>
          {mend(warning)}
        </p>
      ))}
    </section>
  );
}
