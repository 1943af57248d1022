// mail.com.
import { define, imaps, submissions } from "./provider.ts";

export const mailCom = define({
  id: "mail-com",
  name: "mail.com",
  domains: ["mail.com", "email.com", "usa.com", "consultant.com", "engineer.com"],
  mx: ["mail.com"],
  imap: imaps("imap.mail.com"),
  smtp: submissions("smtp.mail.com"),
  steps: [
    "IMAP must be switched on once: in mail.com on the web, open the settings, then POP3 and IMAP, and allow the access.",
    "With two-factor authentication you need an application password, made in the security settings of your account.",
  ],
  helpUrl: "https://support.mail.com/pop-imap/index.html",
});
