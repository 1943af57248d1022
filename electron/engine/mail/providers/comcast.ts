// Xfinity (Comcast).
import { define, imaps, submissions } from "./provider.ts";

export const comcast = define({
  id: "comcast",
  name: "Xfinity",
  domains: ["comcast.net"],
  mx: ["comcast.net"],
  imap: imaps("imap.comcast.net"),
  smtp: submissions("smtp.comcast.net"),
  steps: ["Allow other mail programs once: in Xfinity web mail, open Settings, Security, Third Party Access Security."],
  helpUrl: "https://www.xfinity.com/support/articles/third-party-email-access",
});
