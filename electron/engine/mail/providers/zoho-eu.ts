// Zoho Mail, data centre in the European Union.
import { define, imaps, submissions } from "./provider.ts";

export const zohoEu = define({
  id: "zoho-eu",
  name: "Zoho Mail",
  domains: ["zoho.eu", "zohomail.eu"],
  mx: ["zoho.eu"],
  imap: imaps("imap.zoho.eu"),
  smtp: submissions("smtp.zoho.eu"),
  steps: [
    "Switch IMAP on: in Zoho Mail on the web, open Settings, Mail Accounts, your address, and IMAP.",
    "With two-factor authentication you need an application-specific password from your Zoho account, under Security.",
  ],
  helpUrl: "https://www.zoho.com/mail/help/imap-access.html",
});
