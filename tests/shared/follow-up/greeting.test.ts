// How a message begins: by language, by tone, and when nobody's name is known.
import { expect, test } from "vitest";
import { greeting } from "../../../shared/follow-up/greeting.ts";
import { firstName, personName } from "../../../shared/follow-up/person-name.ts";

test.each([
  ["Jane Miller", "en", null, "Hi Jane"],
  ["Jane Miller", "en", "first-name", "Hi Jane"],
  ["Jane Miller", "en", "formal", "Dear Jane Miller"],
  ["Miller, Jane", "en", "formal", "Dear Jane Miller"],
  ["Dr. Jane Miller", "en", "formal", "Dear Dr. Jane Miller"],
  ["Greta Sommer", "de", null, "Hallo Greta"],
  ["Greta Sommer", "de", "formal", "Guten Tag Greta Sommer"],
  ["Herr Sommer", "de", "first-name", "Guten Tag Herr Sommer"],
  ["Lucie Moreau", "fr", null, "Bonjour Lucie"],
  ["Jane Miller", "xx", null, "Hi Jane"],
  ["", "en", null, "Hello"],
  ["", "en", "formal", "Hello"],
  ["", "de", "first-name", "Guten Tag"],
  ["Greenfield School", "en", null, "Hello"],
  ["Greenfield School", "en", "formal", "Hello"],
  ["Tierklinik Sommer", "de", "formal", "Guten Tag"],
] as const)("%o in %s, %s: %s", (name, language, tone, words) => {
  expect(greeting(name, language, tone)).toBe(words);
});

test.each([
  "Hotel Alpenblick",
  "Riverside Clinic",
  "Miller & Sons Ltd.",
  "Sommer GmbH",
  "Sommer Technik AG",
  "Café Rossi",
  "Cafe\u0301 Rossi",
  "Bakery Rossi",
  "The Orchard Team",
  "Front Office",
  "Grundschule Am Park",
  "Stadtbücherei",
  "Info",
  "Support, Acme",
  "jane@orchard.example",
  "  ",
])("%o is no person", (name) => {
  expect([personName(name), firstName(name)]).toEqual(["", ""]);
});

test.each([
  ["Jane Miller", "Jane"],
  ["Miller, Jane", "Jane"],
  ["Mr Tom Becker", "Tom"],
  ["Jane Miller (Orchard School)", "Jane"],
  ["Jane Miller | Orchard Ltd", "Jane"],
  ["Jane from Orchard Bakery", "Jane"],
  ["Anna-Lena Groß", "Anna-Lena"],
  ["Ivy Church", "Ivy"],
  ["Emily Banks", "Emily"],
  ["Min Ag", "Min"],
  ["Zoë O'Neill", "Zoë"],
])("%o is greeted as %s", (name, first) => {
  expect(firstName(name)).toBe(first);
});

test("a hostile name is read in no time", () => {
  const began = performance.now();
  for (const name of [" ".repeat(100_000), "a ".repeat(50_000), ",".repeat(100_000), `A${" (".repeat(50_000)}`])
    greeting(name, "en", "formal");
  expect(performance.now() - began).toBeLessThan(1_000);
});
