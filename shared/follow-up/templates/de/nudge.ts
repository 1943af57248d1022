// Template of the house, in German: Zwischenstand: Es ist in Arbeit
import type { Template } from "../../template.ts";
import { nudge as english } from "../en/nudge.ts";

export const nudge: Template = {
  ...english,
  id: "de.nudge",
  language: "de",
  name: "Zwischenstand: Es ist in Arbeit",
  body: `{{greeting}},

eine kurze Nachricht, damit Sie sich nicht fragen müssen: Ich hatte Ihnen zugesagt: „{{promise.quote}}“. Das ist in Arbeit, und der Termin steht: {{promise.day|wie zugesagt}}.

Sollte sich bei Ihnen etwas geändert haben, sagen Sie mir einfach Bescheid.

{{signature}}`,
};
