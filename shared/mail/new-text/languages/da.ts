// Danish words around a message.
import type { MailLanguage } from "./language.ts";

export const da: MailLanguage = {
  code: "da",
  leads: ["den", "på"],
  wrote: ["skrev", "skrev følgende", "har skrevet"],
  pronouns: ["jeg", "du", "vi", "han", "hun"],
  headers: {
    from: ["fra", "afsender"],
    date: ["sendt", "dato"],
    to: ["til"],
    cc: ["kopi"],
    subject: ["emne"],
    other: ["svar til", "prioritet"],
  },
  announcements: [
    "oprindelig meddelelse",
    "original meddelelse",
    "videresendt besked",
    "videresendt meddelelse",
    "start på videresendt besked",
  ],
  signOffs: [
    "med venlig hilsen",
    "med venlige hilsner",
    "venlig hilsen",
    "venlige hilsner",
    "de bedste hilsner",
    "bedste hilsner",
    "mvh",
    "hilsen",
    "vh",
    "kh",
  ],
  thanks: ["tak", "mange tak", "på forhånd tak", "tusind tak"],
  devices: ["sendt fra min", "sendt fra mail", "sendt fra outlook", "hent outlook til"],
  disclaimers: ["denne meddelelse er fortrolig", "denne e-mail er fortrolig", "hvis du ikke er den rette modtager"],
};
