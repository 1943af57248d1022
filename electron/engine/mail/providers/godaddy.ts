// GoDaddy Workspace Email.
import { define, imaps, submissions } from "./provider.ts";

export const godaddy = define({
  id: "godaddy",
  name: "GoDaddy",
  domains: ["secureserver.net"],
  mx: ["secureserver.net"],
  imap: imaps("imap.secureserver.net"),
  smtp: submissions("smtpout.secureserver.net"),
});
