// The mailboxes: is each one watched, complete up to when, and what it needs of the owner.
import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../parts/button.tsx";
import { useScreen, useText } from "../parts/context.tsx";
import { useCell } from "../state/cell.ts";
import { Mailbox } from "./mailbox.tsx";
import "./accounts.css";

export function AccountsRoom(): ReactNode {
  const screen = useScreen();
  const t = useText();
  const overview = useCell(screen.overview);
  const accounts = overview?.accounts ?? [];
  return (
    <div className="room scroll page-scroll">
      <div className="page-column">
        <header className="page-head">
          <h1 className="title grow">{t.places.accounts}</h1>
          <Button icon={<Plus size={16} />} onPress={() => screen.go({ name: "accounts", connect: true })}>
            {t.accounts.add}
          </Button>
        </header>
        {accounts.length === 0 && <p className="empty-more">{t.accounts.none}</p>}
        {accounts.map((account) => (
          <Mailbox
            key={account.id}
            account={account}
            health={overview?.health.find((one) => one.account === account.id) ?? null}
          />
        ))}
        {overview && <p className="quiet">{t.settings.secrets[overview.secrets]}</p>}
      </div>
    </div>
  );
}
