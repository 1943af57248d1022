// Trackers that post to a list: "[shop-help][60666] How do I …".
import type { Helpdesk } from "./helpdesk.ts";

export const mailingList: Helpdesk = {
  name: "RubyForge",
  token: /\[[A-Za-z][\w-]{1,40}\]\[#?(\d{2,10})\]/,
  domains: null,
};
