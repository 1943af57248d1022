// AOL Mail.
import { define, imaps, submissions } from "./provider.ts";

export const aol = define({
  id: "aol",
  name: "AOL",
  domains: [
    "aol.com",
    "aim.com",
    "netscape.net",
    "compuserve.com",
    "aol.de",
    "aol.fr",
    "aol.it",
    "aol.es",
    "aol.co.uk",
    "aol.com.au",
  ],
  mx: ["gm0.yahoodns.net"],
  imap: imaps("imap.aol.com"),
  smtp: submissions("smtp.aol.com"),
  steps: [
    "Your normal AOL password does not work here: AOL wants an app password.",
    "On the page below, open Account security and choose Generate app password.",
    "Type the letters that AOL shows as the password.",
  ],
  helpUrl: "https://login.aol.com/account/security",
});
