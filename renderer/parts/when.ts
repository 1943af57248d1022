// Reads a day or time as people type it ("friday 14:00", "in 3 working days", "after Easter") and offers the usual ones.
import {
  addDays,
  addWorkingDays,
  type Day,
  dayOf,
  daysBetween,
  instantOf,
  type WorkingWeek,
  weekday,
} from "../../shared/mail/day.ts";
import { dueOf } from "../../shared/understand/due.ts";
import { languageOf } from "../../shared/understand/languages/index.ts";
import { lexiconOf } from "../../shared/understand/lexicon.ts";
import { readWords } from "../../shared/understand/words.ts";

export interface WhenSetting {
  readonly now: number;
  readonly today: Day;
  readonly zone: string;
  readonly locale: string;
  readonly week: WorkingWeek;
  /** `HH:MM` at which a day begins. */
  readonly workStart: string;
}

export interface When {
  readonly day: Day;
  /** `HH:MM`, or null when no time was named. */
  readonly time: string | null;
}

/** Days that have a name of their own, and how many days after them people are back at work. */
const FEASTS: readonly { readonly words: RegExp; readonly day: (year: number) => Day; readonly after: number }[] = [
  { words: /\b(?:easter|ostern|pâques|pascua|pasqua|páscoa|pasen)/u, day: easter, after: 2 },
  { words: /\b(?:pentecost|whitsun|pfingsten|pentecôte)/u, day: (year) => addDays(easter(year), 49), after: 2 },
  { words: /\b(?:christmas|xmas|weihnachten|noël|navidad|natale|natal|kerst)/u, day: (y) => `${y}-12-25`, after: 2 },
  { words: /\b(?:new year|neujahr|nouvel an|año nuevo|capodanno)/u, day: (year) => `${year}-01-01`, after: 1 },
];

/** Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The day (and time) that these words mean, counted from today; null when they mean none. */
export function readWhen(typed: string, setting: WhenSetting): When | null {
  const text = typed.trim().slice(0, 120);
  if (text === "") return null;
  const hours = inHours(text, setting);
  if (hours !== null) return hours;
  const time = timeIn(text);
  const day = feastIn(text, setting) ?? plainDay(text) ?? dayIn(text, setting);
  if (day !== null) return { day, time };
  if (time === null) return null;
  // A time alone is today's, or tomorrow's when it has passed.
  const passed = instantOf(setting.today, time, setting.zone) <= setting.now;
  return { day: passed ? addDays(setting.today, 1) : setting.today, time };
}

function plainDay(text: string): Day | null {
  const found = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(text);
  return found && !Number.isNaN(Date.parse(found[0])) ? found[0] : null;
}

function dayIn(text: string, { today, locale, week }: WhenSetting): Day | null {
  const lexicon = lexiconOf(languageOf(locale));
  // Bare words are meant as an answer to "when?": "2 weeks" is in two weeks, "15th" is on the 15th.
  for (const sentence of [text, `in ${text}`, `on ${text}`, `on the ${text}`]) {
    const due = dueOf(sentence, readWords(sentence, lexicon), 0, lexicon, { sent: today, locale, week });
    if (due === null || isOnlyTime(due.words)) continue;
    // A span that lies ahead begins with its first day ("next week"); one that has begun means its end ("end of month").
    return due.exact || daysBetween(today, due.first) <= 0 ? due.last : due.first;
  }
  return null;
}

function isOnlyTime(words: string): boolean {
  return /^(?:at\s+)?\d{1,2}(?::\d{2})?\s*(?:am|pm|uhr)?$/i.test(words.trim()) && !/\bin\b/i.test(words);
}

function timeIn(text: string): string | null {
  const clock = /\b([01]?\d|2[0-3])[:.]([0-5]\d)\b\s*(am|pm)?/i.exec(text);
  const bare = /\b(1[0-2]|0?[1-9])\s*(am|pm)\b/i.exec(text) ?? /\b([01]?\d|2[0-3])()\s*(?:uhr|h)\b/i.exec(text);
  const hour = Number(clock?.[1] ?? bare?.[1] ?? Number.NaN);
  const loose = /\b(?:at|um)\s+([01]?\d|2[0-3])\b/i.exec(text);
  if (Number.isNaN(hour) && loose) {
    // "At 3" in a working day is the afternoon.
    const said = Number(loose[1]);
    return `${String(said >= 1 && said <= 6 ? said + 12 : said).padStart(2, "0")}:00`;
  }
  if (Number.isNaN(hour)) return /\b(?:noon|mittag)\b/i.test(text) ? "12:00" : null;
  const half = (clock ? clock[3] : bare?.[2])?.toLowerCase();
  const full = half === "pm" && hour < 12 ? hour + 12 : half === "am" && hour === 12 ? 0 : hour;
  return `${String(full).padStart(2, "0")}:${clock?.[2] ?? "00"}`;
}

function inHours(text: string, { now, zone }: WhenSetting): When | null {
  const found = /\b(\d{1,3})\s*(?:hours?|hrs?|h|stunden?)\b/i.exec(text);
  if (!found) return null;
  const at = now + Number(found[1]) * 3_600_000;
  return { day: dayOf(at, zone), time: clockAt(at, zone) };
}

function feastIn(text: string, { today, week }: WhenSetting): Day | null {
  const lower = text.toLowerCase();
  const feast = FEASTS.find(({ words }) => words.test(lower));
  if (!feast) return null;
  const year = Number(today.slice(0, 4));
  const after = /\b(?:after|nach|après|después|dopo|depois|na)\b/u.test(lower);
  const before = /\b(?:before|vor|avant|antes|prima|voor)\b/u.test(lower);
  for (const candidate of [year, year + 1]) {
    const day = feast.day(candidate);
    const meant = after
      ? addWorkingDays(addDays(day, feast.after - 1), 1, week)
      : before
        ? workingBefore(day, week)
        : day;
    if (daysBetween(today, meant) >= 0) return meant;
  }
  return null;
}

function workingBefore(day: Day, week: WorkingWeek): Day {
  let current = addDays(day, -1);
  for (let guard = 0; guard < 30 && !(week.days.includes(weekday(current)) && !week.closed.includes(current)); guard++)
    current = addDays(current, -1);
  return current;
}

/** `HH:MM` of an instant in a zone. */
export function clockAt(instant: number, zone: string): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" }).format(instant);
}

/** The instant a day and time mean; a day without a time begins with the work. */
export function momentOf(when: When, { zone, workStart }: WhenSetting): number {
  return instantOf(when.day, when.time ?? workStart, zone);
}

export type PresetName = "hours" | "tomorrow" | "working-days" | "next-week" | "week" | "two-weeks" | "month";
export interface Preset {
  readonly name: PresetName;
  readonly moment: number;
}

/** The usual moments; those past, or the same as an earlier one, are left out. */
export function presets(setting: WhenSetting): readonly Preset[] {
  const { now, today, zone, week, workStart } = setting;
  const at = (day: Day): number => instantOf(day, workStart, zone);
  const quarter = 15 * 60_000;
  const all: readonly Preset[] = [
    { name: "hours", moment: Math.round((now + 3 * 3_600_000) / quarter) * quarter },
    { name: "tomorrow", moment: at(addWorkingDays(today, 1, week)) },
    { name: "working-days", moment: at(addWorkingDays(today, 3, week)) },
    { name: "next-week", moment: at(addWorkingDays(addDays(today, 7 - weekday(today)), 1, week)) },
    { name: "week", moment: at(addDays(today, 7)) },
    { name: "two-weeks", moment: at(addDays(today, 14)) },
    { name: "month", moment: at(addDays(today, 30)) },
  ];
  return all.filter(
    (preset, index) => preset.moment > now && !all.slice(0, index).some(({ moment }) => moment === preset.moment),
  );
}
