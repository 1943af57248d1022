// Toasts at the foot of the window, read out as they come; a message in its undo window counts down here.
import { Check, CircleAlert, CornerUpLeft, Frown, Mail, MailX, X } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import type { LoopRow } from "../../shared/ipc/snapshot.ts";
import { cancelSend, sendNow } from "../follow-up/outbox.ts";
import { useCell } from "../state/cell.ts";
import { nameOf } from "../state/loop-steps.ts";
import type { Toast } from "../state/toasts.ts";
import { Button, IconButton } from "./button.tsx";
import { useScreen, useText } from "./context.tsx";
import { ActionKeys } from "./keycaps.tsx";

export function Toasts(): ReactNode {
  const screen = useScreen();
  const t = useText();
  const toasts = useCell(screen.toasts);
  const rows = useCell(screen.rows);
  const sending: LoopRow[] = [];
  for (const row of rows?.values() ?? []) if (row.outbox?.state === "undo-window") sending.push(row);
  const newest = toasts.at(-1);
  return (
    <section className="toasts" aria-label={t.toasts.region} aria-live="polite" aria-relevant="additions">
      {sending.slice(0, 3).map((row) => (
        <Countdown key={row.id} row={row} />
      ))}
      {toasts.map((toast) => (
        <OneToast key={toast.key} toast={toast} newest={toast === newest} />
      ))}
    </section>
  );
}

function OneToast({ toast, newest }: { readonly toast: Toast; readonly newest: boolean }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const { loop } = toast;
  return (
    <div className="toast" role={toast.kind === "error" ? "alert" : "status"}>
      <Shape kind={toast.kind} />
      <div className="toast-words" dir="auto">
        <p>{toast.words}</p>
        {toast.more !== null && toast.more !== "" && <p className="more">{toast.more}</p>}
      </div>
      {toast.undo !== null ? (
        <Button size="small" onPress={toast.undo}>
          {t.actions.undo} {newest && <ActionKeys action="undo" />}
        </Button>
      ) : (
        loop !== null && (
          <Button
            size="small"
            onPress={() => {
              screen.dismissToast(toast.key);
              screen.show(loop);
            }}
          >
            {t.toasts.open}
          </Button>
        )
      )}
      <IconButton
        size="small"
        label={t.dialogs.close}
        icon={<X size={14} />}
        onPress={() => screen.dismissToast(toast.key)}
      />
    </div>
  );
}

function Shape({ kind }: { readonly kind: Toast["kind"] }): ReactNode {
  const size = 16;
  switch (kind) {
    case "confirmed":
    case "done":
      return <Check className="shape" size={size} aria-hidden />;
    case "came-back":
      return <MailX className="shape" size={size} aria-hidden />;
    case "complaint":
      return <Frown className="shape" size={size} aria-hidden />;
    case "sent":
      return <Mail className="shape" size={size} aria-hidden />;
    case "due":
      return <CornerUpLeft className="shape" size={size} aria-hidden />;
    case "held":
    case "unknown":
    case "refused":
    case "error":
      return <CircleAlert className="shape" size={size} aria-hidden />;
  }
}

const ROUND = 2 * Math.PI * 8;

/** "Sending in 7 s": undo, or send now. The number is read out once, not each second. */
function Countdown({ row }: { readonly row: LoopRow }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const until = row.outbox?.undoUntil ?? 0;
  const [left, setLeft] = useState(() => Math.max(0, Math.ceil((until - Date.now()) / 1000)));
  useEffect(() => {
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000))), 250);
    return () => clearInterval(timer);
  }, [until]);
  const whole = Math.max(1, screen.settings().undoSeconds);
  return (
    <div className="toast" role="status">
      <svg className="ring shape" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="8" />
        <circle cx="10" cy="10" r="8" strokeDasharray={ROUND} strokeDashoffset={ROUND * (1 - left / whole)} />
      </svg>
      <div className="toast-words">
        <p aria-live="off">{t.outbox.sending(left)}</p>
        <p className="more" dir="auto">
          {t.outbox.sendingTo(nameOf(row))}
        </p>
      </div>
      <Button size="small" onPress={() => void cancelSend(screen, row)}>
        {t.outbox.undo} <ActionKeys action="undo" />
      </Button>
      <Button size="small" onPress={() => void sendNow(screen, row)}>
        {t.outbox.now}
      </Button>
    </div>
  );
}
