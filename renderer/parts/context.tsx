// How a part of the page reaches the screen, its words and its calendar.
import { createContext, useContext, useEffect } from "react";
import type { LoopDetail, LoopRow } from "../../shared/ipc/snapshot.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../shared/ledger/settings.ts";
import { type Day, dayOf } from "../../shared/mail/day.ts";
import { useCell, usePart } from "../state/cell.ts";
import type { Screen } from "../state/screen.ts";
import { type Dates, dates } from "../text/dates.ts";
import { type Text, textFor } from "../text/text.ts";

export const ScreenContext = createContext<Screen | null>(null);

export function useScreen(): Screen {
  const screen = useContext(ScreenContext);
  if (screen === null) throw new Error("This part stands outside of the screen.");
  return screen;
}

export function useSettings(): Settings {
  return usePart(useScreen().overview, (overview) => overview?.settings ?? DEFAULT_SETTINGS);
}

export function useText(): Text {
  return textFor(useSettings().locale);
}

export interface Calendar {
  readonly today: Day;
  readonly now: number;
  readonly zone: string;
  readonly dates: Dates;
}

/** Today and the words for days, in the owner's zone; moves with the clock. */
export function useCalendar(): Calendar {
  const { zone, locale } = useSettings();
  const now = useCell(useScreen().now);
  const today = dayOf(now, zone);
  return { today, now, zone, dates: dates(locale, zone, today, now) };
}

export function useRow(id: string | null): LoopRow | null {
  const screen = useScreen();
  return usePart(screen.rows, (rows) => (id === null ? null : (rows?.get(id) ?? null)));
}

/** The detail of a loop, read when needed; null until it has come. */
export function useDetail(id: string | null): LoopDetail | null {
  const { details } = useScreen();
  useCell(details.changed);
  useEffect(() => {
    if (id !== null) details.want(id);
  });
  return id === null ? null : details.get(id);
}
