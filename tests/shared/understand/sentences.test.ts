// Splitting into sentences: full stops that end nothing, wrapped lines, lists, and positions that hold.
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../shared/understand/languages/index.ts";
import { splitSentences } from "../../../shared/understand/sentences.ts";

function split(text: string, code = "en"): readonly string[] {
  const language = LANGUAGES.find((one) => one.code === code);
  if (language === undefined) throw new Error(code);
  return splitSentences(text, language).map((sentence) => sentence.text.replaceAll("\n", " "));
}

describe("sentences", () => {
  test.each([
    ["I'll call. Then I'll write.", ["I'll call.", "Then I'll write."]],
    ["Mr. Hall will call Dr. Lee at 5 p.m. today.", ["Mr. Hall will call Dr. Lee at 5 p.m. today."]],
    ["It costs 3.50 e.g. at Lee Inc. in town.", ["It costs 3.50 e.g. at Lee Inc. in town."]],
    ["Really?! Yes... maybe. Fine!", ["Really?!", "Yes... maybe.", "Fine!"]],
    ['He said "no." We go.', ['He said "no."', "We go."]],
    ["i'll check. will get back to you", ["i'll check.", "will get back to you"]],
    ["Write to a.b@c.example or see www.c.example today.", ["Write to a.b@c.example or see www.c.example today."]],
    ["It is in room 12. The key is here.", ["It is in room 12.", "The key is here."]],
  ])("%s", (text, expected) => expect(split(text)).toEqual(expected));

  test("ordinals of German dates end nothing", () => {
    expect(split("Wir kommen am 3. April. Bis dann.", "de")).toEqual(["Wir kommen am 3. April.", "Bis dann."]);
    expect(split("Ich bin vom 10. bis 21. März weg.", "de")).toEqual(["Ich bin vom 10. bis 21. März weg."]);
  });

  test("lines wrapped by a mail program are joined, lines ended by their author are not", () => {
    const wrapped = "We have received the parts for your machine from the works today and\nwill fit them tomorrow.";
    expect(split(wrapped)).toHaveLength(1);
    expect(split("Hi Ann,\nthe bike is ready.\nBob")).toEqual(["Hi Ann, the bike is ready.", "Bob"]);
    expect(split("Dear Ann\nThe bike is ready.")).toEqual(["Dear Ann", "The bike is ready."]);
  });

  test("list items are sentences of their own", () => {
    const text = "Next steps:\n- call the mill\n* send the price\n1) order\n2. pay";
    expect(split(text)).toEqual(["Next steps:", "call the mill", "send the price", "order", "pay"]);
    const language = LANGUAGES[0];
    if (language !== undefined)
      expect(splitSentences(text, language).map(({ item }) => item)).toEqual([false, true, true, true, true]);
  });

  test("positions point into the text", () => {
    const text = "Hello!  \n\n  I'll call you.\n- and write  \n";
    for (const language of LANGUAGES) {
      for (const { text: sentence, start, end } of splitSentences(text, language))
        expect(text.slice(start, end)).toBe(sentence);
    }
  });
});
