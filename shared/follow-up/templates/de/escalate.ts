// Template of the house, in German: Darf ich Sie anrufen?
import type { Template } from "../../template.ts";
import { escalate as english } from "../en/escalate.ts";

export const escalate: Template = {
  ...english,
  id: "de.escalate",
  language: "de",
  name: "Darf ich Sie anrufen?",
  body: `{{greeting}},

zu „{{subject}}“ habe ich Ihnen nun schon einige Male geschrieben, und ich möchte die Sache gern für Sie zu Ende bringen. Darf ich Sie anrufen? Nennen Sie mir einfach eine Nummer und eine Zeit, die Ihnen passt.

Wenn sich inzwischen jemand anderes bei Ihnen darum kümmert, leiten Sie mich bitte weiter.

{{signature}}`,
};
