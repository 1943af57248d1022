// Italian.
import { openings, phrases } from "../phrases.ts";
import type { KindWords } from "./words.ts";

export const italian: KindWords = {
  common: "il la di che per con una abbiamo sono è del della non grazie le un si al suo tua fino",
  subject: openings(`
    (risposta|messaggio|conferma) automatic(a|o)
    risponditore automatico
    (fuori (sede|ufficio)|assenza|assente|in ferie) ?:
  `),
  hint: openings(`
    fuori (sede|ufficio)
    assen~
    in ferie
    sono
    avviso di
    conferma di
    abbiamo ricevuto
    grazie per
    (segnalazione|ticket|reclamo|richiesta) #
  `),
  away: phrases(`
    (sono|sarò|mi trovo|siamo|saremo) * (fuori ufficio|fuori sede|in ferie|assente|assenti|in viaggio|in trasferta|in malattia|in maternità|chiusi|in vacanza)
    attualmente (fuori|assente|in ferie)
    (accesso limitato|senza accesso)
    (rientro|rientrerò|tornerò|di ritorno) (il|in ufficio|dal)
    (i nostri|il nostro) (uffici|ufficio|negozio) * chius~
  `),
  meanwhile: phrases(`
    (in caso di|per) urgenz~
    per (questioni|comunicazioni|richieste) urgenti
    (si prega di|potete|può|puoi|vi prego di|la prego di) (contattare|scrivere|rivolgersi|chiamare)
    contattare (il|la|i)
    al mio (rientro|ritorno)
    (in|durante la) mia assenza
    risponderò (al|appena|non appena|a tutte)
    non (sarà|verrà) (letta|letto|inoltrata|inoltrato)
  `),
  gone: phrases(`
    non (lavora|fa) più
    ha lasciato (l'azienda|la società)
    non (è|viene) più (attivo|attiva|utilizzata|utilizzato|letta|letto|in uso)
  `),
  thanks: phrases(`
    grazie (mille |)(per|di)
    (la|ti|vi) ringraziamo
  `),
  item: phrases(`
    (la|il|lo|un|del|questa|questo) (tua |tuo |sua |suo |vostra |vostro |)(richiesta|messaggio|e-mail|email|mail|segnalazione|ticket|comunicazione|candidatura|reclamo)
    (ticket|reclamo|segnalazione)
  `),
  taken: phrases(`
    abbiamo * ricevuto
    (è|e'|sono) (stato|stata|stati) (ricevut(o|a|i)|registrat(o|a)|apert(o|a)|creat(o|a)|inoltrat(o|a)|presa? in carico|preso in carico)
    (conferma|confermiamo) la ricezione
  `),
  ticket: phrases(`
    (ticket|pratica|caso|riferimento|numero|richiesta|segnalazione|protocollo|reclamo) (numero|n°|n.|di protocollo|) *
    con il numero
  `),
  later: phrases(`
    (ti|la|vi|le) (risponderemo|ricontatteremo|contatteremo|contatterà|faremo sapere)
    (il nostro|un nostro|un|verrà) * (contatter~|risponder~|ricontatter~|prender~|lavorato)
    risponderemo
    (prima|appena) possibile
    quanto prima
    al più presto
    entro * (ore|giorni|h)
    nel più breve tempo
    a breve
    riceverà una risposta
  `),
  automatic: phrases(`
    (messaggio|e-mail|email|mail|risposta|notifica) automatic(a|o)
    (generato|generata|inviato|inviata) automaticamente
    generata dal sistema
    non rispondere
  `),
  personal: phrases(`
    io
    mi
    mio
    mia
    ho
    sono
    vorrei
    posso
  `),
  unsubscribe: phrases(`
    disiscriv~
    annulla(re|) (l'|la |)iscrizione
    cancella~ * iscrizione
    cancellarsi
    (visualizza|vedi|leggi) * browser
    versione online
    non (desideri|vuoi|desidera) (più |)ricevere
    (ricevi|riceve|ricevete) questa? * perché
  `),
};
