// Free in France.
import { define, imaps, submissions } from "./provider.ts";

export const freeFr = define({
  id: "free-fr",
  name: "Free",
  domains: ["free.fr"],
  mx: ["free.fr"],
  imap: imaps("imap.free.fr"),
  smtp: submissions("smtp.free.fr"),
  user: { imap: "local-part", smtp: "local-part" },
  steps: ["For sending, switch on Authenticated SMTP once in the account of your Freebox."],
  helpUrl: "https://assistance.free.fr/",
});
