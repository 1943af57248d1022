// Forgetting a customer cannot be undone: it is said plainly and asked once.
import type { ReactNode } from "react";
import { Button } from "../parts/button.tsx";
import { useScreen, useText } from "../parts/context.tsx";
import { Sheet } from "../parts/dialog.tsx";

export function ForgetDialog({
  address,
  onClose,
}: {
  readonly address: string;
  readonly onClose: () => void;
}): ReactNode {
  const screen = useScreen();
  const t = useText();
  const forget = async (): Promise<void> => {
    onClose();
    const answer = await screen.bridge.call("ledger.command", { command: { kind: "forget-customer", address } });
    if (!answer.ok) return screen.fail(answer.failure);
    screen.go({ name: "customers", address: null });
    screen.toast({ kind: "done", words: t.toasts.forgotten(address), more: null, loop: null, undo: null });
  };
  return (
    <Sheet title={t.dialogs.forget(address)} note={t.dialogs.forgetMore} onClose={onClose} role="alertdialog">
      <div className="sheet-buttons">
        <Button autoFocus onPress={onClose}>
          {t.dialogs.cancel}
        </Button>
        <Button look="bad" onPress={() => void forget()}>
          {t.dialogs.forgetConfirm}
        </Button>
      </div>
    </Sheet>
  );
}
