// Swedish words around a message.
import type { MailLanguage } from "./language.ts";

export const sv: MailLanguage = {
  code: "sv",
  leads: ["den", "på"],
  wrote: ["skrev", "skriver", "har skrivit"],
  pronouns: ["jag", "du", "vi", "han", "hon", "ni"],
  headers: {
    from: ["från", "avsändare"],
    date: ["skickat", "datum", "skickades"],
    to: ["till"],
    cc: ["kopia"],
    subject: ["ämne"],
    other: ["svara till", "prioritet"],
  },
  announcements: [
    "ursprungligt meddelande",
    "originalmeddelande",
    "vidarebefordrat meddelande",
    "vidarebefordrat brev",
  ],
  signOffs: [
    "mvh",
    "med vänlig hälsning",
    "med vänliga hälsningar",
    "vänliga hälsningar",
    "vänlig hälsning",
    "hälsningar",
    "bästa hälsningar",
    "med vänlig hälsning / best regards",
    "vh",
    "hälsar",
  ],
  thanks: ["tack", "tack så mycket", "tack på förhand", "stort tack"],
  devices: ["skickat från min", "skickat från e-post", "skickat från outlook", "hämta outlook för"],
  disclaimers: ["detta meddelande är konfidentiellt", "detta e-postmeddelande", "om du inte är rätt mottagare"],
};
