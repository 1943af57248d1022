// Infomaniak.
import { define, imaps, submissions } from "./provider.ts";

export const infomaniak = define({
  id: "infomaniak",
  name: "Infomaniak",
  domains: ["ik.me", "ikmail.com", "etik.com"],
  mx: ["infomaniak.ch"],
  imap: imaps("mail.infomaniak.com"),
  smtp: submissions("mail.infomaniak.com"),
  steps: [
    "Make a password for this device: in your Infomaniak account, open the mailbox, then Devices, and add one.",
    "Type that password here.",
  ],
  helpUrl: "https://www.infomaniak.com/en/support/faq",
});
