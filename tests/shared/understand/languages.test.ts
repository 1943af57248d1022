// The languages: each compiles, is recognised, and finds promises with few mistakes in sentences kept aside from its rules.
import { describe, expect, test } from "vitest";
import { ENGLISH, LANGUAGES, languageOf } from "../../../shared/understand/languages/index.ts";
import { lexiconOf } from "../../../shared/understand/lexicon.ts";
import { recogniseLanguage } from "../../../shared/understand/recognise.ts";
import { RULES } from "../../../shared/understand/rules.ts";
import { understandSentences } from "../../../shared/understand/sentence-items.ts";
import weights from "../../../shared/understand/weights.json" with { type: "json" };
import { READING, readCorpus } from "./corpus.ts";

interface Line {
  readonly text: string;
  readonly labels: readonly string[];
  readonly aside?: boolean;
}

describe.each(LANGUAGES.map((language) => ({ code: language.code, language })))("$code", ({ code, language }) => {
  test("compiles", () => expect(() => lexiconOf(language)).not.toThrow());

  test("says something for each kind of finding", () => {
    const kinds = new Set(Object.keys(language.phrases).map((rule) => RULES[rule as keyof typeof RULES].kind));
    expect([...kinds].sort()).toEqual(["commitment", "complaint", "confirmation", "fulfilment", "question", "request"]);
  });

  test("is the language of its locale", () => expect(languageOf(`${code}-XX`)).toBe(language));
});

describe.each(["de", "fr", "es", "it", "pt", "nl"])("promises in %s", (code) => {
  const lines = readCorpus<Line>(`understand/${code}`);
  const aside = lines.filter((line) => line.aside === true);
  const judged = understandSentences(
    aside.map(({ text }, index) => ({ id: String(index), text })),
    READING,
  );

  test("there are 60 promises and 60 other sentences at least", () => {
    const promises = lines.filter(({ labels }) => labels.includes("commitment"));
    expect(promises.length).toBeGreaterThanOrEqual(60);
    expect(lines.length - promises.length).toBeGreaterThanOrEqual(60);
  });

  test("of the sentences kept aside nine in ten are right, and four in five are found", () => {
    const found = aside.filter((_, index) => judged[index]?.label === "commitment");
    const right = found.filter(({ labels }) => labels.includes("commitment"));
    const promises = aside.filter(({ labels }) => labels.includes("commitment"));
    expect(right.length / found.length).toBeGreaterThanOrEqual(0.9);
    expect(right.length / promises.length).toBeGreaterThanOrEqual(0.8);
  });

  test("is recognised, sentence by sentence", () => {
    const recognised = lines.filter(({ text }) => recogniseLanguage(text, ENGLISH).code === code);
    expect(recognised.length / lines.length).toBeGreaterThan(0.9);
  });
});

describe("recognition", () => {
  test("keeps the usual language where the text does not tell", () => {
    for (const language of LANGUAGES) expect(recogniseLanguage("OK 4711", language)).toBe(language);
  });

  test("takes English for English, whatever is usual", () => {
    for (const language of LANGUAGES)
      expect(recogniseLanguage("I'll send you the quote by Friday and call you.", language)).toBe(ENGLISH);
  });
});

describe("weights", () => {
  test("rise from score to probability, and never call anything certain", () => {
    for (const { calibration, sure, maybe } of Object.values(weights)) {
      for (const [at, [score = 0, probability = 0]] of calibration.entries()) {
        const [before = Number.NEGATIVE_INFINITY, less = 0] = calibration[at - 1] ?? [];
        expect(score).toBeGreaterThan(before);
        expect(probability).toBeGreaterThan(less);
        expect(probability).toBeLessThan(1);
      }
      expect(sure).toBeGreaterThanOrEqual(maybe);
    }
  });
});
