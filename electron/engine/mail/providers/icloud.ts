// Apple iCloud Mail.
import { define, imaps, submission } from "./provider.ts";

export const icloud = define({
  id: "icloud",
  name: "iCloud",
  tile: true,
  domains: ["icloud.com", "me.com", "mac.com"],
  mx: ["mail.icloud.com"],
  imap: imaps("imap.mail.me.com"),
  smtp: submission("smtp.mail.me.com"),
  user: { imap: "local-part", smtp: "address" },
  steps: [
    "Your Apple password does not work here: Apple wants an app-specific password.",
    "Open the page below, sign in, and choose App-Specific Passwords.",
    "Make one with a name such as Closer, and type it here as the password.",
  ],
  helpUrl: "https://account.apple.com/account/manage",
});
