// Aruba in Italy.
import { define, imaps, submissions } from "./provider.ts";

export const aruba = define({
  id: "aruba",
  name: "Aruba",
  domains: ["aruba.it"],
  mx: ["aruba.it"],
  imap: imaps("imaps.aruba.it"),
  smtp: submissions("smtps.aruba.it"),
  helpUrl: "https://guide.aruba.it/",
});
