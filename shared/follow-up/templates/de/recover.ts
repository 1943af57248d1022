// Template of the house, in German: Zu Ihrer Beschwerde
import type { Template } from "../../template.ts";
import { recover as english } from "../en/recover.ts";

export const recover: Template = {
  ...english,
  id: "de.recover",
  language: "de",
  name: "Zu Ihrer Beschwerde",
  body: `{{greeting}},

vielen Dank, dass Sie es mir gesagt haben. Sie schrieben: „{{request.quote}}“. Das tut mir leid, so hätte es nicht sein dürfen.

Bis {{new_day}} melde ich mich bei Ihnen, und zwar mit einer Lösung. Wenn Sie lieber sprechen möchten, rufen Sie mich bitte an.

{{signature}}`,
};
