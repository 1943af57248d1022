// The notation of phrases: each mark, and what it must not match.
import { describe, expect, test } from "vitest";
import { ENGLISH } from "../../../shared/understand/languages/index.ts";
import { fold } from "../../../shared/understand/letters.ts";
import { type Entry, lexiconOf } from "../../../shared/understand/lexicon.ts";
import { matchPhrases } from "../../../shared/understand/patterns.ts";
import { PhraseCompiler } from "../../../shared/understand/phrasebook.ts";
import { WordTable } from "../../../shared/understand/word-table.ts";
import { readWords, type Words } from "../../../shared/understand/words.ts";

const lexicon = lexiconOf(ENGLISH);

/** The words of a sentence that a phrase matches, or null. */
function match(phrase: string, sentence: string): string | null {
  const numbers = new Map<string, number>();
  const idOf = (word: string): number => numbers.get(word) ?? numbers.set(word, numbers.size + 1).size;
  const classes = { fruit: "apple pear passion_fruit" };
  idOf("and");
  const compiler = new PhraseCompiler({
    classes,
    idOf,
    isCommon: () => false,
    fold: (word) => fold(word, false),
  });
  const book = compiler.compile({ rule: phrase });
  const entries = new Map<string, Entry>();
  for (const [word, id] of numbers) entries.set(word, { id, joins: word === "and", stands: null, standsOpening: null });
  const words = readWords(sentence, { ...lexicon, entries: new WordTable(entries, false) });
  const [found] = matchPhrases(words, book);
  return found === undefined ? null : texts(words).slice(found.start, found.end).join(" ");
}

const texts = (words: Words): string[] => words.ids.map((_, at) => words.text(at));
const quoted = (words: Words): boolean[] => words.ids.map((_, at) => words.isQuoted(at));

describe("notation", () => {
  test.each([
    ["send|mail it", "I mail it", "mail it"],
    ["a <fruit> please", "a passion fruit please", "a passion fruit please"],
    ["a <fruit> please", "a plum please", null],
    ["send very? soon", "send soon", "send soon"],
    ["send very? soon", "send very soon", "send very soon"],
    ["send very{2} soon", "send very very soon", "send very very soon"],
    ["send very{2} soon", "send very very very soon", null],
    ["send ..2 soon", "send it off soon", "send it off soon"],
    ["send ..2 soon", "send it off right soon", null],
    ["send ..3 soon", "send it and come soon", null],
    ["send !it *", "send them", "send them"],
    ["send !it *", "send it", null],
    ["# days", "in 3 days", "3 days"],
    ["by %", "by 14:30", "by 14:30"],
    ["by %", "by 14", null],
    ["@ will", "so Anna will", "anna will"],
    ["@ will", "so she will", null],
    ["*ly soon", "really soon", "really soon"],
    ["^ send", "send it", "send"],
    ["^ send", "we send it", null],
    ["~ send", "ok, send it", "send"],
    ["~ send", "come and send it", "send"],
    [", send", "ok, send it", "send"],
    [", send", "come and send it", null],
    ["send it $", "please send it.", "send it"],
    ["send it $", "send it now", null],
    ["send it $?", "send it?", "send it"],
    ["send it $?", "send it", null],
  ])("%s in %j is %j", (phrase, sentence, expected) => expect(match(phrase, sentence)).toBe(expected));

  test("an unknown class is an error", () => expect(() => match("<nuts>", "")).toThrow("nuts"));
});

describe("words", () => {
  test.each([
    ["I'll", "i will"],
    ["We won’t", "we will not"],
    ["They don´t", "they do not"],
    ["Ill send", "i will send"],
    ["he is ill", "he is ill"],
    ["e-mail: 3.50, 8:30", "e-mail 3.50 8:30"],
    ["Ann's well-known", "ann's well-known"],
  ])("%s", (sentence, expected) => expect(texts(readWords(sentence, lexicon)).join(" ")).toBe(expected));

  test("between quotation marks are marked", () => {
    expect(quoted(readWords('He said "I will pay" and left', lexicon))).toEqual([
      false,
      false,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(quoted(readWords('5" pipe', lexicon))).toEqual([false, false]);
  });
});
