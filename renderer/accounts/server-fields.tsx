// The servers of a mailbox, for those whose provider did not say.
import type { ReactNode } from "react";
import type { AccountForm } from "../../shared/ipc/contract.ts";
import { useText } from "../parts/context.tsx";
import { ChoiceField, WordsField } from "../parts/field.tsx";

type Server = AccountForm["imap"];
const PORTS = { imap: { tls: 993, starttls: 143, none: 143 }, smtp: { tls: 465, starttls: 587, none: 25 } } as const;

export function ServerFields({
  form,
  onChange,
}: {
  readonly form: AccountForm;
  readonly onChange: (part: Partial<AccountForm>) => void;
}): ReactNode {
  const t = useText();
  const one = (which: "imap" | "smtp"): ReactNode => {
    const server = form[which];
    const set = (part: Partial<Server>): void => onChange({ [which]: { ...server, trusted: null, ...part } });
    return (
      <fieldset className="server-fields">
        <legend className="label">{which === "imap" ? t.first.imap : t.first.smtp}</legend>
        <WordsField
          label={t.first.host}
          value={server.host}
          spellCheck={false}
          onChange={(host) => set({ host: host.trim() })}
        />
        <WordsField
          label={t.first.port}
          value={String(server.port)}
          onChange={(port) => {
            const number = Number.parseInt(port, 10);
            set({ port: Number.isNaN(number) ? 1 : Math.min(65_535, Math.max(1, number)) });
          }}
        />
        <WordsField label={t.first.user} value={server.user} spellCheck={false} onChange={(user) => set({ user })} />
        <ChoiceField<Server["security"]>
          label={t.first.security}
          value={server.security}
          choices={[
            { id: "tls", words: t.first.securities.tls },
            { id: "starttls", words: t.first.securities.starttls },
            { id: "none", words: t.first.securities.none },
          ]}
          onChange={(security) =>
            set({
              security,
              port: server.port === PORTS[which][server.security] ? PORTS[which][security] : server.port,
            })
          }
        />
      </fieldset>
    );
  };
  return (
    <div className="form">
      {one("imap")}
      {one("smtp")}
      <WordsField
        label={t.first.aliases}
        note={t.first.aliasesHint}
        lines={2}
        spellCheck={false}
        value={form.aliases.join("\n")}
        onChange={(text) => onChange({ aliases: text.split("\n").map((line) => line.trimStart().toLowerCase()) })}
      />
    </div>
  );
}
