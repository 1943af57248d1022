// Template of the house, in German: Erledigt: Ist es angekommen?
import type { Template } from "../../template.ts";
import { hereItIs as english } from "../en/here-it-is.ts";

export const hereItIs: Template = {
  ...english,
  id: "de.here-it-is",
  language: "de",
  name: "Erledigt: Ist es angekommen?",
  body: `{{greeting}},

es ist erledigt. Ich hatte Ihnen zugesagt: „{{promise.quote}}“. Von unserer Seite ist das damit abgeschlossen.

Bestätigen Sie mir bitte kurz, dass alles bei Ihnen angekommen ist und so passt? Lieber eine Frage zu viel, als dass unterwegs etwas verloren geht.

{{signature}}`,
};
