// Template of the house: About your complaint
import type { Template } from "../../template.ts";

export const recover: Template = {
  id: "en.recover",
  language: "en",
  name: "About your complaint",
  subject: "",
  body: `{{greeting}},

Thank you for telling me. You wrote "{{request.quote}}", and I am sorry: that is not how it should have been.

This is what I will do, and by when: by {{new_day}} you will hear from me with it put right. If you would rather talk, call me and I will pick up.

{{signature}}`,
  cc: "",
  suits: ["recover"],
  fulfils: false,
  closes: false,
  own: false,
};
