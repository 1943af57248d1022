// Template of the house, in German: Ist es angekommen, und passt es?
import type { Template } from "../../template.ts";
import { ask as english } from "../en/ask.ts";

export const ask: Template = {
  ...english,
  id: "de.ask",
  language: "de",
  name: "Ist es angekommen, und passt es?",
  body: `{{greeting}},

zu „{{subject}}“ hatte ich Ihnen geschrieben (zuletzt: {{original.day|vor ein paar Tagen}}). Ich möchte sichergehen, dass meine Nachricht Sie erreicht hat und dass es das ist, was Sie gebraucht haben.

Ein kurzes „Ja, passt“ genügt mir. Und wenn etwas nicht stimmt, schreiben Sie mir bitte kurz, was Ihnen fehlt.

{{signature}}`,
};
