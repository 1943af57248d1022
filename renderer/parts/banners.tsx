// What the owner must know before she trusts the list: not watching, behind, offline, sample mailbox, repaired, weak secrets.
import { CircleAlert, Info, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { Health } from "../../shared/ledger/account.ts";
import { ACTIONS } from "../state/actions.ts";
import { useCell } from "../state/cell.ts";
import { Button, IconButton } from "./button.tsx";
import { useCalendar, useScreen, useText } from "./context.tsx";
import { staleness } from "./staleness.ts";

export function Banners(): ReactNode {
  const screen = useScreen();
  const t = useText();
  const { dates, now } = useCalendar();
  const overview = useCell(screen.overview);
  const room = useCell(screen.room);
  const [hidden, hide] = useState<ReadonlySet<string>>(new Set());
  if (overview === null) return null;
  const stale = staleness(overview, now);

  const quiet = (id: string, words: string, button?: ReactNode): ReactNode =>
    hidden.has(id) ? null : (
      <div key={id} className="banner" role="status">
        <Info size={16} aria-hidden />
        <p>{words}</p>
        {button}
        <IconButton
          size="small"
          label={t.health.dismiss}
          icon={<X size={14} />}
          onPress={() => hide(new Set([...hidden, id]))}
        />
      </div>
    );

  return (
    <>
      {stale.kind === "down" && (
        <div className="banner loud" role="alert">
          <CircleAlert size={16} aria-hidden />
          <p>{t.health.down(dates.moment(stale.since))}</p>
        </div>
      )}
      {stale.kind === "stale" &&
        room.name !== "accounts" &&
        overview.health
          .filter((one) => one === stale.worst || one.problem !== null)
          .map((one) => <MailboxBanner key={one.account} health={one} />)}
      {overview.repaired !== null && quiet("repaired", overview.repaired)}
      {overview.secrets === "session-only" &&
        overview.accounts.some(({ demo }) => !demo) &&
        quiet("session", t.health.session)}
      {overview.demo &&
        quiet(
          "demo",
          t.health.demo,
          <Button size="small" onPress={() => screen.go({ name: "accounts", connect: true })}>
            {t.health.connectOwn}
          </Button>,
        )}
    </>
  );
}

function MailboxBanner({ health }: { readonly health: Health }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const { dates } = useCalendar();
  const overview = useCell(screen.overview);
  const address = overview?.accounts.find(({ id }) => id === health.account)?.address ?? "";
  const code = health.problem?.code ?? null;

  const words = (): string => {
    const why = code === null ? "" : t.health.because(lowerFirst(t.first.problems[code]));
    if (code === "offline" && health.completeUntil !== null)
      return t.health.offlineSince(dates.moment(health.completeUntil));
    if (health.problem?.server === "smtp") return t.health.cannotSend(address) + why;
    if (health.completeUntil === null) return t.health.neverRead(address) + why;
    const since = dates.moment(health.completeUntil);
    return (health.behind ? t.health.stale(health.behind, address, since) : t.health.staleAll(address, since)) + why;
  };
  const accounts = (): void => screen.go({ name: "accounts", connect: false });
  const button = (): ReactNode => {
    switch (code) {
      case "wrong-password":
      case "sign-in-expired":
        return (
          <Button size="small" look="next" onPress={accounts}>
            {t.health.signIn}
          </Button>
        );
      case "no-sent-folder":
        return (
          <Button size="small" look="next" onPress={accounts}>
            {t.health.chooseSent}
          </Button>
        );
      case "certificate":
        return (
          <Button size="small" look="next" onPress={accounts}>
            {t.health.checkCertificate}
          </Button>
        );
      default:
        return (
          <Button size="small" onPress={() => ACTIONS.nudge.run(screen)}>
            {t.health.tryAgain}
          </Button>
        );
    }
  };
  return (
    <div className="banner loud" role="alert">
      <CircleAlert size={16} aria-hidden />
      <p>{words()}</p>
      {button()}
    </div>
  );
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
