// Italian.
import { anyOf, startingWith } from "../../any-of.ts";
import type { KindWords } from "./words.ts";

export const italian: KindWords = {
  subject: startingWith(
    /risposta automatica|risponditore automatico|messaggio automatico|fuori (?:sede|ufficio)|assenza\b/,
    /assente\b|in ferie|sono (?:in ferie|fuori|assente)|avviso di (?:ricevimento|assenza)/,
    /conferma di (?:ricezione|ricevimento)|abbiamo ricevuto (?:la|il) (?:tua|tuo|sua|suo|vostra|vostro)/,
    /(?:la|il) (?:tua|tuo|sua|suo|vostra|vostro) (?:richiesta|messaggio|ticket|e-?mail|segnalazione)(?: \S{1,30})? (?:è stat[oa]) (?:ricevut|creat|apert|registrat)\S/,
    /grazie per (?:averci contattat|il (?:tuo|suo|vostro) messaggio|la (?:tua|sua|vostra) richiesta)/,
  ),
  away: anyOf(
    /(?:sono|sarò|mi trovo|siamo|saremo)(?: \S{1,25}){0,4}? (?:fuori (?:ufficio|sede)|in ferie|assente|assenti|in viaggio|in trasferta|in malattia|in maternità|chiusi|in vacanza)/,
    /attualmente (?:fuori|assente|in ferie)|accesso limitato|senza accesso (?:alla|all)/,
    /(?:rientro|rientrerò|tornerò|di ritorno) (?:il|in ufficio|dal)/,
    /(?:i nostri|il nostro) (?:uffici|ufficio|negozio)(?: \S{1,25}){0,4} chius/,
  ),
  meanwhile: anyOf(
    /(?:in caso di|per) urgenz|per (?:questioni|comunicazioni|richieste) urgenti/,
    /(?:si prega di|potete|può|puoi|vi prego di|la prego di) (?:contattare|scrivere|rivolger|chiamare)/,
    /contattare (?:il|la|i) |al mio (?:rientro|ritorno)|in mia assenza|durante la mia assenza/,
    /risponderò (?:al|appena|non appena)|non (?:sarà|verrà) (?:letta|letto|inoltrat)/,
  ),
  gone: anyOf(
    /non (?:lavora|fa) più (?:per|con|parte|in)|ha lasciato (?:l'azienda|la società)/,
    /non (?:è|viene) più (?:attiv|utilizzat|lett|monitorat|in uso)/,
  ),
  thanks: anyOf(
    /grazie (?:mille )?(?:per|di) (?:(?:averci|avermi) (?:contattat|scritt)|(?:il|la|l') ?(?:tuo|tua|suo|sua|vostro|vostra)? ?(?:messaggio|e-?mail|mail|richiesta|interesse|segnalazione|ordine))/,
    /la ringraziamo (?:per|di)|ti ringraziamo/,
  ),
  received: anyOf(
    /(?:abbiamo|ho) (?:\S{1,20} )?ricevuto (?:\S{1,20} )?(?:la|il) (?:tua|tuo|sua|suo|vostra|vostro) (?:\S{1,25} ){0,2}(?:richiesta|messaggio|e-?mail|mail|segnalazione|ticket|comunicazione|candidatura)/,
    /(?:la|il) (?:tua|tuo|sua|suo|vostra|vostro) (?:\S{1,25} ){0,2}(?:richiesta|messaggio|e-?mail|mail|ticket|segnalazione|comunicazione)(?: \S{1,30}){0,2} (?:è stat[oa]|è) (?:\S{1,20} )?(?:ricevut|registrat|apert|creat|inoltrat|arrivat|pres)\S/,
    /(?:confermiamo|conferma) (?:la|di|l'avvenuta) (?:ricezione|ricevimento|aver ricevuto)/,
    /è stato (?:aperto|creato) (?:un|il) ticket/,
  ),
  ticket: anyOf(
    /(?:ticket|pratica|caso|riferimento|numero(?: di (?:ticket|pratica|riferimento|richiesta))?|richiesta|segnalazione|n[°.])\s?(?:è)?(?: il)?\s?[:#]?\s?(?:n[°.])?\s?\(?[#[]?[A-Z]{0,6}-?\d{3,}/,
  ),
  later: anyOf(
    /(?:ti|la|vi|le) (?:risponderemo|ricontatteremo|contatteremo|faremo sapere)/,
    /(?:il nostro|un nostro|un) (?:\S{1,25} ){0,2}(?:team|operatore|addetto|incaricato|staff|consulente|ufficio)(?: \S{1,25}){0,4}? (?:contatter|risponder|ricontatter|prender)\S*/,
    /(?:prima|appena) possibile|quanto prima|al più presto|entro (?:\S{1,15} ){0,2}(?:ore|giorni|h\b)/,
    /nel più breve tempo|a breve/,
  ),
  automatic: anyOf(
    /(?:messaggio|e-?mail|mail|risposta|notifica) (?:\S{1,20} )?(?:automatic[oa]|generat[oa] automaticamente)/,
    /generat[oa] automaticamente|inviat[oa] automaticamente/,
    /(?:si prega di |ti preghiamo di )?non rispondere (?:a|direttamente)/,
  ),
  unsubscribe: anyOf(
    /disiscriv|annulla(?:re)? (?:l'|la )?iscrizione/,
    /cancella(?:re|ti)? (?:l'|la |dalla )?(?:tua )?iscrizione|cancellarsi/,
    /(?:visualizza|vedi|leggi)(?: \S{1,20}){0,4} (?:nel|sul) (?:tuo )?browser|versione online/,
    /non (?:desider|vuoi) (?:più )?ricevere/,
    /(?:ricevi|riceve|ricevete) questa? (?:e-?mail|mail|messaggio)(?: \S{1,40}){0,8} perch/,
  ),
};
