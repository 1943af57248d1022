// Namecheap Private Email.
import { define, imaps, submissions } from "./provider.ts";

export const namecheap = define({
  id: "namecheap",
  name: "Private Email",
  domains: ["privateemail.com"],
  mx: ["privateemail.com"],
  imap: imaps("mail.privateemail.com"),
  smtp: submissions("mail.privateemail.com"),
});
