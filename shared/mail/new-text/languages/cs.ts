// Czech words around a message.
import type { MailLanguage } from "./language.ts";

export const cs: MailLanguage = {
  code: "cs",
  leads: ["dne"],
  wrote: ["napsal", "napsala", "napsal(a)", "napsal/a"],
  pronouns: ["já", "ty", "vy", "my", "on", "ona"],
  headers: {
    from: ["od", "odesílatel"],
    date: ["odesláno", "datum"],
    to: ["komu", "pro"],
    cc: ["kopie"],
    subject: ["předmět"],
    other: ["důležitost"],
  },
  announcements: ["původní zpráva", "původní e-mail", "přeposlaná zpráva", "začátek přeposílané zprávy"],
  signOffs: ["s pozdravem", "s přátelským pozdravem", "hezký den", "s úctou", "zdraví", "přeji hezký den"],
  thanks: ["děkuji", "díky", "předem děkuji", "děkuji a přeji hezký den"],
  devices: ["odesláno z", "odesláno pomocí", "získejte outlook pro"],
  disclaimers: ["tato zpráva je důvěrná", "tento e-mail je důvěrný"],
};
