// The small questions about a loop: until when to sleep, when it is due, who it is with, what to note, what never to take again.
import { type ReactNode, useState } from "react";
import type { SavedView } from "../../shared/ledger/settings.ts";
import { isAddress } from "../follow-up/sending.ts";
import { Button } from "../parts/button.tsx";
import { useCalendar, useDetail, useRow, useScreen, useText } from "../parts/context.tsx";
import { DayChooser } from "../parts/day-chooser.tsx";
import { Sheet } from "../parts/dialog.tsx";
import { WordsField } from "../parts/field.tsx";
import { MomentChooser } from "../parts/moment-chooser.tsx";
import { nameOf } from "../state/loop-steps.ts";

interface About {
  readonly loop: string;
  readonly onClose: () => void;
}

export function SnoozeDialog({
  loops,
  onClose,
}: {
  readonly loops: readonly string[];
  readonly onClose: () => void;
}): ReactNode {
  const screen = useScreen();
  const t = useText();
  const { dates } = useCalendar();
  const first = screen.row(loops[0] ?? "");
  const snooze = (until: number): void => {
    onClose();
    const when = dates.moment(until);
    void screen.act(
      loops.map((loop) => ({ kind: "snooze", loop, until })),
      {
        words:
          loops.length === 1 && first
            ? t.toasts.snoozed(nameOf(first), when)
            : t.toasts.snoozedMany(loops.length, when),
        ...(first ? { loop: first.id } : {}),
        gone: loops,
      },
    );
  };
  return (
    <Sheet title={t.dialogs.snooze(loops.length)} note={t.dialogs.snoozeNote} onClose={onClose}>
      <MomentChooser autoFocus onChoose={snooze} />
    </Sheet>
  );
}

export function DueDialog({ loop, item, onClose }: About & { readonly item: string }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const { dates } = useCalendar();
  const row = useRow(loop);
  const detail = useDetail(loop);
  const due = detail?.items.find(({ id }) => id === item)?.due ?? null;
  if (row === null) return null;
  return (
    <Sheet title={t.dialogs.due} onClose={onClose}>
      <DayChooser
        autoFocus
        value={due?.last ?? row.day}
        onChoose={(day) => {
          onClose();
          void screen.act([{ kind: "set-due", loop, item, day }], {
            words: t.toasts.due(nameOf(row), dates.day(day)),
            loop,
          });
        }}
      />
    </Sheet>
  );
}

export function PersonDialog({ loop, onClose }: About): ReactNode {
  const screen = useScreen();
  const t = useText();
  const row = useRow(loop);
  const detail = useDetail(loop);
  const [name, setName] = useState("");
  const [address, setAddress] = useState("");
  if (row === null) return null;

  const own = new Set(
    (screen.overview.get()?.accounts ?? []).flatMap((account) => [account.address, ...account.aliases]),
  );
  const people = new Map<string, string>();
  for (const message of detail?.transcript ?? [])
    for (const person of [message.from, ...message.to])
      if (person.address !== row.who.address && !own.has(person.address) && message.by !== "server")
        people.set(person.address, person.name);
  const set = (to: { name: string; address: string }): void => {
    onClose();
    void screen.act([{ kind: "set-counterpart", loop, counterpart: to }], {
      words: t.toasts.person(to.name || to.address),
      loop,
    });
  };
  return (
    <Sheet title={t.dialogs.person} onClose={onClose}>
      {people.size > 0 && (
        <section className="people" aria-label={t.dialogs.personKnown}>
          <p className="label">{t.dialogs.personKnown}</p>
          {[...people].map(([known, called]) => (
            <Button key={known} onPress={() => set({ name: called, address: known })}>
              {called === "" ? known : `${called} · ${known}`}
            </Button>
          ))}
        </section>
      )}
      <WordsField label={t.dialogs.personName} value={name} onChange={setName} />
      <WordsField
        label={t.dialogs.personAddress}
        type="email"
        autoFocus
        value={address}
        isInvalid={address !== "" && !isAddress(address.trim())}
        onChange={setAddress}
      />
      <div className="sheet-buttons">
        <Button
          look="next"
          isDisabled={!isAddress(address.trim())}
          onPress={() => set({ name: name.trim(), address: address.trim().toLowerCase() })}
        >
          {t.dialogs.setPerson}
        </Button>
      </div>
    </Sheet>
  );
}

export function NoteDialog({ loop, onClose }: About): ReactNode {
  const screen = useScreen();
  const t = useText();
  const [note, setNote] = useState("");
  const save = (): void => {
    if (note.trim() === "") return;
    onClose();
    void screen.act([{ kind: "note", loop, note: note.trim() }], { words: t.toasts.noted, loop });
  };
  return (
    <Sheet title={t.dialogs.note} note={t.dialogs.noteMore} onClose={onClose}>
      <WordsField
        label={t.dialogs.note}
        hideLabel
        autoFocus
        lines={4}
        value={note}
        onChange={setNote}
        onSubmit={save}
      />
      <div className="sheet-buttons">
        <Button look="next" isDisabled={note.trim() === ""} onPress={save}>
          {t.dialogs.saveNote}
        </Button>
      </div>
    </Sheet>
  );
}

export function NeverDialog({ loop, item, onClose }: About & { readonly item: string }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const row = useRow(loop);
  const detail = useDetail(loop);
  const said = detail?.items.find(({ id }) => id === item)?.quote ?? row?.quote ?? "";
  const [phrase, setPhrase] = useState(said);
  const save = (): void => {
    if (phrase.trim() === "") return;
    onClose();
    void screen.act([{ kind: "drop-item", loop, item, neverPhrase: phrase.trim() }], {
      words: t.toasts.never,
      loop,
      gone: row !== null && row.openItems > 1 ? [] : [loop],
    });
  };
  return (
    <Sheet title={t.dialogs.never} note={t.dialogs.neverMore} onClose={onClose}>
      <WordsField
        label={t.dialogs.never}
        hideLabel
        autoFocus
        lines={3}
        value={phrase}
        onChange={setPhrase}
        onSubmit={save}
      />
      <div className="sheet-buttons">
        <Button look="next" isDisabled={phrase.trim() === ""} onPress={save}>
          {t.dialogs.neverSave}
        </Button>
      </div>
    </Sheet>
  );
}

export function SaveViewDialog({
  view,
  onClose,
}: {
  readonly view: Omit<SavedView, "name">;
  readonly onClose: () => void;
}): ReactNode {
  const screen = useScreen();
  const t = useText();
  const [name, setName] = useState("");
  const save = (): void => {
    const called = name.trim();
    if (called === "") return;
    onClose();
    const settings = screen.settings();
    const views = [...settings.views.filter((one) => one.name !== called), { name: called, ...view }];
    void screen.act([{ kind: "set-settings", settings: { ...settings, views } }], {
      words: t.toasts.viewSaved(called),
    });
  };
  return (
    <Sheet title={t.list.saveView} onClose={onClose}>
      <WordsField label={t.dialogs.saveView} autoFocus value={name} onChange={setName} onSubmit={save} />
      <div className="sheet-buttons">
        <Button look="next" isDisabled={name.trim() === ""} onPress={save}>
          {t.dialogs.save}
        </Button>
      </div>
    </Sheet>
  );
}
