// The owner's choices, with the defaults of a small firm.
import type { Day, TimeZone, WorkingWeek } from "../mail/day.ts";

/** A list that the owner filtered and named. */
export interface SavedView {
  readonly name: string;
  /** The filter as the screen wrote it: field to value. */
  readonly filter: Readonly<Record<string, string>>;
  readonly sort: string;
}

export interface Settings {
  readonly zone: TimeZone;
  /** BCP 47. */
  readonly locale: string;
  readonly week: WorkingWeek;
  /** Wall-clock times `HH:MM`. */
  readonly workStart: string;
  readonly workEnd: string;
  /** Country (ISO 3166-1, with region such as `DE-BY`) for public holidays, or null for none. */
  readonly holidays: string | null;
  /** Public holidays of that country, this year and the next: filled in by the engine. */
  readonly publicHolidays: readonly Day[];
  /** Working days: to answer a question; until a promise without a day comes back; of silence before asking. */
  readonly answerWithin: number;
  readonly promiseWithin: number;
  readonly askAfter: number;
  /** Working days of silence after which a plainly answered question closes as unconfirmed; 0 = never. */
  readonly closeAnsweredAfter: number;
  readonly escalateAfterFollowUps: number;
  readonly escalateAfterDays: number;
  /** Seconds in which a follow-up can be undone. */
  readonly undoSeconds: number;
  readonly badgeCounts: "open" | "needs-me";
  readonly notifications: boolean;
  /** False: no text of mail is kept on disk. */
  readonly keepText: boolean;
  readonly caseInSubject: boolean;
  readonly openAtLogin: boolean;
  readonly theme: "system" | "light" | "dark";
  readonly density: "comfortable" | "compact";
  readonly shortcuts: boolean;
  /** Keys that the owner changed: command of the screen to key; the rest keep their defaults. */
  readonly keys: Readonly<Record<string, string>>;
  readonly views: readonly SavedView[];
  /** Promises of one day beyond which a new one is flagged. */
  readonly promisesPerDay: number;
  readonly ownerName: string;
  /** Signature by own address; the empty key holds the default. */
  readonly signatures: Readonly<Record<string, string>>;
}

export const DEFAULT_SETTINGS: Settings = {
  zone: "UTC",
  locale: "en",
  week: { days: [1, 2, 3, 4, 5], closed: [] },
  workStart: "09:00",
  workEnd: "17:00",
  holidays: null,
  publicHolidays: [],
  answerWithin: 1,
  promiseWithin: 3,
  askAfter: 3,
  closeAnsweredAfter: 5,
  escalateAfterFollowUps: 3,
  escalateAfterDays: 5,
  undoSeconds: 10,
  badgeCounts: "open",
  notifications: true,
  keepText: true,
  caseInSubject: false,
  openAtLogin: false,
  theme: "system",
  density: "comfortable",
  shortcuts: true,
  keys: {},
  views: [],
  promisesPerDay: 6,
  ownerName: "",
  signatures: {},
};
