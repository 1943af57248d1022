// What the badge says: a pure function of the overview, computed anew after each push, never counted up or down.
import type { OverviewPush } from "../../shared/ipc/snapshot.ts";
import { words } from "./words.ts";

/** `idle` = nothing open; `blind` = not watching, so that the number may be out of date. */
export type BadgeColour = "red" | "amber" | "calm" | "idle" | "blind";

export interface Badge {
  /** Loops counted: open ones, or (a setting) those that need the owner now. */
  readonly count: number;
  /** What is drawn: nothing, "7", "42", "99+". */
  readonly text: string;
  readonly colour: BadgeColour;
  /** For the tooltip and as the description of the taskbar overlay. */
  readonly tooltip: string;
}

type Seen = Pick<OverviewPush, "counts" | "settings" | "health" | "accounts" | "engineDownSince">;

/** `clock` puts an instant (epoch ms) into words such as "10:42". Before the first push, `overview` is null. */
export function badgeOf(overview: Seen | null, clock: (at: number) => string): Badge {
  if (overview === null) return { count: 0, text: "", colour: "idle", tooltip: words.app };
  const { counts, settings, engineDownSince } = overview;
  const count = Math.max(0, settings.badgeCounts === "open" ? counts.open : counts.needsMe);
  const lines = [
    counts.open > 0 ? words.open(counts.open, counts.needsMe) : words.nothingOpen,
    ...troubles(overview, clock),
  ];
  return {
    count,
    text: count === 0 ? "" : count > 99 ? "99+" : String(count),
    colour: engineDownSince !== null ? "blind" : count === 0 ? "idle" : counts.worst,
    tooltip: lines.join("\n"),
  };
}

function troubles(overview: Seen, clock: (at: number) => string): readonly string[] {
  if (overview.engineDownSince !== null) return [words.notWatchingSince(clock(overview.engineDownSince))];
  return overview.health
    .filter((health) => health.state === "needs-sign-in")
    .map((health) => {
      const account = overview.accounts.find((candidate) => candidate.id === health.account);
      return words.signInNeeded(account?.address ?? health.account);
    });
}
