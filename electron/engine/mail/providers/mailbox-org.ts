// mailbox.org.
import { define, imaps, submissions } from "./provider.ts";

export const mailboxOrg = define({
  id: "mailbox-org",
  name: "mailbox.org",
  domains: ["mailbox.org"],
  mx: ["mailbox.org"],
  imap: imaps("imap.mailbox.org"),
  smtp: submissions("smtp.mailbox.org"),
  steps: [
    "With two-factor authentication you need an application password from the settings of mailbox.org; otherwise the mailbox password works.",
  ],
  helpUrl: "https://kb.mailbox.org/",
});
