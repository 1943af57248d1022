// Finnish words around a message.
import type { MailLanguage } from "./language.ts";

export const fi: MailLanguage = {
  code: "fi",
  leads: [],
  wrote: ["kirjoitti", "kirjoittaa"],
  pronouns: ["minä", "sinä", "hän", "me", "te"],
  headers: {
    from: ["lähettäjä"],
    date: ["lähetetty", "päivämäärä", "päiväys", "pvm"],
    to: ["vastaanottaja"],
    cc: ["kopio"],
    subject: ["aihe"],
    other: ["vastausosoite"],
  },
  announcements: ["alkuperäinen viesti", "edelleenlähetetty viesti", "välitetty viesti"],
  signOffs: ["ystävällisin terveisin", "terveisin", "parhain terveisin", "yt", "t", "terv"],
  thanks: ["kiitos", "kiitos etukäteen", "kiitoksia", "kiitos paljon"],
  devices: ["lähetetty iphonesta", "lähetetty ipadista", "lähetetty puhelimesta", "lähetetty androidista"],
  disclaimers: ["tämä viesti on luottamuksellinen", "tämä sähköposti on luottamuksellinen"],
};
