// ServiceNow: record numbers with the prefix of their table, "Incident INC678439 has been assigned".
import type { Helpdesk } from "./helpdesk.ts";

export const serviceNow: Helpdesk = {
  name: "ServiceNow",
  token: /\b((?:INC|RITM|REQ|CHG|PRB|SCTASK|HRC|CSTASK|CS)\d{6,10})\b/,
  domains: null,
};
