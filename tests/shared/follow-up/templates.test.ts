// The templates of the house: the same set in every language, every field known, nothing left unresolved.
import { describe, expect, test } from "vitest";
import { fill, isField, unresolvedIn } from "../../../shared/follow-up/fill.ts";
import { localeFor, suggest } from "../../../shared/follow-up/suggest.ts";
import { TEMPLATES } from "../../../shared/follow-up/templates/index.ts";

const stem = (id: string): string => id.replace(/^[a-z]+\./, "");
const ENGLISH = TEMPLATES.filter(({ language }) => language === "en");

describe.each(TEMPLATES.map((template) => [template.id, template] as const))("%s", (id, template) => {
  test("begins with the greeting, ends with the signature, and knows its fields", () => {
    expect(template.body.startsWith("{{greeting}},\n\n")).toBe(true);
    expect(template.body.endsWith("\n\n{{signature}}")).toBe(true);
    expect(unresolvedIn(template.body).filter((name) => !isField(name))).toEqual([]);
  });

  test("does what its English pair does, with the same fields", () => {
    const pair = ENGLISH.find((one) => stem(one.id) === stem(id));
    expect(id).toBe(`${template.language}.${stem(id)}`);
    expect(pair).toMatchObject({ suits: template.suits, fulfils: template.fulfils, closes: template.closes });
    expect([...unresolvedIn(template.body)].sort()).toEqual([...unresolvedIn(pair?.body ?? "")].sort());
  });
});

test("every id is there once, and German has all of them", () => {
  expect(new Set(TEMPLATES.map(({ id }) => id)).size).toBe(TEMPLATES.length);
  expect(TEMPLATES.filter(({ language }) => language === "de")).toHaveLength(ENGLISH.length);
});

test("the owner's older templates go on working", () => {
  expect(fill("Hi {{customer.first_name|there}},", { "customer.first_name": "" }).text).toBe("Hi there,");
  expect(fill("Hi {{customer.first_name|there}},", { "customer.first_name": "Jane" }).text).toBe("Hi Jane,");
});

test.each([
  ["de", "de.nudge"],
  ["en", "en.nudge"],
  ["fr", "en.nudge"],
])("in %s, %s comes first; what suits stands before what does not", (language, first) => {
  const sorted = suggest(TEMPLATES, "follow-up", false, language);
  expect(sorted[0]?.id).toBe(first);
  const suited = sorted.map(({ suits }) => suits.includes("follow-up"));
  expect(suited.indexOf(false)).toBe(suited.lastIndexOf(true) + 1);
});

test("a late promise to a German customer: the German apology before the English one", () => {
  const ids = suggest(TEMPLATES, "follow-up", true, "de").map(({ id }) => id);
  expect(ids[0]).toBe("de.late");
  expect(ids.indexOf("de.nudge")).toBeLessThan(ids.indexOf("en.late"));
});

test.each([
  ["en", "en-GB", "en-GB"],
  ["de", "en-GB", "de"],
  ["de", "de-AT", "de-AT"],
  ["not a language", "en-GB", "en-GB"],
])("days in %o for an owner of %s are written as in %s", (language, locale, written) => {
  expect(localeFor(language, locale)).toBe(written);
});
