// Fastmail.
import { define, imaps, submissions } from "./provider.ts";

export const fastmail = define({
  id: "fastmail",
  name: "Fastmail",
  domains: ["fastmail.com", "fastmail.fm", "fastmail.net", "fastmail.org", "sent.com", "messagingengine.com"],
  mx: ["messagingengine.com"],
  imap: imaps("imap.fastmail.com"),
  smtp: submissions("smtp.fastmail.com"),
  steps: [
    "Your normal Fastmail password does not work here: Fastmail wants an app password.",
    "Open the page below, make a new app password with access to Mail (IMAP/SMTP), and type it here.",
  ],
  helpUrl: "https://app.fastmail.com/settings/security/apps",
});
