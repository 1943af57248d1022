// Template of the house: Here it is: did it arrive?
import type { Template } from "../../template.ts";

export const hereItIs: Template = {
  id: "en.here-it-is",
  language: "en",
  name: "Here it is: did it arrive?",
  subject: "",
  body: `{{greeting}},

It is done. I promised "{{promise.quote}}", and this closes it from our side.

Could you tell me in one line that you have it and that it is what you needed? I would rather ask once too often than find out later that it never reached you.

{{signature}}`,
  cc: "",
  suits: ["follow-up"],
  fulfils: true,
  closes: false,
  own: false,
};
