// GMX outside the German-speaking countries: the same firm, other servers.
import { define, imaps, submissions } from "./provider.ts";

export const gmxCom = define({
  id: "gmx-com",
  name: "GMX",
  domains: ["gmx.com", "gmx.us", "gmx.co.uk", "gmx.fr", "gmx.es", "gmx.it", "gmx.ie", "gmx.pt", "gmx.se", "gmx.ca"],
  mx: ["gmx.com"],
  imap: imaps("imap.gmx.com"),
  smtp: submissions("mail.gmx.com"),
  steps: [
    "IMAP must be switched on once: in GMX on the web, open the settings, then POP3 and IMAP, and allow the access.",
    "With two-factor authentication you need an application password, made in the security settings of your account.",
  ],
  helpUrl: "https://support.gmx.com/pop-imap/toggle.html",
});
