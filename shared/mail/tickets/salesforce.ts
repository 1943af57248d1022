// Salesforce Email-to-Case: "Case 00012345: heating [ ref:_00D20abc._50020xyz:ref ]", newer "ref:!00D20abc.!50020xyz:ref".
import type { Helpdesk } from "./helpdesk.ts";

export const salesforce: Helpdesk = {
  name: "Salesforce",
  token: /\bref:([_!]?00D\w{3,20}\.[_!]?\w{3,20}):ref\b/,
  domains: null,
};
