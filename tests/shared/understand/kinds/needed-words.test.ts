// The words by which most mail is told to be no automatic answer before its phrases are looked for.
import { describe, expect, it } from "vitest";
import { KIND_LANGUAGES } from "../../../../shared/understand/kinds/languages/index.ts";
import { neededWords } from "../../../../shared/understand/kinds/needed-words.ts";
import { fragments, phrases, Sieve } from "../../../../shared/understand/kinds/phrases.ts";

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
  const shop = phrases("(the |)shop * closed\nlamp broken");
  const gone = phrases("gone (fishing|sailing)");
  const mended = fragments("mended (it|them)");
  const sieve = new Sieve([shop, gone, mended], COMMON);

  it.each([
    ["the shop is closed", shop],
    ["he has gone sailing.", gone],
    ["it is unmended it seems", mended],
    ["mended\u00a0 them", mended],
    ["gone. sailing? closed!", gone],
    ["gone. sailing? closed!", shop],
  ])("lets a pattern through that may match: %s", (text, pattern) => {
    expect(sieve.possible(text)).toContain(pattern);
  });

  it.each([
    ["gone sailing", shop],
    ["the lamp is broken", gone],
  ])("holds back the patterns that do not match, where others may: %s", (text, pattern) => {
    expect(sieve.possible(text).size).toBeGreaterThan(0);
    expect(sieve.possible(text)).not.toContain(pattern);
  });

  it.each(["the lamp is lit", "he went", "closedown", ""])("holds all back: %s", (text) => {
    expect(sieve.possible(text).size).toBe(0);
  });

  it("knows words of all phrases of the languages that are told by whole words", () => {
    const told = KIND_LANGUAGES.filter(({ common }) => common !== "");
    const patterns = told.flatMap(({ gone, away, thanks, taken }) => [gone, away, thanks, taken]);
    const common = new Set(told.flatMap((words) => words.common.split(" ")));
    expect(new Sieve(patterns, common).possible("it is unmended")).toEqual(new Set());
    // A pattern that needs no word passes wherever any other does.
    expect(new Sieve(patterns, common).possible("back closed urlaub").size).toBeLessThan(patterns.length / 2);
  });
});
