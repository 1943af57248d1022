// GitHub: "Re: [acme/shop] Checkout fails (#742)", "(Issue #742)", "(PR #742)".
import type { Helpdesk } from "./helpdesk.ts";

export const github: Helpdesk = {
  name: "GitHub",
  token: /\[[\w.-]{1,60}\/[\w.-]{1,100}\].{0,900}\((?:Issue |PR |Discussion )?#(\d{1,9})\)$/,
  domains: ["github.com"],
};
