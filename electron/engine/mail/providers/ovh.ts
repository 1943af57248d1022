// OVHcloud MX Plan and Zimbra.
import { define, imaps, submissions } from "./provider.ts";

export const ovh = define({
  id: "ovh",
  name: "OVHcloud",
  domains: ["ovh.net"],
  mx: ["mail.ovh.net"],
  imap: imaps("ssl0.ovh.net"),
  smtp: submissions("ssl0.ovh.net"),
  steps: ["Use the password of the mailbox itself, not that of your OVHcloud account."],
  helpUrl: "https://help.ovhcloud.com/",
});
