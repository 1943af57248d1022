// Merging a loop into another: those of the same customer first, any other by search.
import { type ReactNode, useState } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import { useCalendar, useRow, useScreen, useText } from "../parts/context.tsx";
import { Sheet } from "../parts/dialog.tsx";
import { WordsField } from "../parts/field.tsx";
import { nameOf } from "../state/loop-steps.ts";
import { dueWords } from "../text/due.ts";

const MOST = 30;

export function MergeDialog({ loop, onClose }: { readonly loop: string; readonly onClose: () => void }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const { today, dates } = useCalendar();
  const from = useRow(loop);
  const [query, setQuery] = useState("");
  if (from === null) return null;

  const all = [...(screen.rows.get()?.values() ?? [])];
  const candidates =
    query.trim() === ""
      ? all.filter((row) => row.who.address === from.who.address)
      : screen.search.find(query).flatMap((id) => screen.row(id) ?? []);
  const shown = candidates.filter((row) => row.id !== loop && row.state !== "closed").slice(0, MOST);
  const merge = (into: string): void => {
    const target = screen.row(into);
    if (!target) return;
    onClose();
    void screen
      .act([{ kind: "merge", from: loop, into }], {
        words: t.toasts.merged(from.caseNumber, target.caseNumber),
        loop,
        gone: [loop],
      })
      .then((done) => {
        if (done) screen.open.set(into);
      });
  };
  return (
    <Sheet title={t.dialogs.merge(nameOf(from))} note={t.dialogs.mergeNote} onClose={onClose}>
      <WordsField label={t.dialogs.mergeSearch} autoFocus type="search" value={query} onChange={setQuery} />
      {query.trim() === "" && shown.length > 0 && <p className="label">{t.dialogs.mergeSame}</p>}
      <ListBox
        className="menu merge-list"
        aria-label={t.dialogs.mergeSearch}
        onAction={(key) => merge(String(key))}
        renderEmptyState={() => <p className="quiet">{t.dialogs.paletteNone}</p>}
      >
        {shown.map((row) => (
          <ListBoxItem key={row.id} id={row.id} className="menu-item" textValue={nameOf(row)}>
            <span className="grow">
              <span className="cut" dir="auto">
                {nameOf(row)} <span className="quiet">{row.caseNumber}</span>
              </span>
              <span className="quiet cut" dir="auto" style={{ display: "block" }}>
                {row.subject}
              </span>
            </span>
            <span className="quiet">{dueWords(row, today, t, dates).short}</span>
          </ListBoxItem>
        ))}
      </ListBox>
    </Sheet>
  );
}
