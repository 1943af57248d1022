// Template of the house: Closing this without your answer
import type { Template } from "../../template.ts";

export const closing: Template = {
  id: "en.closing",
  language: "en",
  name: "Closing this without your answer",
  subject: "",
  body: `{{greeting}},

I have not heard from you about "{{subject}}", so I take it that all is well. Unless you write to me, I will close it on our side on {{close.day}}.

It is never too late: one line from you, and I will open it again with everything we have. Your number for it is {{case.number}}.

{{signature}}`,
  cc: "",
  suits: ["ask-if-arrived", "escalate"],
  fulfils: false,
  closes: true,
  own: false,
};
