// Bugzilla, Redmine and Debian: "[Bug 1234] Boiler", "[Shop - Bug #1234] Boiler", "Bug#1234: Boiler".
import type { Helpdesk } from "./helpdesk.ts";

export const bugzilla: Helpdesk = { name: "Bugzilla", token: /\bBug ?#? ?(\d{2,9})\b(?=[\]:])/i, domains: null };

export const redmine: Helpdesk = {
  name: "Redmine",
  token: /\[[^\]#]{1,80} - [\p{L} ]{2,40} #(\d{1,9})\]/u,
  domains: null,
};
