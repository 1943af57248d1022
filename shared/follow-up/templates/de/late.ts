// Template of the house, in German: Entschuldigung: verspätet, mit neuem Termin
import type { Template } from "../../template.ts";
import { late as english } from "../en/late.ts";

export const late: Template = {
  ...english,
  id: "de.late",
  language: "de",
  name: "Entschuldigung: verspätet, mit neuem Termin",
  body: `{{greeting}},

ich muss mich bei Ihnen entschuldigen. Ich hatte Ihnen zugesagt: „{{promise.quote}}“, und das ist noch nicht geschehen. Das liegt an uns, nicht an Ihnen.

Bis {{new_day}} haben Sie es. An diesem Tag melde ich mich in jedem Fall bei Ihnen, damit Sie wissen, woran Sie sind.

{{signature}}`,
};
