// Template of the house: Sorry: late, with a new day
import type { Template } from "../../template.ts";

export const late: Template = {
  id: "en.late",
  language: "en",
  name: "Sorry: late, with a new day",
  subject: "",
  body: `{{greeting}},

I owe you an apology. I told you "{{promise.quote}}", and that has not happened yet. That is on us, not on you.

You will have it by {{new_day}}. I will write to you that day either way, so that you know where you stand.

{{signature}}`,
  cc: "",
  suits: ["follow-up", "escalate"],
  fulfils: false,
  closes: false,
  own: false,
};
