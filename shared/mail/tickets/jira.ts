// Jira: "[JIRA] (SYS-422) Boiler", "[JIRA] Commented: (SYS-422) Boiler".
import type { Helpdesk } from "./helpdesk.ts";

export const jira: Helpdesk = {
  name: "Jira",
  token: /\[JIRA\].{0,60}?[([]([A-Z][A-Z0-9_]{1,9}-\d{1,7})[)\]]/i,
  domains: null,
};
