// Template of the house: Nudge: it is on its way
import type { Template } from "../../template.ts";

export const nudge: Template = {
  id: "en.nudge",
  language: "en",
  name: "Nudge: it is on its way",
  subject: "",
  body: `{{greeting}},

A quick word so that you don't have to wonder: I told you "{{promise.quote}}", and I am on it. You will have it by {{promise.day|the day I said}}.

If anything has changed on your side, just tell me.

{{signature}}`,
  cc: "",
  suits: ["follow-up"],
  fulfils: false,
  closes: false,
  own: false,
};
