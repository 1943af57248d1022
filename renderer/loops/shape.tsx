// The shape that goes with each state, so that colour is never the only sign. Drawn once, referred to by every row.
import {
  AlarmClock,
  Circle,
  CircleCheck,
  CircleDot,
  CircleHelp,
  CircleSlash,
  Hourglass,
  type LucideIcon,
  MailX,
  MessageSquareWarning,
  Moon,
  Send,
} from "lucide-react";
import type { ReactNode } from "react";
import type { LoopRow } from "../../shared/ipc/snapshot.ts";
import { isOnItsWay } from "../state/loop-steps.ts";

const SHAPES = {
  undelivered: MailX,
  complaints: MessageSquareWarning,
  overdue: AlarmClock,
  today: CircleDot,
  later: Circle,
  awaiting: Hourglass,
  asleep: Moon,
  maybe: CircleHelp,
  closed: CircleSlash,
  confirmed: CircleCheck,
  sending: Send,
} as const satisfies Readonly<Record<string, LucideIcon>>;

export type ShapeName = keyof typeof SHAPES;
const NAMES = Object.keys(SHAPES) as readonly ShapeName[];

/** The shape of a row: its group; a message on its way shows as such, and so does a confirmation. */
export function shapeOf(row: LoopRow): ShapeName {
  if (isOnItsWay(row)) return "sending";
  const { group, outcome } = row;
  return group === "closed" && (outcome?.kind === "confirmed-by-customer" || outcome?.kind === "confirmed-by-owner")
    ? "confirmed"
    : group;
}

/** All shapes once, out of sight. */
export function ShapeSheet(): ReactNode {
  return (
    <svg width="0" height="0" aria-hidden="true" style={{ position: "absolute" }}>
      {NAMES.map((name) => {
        const Icon = SHAPES[name];
        return (
          <symbol key={name} id={`shape-${name}`} viewBox="0 0 24 24">
            <Icon size={24} />
          </symbol>
        );
      })}
    </svg>
  );
}

export function Shape({ name }: { readonly name: ShapeName }): ReactNode {
  return (
    <svg width="16" height="16" aria-hidden="true">
      <use href={`#shape-${name}`} />
    </svg>
  );
}
