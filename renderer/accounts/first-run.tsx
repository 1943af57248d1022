// The first minutes: one sentence, the address, then only what is missing; while old mail is read the first findings appear.
import { ArrowLeft } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { Answers, Discovery } from "../../shared/ipc/contract.ts";
import { isAddress } from "../follow-up/sending.ts";
import { Button } from "../parts/button.tsx";
import { useScreen, useText } from "../parts/context.tsx";
import { WordsField } from "../parts/field.tsx";
import { Mark } from "../parts/mark.tsx";
import { list } from "../state/view.ts";
import { Connect } from "./connect.tsx";
import { FirstFindings } from "./first-findings.tsx";
import "./accounts.css";

type Stage =
  | { readonly kind: "address" }
  | { readonly kind: "connect"; readonly discovery: Discovery }
  | { readonly kind: "reading"; readonly account: string };

/** `first`: no mailbox is connected yet. */
export function FirstRun({ first }: { readonly first: boolean }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const [stage, setStage] = useState<Stage>({ kind: "address" });
  // Once the first mailbox is connected this page must stay: the first findings are asked on it.
  useEffect(() => {
    if (first) screen.room.set({ name: "accounts", connect: true });
  }, [screen, first]);
  return (
    <main className="first scroll">
      <div className={stage.kind === "reading" ? "first-column wide" : "first-column"}>
        <p className="first-brand">
          <Mark size={28} />
          {t.product}
        </p>
        {stage.kind === "address" && (
          <AddressStage first={first} onFound={(discovery) => setStage({ kind: "connect", discovery })} />
        )}
        {stage.kind === "connect" && (
          <Connect
            discovery={stage.discovery}
            account={null}
            onBack={() => setStage({ kind: "address" })}
            onConnected={(account) => setStage({ kind: "reading", account: account.id })}
          />
        )}
        {stage.kind === "reading" && <FirstFindings account={stage.account} onDone={() => screen.go(list("open"))} />}
      </div>
    </main>
  );
}

function AddressStage({
  first,
  onFound,
}: {
  readonly first: boolean;
  readonly onFound: (discovery: Discovery) => void;
}): ReactNode {
  const screen = useScreen();
  const t = useText();
  const [address, setAddress] = useState("");
  const [providers, setProviders] = useState<Answers["account.providers"]>([]);
  const [provider, setProvider] = useState<string | null>(null);
  const [busy, setBusy] = useState<"looking" | "demo" | null>(null);
  const ready = isAddress(address.trim());

  useEffect(() => {
    void screen.bridge.call("account.providers", {}).then((answer) => answer.ok && setProviders(answer.value));
  }, [screen]);
  const look = async (): Promise<void> => {
    if (!ready || busy !== null) return;
    setBusy("looking");
    const answer = await screen.bridge.call("account.discover", { address: address.trim().toLowerCase(), provider });
    setBusy(null);
    if (answer.ok) onFound(answer.value);
    else screen.fail(answer.failure);
  };
  const demo = async (): Promise<void> => {
    setBusy("demo");
    const answer = await screen.bridge.call("demo.start", {});
    setBusy(null);
    if (answer.ok) screen.go(list("open"));
    else screen.fail(answer.failure);
  };
  return (
    <>
      <h1 className="first-sentence">{t.first.sentence}</h1>
      <ul className="first-points">
        {t.first.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <WordsField
          label={t.first.address}
          hint={t.first.addressHint}
          type="email"
          autoComplete="email"
          autoFocus
          value={address}
          onChange={setAddress}
          note={busy === "looking" ? t.first.looking : undefined}
        />
        {providers.length > 0 && (
          <div className="field">
            <p id="providers" className="label">
              {t.first.provider}
            </p>
            <ToggleButtonGroup
              className="provider-tiles"
              aria-labelledby="providers"
              selectedKeys={provider === null ? [] : [provider]}
              onSelectionChange={(keys) => setProvider([...keys].map(String)[0] ?? null)}
            >
              {providers.map(({ id, name }) => (
                <ToggleButton key={id} id={id} className="button plain toggle">
                  {name}
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
          </div>
        )}
        <div className="first-buttons">
          <Button look="next" size="large" type="submit" isDisabled={!ready || busy !== null}>
            {t.first.next}
          </Button>
          {first ? (
            <Button size="large" isDisabled={busy !== null} onPress={() => void demo()}>
              {busy === "demo" ? t.first.starting : t.first.demo}
            </Button>
          ) : (
            <Button
              size="large"
              icon={<ArrowLeft size={16} />}
              onPress={() => screen.go({ name: "accounts", connect: false })}
            >
              {t.first.cancel}
            </Button>
          )}
        </div>
      </form>
    </>
  );
}
