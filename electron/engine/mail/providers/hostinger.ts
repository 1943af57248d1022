// Hostinger.
import { define, imaps, submissions } from "./provider.ts";

export const hostinger = define({
  id: "hostinger",
  name: "Hostinger",
  domains: ["hostinger.com"],
  mx: ["hostinger.com"],
  imap: imaps("imap.hostinger.com"),
  smtp: submissions("smtp.hostinger.com"),
});
