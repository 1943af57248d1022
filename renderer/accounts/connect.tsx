// Connecting one mailbox: what was found, the password, the test in plain words, how far to look back.
import { ArrowLeft, ExternalLink } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { AccountForm, ConnectionTest, Discovery } from "../../shared/ipc/contract.ts";
import type { Account, Problem } from "../../shared/ledger/account.ts";
import { Button } from "../parts/button.tsx";
import { useScreen, useText } from "../parts/context.tsx";
import { ChoiceField, TickField, WordsField } from "../parts/field.tsx";
import { useCell } from "../state/cell.ts";
import { CertificateDialog } from "./certificate.tsx";
import { ServerFields } from "./server-fields.tsx";
import { TestResult } from "./test-result.tsx";

export interface ConnectProps {
  readonly discovery: Discovery;
  /** The account that is changed, or null for a new one. */
  readonly account: string | null;
  readonly onBack: () => void;
  readonly onConnected: (account: Account) => void;
}

/** Problems that another server, port or encryption may solve. */
const SERVER_PROBLEMS: readonly Problem["code"][] = ["unknown-host", "refused", "timeout", "no-encryption", "server"];
const LOOK_BACK: readonly number[] = [7, 30, 90, 365];

export function Connect({ discovery, account, onBack, onConnected }: ConnectProps): ReactNode {
  const screen = useScreen();
  const t = useText();
  const secrets = useCell(screen.overview)?.secrets ?? "keychain";
  const [form, setForm] = useState<AccountForm>(discovery.form);
  const [password, setPassword] = useState("");
  const [seen, setSeen] = useState(false);
  const [servers, showServers] = useState(discovery.from === "guess" || discovery.from === "none");
  const [test, setTest] = useState<ConnectionTest | null>(null);
  const [busy, setBusy] = useState<"testing" | "saving" | "browser" | null>(null);
  const [keepWeakly, setKeepWeakly] = useState(false);
  const [distrusted, setDistrusted] = useState<Problem | null>(null);
  const result = useRef<HTMLDivElement>(null);
  const oauth = form.auth !== "password";
  const sent = test?.sent ?? form.sentFolder;
  const works = test !== null && test.imap === "ok" && test.smtp === "ok" && sent !== null;

  const change = (part: Partial<AccountForm>): void => {
    setForm((before) => ({ ...before, ...part }));
    if (!("sentFolder" in part) && !("lookBackDays" in part) && !("name" in part)) setTest(null);
  };
  const runTest = async (tested: AccountForm): Promise<void> => {
    setBusy("testing");
    const answer = await screen.bridge.call("account.test", { form: tested, password });
    setBusy(null);
    if (!answer.ok) return screen.fail(answer.failure);
    setTest(answer.value);
    if (answer.value.sent !== null) setForm((before) => ({ ...before, sentFolder: answer.value.sent }));
    const bad = [answer.value.imap, answer.value.smtp].find(
      (one): one is Problem => one !== "ok" && one.code === "certificate" && one.certificate !== null,
    );
    if (bad) setDistrusted(bad);
    const wrong = [answer.value.imap, answer.value.smtp].find((one) => one !== "ok");
    if (wrong !== undefined && SERVER_PROBLEMS.includes(wrong.code)) showServers(true);
  };
  useEffect(() => {
    if (test !== null) result.current?.focus();
  }, [test]);

  const trust = (problem: Problem): void => {
    setDistrusted(null);
    const fingerprint = problem.certificate?.fingerprint ?? null;
    const pin = (server: AccountForm["imap"], which: "imap" | "smtp"): AccountForm["imap"] => {
      const said = which === "imap" ? test?.imap : test?.smtp;
      const same = said !== undefined && said !== "ok" && said.certificate?.fingerprint === fingerprint;
      return same ? { ...server, trusted: fingerprint } : server;
    };
    const next = { ...form, imap: pin(form.imap, "imap"), smtp: pin(form.smtp, "smtp") };
    setForm(next);
    void runTest(next);
  };
  const save = async (): Promise<void> => {
    setBusy("saving");
    const answer = await screen.bridge.call("account.save", {
      form: { ...form, sentFolder: sent },
      password,
      id: account,
      keepWeakly,
    });
    setBusy(null);
    if (answer.ok) onConnected(answer.value);
    else screen.fail(answer.failure);
  };
  const signIn = async (): Promise<void> => {
    setBusy("browser");
    const answer = await screen.bridge.call("account.oauth", { form, id: account, keepWeakly });
    setBusy(null);
    if (answer.ok) onConnected(answer.value);
    else screen.fail(answer.failure);
  };

  const lookBack = account === null && (
    <div className="look-back">
      <ChoiceField
        label={t.first.lookBack}
        value={String(form.lookBackDays)}
        choices={[...new Set([...LOOK_BACK, form.lookBackDays])].map((days) => ({
          id: String(days),
          words: t.first.days(days),
        }))}
        onChange={(days) => change({ lookBackDays: Number(days) })}
      />
      <p className="field-note">{t.first.lookBackMore}</p>
    </div>
  );

  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (works) void save();
        else void runTest(form);
      }}
    >
      <header className="connect-head">
        <h1 className="title cut" dir="ltr">
          {form.address}
        </h1>
        <p className="quiet">
          {discovery.providerName !== null && `${t.first.found(discovery.providerName)}. `}
          {t.first.foundBy[discovery.from]}
        </p>
      </header>
      {discovery.steps.length > 0 && (
        <section className="steps">
          <p className="label">{t.first.atProvider(discovery.providerName)}</p>
          <ol>
            {discovery.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          {discovery.helpUrl !== null && (
            <Button
              size="small"
              icon={<ExternalLink size={14} />}
              onPress={() => void screen.bridge.call("link.open", { url: discovery.helpUrl ?? "" })}
            >
              {t.first.openHelp}
            </Button>
          )}
        </section>
      )}
      <WordsField
        label={t.first.yourName}
        value={form.name}
        autoComplete="name"
        onChange={(name) => change({ name })}
      />
      {oauth ? (
        <>
          {lookBack}
          {secrets !== "keychain" && (
            <TickField
              label={t.first.keepSignIn}
              note={t.first.keepSignInMore}
              value={keepWeakly}
              onChange={setKeepWeakly}
            />
          )}
          <p className="quiet">{busy === "browser" ? t.first.waitingBrowser : t.first.signInBrowser}</p>
          <div className="first-buttons">
            <Button look="next" size="large" isDisabled={busy !== null} onPress={() => void signIn()}>
              {form.auth === "oauth-google" ? t.first.signInGoogle : t.first.signInMicrosoft}
            </Button>
            <Button size="large" icon={<ArrowLeft size={16} />} onPress={onBack}>
              {t.first.back}
            </Button>
          </div>
        </>
      ) : (
        <>
          <div className="password">
            <WordsField
              label={discovery.steps.length > 0 ? t.first.appPassword : t.first.password}
              type={seen ? "text" : "password"}
              autoComplete="current-password"
              spellCheck={false}
              autoFocus
              value={password}
              onChange={(value) => {
                setPassword(value);
                setTest(null);
              }}
            />
            <Button onPress={() => setSeen(!seen)}>{seen ? t.first.hidePassword : t.first.showPassword}</Button>
          </div>
          <div ref={result} tabIndex={-1} className="test" aria-live="polite">
            {busy === "testing" && <p className="quiet">{t.first.testing}</p>}
            {test !== null && (
              <TestResult
                test={test}
                sent={sent}
                onTrust={setDistrusted}
                onSent={(sentFolder) => setForm((before) => ({ ...before, sentFolder }))}
              />
            )}
          </div>
          <details className="servers" open={servers} onToggle={({ currentTarget }) => showServers(currentTarget.open)}>
            <summary>
              {t.first.servers}{" "}
              <span className="quiet" dir="ltr">
                {form.imap.host}
              </span>
            </summary>
            <ServerFields form={form} onChange={change} />
          </details>
          {works && lookBack}
          {works && secrets !== "keychain" && (
            <TickField
              label={t.first.keepWeakly}
              note={t.first.keepWeaklyMore}
              value={keepWeakly}
              onChange={setKeepWeakly}
            />
          )}
          <div className="first-buttons">
            <Button
              look="next"
              size="large"
              type="submit"
              isDisabled={busy !== null || (password === "" && account === null) || form.imap.host === ""}
            >
              {works ? (account === null ? t.first.start : t.card.save) : test === null ? t.first.test : t.first.again}
            </Button>
            <Button size="large" icon={<ArrowLeft size={16} />} onPress={onBack}>
              {t.first.back}
            </Button>
          </div>
        </>
      )}
      {distrusted !== null && (
        <CertificateDialog problem={distrusted} onClose={() => setDistrusted(null)} onTrust={() => trust(distrusted)} />
      )}
    </form>
  );
}
