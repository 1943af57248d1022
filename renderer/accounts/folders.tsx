// Which folder holds sent mail, and which others are read beside it and INBOX: those found by themselves, and her own choice.
import { type ReactNode, useEffect, useState } from "react";
import type { Answers } from "../../shared/ipc/contract.ts";
import type { Account, AccountFolders } from "../../shared/ledger/account.ts";
import { useScreen, useText } from "../parts/context.tsx";
import { ChoiceField, TickField } from "../parts/field.tsx";

export function Folders({ account }: { readonly account: Account }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const [folders, setFolders] = useState<Answers["account.folders"] | null>([]);

  useEffect(() => {
    let current = true;
    void screen.bridge.call("account.folders", { id: account.id }).then((answer) => {
      if (current) setFolders(answer.ok ? answer.value : null);
    });
    return () => {
      current = false;
    };
  }, [screen, account.id]);

  const { sent, inbox, archive, junk, more, left = [] } = account.folders;
  const choose = (choice: Pick<AccountFolders, "sent" | "more"> & { readonly left: readonly string[] }): void => {
    void screen.bridge.call("account.choose", { id: account.id, ...choice }).then((answer) => {
      if (!answer.ok) screen.fail(answer.failure);
    });
  };
  /** A folder that was found by itself is taken out and put back; any other is chosen or not. */
  const read = (path: string, on: boolean): void => {
    const found = path === archive || path === junk || left.includes(path);
    const others = (paths: readonly string[]) => paths.filter((one) => one !== path);
    if (found) choose({ sent, more: others(more), left: on ? others(left) : [...left, path] });
    else choose({ sent, more: on ? [...more, path] : others(more), left });
  };
  const listed = folders ?? [];
  const known = [sent, archive, junk, ...more].filter((path) => path !== null);
  const paths = [...new Set([...listed.filter(({ role }) => role !== "drafts").map(({ path }) => path), ...known])];
  return (
    <div className="form">
      <ChoiceField
        label={t.accounts.sentFolder}
        value={sent}
        choices={paths.map((path) => ({ id: path, words: path }))}
        onChange={(path) => choose({ sent: path, more, left })}
      />
      <fieldset className="suits">
        <legend className="label">{t.accounts.alsoRead}</legend>
        {paths
          .filter((path) => path !== inbox && path !== sent)
          .map((path) => (
            <TickField
              key={path}
              label={path}
              {...(path === junk ? { note: t.accounts.junkOnly } : {})}
              value={path === archive || path === junk || more.includes(path)}
              onChange={(on) => read(path, on)}
            />
          ))}
        {folders === null && <p className="quiet">{t.accounts.foldersUnknown}</p>}
      </fieldset>
    </div>
  );
}
