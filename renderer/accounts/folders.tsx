// Which folder holds sent mail, and which others are read too.
import { type ReactNode, useEffect, useState } from "react";
import type { Answers } from "../../shared/ipc/contract.ts";
import type { Account } from "../../shared/ledger/account.ts";
import { useScreen, useText } from "../parts/context.tsx";
import { ChoiceField, TickField } from "../parts/field.tsx";

export function Folders({ account }: { readonly account: Account }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const [folders, setFolders] = useState<Answers["account.folders"]>([]);

  useEffect(() => {
    let current = true;
    void screen.bridge.call("account.folders", { id: account.id }).then((answer) => {
      if (current && answer.ok) setFolders(answer.value);
    });
    return () => {
      current = false;
    };
  }, [screen, account.id]);

  const choose = (sent: string | null, more: readonly string[]): void => {
    void screen.bridge.call("account.choose", { id: account.id, sent, more: [...more] }).then((answer) => {
      if (!answer.ok) screen.fail(answer.failure);
    });
  };
  const { sent, inbox, more } = account.folders;
  const paths = [...new Set([...folders.map(({ path }) => path), ...(sent === null ? [] : [sent])])];
  return (
    <div className="form">
      <ChoiceField
        label={t.accounts.sentFolder}
        value={sent}
        choices={paths.map((path) => ({ id: path, words: path }))}
        onChange={(path) => choose(path, more)}
      />
      <fieldset className="suits">
        <legend className="label">{t.accounts.alsoRead}</legend>
        {paths
          .filter((path) => path !== inbox && path !== sent)
          .map((path) => (
            <TickField
              key={path}
              label={path}
              value={more.includes(path)}
              onChange={(on) => choose(sent, on ? [...more, path] : more.filter((one) => one !== path))}
            />
          ))}
      </fieldset>
    </div>
  );
}
