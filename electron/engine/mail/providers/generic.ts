// Any mail server that has no file of its own.
import type { Provider } from "./provider.ts";

export const generic: Provider = {
  id: "generic",
  name: "Other",
  domains: [],
  mx: [],
  imap: { host: "", port: 993, security: "tls" },
  smtp: { host: "", port: 465, security: "tls" },
  user: { imap: "address", smtp: "address" },
  auth: "password",
  filesSentCopy: "unknown",
  perMinute: null,
  steps: [],
  helpUrl: null,
};
