// Proton Mail, through Proton's own Bridge program on the same computer.
import { define } from "./provider.ts";

export const proton = define({
  id: "proton",
  name: "Proton Mail",
  domains: ["proton.me", "protonmail.com", "protonmail.ch", "pm.me"],
  mx: ["protonmail.ch"],
  imap: { host: "127.0.0.1", port: 1143, security: "starttls" },
  smtp: { host: "127.0.0.1", port: 1025, security: "starttls" },
  filesSentCopy: "always",
  steps: [
    "Proton encrypts your mail, so Closer reaches it only through Proton Mail Bridge on this computer (a paid Proton plan is needed).",
    "Install and start Bridge, sign in there, and open the mailbox details.",
    "Type the password that Bridge shows, not that of your Proton account.",
    "Bridge has a certificate of its own: compare and trust it when Closer asks.",
  ],
  helpUrl: "https://proton.me/mail/bridge",
});
