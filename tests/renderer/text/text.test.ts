// Words: due dates as people say them, and languages that say everything.
import { describe, expect, test } from "vitest";
import { dates } from "../../../renderer/text/dates.ts";
import { de } from "../../../renderer/text/de.ts";
import { dueWords } from "../../../renderer/text/due.ts";
import { en } from "../../../renderer/text/en.ts";
import { textFor } from "../../../renderer/text/text.ts";
import type { LoopRow } from "../../../shared/ipc/snapshot.ts";
import { sample } from "../preview/sample.ts";

const NOW = Date.parse("2026-11-22T10:00:00Z");
const TODAY = "2026-11-22";
const d = dates("en-GB", "Europe/Berlin", TODAY, NOW);
const [first] = sample(NOW).filter(({ row }) => row.id === "late");
const row = (part: Partial<LoopRow>): LoopRow => {
  if (!first) throw new Error("The sample has no such loop.");
  return { ...first.row, ...part };
};
const due = (part: Partial<LoopRow>) => dueWords(row(part), TODAY, en, d);

describe("due", () => {
  test.each([
    [{ day: "2026-11-20" }, "2 days late", "was due Fri 20 Nov, 2 days ago", "bad"],
    [{ day: "2026-11-21" }, "1 day late", "was due yesterday", "bad"],
    [{ day: "2026-11-22" }, "today", "due today", "today"],
    [{ day: "2026-11-23" }, "tomorrow", "due tomorrow", "calm"],
    [{ day: "2026-11-27" }, "Friday", "due Friday", "calm"],
    [{ day: "2026-12-04" }, "Fri 4 Dec", "due Fri 4 Dec", "calm"],
    [{ day: "2026-11-24", dayFrom: "default" }, "by Tuesday", "no day was named; comes back Tuesday", "calm"],
    [{ day: null }, "no day", "no day", "calm"],
  ] as const)("%o", (part, short, long, tone) => expect(due(part)).toEqual({ short, long, tone }));

  test("a default day that passed is no broken promise", () => {
    expect(due({ day: "2026-11-20", dayFrom: "default" }).tone).toBe("today");
  });

  test("waiting for the customer is said as waiting", () => {
    expect(due({ state: "awaiting", day: "2026-11-24" }).short).toBe("ask Tuesday");
    const silent = due({ state: "awaiting", day: "2026-11-20", lastAt: NOW - 4 * 86_400_000 });
    expect(silent).toEqual({ short: "silent 4 days", long: "no answer since Wed 18 Nov; time to ask", tone: "today" });
  });

  test("only the customer's confirmation is green", () => {
    const closed = { state: "closed", closedAt: NOW } as const;
    expect(due({ ...closed, outcome: { kind: "confirmed-by-owner", note: "x" } }).tone).toBe("confirmed");
    expect(due({ ...closed, outcome: { kind: "unconfirmed" } }).tone).toBe("calm");
    expect(due({ ...closed, outcome: { kind: "dismissed" } }).tone).toBe("calm");
  });

  test("a follow-up on its way comes before its day", () => {
    const outbox = { undoUntil: NOW, sendAt: NOW + 3_600_000, explanation: "" };
    expect(due({ outbox: { ...outbox, state: "scheduled" } }).short).toBe("goes out 12:00");
    expect(due({ outbox: { ...outbox, state: "unknown" } })).toMatchObject({ short: "not certain", tone: "bad" });
  });
});

describe("dates", () => {
  test("instants are said as near as they are", () => {
    expect(d.moment(NOW - 3_600_000)).toBe("10:00");
    expect(d.moment(NOW - 26 * 3_600_000)).toBe("Sat 09:00");
    expect(d.moment(NOW - 20 * 86_400_000)).toBe("Mon 2 Nov");
    expect(d.ago(NOW - 5 * 60_000)).toBe("5 minutes ago");
    expect(d.ago(NOW - 24 * 3_600_000)).toBe("yesterday");
    expect(d.ago(NOW - 21 * 86_400_000)).toBe("3 weeks ago");
  });

  test("another year is named when it could be mistaken", () => {
    expect(d.day("2027-11-20")).toBe("20 Nov 2027");
    expect(d.day("2027-01-08")).toBe("Fri 8 Jan");
  });

  test("am and pm only where people write them", () => {
    expect(dates("en-US", "Europe/Berlin", TODAY, NOW).time(NOW + 3 * 3_600_000)).toMatch(/02:00.PM/);
    expect(dates("en", "Europe/Berlin", TODAY, NOW).time(NOW + 3 * 3_600_000)).toBe("14:00");
    expect(dates("de", "Europe/Berlin", TODAY, NOW).time(NOW + 3 * 3_600_000)).toBe("14:00");
  });
});

describe("languages", () => {
  /** Paths of all words of a language, with what stands there. */
  const words = (text: object, path = ""): [string, unknown][] =>
    Object.entries(text).flatMap(([name, value]) =>
      typeof value === "object" && value !== null ? words(value, `${path}${name}.`) : [[`${path}${name}`, value]],
    );

  test("every language says everything", () => {
    expect(words(de).map(([path]) => path)).toEqual(words(en).map(([path]) => path));
    for (const [path, value] of [...words(en), ...words(de)])
      if (typeof value === "string" && path !== "steps.wait" && path !== "steps.none") expect(value, path).not.toBe("");
  });

  test("German is German", () => {
    const same = words(en).filter(([path, value]) => {
      const other = words(de).find(([name]) => name === path)?.[1];
      return typeof value === "string" && value === other && /\s/.test(value);
    });
    expect(same.map(([path]) => path)).toEqual([]);
  });

  test("an unknown language reads English", () => {
    expect(textFor("xx-YY")).toBe(en);
    expect(textFor("de-AT")).toBe(de);
    expect(textFor("")).toBe(en);
  });
});
