// Zoho Mail, data centre in the United States.
import { define, imaps, submissions } from "./provider.ts";

export const zoho = define({
  id: "zoho",
  name: "Zoho Mail",
  domains: ["zoho.com", "zohomail.com"],
  mx: ["zoho.com"],
  imap: imaps("imap.zoho.com"),
  smtp: submissions("smtp.zoho.com"),
  steps: [
    "Switch IMAP on: in Zoho Mail on the web, open Settings, Mail Accounts, your address, and IMAP.",
    "With two-factor authentication you need an application-specific password from your Zoho account, under Security.",
  ],
  helpUrl: "https://www.zoho.com/mail/help/imap-access.html",
});
