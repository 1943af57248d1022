// Yahoo Mail.
import { define, imaps, submissions } from "./provider.ts";

export const yahoo = define({
  id: "yahoo",
  name: "Yahoo",
  tile: true,
  domains: [
    "yahoo.com",
    "ymail.com",
    "rocketmail.com",
    "myyahoo.com",
    "yahoo.de",
    "yahoo.fr",
    "yahoo.it",
    "yahoo.es",
    "yahoo.se",
    "yahoo.ie",
    "yahoo.ca",
    "yahoo.co.uk",
    "yahoo.co.in",
    "yahoo.co.nz",
    "yahoo.com.au",
    "yahoo.com.br",
    "yahoo.com.mx",
    "yahoo.com.ar",
  ],
  mx: ["yahoodns.net"],
  imap: imaps("imap.mail.yahoo.com"),
  smtp: submissions("smtp.mail.yahoo.com"),
  steps: [
    "Your normal Yahoo password does not work here: Yahoo wants an app password.",
    "On the page below, open Account security and choose Generate app password.",
    "Type the letters that Yahoo shows as the password.",
  ],
  helpUrl: "https://login.yahoo.com/account/security",
});
