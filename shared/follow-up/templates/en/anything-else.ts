// Template of the house: Is there anything else?
import type { Template } from "../../template.ts";

export const anythingElse: Template = {
  id: "en.anything-else",
  language: "en",
  name: "Is there anything else?",
  subject: "",
  body: `{{greeting}},

I am glad we got "{{subject}}" sorted out. Is there anything else that I can do for you?

And one question, if you have five seconds: how did we do? Just answer with a number from 1 (badly) to 5 (very well).

{{signature}}`,
  cc: "",
  suits: ["ask-if-arrived", "none"],
  fulfils: false,
  closes: false,
  own: false,
};
