// The owner's data: where it is, out and in, and back to an earlier day after looking at what would change.
import { type ReactNode, useEffect, useState } from "react";
import type { Backup, RestorePreview } from "../../shared/ipc/contract.ts";
import { Button } from "../parts/button.tsx";
import { useCalendar, useScreen, useText } from "../parts/context.tsx";
import { Sheet } from "../parts/dialog.tsx";

export function DataSection(): ReactNode {
  const screen = useScreen();
  const t = useText();
  const { dates } = useCalendar();
  const [backups, setBackups] = useState<readonly Backup[] | null>(null);
  const [looking, look] = useState<{ readonly backup: Backup; readonly preview: RestorePreview } | null>(null);
  const [said, say] = useState("");

  useEffect(() => {
    let current = true;
    void screen.bridge.call("data.backups", {}).then((answer) => {
      if (current && answer.ok) setBackups(answer.value.toSorted((a, b) => b.at - a.at));
    });
    return () => {
      current = false;
    };
  }, [screen]);

  const save = async (what: "json" | "csv"): Promise<void> => {
    const answer = await screen.bridge.call("data.export", { what });
    if (!answer.ok) return screen.fail(answer.failure);
    if (answer.value.savedTo !== null) say(t.settings.savedTo(answer.value.savedTo));
  };
  const load = async (): Promise<void> => {
    const answer = await screen.bridge.call("data.import", {});
    if (!answer.ok) return screen.fail(answer.failure);
    if (answer.value !== null) say(t.settings.imported(answer.value.loops));
  };
  const preview = async (backup: Backup): Promise<void> => {
    const answer = await screen.bridge.call("data.preview", { backup: backup.id });
    if (!answer.ok) return screen.fail(answer.failure);
    look({ backup, preview: answer.value });
  };
  const restore = async (backup: Backup): Promise<void> => {
    look(null);
    const answer = await screen.bridge.call("data.restore", { backup: backup.id });
    if (!answer.ok) screen.fail(answer.failure);
  };

  return (
    <div className="form">
      <Line name={t.settings.folder}>
        <Button onPress={() => void screen.bridge.call("data.folder", {})}>{t.settings.openFolder}</Button>
      </Line>
      <Line name={t.settings.export}>
        <Button onPress={() => void save("json")}>{t.settings.exportJson}</Button>
        <Button onPress={() => void save("csv")}>{t.settings.exportCsv}</Button>
      </Line>
      <Line name={t.settings.import}>
        <Button onPress={() => void load()}>{t.settings.importJson}</Button>
      </Line>
      <p className="quiet" role="status">
        {said}
      </p>
      <section>
        <h3 className="card-head">{t.settings.backups}</h3>
        <p className="quiet">{t.settings.backupsMore}</p>
        {backups?.length === 0 && <p className="quiet">{t.settings.noBackups}</p>}
        <ul className="plain-list">
          {backups?.map((backup) => (
            <li key={backup.id}>
              <span className="grow">
                {dates.exact(backup.at)} <span className="quiet">{t.settings.size(backup.bytes)}</span>
              </span>
              <Button size="small" onPress={() => void preview(backup)}>
                {t.settings.look}
              </Button>
            </li>
          ))}
        </ul>
      </section>
      <p className="quiet">
        {t.settings.about} {screen.bridge.version}
      </p>
      {looking !== null && (
        <Sheet
          title={t.settings.restoreAsk(dates.exact(looking.backup.at))}
          note={t.settings.restoreMore}
          role="alertdialog"
          onClose={() => look(null)}
        >
          <Changes preview={looking.preview} />
          <div className="sheet-buttons">
            <Button autoFocus onPress={() => look(null)}>
              {t.dialogs.cancel}
            </Button>
            <Button look="bad" onPress={() => void restore(looking.backup)}>
              {t.settings.restore}
            </Button>
          </div>
        </Sheet>
      )}
    </div>
  );
}

function Changes({ preview }: { readonly preview: RestorePreview }): ReactNode {
  const t = useText();
  const { back, changed, gone, examples } = preview;
  const lines = [
    back > 0 ? t.settings.restoreBack(back) : "",
    changed > 0 ? t.settings.restoreChanged(changed) : "",
    gone > 0 ? t.settings.restoreGone(gone) : "",
  ].filter((line) => line !== "");
  if (lines.length === 0) return <p>{t.settings.restoreNothing}</p>;
  return (
    <>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {examples.length > 0 && (
        <p className="quiet" dir="auto">
          {examples.join(" · ")}
        </p>
      )}
    </>
  );
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="data-line">
      <span className="grow">{name}</span>
      {children}
    </div>
  );
}
