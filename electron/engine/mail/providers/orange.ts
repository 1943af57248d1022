// Orange in France.
import { define, imaps, submissions } from "./provider.ts";

export const orange = define({
  id: "orange",
  name: "Orange",
  domains: ["orange.fr", "wanadoo.fr"],
  mx: ["orange.fr"],
  imap: imaps("imap.orange.fr"),
  smtp: submissions("smtp.orange.fr"),
  steps: ["Orange may ask you once, in the settings of its web mail, to allow other mail programs."],
  helpUrl: "https://assistance.orange.fr/",
});
