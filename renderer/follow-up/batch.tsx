// Following up several loops at once: every message is shown filled in, and only what is ready goes out.
import { type ReactNode, useEffect, useState } from "react";
import type { Draft } from "../../shared/ipc/snapshot.ts";
import { Button } from "../parts/button.tsx";
import { useScreen, useText } from "../parts/context.tsx";
import { Sheet } from "../parts/dialog.tsx";
import { TickField } from "../parts/field.tsx";
import { nameOf } from "../state/loop-steps.ts";
import { unresolvedIn } from "./sending.ts";

interface Prepared {
  readonly loop: string;
  readonly draft: Draft;
  /** Something the owner has to look at first. */
  readonly blocked: boolean;
}

export function BatchFollowUp({
  loops,
  onClose,
}: {
  readonly loops: readonly string[];
  readonly onClose: () => void;
}): ReactNode {
  const screen = useScreen();
  const t = useText();
  const [prepared, setPrepared] = useState<readonly Prepared[]>([]);
  const [left, leave] = useState<ReadonlySet<string>>(new Set());

  useEffect(() => {
    let current = true;
    const read = async (): Promise<void> => {
      for (const loop of loops) {
        const answer = await screen.bridge.call("loop.draft", { loop, template: null, to: null });
        if (!current) return;
        if (!answer.ok) continue;
        const draft = answer.value;
        const blocked = draft.warnings.length > 0 || unresolvedIn(`${draft.subject}\n${draft.text}`).length > 0;
        setPrepared((before) => [...before, { loop, draft, blocked }]);
        if (blocked) leave((before) => new Set([...before, loop]));
      }
    };
    void read();
    return () => {
      current = false;
    };
  }, [screen, loops]);

  const going = prepared.filter(({ loop, blocked }) => !blocked && !left.has(loop));
  const send = (): void => {
    onClose();
    void screen.act(
      going.map(({ loop, draft }) => ({
        kind: "approve",
        loop,
        draft: {
          template: draft.template,
          to: draft.to,
          cc: draft.cc,
          subject: draft.subject,
          text: draft.text,
          attachments: [],
          resendOf: draft.resendOf,
          fulfils: draft.fulfils,
          closes: draft.closes,
          newDue: draft.newDue,
          sendAt: null,
        },
      })),
      { words: t.dialogs.batchSend(going.length), silent: true },
    );
    screen.ticked.set(new Set());
  };
  return (
    <Sheet title={t.dialogs.batch(loops.length)} note={t.dialogs.batchMore} size="wide" onClose={onClose}>
      <ul className="batch-list" aria-busy={prepared.length < loops.length}>
        {prepared.map(({ loop, draft, blocked }) => {
          const row = screen.row(loop);
          return (
            <li key={loop} className="batch-one">
              <TickField
                value={!left.has(loop)}
                label={
                  <>
                    <b dir="auto">{row ? nameOf(row) : (draft.to[0]?.address ?? "")}</b>{" "}
                    <span className="quiet">{draft.subject}</span>
                    {blocked && <span className="batch-blocked"> {t.dialogs.batchBlocked}</span>}
                  </>
                }
                onChange={(chosen) => {
                  const next = new Set(left);
                  if (chosen && !blocked) next.delete(loop);
                  else next.add(loop);
                  leave(next);
                }}
              />
              <p className="batch-text selectable" dir="auto">
                {draft.text}
              </p>
            </li>
          );
        })}
      </ul>
      <div className="sheet-buttons">
        <Button onPress={onClose}>{t.dialogs.cancel}</Button>
        <Button look="next" isDisabled={going.length === 0} onPress={send}>
          {t.dialogs.batchSend(going.length)}
        </Button>
      </div>
    </Sheet>
  );
}
