// Telekom Mail.
import { define, imaps, submissions } from "./provider.ts";

export const tOnline = define({
  id: "t-online",
  name: "Telekom Mail",
  domains: ["t-online.de", "magenta.de"],
  mx: ["t-online.de"],
  imap: imaps("secureimap.t-online.de"),
  smtp: submissions("securesmtp.t-online.de"),
  steps: [
    "The password of the web site does not work here: Telekom wants an e-mail password of its own.",
    "Open the page below, set up a password for e-mail programs, and type it here.",
  ],
  helpUrl: "https://www.telekom.de/hilfe/apps-dienste/e-mail/programme/passwort-verwalten",
});
