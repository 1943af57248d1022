// Dutch.
import { anyOf, startingWith } from "../../any-of.ts";
import type { KindWords } from "./words.ts";

export const dutch: KindWords = {
  subject: startingWith(
    /automatisch(?:e)? (?:antwoord|beantwoording|bericht|reactie)|autoreply/,
    /afwezig(?:heid|heidsbericht|heidsmelding)?\b|niet (?:op|in) (?:het )?kantoor/,
    /(?:ik ben )?(?:op|met) vakantie|ontvangstbevestiging|bevestiging van ontvangst/,
    /(?:wij|we) hebben (?:uw|je) (?:bericht|e-?mail|vraag|aanvraag)/,
    /(?:uw|je) (?:bericht|aanvraag|vraag|ticket|e-?mail|verzoek|melding)(?: \S{1,30})? (?:is|werd) (?:ontvangen|aangemaakt|geregistreerd)/,
    /bedankt voor (?:uw|je) (?:bericht|e-?mail|vraag|aanvraag)/,
  ),
  away: anyOf(
    /(?:ik ben|ben ik|wij zijn|we zijn)(?: \S{1,25}){0,7}? (?:afwezig|niet (?:op|in) (?:het )?kantoor|op vakantie|met vakantie|met verlof|niet bereikbaar|op reis|gesloten|vrij|ziek)/,
    /momenteel (?:afwezig|niet|op vakantie)|beperkt(?:e)? toegang (?:tot|op)/,
    /geen toegang tot mijn (?:e-?mail|mail)|weer (?:aanwezig|bereikbaar|terug) (?:op|vanaf)/,
    /(?:ons|het) (?:kantoor|winkel|bedrijf)(?: \S{1,25}){0,4} gesloten/,
  ),
  meanwhile: anyOf(
    /(?:voor|bij|in) (?:dringende|spoedeisende|urgente|spoed)/,
    /(?:kunt u|kun je|u kunt|je kunt|gelieve) (?:\S{1,20} ){0,3}(?:contact|mailen|bellen)/,
    /neem (?:\S{1,20} )?contact op|bij terugkomst|na mijn (?:terugkeer|vakantie|verlof)/,
    /zodra ik (?:terug|weer)|tijdens mijn afwezigheid|in mijn afwezigheid/,
    /wordt niet (?:gelezen|doorgestuurd)/,
  ),
  gone: anyOf(
    /niet (?:langer|meer) (?:werkzaam|in dienst|bij|actief|in gebruik|gelezen|gebruikt)/,
    /heeft (?:het bedrijf|de organisatie|ons) verlaten/,
  ),
  thanks: anyOf(
    /(?:hartelijk )?(?:dank|bedankt|dankjewel|dank u(?: wel)?) voor (?:uw|je|het) (?:\S{1,25} ){0,2}(?:bericht|e-?mail|mail|vraag|aanvraag|reactie|interesse|bestelling|melding|opnemen van contact)/,
  ),
  received: anyOf(
    /(?:wij|we|ik) (?:hebben|heb) (?:uw|je) (?:\S{1,25} ){0,2}(?:bericht|e-?mail|mail|vraag|aanvraag|verzoek|melding|sollicitatie|klacht)(?: \S{1,25}){0,3} ontvangen/,
    /(?:uw|je) (?:\S{1,25} ){0,2}(?:bericht|e-?mail|mail|vraag|aanvraag|ticket|verzoek|melding|klacht)(?: \S{1,30}){0,2} (?:is|werd|hebben wij|hebben we) (?:\S{1,20} ){0,3}(?:ontvangen|geregistreerd|aangemaakt|in behandeling|binnengekomen|doorgestuurd)/,
    /bevestig(?:en|t)? (?:wij|we|ik)?(?: \S{1,20})? ?de ontvangst|ontvangst van uw/,
  ),
  ticket: anyOf(
    /(?:ticket|zaak|referentie|aanvraag|melding|dossier|kenmerk|case)[- ]?(?:nummer|nr\.?|id)?\s?(?:is)?\s?[:#]?\s?\(?[#[]?[A-Z]{0,6}-?\d{3,}/,
  ),
  later: anyOf(
    /(?:wij|we|ons (?:\S{1,25} ){0,2}team|een (?:\S{1,25} ){0,2}(?:medewerker|collega)|een van onze (?:\S{1,20} )?medewerkers)(?: \S{1,25}){0,8}? (?:contact (?:met u|met je|op)|beantwoord|reageren|reageert|antwoord|terug|behandel|neemt|nemen)/,
    /zo (?:snel|spoedig) mogelijk|binnen (?:\S{1,15} ){0,2}(?:uur|dagen|werkdagen|werkdag)|binnenkort/,
    /spoedig/,
  ),
  automatic: anyOf(
    /automatisch (?:gegenereerd|verzonden|verstuurd|aangemaakt|bericht|antwoord)/,
    /automatische? (?:e-?mail|bericht|reactie|bevestiging|ontvangstbevestiging)/,
    /(?:gelieve )?niet (?:op deze (?:e-?mail|mail|bericht)|te antwoorden|te reageren)/,
    /(?:op dit|op deze) (?:bericht|e-?mail|mail) (?:kunt u )?niet/,
  ),
  unsubscribe: anyOf(
    /uitschrijven|afmelden|schrijf (?:je|u) (?:hier )?uit|nieuwsbrief/,
    /(?:bekijk|lees)(?: \S{1,20}){0,4} (?:in (?:je|uw) browser|online)|online versie/,
    /(?:u|je) ontvangt (?:deze|dit) (?:e-?mail|mail|bericht|nieuwsbrief)(?: \S{1,40}){0,8} omdat/,
    /niet langer ontvangen/,
  ),
};
