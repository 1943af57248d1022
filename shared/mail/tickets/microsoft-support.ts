// Microsoft support: "Boiler - TrackingID#2405030040001234".
import type { Helpdesk } from "./helpdesk.ts";

export const microsoftSupport: Helpdesk = {
  name: "Microsoft support",
  token: /\bTrackingID# ?(\d{10,16})\b/i,
  domains: ["microsoft.com"],
};
