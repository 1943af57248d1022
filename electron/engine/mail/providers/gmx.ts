// GMX of Germany, Austria and Switzerland.
import { define, imaps, submissions } from "./provider.ts";

export const gmx = define({
  id: "gmx",
  name: "GMX",
  tile: true,
  domains: ["gmx.net", "gmx.de", "gmx.at", "gmx.ch", "gmx.eu", "gmx.org", "gmx.info", "gmx.biz"],
  mx: ["gmx.net"],
  imap: imaps("imap.gmx.net"),
  smtp: submissions("mail.gmx.net"),
  steps: [
    "IMAP must be switched on once: in GMX on the web, open the settings, then POP3 and IMAP, and allow the access.",
    "With two-factor authentication you need an application password, made in the security settings of your account.",
  ],
  helpUrl: "https://hilfe.gmx.net/pop-imap/einschalten.html",
});
