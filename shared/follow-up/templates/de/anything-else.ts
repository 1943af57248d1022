// Template of the house, in German: Kann ich noch etwas für Sie tun?
import type { Template } from "../../template.ts";
import { anythingElse as english } from "../en/anything-else.ts";

export const anythingElse: Template = {
  ...english,
  id: "de.anything-else",
  language: "de",
  name: "Kann ich noch etwas für Sie tun?",
  body: `{{greeting}},

schön, dass wir „{{subject}}“ klären konnten. Kann ich sonst noch etwas für Sie tun?

Und noch eine Frage, wenn Sie fünf Sekunden haben: Wie zufrieden waren Sie mit uns? Antworten Sie einfach mit einer Zahl von 1 (gar nicht) bis 5 (sehr).

{{signature}}`,
};
