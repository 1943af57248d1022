// Migadu.
import { define, imaps, submissions } from "./provider.ts";

export const migadu = define({
  id: "migadu",
  name: "Migadu",
  domains: ["migadu.com"],
  mx: ["migadu.com"],
  imap: imaps("imap.migadu.com"),
  smtp: submissions("smtp.migadu.com"),
});
