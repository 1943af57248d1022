// Template of the house, in German: Ihre Antwort kommt noch
import type { Template } from "../../template.ts";
import { answerComing as english } from "../en/answer-coming.ts";

export const answerComing: Template = {
  ...english,
  id: "de.answer-coming",
  language: "de",
  name: "Ihre Antwort kommt noch",
  body: `{{greeting}},

vielen Dank für Ihre Nachricht. Ich habe sie gelesen und möchte Ihnen lieber gründlich antworten als nur schnell. Bis {{new_day}} haben Sie meine Antwort.

Wenn es dringender ist, rufen Sie mich bitte an.

{{signature}}`,
};
