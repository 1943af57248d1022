// Catalan words around a message.
import type { MailLanguage } from "./language.ts";

export const ca: MailLanguage = {
  code: "ca",
  leads: ["el", "a data de"],
  wrote: ["va escriure", "ha escrit", "escrigué"],
  pronouns: ["jo", "tu", "vostè", "nosaltres"],
  headers: {
    from: ["de"],
    date: ["enviat", "data", "enviat el"],
    to: ["per a", "a"],
    cc: ["a/c"],
    subject: ["assumpte"],
  },
  announcements: ["missatge original", "missatge reenviat"],
  signOffs: ["salutacions", "salutacions cordials", "cordialment", "atentament", "una abraçada"],
  thanks: ["gràcies", "moltes gràcies", "gràcies per endavant"],
  devices: ["enviat des del meu", "enviat des de"],
  disclaimers: ["aquest missatge i els fitxers adjunts"],
};
