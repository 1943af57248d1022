// Template of the house: Did it arrive, and is it right?
import type { Template } from "../../template.ts";

export const ask: Template = {
  id: "en.ask",
  language: "en",
  name: "Did it arrive, and is it right?",
  subject: "",
  body: `{{greeting}},

On {{original.day|the last days}} I wrote to you about "{{subject}}". I would like to be sure that it reached you and that it is what you needed.

A short "yes, fine" is all I need. And if something is not right, tell me, and I will take care of it.

{{signature}}`,
  cc: "",
  suits: ["ask-if-arrived"],
  fulfils: false,
  closes: false,
  own: false,
};
