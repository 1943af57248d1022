// IONOS (formerly 1&1) in other countries.
import { define, imaps, submissions } from "./provider.ts";

export const ionosCom = define({
  id: "ionos-com",
  name: "IONOS",
  domains: ["ionos.com"],
  mx: ["ionos.com", "1and1.com", "perfora.net"],
  imap: imaps("imap.ionos.com"),
  smtp: submissions("smtp.ionos.com"),
  steps: ["Use the password of the mailbox itself, not that of your IONOS customer account."],
  helpUrl: "https://www.ionos.com/help/index.php?id=2490",
});
