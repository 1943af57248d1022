// Gmail and Google Workspace.
import { define, imaps, submissions } from "./provider.ts";

export const gmail = define({
  id: "gmail",
  name: "Gmail",
  domains: ["gmail.com", "googlemail.com"],
  mx: ["google.com", "googlemail.com"],
  imap: imaps("imap.gmail.com"),
  smtp: submissions("smtp.gmail.com"),
  // An APPEND of a message that Gmail has filed already may replace it and change its UID.
  filesSentCopy: "always",
  perMinute: 20,
  steps: [
    "Your normal Google password does not work here: Google wants an app password.",
    "Switch on 2-Step Verification in your Google account, under Security.",
    "Open the page below, give the app password a name such as Closer, and choose Create.",
    "Type the 16 letters that Google shows as the password; the blanks do not matter.",
    "If the page says that app passwords are not available, your administrator has to allow them.",
  ],
  helpUrl: "https://myaccount.google.com/apppasswords",
});
