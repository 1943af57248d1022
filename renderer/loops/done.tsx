// "How far is it?": our part done, or the customer has it; closing by hand asks how the owner knows.
import { type ReactNode, useState } from "react";
import { Radio, RadioGroup } from "react-aria-components";
import { Button } from "../parts/button.tsx";
import { useScreen, useText } from "../parts/context.tsx";
import { Sheet } from "../parts/dialog.tsx";
import { WordsField } from "../parts/field.tsx";
import { nameOf } from "../state/loop-steps.ts";

/** Done but not told, done and told, or known to have reached the customer. */
type Choice = "part" | "told" | "has";

export function DoneDialog({
  loops,
  onClose,
}: {
  readonly loops: readonly string[];
  readonly onClose: () => void;
}): ReactNode {
  const screen = useScreen();
  const t = useText();
  const rows = loops.flatMap((id) => screen.row(id) ?? []);
  const [first] = rows;
  const canBeOurs = rows.some((row) => row.state !== "awaiting");
  const [choice, choose] = useState<Choice>(canBeOurs ? "told" : "has");
  const [note, setNote] = useState("");
  const ready = choice !== "has" || note.trim() !== "";

  const finish = (): void => {
    if (!ready || !first) return;
    onClose();
    const many = rows.length;
    if (choice !== "has") {
      void screen.act(
        rows.map(({ id }) => ({ kind: "done", loop: id, note: note.trim(), told: choice === "told" })),
        {
          words:
            choice === "part"
              ? t.toasts.doneNotTold(nameOf(first))
              : many === 1
                ? t.toasts.part(nameOf(first))
                : t.toasts.partMany(many),
          loop: first.id,
        },
      );
    } else {
      void screen.act(
        rows.map(({ id }) => ({ kind: "close", loop: id, note: note.trim() })),
        {
          words: many === 1 ? t.toasts.closed(nameOf(first)) : t.toasts.closedMany(many),
          loop: first.id,
          gone: loops,
        },
      );
    }
  };
  return (
    <Sheet title={rows.length === 1 ? t.dialogs.done : t.dialogs.doneMany(rows.length)} onClose={onClose}>
      <RadioGroup
        className="choices"
        aria-label={t.dialogs.done}
        value={choice}
        onChange={(value) => choose(value === "has" || value === "told" ? value : "part")}
      >
        {canBeOurs && (
          <>
            <Radio value="told" className="choice" autoFocus={choice === "told"}>
              <b>{t.dialogs.told}</b>
              <span className="quiet">{t.dialogs.toldMore}</span>
            </Radio>
            <Radio value="part" className="choice">
              <b>{t.dialogs.part}</b>
              <span className="quiet">{t.dialogs.partMore}</span>
            </Radio>
          </>
        )}
        <Radio value="has" className="choice">
          <b>{t.dialogs.has}</b>
          <span className="quiet">{t.dialogs.hasMore}</span>
        </Radio>
      </RadioGroup>
      <WordsField
        key={choice}
        label={choice === "has" ? t.dialogs.how : t.dialogs.noteOptional}
        value={note}
        onChange={setNote}
        onSubmit={finish}
      />
      {choice === "has" && (
        <div className="hints">
          {t.dialogs.howHints.map((hint) => (
            <Button key={hint} size="small" onPress={() => setNote(hint)}>
              {hint}
            </Button>
          ))}
        </div>
      )}
      <div className="sheet-buttons">
        <Button look="next" isDisabled={!ready} onPress={finish}>
          {choice === "has" ? t.dialogs.closeLoop : t.dialogs.confirm}
        </Button>
      </div>
    </Sheet>
  );
}
