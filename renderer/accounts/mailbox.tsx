// One mailbox: its health in a sentence, sign in again, folders, look back further, servers, remove.
import { type ReactNode, useState } from "react";
import type { Account, Health, Problem } from "../../shared/ledger/account.ts";
import { Button } from "../parts/button.tsx";
import { useCalendar, useScreen, useText } from "../parts/context.tsx";
import { Sheet } from "../parts/dialog.tsx";
import { ChoiceField, WordsField } from "../parts/field.tsx";
import { Words } from "../parts/words.tsx";
import { ACTIONS } from "../state/actions.ts";
import { CertificateDialog } from "./certificate.tsx";
import { Connect } from "./connect.tsx";
import { Folders } from "./folders.tsx";
import { formOf } from "./form.ts";
import { LookProgress } from "./look-progress.tsx";

const FURTHER: readonly number[] = [30, 90, 365, 1825, 7300];

export function Mailbox({ account, health }: { readonly account: Account; readonly health: Health | null }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const { dates } = useCalendar();
  const [asking, ask] = useState<"remove" | "edit" | "certificate" | null>(null);
  const [password, setPassword] = useState("");
  const [days, setDays] = useState("90");
  const problem = health?.problem ?? null;
  const needsPassword =
    health?.state === "needs-sign-in" && account.auth === "password" && problem?.code !== "certificate";

  const say = async (answering: Promise<{ readonly ok: boolean }>, words: string): Promise<void> => {
    const answer = await answering;
    if (answer.ok) screen.toast({ kind: "done", words, more: null, loop: null, undo: null });
  };
  const signIn = async (): Promise<void> => {
    const answer =
      account.auth === "password"
        ? await screen.bridge.call("account.password", { id: account.id, password })
        : await screen.bridge.call("account.oauth", { form: formOf(account), id: account.id });
    setPassword("");
    if (!answer.ok) screen.fail(answer.failure);
  };
  const trust = async (known: Problem): Promise<void> => {
    ask(null);
    const form = formOf(account);
    const fingerprint = known.certificate?.fingerprint ?? null;
    const pinned =
      known.server === "smtp"
        ? { smtp: { ...form.smtp, trusted: fingerprint } }
        : { imap: { ...form.imap, trusted: fingerprint } };
    const answer = await screen.bridge.call("account.save", {
      form: { ...form, ...pinned },
      password: "",
      id: account.id,
      keepWeakly: false,
    });
    if (!answer.ok) screen.fail(answer.failure);
  };

  return (
    <section className="mailbox" aria-label={account.address}>
      <header className="mailbox-head">
        <div className="grow cut">
          <h2 className="mailbox-name cut" dir="ltr">
            {account.address} {account.demo && <span className="badge">{t.accounts.demo}</span>}
          </h2>
          <p className={problem === null ? "quiet" : "mailbox-problem"} role="status">
            {health === null ? t.health.states.connecting : t.health.states[health.state]}
            {health?.completeUntil != null && ` · ${t.accounts.complete(dates.moment(health.completeUntil))}`}
            {health?.behind != null && ` · ${t.accounts.behind(health.behind)}`}
          </p>
        </div>
        <Button size="small" onPress={() => ACTIONS.nudge.run(screen)}>
          {t.actions.nudge}
        </Button>
      </header>
      {health?.lookBack && (
        <LookProgress lookBack={health.lookBack}>
          <Button
            size="small"
            onPress={() =>
              void say(screen.bridge.call("account.lookback", { id: account.id, days: 0 }), t.accounts.lookBackStopped)
            }
          >
            {t.accounts.lookBackStop}
          </Button>
        </LookProgress>
      )}
      {problem !== null && (
        <div className="mailbox-trouble">
          <p>{t.first.problems[problem.code]}</p>
          {problem.details !== "" && <Words title={t.first.details} words={problem.details} />}
          {problem.certificate !== null && (
            <Button onPress={() => ask("certificate")}>{t.health.checkCertificate}</Button>
          )}
        </div>
      )}
      {needsPassword && (
        <form
          className="password"
          onSubmit={(event) => {
            event.preventDefault();
            void signIn();
          }}
        >
          <WordsField
            label={t.accounts.newPassword}
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
          />
          <Button look="next" type="submit" isDisabled={password === ""}>
            {t.accounts.signInGo}
          </Button>
        </form>
      )}
      {health?.state === "needs-sign-in" && account.auth !== "password" && (
        <Button look="next" onPress={() => void signIn()}>
          {t.accounts.signIn}
        </Button>
      )}
      <details open={account.folders.sent === null || problem?.code === "no-sent-folder"}>
        <summary>{t.accounts.folders}</summary>
        <Folders account={account} />
      </details>
      <details>
        <summary>{t.accounts.lookBack}</summary>
        <div className="inline">
          <ChoiceField
            label={t.first.lookBack}
            hideLabel
            value={days}
            choices={FURTHER.map((count) => ({ id: String(count), words: t.first.days(count) }))}
            onChange={setDays}
          />
          <Button
            onPress={() =>
              void say(
                screen.bridge.call("account.lookback", { id: account.id, days: Number(days) }),
                t.health.states["looking-back"],
              )
            }
          >
            {t.accounts.lookBackGo}
          </Button>
        </div>
      </details>
      {health !== null && health.unread.length > 0 && (
        <details>
          <summary>{t.health.unread(health.unread.length)}</summary>
          <ul className="unread">
            {health.unread.map(({ what, why }) => (
              <li key={what} dir="auto">
                <b>{what}</b> <span className="quiet">{why}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="mailbox-foot">
        {!account.demo && (
          <Button size="small" onPress={() => ask("edit")}>
            {t.accounts.edit}
          </Button>
        )}
        <Button size="small" look="bare" onPress={() => ask("remove")}>
          {t.accounts.remove}
        </Button>
      </div>
      {asking === "remove" && (
        <Sheet
          title={t.accounts.removeAsk(account.address)}
          note={t.accounts.removeMore}
          role="alertdialog"
          onClose={() => ask(null)}
        >
          <div className="sheet-buttons">
            <Button autoFocus onPress={() => ask(null)}>
              {t.dialogs.cancel}
            </Button>
            <Button
              look="bad"
              onPress={() => {
                ask(null);
                void screen.bridge.call("account.remove", { id: account.id }).then((answer) => {
                  if (!answer.ok) screen.fail(answer.failure);
                });
              }}
            >
              {t.accounts.removeConfirm}
            </Button>
          </div>
        </Sheet>
      )}
      {asking === "edit" && (
        <Sheet title={t.accounts.edit} size="wide" onClose={() => ask(null)}>
          <Connect
            discovery={{ form: formOf(account), from: "none", providerName: null, steps: [], helpUrl: null }}
            account={account.id}
            onBack={() => ask(null)}
            onConnected={() => ask(null)}
          />
        </Sheet>
      )}
      {asking === "certificate" && problem !== null && (
        <CertificateDialog problem={problem} onClose={() => ask(null)} onTrust={() => void trust(problem)} />
      )}
    </section>
  );
}
