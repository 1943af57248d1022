// Template of the house: Your answer is coming
import type { Template } from "../../template.ts";

export const answerComing: Template = {
  id: "en.answer-coming",
  language: "en",
  name: "Your answer is coming",
  subject: "",
  body: `{{greeting}},

Thank you for your message. I have read it, and I want to give you a proper answer rather than a quick one. You will have it by {{new_day}}.

If it is more urgent than that, call me.

{{signature}}`,
  cc: "",
  suits: ["answer"],
  fulfils: false,
  closes: false,
  own: false,
};
