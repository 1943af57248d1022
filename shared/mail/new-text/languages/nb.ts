// Norwegian words around a message.
import type { MailLanguage } from "./language.ts";

export const nb: MailLanguage = {
  code: "nb",
  leads: ["den", "på"],
  wrote: ["skrev", "skrev følgende"],
  pronouns: ["jeg", "du", "vi", "han", "hun"],
  headers: {
    from: ["fra", "avsender"],
    date: ["sendt", "dato"],
    to: ["til"],
    cc: ["kopi"],
    subject: ["emne"],
    other: ["svar til", "prioritet"],
  },
  announcements: ["opprinnelig melding", "original melding", "videresendt melding", "videresendt e-post"],
  signOffs: ["med vennlig hilsen", "vennlig hilsen", "med hilsen", "beste hilsen", "hilsen", "mvh"],
  thanks: ["takk", "tusen takk", "på forhånd takk", "mange takk"],
  devices: ["sendt fra min", "sendt fra outlook", "skaff deg outlook for"],
  disclaimers: ["denne meldingen er konfidensiell", "denne e-posten er konfidensiell"],
};
