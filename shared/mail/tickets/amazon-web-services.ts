// AWS support: "[CASE 1234567890] Re: Boiler".
import type { Helpdesk } from "./helpdesk.ts";

export const amazonWebServices: Helpdesk = {
  name: "AWS support",
  token: /\[CASE (\d{8,16})\]/,
  domains: ["amazon.com", "amazonaws.com", "amazonses.com"],
};
