// WEB.DE.
import { define, imaps, submissions } from "./provider.ts";

export const webDe = define({
  id: "web-de",
  name: "WEB.DE",
  domains: ["web.de"],
  mx: ["web.de"],
  imap: imaps("imap.web.de"),
  smtp: submissions("smtp.web.de"),
  user: { imap: "local-part", smtp: "local-part" },
  steps: [
    "IMAP must be switched on once: in WEB.DE on the web, open the settings, then POP3 and IMAP, and allow the access.",
    "With two-factor authentication you need an application password, made in the security settings of your account.",
  ],
  helpUrl: "https://hilfe.web.de/pop-imap/einschalten.html",
});
