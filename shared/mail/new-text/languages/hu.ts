// Hungarian words around a message.
import type { MailLanguage } from "./language.ts";

export const hu: MailLanguage = {
  code: "hu",
  leads: [],
  wrote: ["írta", "ezt írta", "a következőt írta", "ezt írta (időpont"],
  pronouns: ["én", "te", "ön"],
  headers: {
    from: ["feladó"],
    date: ["elküldve", "dátum", "küldve"],
    to: ["címzett"],
    cc: ["másolatot kap", "másolat"],
    subject: ["tárgy"],
  },
  announcements: ["eredeti üzenet", "továbbított üzenet", "továbbított levél"],
  signOffs: ["üdvözlettel", "tisztelettel", "üdv", "szép napot"],
  thanks: ["köszönöm", "köszönettel", "előre is köszönöm", "köszi"],
  devices: ["iphone-omról küldve", "elküldve a", "küldve az"],
  disclaimers: ["ez az üzenet bizalmas", "ez az e-mail bizalmas"],
};
