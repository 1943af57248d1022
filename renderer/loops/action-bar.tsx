// The foot of the open loop: the one thing to do next in blue, the few others beside it, the rest in the menu.
import {
  Ban,
  CalendarDays,
  Check,
  CircleSlash,
  Combine,
  Contact,
  Ellipsis,
  Moon,
  PenLine,
  Printer,
  RotateCcw,
  StickyNote,
  Sun,
  UserRoundPen,
  VolumeX,
} from "lucide-react";
import type { ReactNode } from "react";
import type { LoopRow } from "../../shared/ipc/snapshot.ts";
import { Button } from "../parts/button.tsx";
import { useScreen, useText } from "../parts/context.tsx";
import { ActionKeys } from "../parts/keycaps.tsx";
import { type Choice, ChoiceMenu } from "../parts/menu.tsx";
import type { ActionId } from "../state/action.ts";
import { ACTIONS } from "../state/actions.ts";
import { doNextStep, isOnItsWay } from "../state/loop-steps.ts";

const ICONS: Partial<Record<ActionId, ReactNode>> = {
  free: <PenLine size={16} />,
  done: <Check size={16} />,
  snooze: <Moon size={16} />,
  wake: <Sun size={16} />,
  dismiss: <CircleSlash size={16} />,
  never: <Ban size={16} />,
  due: <CalendarDays size={16} />,
  person: <UserRoundPen size={16} />,
  merge: <Combine size={16} />,
  mute: <VolumeX size={16} />,
  note: <StickyNote size={16} />,
  reopen: <RotateCcw size={16} />,
  transcript: <Printer size={16} />,
  customer: <Contact size={16} />,
};

export function ActionBar({ row }: { readonly row: LoopRow }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const run = (id: ActionId) => () => ACTIONS[id].run(screen);
  const words = (id: ActionId): string =>
    id === "dismiss" && row.itemKind !== null ? t.notThis[row.itemKind] : t.actions[id];
  const plain = (id: ActionId): ReactNode => (
    <Button onPress={run(id)}>
      {words(id)} <ActionKeys action={id} />
    </Button>
  );

  const buttons = (): ReactNode => {
    if (row.state === "suggested")
      return (
        <>
          <Button look="next" onPress={run("accept")}>
            {t.maybe.yes} <ActionKeys action="accept" />
          </Button>
          <Button onPress={run("dismiss")}>
            {t.maybe.no} <ActionKeys action="dismiss" />
          </Button>
        </>
      );
    if (row.state === "closed")
      return (
        <>
          {plain("reopen")}
          {plain("free")}
        </>
      );
    const step = t.steps[row.nextStep];
    return (
      <>
        {step === "" ? (
          !isOnItsWay(row) && plain("follow-up")
        ) : isOnItsWay(row) ? null : (
          <Button
            look={row.needsOwner && row.outbox === null ? "next" : "plain"}
            onPress={() => doNextStep(screen, row)}
          >
            {step} <ActionKeys action="follow-up" />
          </Button>
        )}
        {row.snoozedUntil === null ? plain("snooze") : plain("wake")}
        {plain("done")}
        <span className="wide-only">{row.item !== null && plain("dismiss")}</span>
      </>
    );
  };

  const offered: readonly (ActionId | null)[] = [
    "free",
    "note",
    null,
    "due",
    "person",
    "merge",
    "dismiss",
    "never",
    "mute",
    null,
    "customer",
    "transcript",
    "reopen",
  ];
  const choices = offered.flatMap((id, at): Choice[] => {
    if (id === null) return [{ kind: "line", id: `line ${at}` }];
    if (!ACTIONS[id].enabled(screen)) return [];
    return [{ kind: "choice", id, words: words(id), icon: ICONS[id], action: id, run: run(id) }];
  });
  return (
    <footer className="action-bar">
      {buttons()}
      <span className="grow" />
      <ChoiceMenu
        label={t.moreActions}
        choices={choices}
        trigger={<Button look="bare" aria-label={t.moreActions} icon={<Ellipsis size={18} />} />}
      />
    </footer>
  );
}
