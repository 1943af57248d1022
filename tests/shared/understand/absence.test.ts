// Automatic answers in seven languages: when the person is back, who stands in, who has left.
import { describe, expect, test } from "vitest";
import { readAbsence } from "../../../shared/understand/absence.ts";
import { ENGLISH } from "../../../shared/understand/languages/index.ts";
import { lexiconOf } from "../../../shared/understand/lexicon.ts";
import { recogniseLanguage } from "../../../shared/understand/recognise.ts";
import { mail, READING, readCorpus } from "./corpus.ts";

interface Absence {
  readonly text: string;
  readonly returnDay?: string;
  readonly standIn?: string;
  readonly name?: string;
  readonly gone?: boolean;
}

function absenceIn(text: string): ReturnType<typeof readAbsence> {
  return readAbsence(text, mail(text), lexiconOf(recogniseLanguage(text, ENGLISH)), READING);
}

describe("absence", () => {
  test.each(readCorpus<Absence>("absences"))("$text", ({ text, returnDay, standIn, name, gone }) => {
    const absence = absenceIn(text);
    expect(absence.returnDay).toBe(returnDay ?? null);
    expect(absence.standIn?.address ?? null).toBe(standIn ?? null);
    if (name !== undefined) expect(absence.standIn?.name).toBe(name);
    expect(absence.gone).toBe(gone ?? false);
  });

  test("the writer's own address is no stand-in", () => {
    expect(absenceIn("Please contact me at ann@client.example after my return.").standIn).toBeNull();
  });

  test("a day of years ago or hence is none", () => {
    expect(absenceIn("I am away until 3 May 2019.").returnDay).toBeNull();
    expect(absenceIn("I am away until 3 May 2044.").returnDay).toBeNull();
  });
});
