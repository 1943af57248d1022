// Personal things in customers' mail, measured on the third kept aside, and phone numbers in text and signature.
import { describe, expect, test } from "vitest";
import { findCues } from "../../../shared/understand/cues.ts";
import { ENGLISH } from "../../../shared/understand/languages/index.ts";
import { lexiconOf } from "../../../shared/understand/lexicon.ts";
import { readSentences } from "../../../shared/understand/read-sentences.ts";
import { readCorpus } from "./corpus.ts";

interface Line {
  readonly text: string;
  readonly is: string;
  readonly aside?: boolean;
}

const lexicon = lexiconOf(ENGLISH);
const cues = (text: string, signature = "", locale = "en-GB") =>
  findCues(text, readSentences(text, lexicon), signature, lexicon, locale);

describe("cues", () => {
  const lines = readCorpus<Line>("replies-cues").filter(({ is }) => is !== "phone");
  const aside = lines.filter((line) => line.aside === true);

  test("kept aside are found, nine in ten, and hardly any is made up", () => {
    const real = aside.filter(({ is }) => is !== "none");
    const found = real.filter(({ text, is }) => cues(text).some(({ kind }) => kind === is));
    const none = aside.filter(({ is }) => is === "none");
    const invented = none.filter(({ text }) => cues(text).length > 0);
    expect(found.length / real.length).toBeGreaterThanOrEqual(0.9);
    expect(invented.length / none.length).toBeLessThanOrEqual(0.05);
  });

  test("are given with the sentence that says so", () => {
    expect(cues("Hi! Our daughter was born on Sunday. The lamp is fine.")).toEqual([
      { kind: "new-baby", quote: "Our daughter was born on Sunday.", value: "" },
    ]);
  });
});

describe("phone numbers", () => {
  test.each([
    ["Please call me on 030 901820.", "de-DE", "+49 30 901820"],
    ["My mobile is +44 7400 123456", "en-US", "+44 7400 123456"],
    ["You can reach me at (212) 736-5000.", "en-US", "+1 212 736 5000"],
  ])("%s", (text, locale, value) => expect(cues(text, "", locale)).toMatchObject([{ kind: "phone", value }]));

  test("are found in the signature too", () => {
    expect(cues("Hello", "Ann Lee\nTel. 020 7946 0018")).toMatchObject([
      { kind: "phone", quote: "Tel. 020 7946 0018" },
    ]);
  });

  test("are found beside a row of small numbers", () => {
    expect(cues("1 2 3 4 5 6 7 8 9 10 11 12 13 or 06 12 34 56 78", "", "fr-FR")).toMatchObject([
      { kind: "phone", quote: "1 2 3 4 5 6 7 8 9 10 11 12 13 or 06 12 34 56 78", value: "+33 6 12 34 56 78" },
    ]);
  });

  test.each([
    "The tracking number is 00340434161094022115.",
    "IBAN DE00 1234 5678 9012 3456 78",
    "My customer number is 020 7946 0018.",
    "It costs 1,250.00 euros.",
    "From 10 to 12.",
    "40 41 42 43 44 45 46 47 48 49 50 51 52",
  ])("%s holds none", (text) => expect(cues(text)).toEqual([]));
});
