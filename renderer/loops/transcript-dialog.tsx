// The transcript of a case: to read, copy, save or print.
import { type ReactNode, useState } from "react";
import { Button } from "../parts/button.tsx";
import { useScreen, useText } from "../parts/context.tsx";
import { Sheet } from "../parts/dialog.tsx";

export function TranscriptDialog({
  loop,
  onClose,
}: {
  readonly loop: string;
  readonly onClose: () => void;
}): ReactNode {
  const screen = useScreen();
  const t = useText();
  const [said, say] = useState("");

  const save = async (format: "text" | "html"): Promise<void> => {
    const answer = await screen.bridge.call("loop.transcript", { loop, format });
    if (!answer.ok) return screen.fail(answer.failure);
    if (answer.value.savedTo !== null) say(t.dialogs.savedTo(answer.value.savedTo));
  };
  return (
    <Sheet title={t.dialogs.transcript} note={t.dialogs.transcriptMore} onClose={onClose}>
      <div className="stack">
        <Button autoFocus onPress={() => void save("text")}>
          {t.dialogs.asText}
        </Button>
        <Button onPress={() => void save("html")}>{t.dialogs.asHtml}</Button>
        <Button
          onPress={() => {
            void screen.bridge.call("window.print", { loop }).then((answer) => {
              if (!answer.ok) screen.fail(answer.failure);
            });
          }}
        >
          {t.dialogs.print}
        </Button>
      </div>
      <p className="quiet" role="status">
        {said}
      </p>
    </Sheet>
  );
}
