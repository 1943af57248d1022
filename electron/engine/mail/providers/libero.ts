// Libero Mail.
import { define, imaps, submissions } from "./provider.ts";

export const libero = define({
  id: "libero",
  name: "Libero",
  domains: ["libero.it", "iol.it", "blu.it", "inwind.it", "giallo.it"],
  mx: ["libero.it"],
  imap: imaps("imapmail.libero.it"),
  smtp: submissions("smtp.libero.it"),
  steps: ["Libero may ask for a password for mail programs: make it in the security settings of Libero Mail."],
  helpUrl: "https://aiuto.libero.it/",
});
