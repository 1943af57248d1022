// Public holidays of the owner's country, as days on which she is closed. The only file that knows date-holidays.
// Its calendars are large: loaded when a country was chosen.
import type { Settings } from "../../shared/ledger/settings.ts";
import { dayOf } from "../../shared/mail/day.ts";

/** Settings with the public holidays of this year and the next for their country; the same object when nothing changes. */
export async function withHolidays(settings: Settings, now: number): Promise<Settings> {
  const year = Number(dayOf(now, settings.zone).slice(0, 4));
  const days = settings.holidays === null ? [] : await holidaysIn(settings.holidays, [year, year + 1]);
  const same =
    days.length === settings.publicHolidays.length &&
    days.every((day, index) => day === settings.publicHolidays[index]);
  return same ? settings : { ...settings, publicHolidays: days };
}

async function holidaysIn(place: string, years: readonly number[]): Promise<readonly string[]> {
  const { default: Holidays } = await import("date-holidays");
  const [country = "", state] = place.split("-");
  const holidays = state === undefined ? new Holidays(country) : new Holidays(country, state);
  return years.flatMap((year) => {
    const days = holidays
      .getHolidays(year)
      .filter((holiday) => holiday.type === "public")
      .map((holiday) => holiday.date.slice(0, 10));
    return [...new Set(days)].sort();
  });
}
