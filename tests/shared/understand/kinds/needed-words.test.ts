// The words by which most mail is told to be no automatic answer before its phrases are looked for.
import { describe, expect, it } from "vitest";
import { KIND_LANGUAGES } from "../../../../shared/understand/kinds/languages/index.ts";
import { neededWords } from "../../../../shared/understand/kinds/needed-words.ts";
import { phrases, sieve } from "../../../../shared/understand/kinds/phrases.ts";

const COMMON = new Set(["we", "your"]);

function needed(line: string): readonly string[] | null {
  const words = neededWords(line, COMMON);
  return words === null ? null : [...words].sort();
}

describe("the words that a phrase needs", () => {
  it.each([
    ["closed for stocktaking", ["stocktaking"]],
    ["we (locked|shut) * storehouse", ["storehouse"]],
    ["(locked|shut) it", ["locked", "shut"]],
    ["got your", ["got"]],
    ["we", ["we"]],
    ["lamp(s|) lit", ["lamp", "lamps"]],
    ["lamps?", ["lamp", "lamps"]],
    ["lock ?smith", ["locksmith", "smith"]],
    ["(now |already |)mended", ["mended"]],
    ["(is (in (the|our) cellar|hidden)|lost)", ["cellar", "hidden", "lost"]],
  ])("%s", (line, words) => {
    expect(needed(line)).toEqual(words);
  });

  it.each(["mend~", "no#", "\\d+", "(mended|mend~)"])("%s needs no whole word", (line) => {
    expect(needed(line)).toBeNull();
  });
});

describe("a sieve", () => {
  const lists = [phrases("(the |)shop * closed\nmend~"), phrases("gone (fishing|sailing)")];

  it.each(["the shop is closed", "we mended it", "he has gone sailing."])(
    "lets through what a pattern matches: %s",
    (text) => {
      expect(sieve(lists, COMMON).test(text)).toBe(true);
    },
  );

  it.each(["the lamp is broken", "he went", "closedown"])("holds back what none of them does: %s", (text) => {
    expect(sieve(lists, COMMON).test(text)).toBe(false);
  });

  it("is known for nearly all phrases of the languages that are told by whole words", () => {
    const told = KIND_LANGUAGES.filter(({ common }) => common !== "");
    const source = sieve(
      told.flatMap(({ gone, away, thanks, taken }) => [gone, away, thanks, taken]),
      new Set(told.flatMap(({ common }) => common.split(" "))),
    ).source;
    expect(source).not.toContain("\\S");
  });
});
