// IONOS (formerly 1&1) in Germany.
import { define, imaps, submissions } from "./provider.ts";

export const ionosDe = define({
  id: "ionos-de",
  name: "IONOS",
  domains: ["ionos.de", "online.de", "onlinehome.de"],
  mx: ["ionos.de", "kundenserver.de", "schlund.de"],
  imap: imaps("imap.ionos.de"),
  smtp: submissions("smtp.ionos.de"),
  steps: ["Use the password of the mailbox itself, not that of your IONOS customer account."],
  helpUrl: "https://www.ionos.de/hilfe/index.php?id=2490",
});
