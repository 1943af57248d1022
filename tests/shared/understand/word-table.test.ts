// Words looked up where they stand in a text: however they are written, and none that only resembles one.
import { describe, expect, test } from "vitest";
import { WordTable } from "../../../shared/understand/word-table.ts";

const WORDS = ["send", "sends", "won't", "cafe", "für", "ещё", "\u0107ao"];

function found(table: WordTable<string>, text: string, word: string): string | undefined {
  const from = text.indexOf(word);
  return table.find(text, from, from + word.length);
}

describe("accents left out", () => {
  const table = new WordTable(new Map(WORDS.map((word) => [word, word])), false);

  test.each([
    ["please send it", "send", "send"],
    ["please SEND it", "SEND", "send"],
    ["he sends it", "sends", "sends"],
    ["we won’t", "won’t", "won't"],
    ["we won`t", "won`t", "won't"],
    ["the Café", "Café", "cafe"],
    ["the Cafe\u0301", "Cafe\u0301", "cafe"],
    ["Ещё раз", "Ещё", undefined],
    ["please sen it", "sen", undefined],
    ["please sendx it", "sendx", undefined],
    ["für", "für", undefined],
    ["", "", undefined],
  ])("%j: %j", (text, word, expected) => expect(found(table, text, word)).toBe(expected));
});

describe("accents kept", () => {
  const table = new WordTable(new Map(WORDS.map((word) => [word, word])), true);

  test.each([
    ["FÜR uns", "FÜR", "für"],
    ["fur uns", "fur", undefined],
    ["the café", "café", undefined],
    ["Ещё раз", "Ещё", "ещё"],
    ["Ćao", "Ćao", "ćao"],
  ])("%j: %j", (text, word, expected) => expect(found(table, text, word)).toBe(expected));
});

test("words of equal letters in another order are told apart", () => {
  const words = ["abc", "acb", "bac", "bca", "cab", "cba"];
  const table = new WordTable(new Map(words.map((word) => [word, word])), false);
  for (const word of words) expect(table.find(word, 0, 3)).toBe(word);
});

test.each([
  ["Please send the Café, he sends it", 9, ["send", "cafe", "sends"]],
  ["send2 send-send", 9, ["send", "send", "send"]],
  ["a b send sends", 3, ["send"]],
  ["Cafe\u0301 𝒜send, für", 9, ["cafe"]],
  ["", 9, []],
])("runs of letters in %j", (text, most, expected) => {
  const table = new WordTable(new Map(WORDS.map((word) => [word, word])), false);
  const all: string[] = [];
  table.eachKnown(text, most, (word) => all.push(word));
  expect(all).toEqual(expected);
});
