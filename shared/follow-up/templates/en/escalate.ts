// Template of the house: Shall I call you?
import type { Template } from "../../template.ts";

export const escalate: Template = {
  id: "en.escalate",
  language: "en",
  name: "Shall I call you?",
  subject: "",
  body: `{{greeting}},

I have written to you a few times about "{{subject}}" and would like to get it finished for you. May I call you? Tell me a number and a time that suits you.

If somebody else on your side looks after this now, please just pass me on.

{{signature}}`,
  cc: "",
  suits: ["escalate"],
  fulfils: false,
  closes: false,
  own: false,
};
