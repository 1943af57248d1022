// Template of the house, in German: Noch einmal, an die richtige Adresse
import type { Template } from "../../template.ts";
import { resend as english } from "../en/resend.ts";

export const resend: Template = {
  ...english,
  id: "de.resend",
  language: "de",
  name: "Noch einmal, an die richtige Adresse",
  body: `{{greeting}},

meine Nachricht unten (vom {{original.day|letzten Mal}}) ist zu mir zurückgekommen und hat Sie deshalb nie erreicht. Bitte entschuldigen Sie, dass Sie warten mussten. Hier ist sie noch einmal.

Bestätigen Sie mir bitte kurz, dass sie dieses Mal angekommen ist?

{{signature}}`,
};
