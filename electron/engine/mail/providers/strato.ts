// STRATO.
import { define, imaps, submissions } from "./provider.ts";

export const strato = define({
  id: "strato",
  name: "STRATO",
  domains: ["strato.de"],
  mx: ["rzone.de"],
  imap: imaps("imap.strato.de"),
  smtp: submissions("smtp.strato.de"),
  steps: ["Use the password of the mailbox itself, not that of your STRATO customer login."],
  helpUrl: "https://www.strato.de/faq/mail/",
});
