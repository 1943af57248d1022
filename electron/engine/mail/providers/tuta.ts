// Tuta (Tutanota), which lets no other mail program in.
import { define } from "./provider.ts";

export const tuta = define({
  id: "tuta",
  name: "Tuta",
  domains: ["tuta.com", "tutanota.com", "tutanota.de", "tutamail.com", "tuta.io", "keemail.me"],
  mx: ["tutanota.de"],
  imap: null,
  smtp: null,
  steps: [
    "Tuta does not let other mail programs read your mail, so Closer cannot watch this address.",
    "If your mail is forwarded to another mailbox, connect that one.",
  ],
  helpUrl: "https://tuta.com/support",
});
