// The shape that goes with each state, so that colour is never the only sign.
import {
  AlarmClock,
  Circle,
  CircleCheck,
  CircleDot,
  CircleHelp,
  CircleSlash,
  Hourglass,
  MailX,
  MessageSquareWarning,
  Moon,
  Send,
} from "lucide-react";
import type { ReactNode } from "react";
import type { LoopRow } from "../../shared/ipc/snapshot.ts";

/** The icon of a row's group; a message on its way shows as such. */
export function GroupShape({
  row,
  size = 16,
}: {
  readonly row: Pick<LoopRow, "group" | "outbox" | "outcome">;
  readonly size?: number;
}): ReactNode {
  const state = row.outbox?.state;
  if (state === "undo-window" || state === "scheduled" || state === "queued" || state === "handed")
    return <Send size={size} aria-hidden />;
  switch (row.group) {
    case "undelivered":
      return <MailX size={size} aria-hidden />;
    case "complaints":
      return <MessageSquareWarning size={size} aria-hidden />;
    case "overdue":
      return <AlarmClock size={size} aria-hidden />;
    case "today":
      return <CircleDot size={size} aria-hidden />;
    case "later":
      return <Circle size={size} aria-hidden />;
    case "awaiting":
      return <Hourglass size={size} aria-hidden />;
    case "asleep":
      return <Moon size={size} aria-hidden />;
    case "maybe":
      return <CircleHelp size={size} aria-hidden />;
    case "closed":
      return row.outcome?.kind === "confirmed-by-customer" || row.outcome?.kind === "confirmed-by-owner" ? (
        <CircleCheck size={size} aria-hidden />
      ) : (
        <CircleSlash size={size} aria-hidden />
      );
  }
}
