// Rackspace Email.
import { define, imaps, submissions } from "./provider.ts";

export const rackspace = define({
  id: "rackspace",
  name: "Rackspace Email",
  domains: ["emailsrvr.com"],
  mx: ["emailsrvr.com"],
  imap: imaps("secure.emailsrvr.com"),
  smtp: submissions("secure.emailsrvr.com"),
});
