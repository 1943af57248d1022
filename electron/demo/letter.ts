// A letter of the demo: who wrote what on which day, in relation to today; turned into a raw RFC 5322 message.

export interface Person {
  readonly name: string;
  readonly address: string;
}

export const EMMA: Person = { name: "Emma Hartley", address: "emma@hartley-cycles.example" };
/** Under every mail of hers. */
export const SIGNATURE = "\n\n-- \nEmma Hartley\nHartley Cycles, 14 Mill Lane\nTel 01632 960 114";

/** Days are counted from today: -2 is the day before yesterday. Times are wall-clock `HH:MM`. */
export interface Letter {
  readonly id: string;
  readonly day: number;
  readonly time: string;
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc?: readonly Person[];
  readonly subject: string;
  readonly text: string;
  /** Ids of earlier letters of the conversation, oldest first. */
  readonly refs?: readonly string[];
  /** Further header fields. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Media type and body instead of plain text. */
  readonly body?: { readonly type: string; readonly text: string };
}

/** Says the days around today in words, so that the sample mail is true on any day. */
export interface Calendar {
  /** "Friday" for the day that many days from today. */
  weekday(day: number): string;
  /** "Freitag". */
  wochentag(day: number): string;
  /** "20 November". */
  date(day: number): string;
  /** The first day at or after that many days from today that is Monday to Friday, as a distance from today. */
  working(day: number): number;
}

export function calendarOf(today: Date): Calendar {
  const at = (day: number): Date => new Date(today.getFullYear(), today.getMonth(), today.getDate() + day, 12);
  const say = (locale: string, options: Intl.DateTimeFormatOptions) => (day: number) =>
    new Intl.DateTimeFormat(locale, options).format(at(day));
  return {
    weekday: say("en-GB", { weekday: "long" }),
    wochentag: say("de-DE", { weekday: "long" }),
    date: say("en-GB", { day: "numeric", month: "long" }),
    working(day) {
      const weekday = at(day).getDay();
      return weekday === 6 ? day + 2 : weekday === 0 ? day + 1 : day;
    },
  };
}

const mailbox = ({ name, address }: Person): string => (name ? `"${name}" <${address}>` : address);
const idOf = (id: string): string => `<${id}@hartley-cycles.example>`;

/** Instant of a letter: its day and time, never in the future. */
export function instantOf(letter: Letter, today: Date): Date {
  const [hours = 9, minutes = 0] = letter.time.split(":").map(Number);
  const at = new Date(today.getFullYear(), today.getMonth(), today.getDate() + letter.day, hours, minutes);
  return at > today ? new Date(today.getTime() - 60_000 * (10 + minutes)) : at;
}

/** Raw message, CRLF, UTF-8. */
export function rawOf(letter: Letter, today: Date): string {
  const refs = (letter.refs ?? []).map(idOf);
  const head = [
    `From: ${encoded(mailbox(letter.from))}`,
    `To: ${letter.to.map((to) => encoded(mailbox(to))).join(", ")}`,
    ...(letter.cc ? [`Cc: ${letter.cc.map((cc) => encoded(mailbox(cc))).join(", ")}`] : []),
    `Subject: ${encoded(letter.subject)}`,
    `Date: ${instantOf(letter, today).toUTCString().replace("GMT", "+0000")}`,
    `Message-ID: ${idOf(letter.id)}`,
    ...(refs.length > 0 ? [`In-Reply-To: ${refs.at(-1)}`, `References: ${refs.join(" ")}`] : []),
    ...Object.entries(letter.headers ?? {}).map(([name, value]) => `${name}: ${value}`),
    "MIME-Version: 1.0",
    `Content-Type: ${letter.body?.type ?? "text/plain; charset=utf-8"}`,
    ...(letter.body ? [] : ["Content-Transfer-Encoding: 8bit"]),
  ];
  return `${head.join("\n")}\n\n${letter.body?.text ?? letter.text}\n`.replace(/\r?\n/g, "\r\n");
}

/** RFC 2047, for the display name or the subject only. */
function encoded(value: string): string {
  if (/^[\x20-\x7e]*$/.test(value)) return value;
  const [, name, address] = /^"(.*)" (<.*>)$/.exec(value) ?? [];
  const word = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString("base64")}?=`;
  return name !== undefined && address !== undefined ? `${word(name)} ${address}` : word(value);
}

export function quoted(who: Person, when: string, text: string): string {
  return `\n\nOn ${when}, ${who.name} wrote:\n${text
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n")}`;
}
