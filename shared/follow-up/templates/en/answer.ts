// Template of the house: Answer to your question
import type { Template } from "../../template.ts";

export const answer: Template = {
  id: "en.answer",
  language: "en",
  name: "Answer to your question",
  subject: "",
  body: `{{greeting}},

You asked: "{{request.quote}}"



Does that answer it? If not, tell me what is missing.

{{signature}}`,
  cc: "",
  suits: ["answer"],
  fulfils: true,
  closes: false,
  own: false,
};
