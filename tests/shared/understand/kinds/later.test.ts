// "We answer within 2 days": a span said in digits, in the languages that have one.
import { expect, test } from "vitest";
import { german } from "../../../../shared/understand/kinds/languages/de.ts";
import { english } from "../../../../shared/understand/kinds/languages/en.ts";
import { spanish } from "../../../../shared/understand/kinds/languages/es.ts";
import { french } from "../../../../shared/understand/kinds/languages/fr.ts";

test.each([
  [english, "you have an answer within 2 days."],
  [english, "please give us 24 to 48 hours."],
  [english, "it takes 3-5 days."],
  [german, "das dauert 2 werktage."],
  [french, "vous aurez des nouvelles sous 48 heures."],
  [spanish, "denos 48 horas."],
])("%#: a span in digits", ({ later }, text) => {
  expect(later.test(text)).toBe(true);
});

test.each([
  [english, "within living memory there were days without rain."],
  [english, "a few hours by train."],
  [german, "zwei schöne tage."],
  [french, "sous la table."],
  [spanish, "muchas horas."],
])("%#: none", ({ later }, text) => {
  expect(later.test(text)).toBe(false);
});
