// A link in a message: the real host is shown before the browser opens it.
import type { ReactNode } from "react";
import { Button } from "../parts/button.tsx";
import { useScreen, useText } from "../parts/context.tsx";
import { Sheet } from "../parts/dialog.tsx";

export function LinkDialog({
  url,
  shown,
  onClose,
}: {
  readonly url: string;
  readonly shown: string;
  readonly onClose: () => void;
}): ReactNode {
  const screen = useScreen();
  const t = useText();
  const host = hostOf(url);
  return (
    <Sheet title={t.dialogs.link} onClose={onClose} role="alertdialog">
      <p className="link-host" dir="ltr">
        {host}
      </p>
      {shown !== "" && <p className="quiet">{t.dialogs.linkShown(shown)}</p>}
      <p className="quiet link-url selectable" dir="ltr">
        {url}
      </p>
      <div className="sheet-buttons">
        <Button onPress={onClose}>{t.dialogs.cancel}</Button>
        <Button
          look="next"
          autoFocus
          onPress={() => {
            onClose();
            void screen.bridge.call("link.open", { url }).then((answer) => {
              if (!answer.ok) screen.fail(answer.failure);
            });
          }}
        >
          {t.dialogs.linkGo(host)}
        </Button>
      </div>
    </Sheet>
  );
}

/** The host as the network knows it (punycode), so that look-alike letters show. */
function hostOf(url: string): string {
  try {
    const parsed = new URL(url);
    return parsed.protocol === "mailto:" ? parsed.pathname : parsed.host;
  } catch {
    return url;
  }
}
