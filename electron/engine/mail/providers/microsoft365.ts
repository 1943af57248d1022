// Microsoft 365 for firms, under their own domains.
import { define, imaps, submission } from "./provider.ts";

export const microsoft365 = define({
  id: "microsoft365",
  name: "Microsoft 365",
  domains: ["office365.com", "onmicrosoft.com"],
  mx: ["mail.protection.outlook.com", "mx.microsoft"],
  imap: imaps("outlook.office365.com"),
  smtp: submission("smtp.office365.com"),
  auth: "oauth-microsoft",
  filesSentCopy: "always",
  perMinute: 30,
  steps: [
    "Microsoft lets mail programs in only through its own sign-in page: choose Sign in with Microsoft.",
    "A browser window opens; sign in there and allow Closer to read and send your mail.",
    "Your administrator may have to allow this once, and to switch on IMAP and Authenticated SMTP for your mailbox.",
  ],
  helpUrl:
    "https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission",
});
