// A message that came back, in plain words: what is wrong, whether trying again helps, and the address it was meant for.
import { MailX } from "lucide-react";
import type { ReactNode } from "react";
import type { LoopDetail, LoopRow } from "../../shared/ipc/snapshot.ts";
import { useText } from "../parts/context.tsx";
import { Words } from "../parts/words.tsx";

export function BouncePanel({ row, detail }: { readonly row: LoopRow; readonly detail: LoopDetail | null }): ReactNode {
  const t = useText();
  const bounces = detail?.loop.bounces ?? [];
  const shown =
    bounces.length > 0
      ? bounces
      : row.bounce === null
        ? []
        : [{ ...row.bounce, messageId: "", explanation: "", status: null, certain: true }];
  return shown.map((bounce) => (
    <section key={`${bounce.messageId} ${bounce.recipient}`} className="panel bad">
      <MailX size={18} aria-hidden />
      <div>
        <p className="panel-title" dir="auto">
          {t.bounce.title[bounce.reason](bounce.recipient)}
        </p>
        <p>
          {row.bounce?.suggestion && <b>{t.bounce.did(row.bounce.suggestion)} </b>}
          {t.bounce.never}{" "}
          {bounce.permanent === null
            ? t.bounce.again.unknown
            : bounce.permanent
              ? t.bounce.again.no
              : t.bounce.again.yes}
        </p>
        {!bounce.certain && <p className="quiet">{t.bounce.unsure}</p>}
        {bounce.explanation !== "" && (
          <Words
            title={t.bounce.words}
            words={bounce.status === null ? bounce.explanation : `${bounce.status} ${bounce.explanation}`}
          />
        )}
      </div>
    </section>
  ));
}
