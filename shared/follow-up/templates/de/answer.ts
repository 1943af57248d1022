// Template of the house, in German: Antwort auf Ihre Frage
import type { Template } from "../../template.ts";
import { answer as english } from "../en/answer.ts";

export const answer: Template = {
  ...english,
  id: "de.answer",
  language: "de",
  name: "Antwort auf Ihre Frage",
  body: `{{greeting}},

Sie hatten gefragt: „{{request.quote}}“



Ist Ihre Frage damit beantwortet? Wenn nicht, schreiben Sie mir bitte, was noch fehlt.

{{signature}}`,
};
