// A loop opened by hand: for what was promised on the phone or in the shop.
import { type ReactNode, useState } from "react";
import { isAddress } from "../follow-up/sending.ts";
import { Button } from "../parts/button.tsx";
import { useCalendar, useScreen, useText } from "../parts/context.tsx";
import { Sheet } from "../parts/dialog.tsx";
import { ChoiceField, WordsField } from "../parts/field.tsx";
import { useWhenSetting } from "../parts/moment-chooser.tsx";
import { readWhen } from "../parts/when.ts";
import { useCell } from "../state/cell.ts";

export function ByHandDialog({
  address: given,
  onClose,
}: {
  readonly address: string | null;
  readonly onClose: () => void;
}): ReactNode {
  const screen = useScreen();
  const t = useText();
  const { dates } = useCalendar();
  const setting = useWhenSetting();
  const accounts = useCell(screen.overview)?.accounts ?? [];
  const rows = useCell(screen.rows);
  const [account, setAccount] = useState(accounts[0]?.id ?? "");
  const [who, setWho] = useState(given ?? "");
  const [what, setWhat] = useState("");
  const [when, setWhen] = useState("");

  const people = new Map<string, string>();
  for (const row of rows?.values() ?? []) if (people.size < 500) people.set(row.who.address, row.who.name);
  const address = who.trim().toLowerCase();
  const read = readWhen(when, setting);
  const ready = isAddress(address) && what.trim() !== "" && (when.trim() === "" || read !== null);

  const create = (): void => {
    if (!ready) return;
    onClose();
    const name = people.get(address) ?? "";
    void screen.act(
      [
        {
          kind: "open-by-hand",
          account,
          counterpart: { name, address },
          subject: what.trim().slice(0, 80),
          quote: what.trim(),
          due: read?.day ?? null,
        },
      ],
      { words: t.toasts.created(name || address), opened: (loop) => screen.show(loop) },
    );
  };
  return (
    <Sheet title={t.dialogs.byHand} note={t.dialogs.byHandMore} onClose={onClose}>
      <WordsField
        label={t.dialogs.personAddress}
        type="email"
        list="known-customers"
        autoFocus={given === null}
        value={who}
        isInvalid={who !== "" && !isAddress(address)}
        onChange={setWho}
      />
      <datalist id="known-customers">
        {[...people].map(([known, name]) => (
          <option key={known} value={known}>
            {name}
          </option>
        ))}
      </datalist>
      <WordsField
        label={t.dialogs.what}
        lines={2}
        autoFocus={given !== null}
        value={what}
        onChange={setWhat}
        onSubmit={create}
      />
      <WordsField
        label={t.dialogs.until}
        hint={t.when.typeDay}
        value={when}
        spellCheck={false}
        isInvalid={when.trim() !== "" && read === null}
        note={
          <span aria-live="polite">
            {when.trim() === "" ? "" : read === null ? t.when.notUnderstood : dates.fullDay(read.day)}
          </span>
        }
        onChange={setWhen}
        onSubmit={create}
      />
      {accounts.length > 1 && (
        <ChoiceField
          label={t.dialogs.account}
          value={account}
          choices={accounts.map(({ id, address: own }) => ({ id, words: own }))}
          onChange={setAccount}
        />
      )}
      <div className="sheet-buttons">
        <Button look="next" isDisabled={!ready} onPress={create}>
          {t.dialogs.create}
        </Button>
      </div>
    </Sheet>
  );
}
