// A whole message: promises in its place, lists and fragments, answers weighed together, corrections, hostile text.
import { describe, expect, test } from "vitest";
import { understand, understandMassMail } from "../../../shared/understand/understand.ts";
import { mail, READING, read, shownKinds } from "./corpus.ts";

const sent = { sent: true };

describe("promises in a message", () => {
  test("stand where they were written, with their day, rules and hash", () => {
    const { findings, newText, language } = read("Hi Ann,\n\nI'll send you the quote by Friday.\n\nBob", sent);
    const [promise] = findings;
    expect(language).toBe("en");
    expect(promise).toMatchObject({ kind: "commitment", tier: "sure", quote: "I'll send you the quote by Friday." });
    expect(promise?.due).toMatchObject({ last: "2025-03-14", exact: true, words: "by Friday" });
    expect(promise?.rules).toContain("will");
    expect(newText.slice(promise?.start, promise?.end)).toBe(promise?.quote);
  });

  test("have the same hash however the line was wrapped", () => {
    const hash = (text: string) => read(text, sent).findings[0]?.hash;
    expect(hash("I'll send you the quote\nby Friday.")).toBe(hash("I'll send you the   quote by Friday!"));
    expect(hash("I'll send you the quote by Friday.")).not.toBe(hash("I'll send you the quote by Monday."));
  });

  test("several in one mail are several findings", () => {
    const text = "I'll order the glass today. The fitter will call you tomorrow, and I'll send the invoice on Monday.";
    expect(read(text, sent).findings.filter(({ kind }) => kind === "commitment")).toHaveLength(2);
  });

  test("a list under our heading is a list of promises, one under theirs is not", () => {
    const ours = "We will:\n- send the corrected invoice\n- replace the handle on Friday";
    expect(shownKinds(ours, sent)).toEqual(["commitment", "commitment"]);
    expect(read(ours, sent).findings[1]?.due?.last).toBe("2025-03-14");
    expect(shownKinds("You should bring:\n- a towel\n- warm shoes", sent)).not.toContain("commitment");
    expect(shownKinds("What we talked about:\n- the roof\n- the weather", sent)).not.toContain("commitment");
  });

  test("a fragment dates the promise before it", () => {
    const due = (text: string) => read(text, sent).findings[0]?.due?.last ?? null;
    expect(due("I'll call the mill. By Thursday at the latest.")).toBe("2025-03-13");
    expect(due("I'll call the mill. We were there on Monday and it was closed all day.")).toBeNull();
  });

  test("quoted text of others holds none", () => {
    expect(shownKinds("Thanks.\n\nOn Monday Ann wrote:\n> I'll pay you tomorrow.\n> Ann", sent)).toEqual([]);
  });

  test("days are counted in the owner's zone", () => {
    const late = mail("I'll call you tomorrow.", { date: Date.UTC(2025, 2, 12, 23, 30) });
    const due = (zone: string) => understand(late, { ...READING, sent: true, zone }).findings[0]?.due?.last;
    expect(due("Europe/London")).toBe("2025-03-13");
    expect(due("Europe/Berlin")).toBe("2025-03-14");
  });

  test("only human mail holds findings", () => {
    const automatic = mail("I am out of the office until Monday. I will answer your mail on my return.", {
      subject: "Automatic reply: Your order",
      headers: [["auto-submitted", "auto-replied"]],
    });
    const read = understand(automatic, READING);
    expect(read).toMatchObject({
      kind: "auto-reply",
      findings: [],
      autoReply: { returnDay: "2025-03-17", gone: false },
    });
  });

  test("the ticket of the sender's helpdesk is found in the subject", () => {
    const subject = "[#48211] Broken lamp";
    const from = [{ name: "", address: "help@brightloop.example" }];
    expect(understand(mail("Hello", { subject, from }), READING).tickets).toEqual(["48211"]);
    expect(understand(mail("Hello"), READING).tickets).toEqual([]);
  });
});

describe("answers of the customer", () => {
  test("confirm with their words", () => {
    const [finding] = read("It arrived this morning and works perfectly, thank you!").findings;
    expect(finding).toMatchObject({ kind: "confirmation", tier: "sure", settles: true });
    expect(read("Sounds good, see you Tuesday.").findings[0]).toMatchObject({ kind: "confirmation", settles: false });
  });

  test.each(["Thanks!", "Many thanks for your help.", "Thank you, have a nice day."])(
    "%s is only asked, and settles nothing",
    (text) => {
      expect(read(text).findings).toMatchObject([
        { kind: "confirmation", tier: "maybe", settles: false, rules: ["thanks-only"] },
      ]);
    },
  );

  test.each([
    "Thanks in advance for your help.",
    "Thanks, but I am still waiting for the second chair.",
    "Thank you. When will it arrive?",
    "Thanks, please send 3 more.",
    "Thank you, I'll have a look tonight.",
  ])("%s confirms nothing", (text) => {
    const sure = read(text).findings.filter(({ kind, tier }) => kind === "confirmation" && tier === "sure");
    expect(sure).toEqual([]);
  });

  test("beside an open question confirm in part, and are only asked", () => {
    const { findings } = read("The chairs arrived, thank you! When will the table come?");
    const confirmation = findings.find(({ kind }) => kind === "confirmation");
    expect(confirmation).toMatchObject({ tier: "maybe" });
    expect(confirmation?.rules).toContain("partial");
    expect(findings.map(({ kind }) => kind)).toContain("question");
  });

  test("a complaint is no confirmation, however friendly it begins", () => {
    expect(shownKinds("Thank you for the quick delivery, sadly the lamp is broken.")).toEqual(["complaint"]);
  });
});

describe("what the owner's side awaits an answer to", () => {
  test.each([
    ["Here is the quote for the fence.", "fulfilment"],
    ["We shipped your order today.", "fulfilment"],
    ["Did everything arrive in good order?", "question"],
  ])("%s", (text, kind) => expect(shownKinds(text, sent)).toContain(kind));

  test.each(["Have a nice weekend!", "Thank you for your patience.", "How are you?", "See you on Monday."])(
    "%s wants no answer",
    (text) => expect(shownKinds(text, sent)).toEqual([]),
  );
});

describe("mass mail", () => {
  const offers = mail("Our offers of the week. I will send you more.", {
    headers: [["list-unsubscribe", "<https://parts.example/u>"]],
    subject: "[#48211] News",
    from: [{ name: "", address: "news@brightloop.example" }],
  });

  test("keeps its language and ticket, and nothing of its text", () => {
    expect(understandMassMail(offers, READING)).toMatchObject({
      kind: "bulk",
      language: "en",
      newText: "",
      findings: [],
      tickets: ["48211"],
    });
  });

  test("has a new text for whoever asks", () => {
    expect(understand(offers, READING)).toMatchObject({ kind: "bulk", findings: [] });
    expect(understand(offers, READING).newText).toContain("offers of the week");
  });
});

describe("what is asked and what only seems to be", () => {
  test.each(["Please find out whether the part is in stock.", "Please see if the key fits."])("%s", (text) =>
    expect(shownKinds(text)).toContain("request"),
  );
  test.each(["Please find attached our offer.", "Please see the table below."])("not: %s", (text) =>
    expect(shownKinds(text)).not.toContain("request"),
  );
});

describe("corrections", () => {
  const text = "I'll send you the quote by Friday.";

  test("of one sentence silence it, and only it", () => {
    const hash = read(text, sent).findings[0]?.hash ?? "";
    const corrections = [{ kind: "not-a-finding", hash, words: text, at: 0 } as const];
    expect(shownKinds(`${text} I'll also call you.`, { ...sent, corrections })).toEqual(["commitment"]);
    expect(read(text, { ...sent, corrections }).findings[0]?.rules).toContain("corrected: not-a-finding");
    expect(shownKinds(text, sent)).toEqual(["commitment"]);
  });

  test("of a phrase silence all sentences with it, whatever their case", () => {
    const corrections = [{ kind: "never-phrase", phrase: "send you the  QUOTE", at: 0 } as const];
    expect(shownKinds(`${text} I'll call you.`, { ...sent, corrections })).toEqual(["commitment"]);
  });

  test("an empty phrase silences nothing", () => {
    expect(shownKinds(text, { ...sent, corrections: [{ kind: "never-phrase", phrase: "  ", at: 0 }] })).toEqual([
      "commitment",
    ]);
  });
});

describe("hostile text", () => {
  const size = 256 * 1024;
  const units = [
    "I will send ",
    "will ",
    "? ",
    "\n",
    "a",
    ". ",
    "I'll ",
    "(",
    '"',
    "1. ",
    "Friday ",
    "\u{1F600}",
    "é",
    "- a\n",
    "by by by ",
  ];

  test.each(units)("%j over and over is read in time", (unit) => {
    const text = unit.repeat(Math.ceil(size / unit.length));
    const start = performance.now();
    const { findings } = read(text, sent);
    // The limit is 100 ms; a busy machine may take some times longer.
    expect(performance.now() - start).toBeLessThan(1500);
    for (const { start: from, end } of findings) expect(from).toBeLessThanOrEqual(end);
  });

  test("broken pieces are read without an error", () => {
    for (const text of [
      "",
      " ",
      "\u0000",
      "\ud800",
      "\n\n\n",
      ">",
      "'",
      "’’’",
      "....",
      "?!?!",
      "@",
      "www",
      "1/1/1",
      "99/99/9999",
    ]) {
      expect(() => read(text, sent)).not.toThrow();
    }
  });
});
