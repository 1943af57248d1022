// Template of the house, in German: Abschluss ohne Ihre Antwort
import type { Template } from "../../template.ts";
import { closing as english } from "../en/closing.ts";

export const closing: Template = {
  ...english,
  id: "de.closing",
  language: "de",
  name: "Abschluss ohne Ihre Antwort",
  body: `{{greeting}},

zu „{{subject}}“ habe ich nichts mehr von Ihnen gehört und nehme daher an, dass alles in Ordnung ist. Wenn Sie sich nicht mehr melden, schließen wir den Vorgang bei uns ab (am {{close.day}}).

Zu spät ist es nie: Eine Zeile von Ihnen genügt, und ich öffne ihn wieder, mit allem, was wir dazu haben. Ihre Vorgangsnummer ist {{case.number}}.

{{signature}}`,
};
