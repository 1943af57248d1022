// Template of the house: Once more, to the right address
import type { Template } from "../../template.ts";

export const resend: Template = {
  id: "en.resend",
  language: "en",
  name: "Once more, to the right address",
  subject: "",
  body: `{{greeting}},

My message below from {{original.day|a few days ago}} came back to me, so you never got it. I am sorry for the wait. Here it is again.

Could you tell me in one line that it has arrived this time?

{{signature}}`,
  cc: "",
  suits: ["fix-and-resend", "resend"],
  fulfils: false,
  closes: false,
  own: false,
};
