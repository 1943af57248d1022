// German.
import { anyOf, startingWith } from "../../any-of.ts";
import type { KindWords } from "./words.ts";

export const german: KindWords = {
  subject: startingWith(
    /automatische (?:antwort|abwesenheitsnotiz|rückmeldung|empfangsbestätigung|eingangsbestätigung|e-?mail)/,
    /automatisch generierte|auto-?antwort/,
    /abwesenheit(?:snotiz|sassistent|smeldung|sbenachrichtigung|sinformation)?\b|abwesend/,
    /nicht im (?:büro|haus|hause)|außer haus|ausser haus|im urlaub|urlaub(?:snotiz|smeldung)?\b/,
    /ich bin (?:im urlaub|nicht|abwesend|bis)|(?:empfangs|eingangs)bestätigung/,
    /(?:wir haben )?ihre? (?:anfrage|nachricht|e-?mail|mail|mitteilung|anliegen|ticket|meldung)(?: \S{1,30})? (?:ist (?:bei uns )?eingegangen|wurde (?:empfangen|erstellt|registriert|aufgenommen)|erhalten|haben wir erhalten)/,
    /(?:vielen dank|danke) für ihre (?:nachricht|anfrage|e-?mail|mail|kontaktaufnahme|mitteilung)\s*[!.]?\s*$/,
    /(?:ticket|vorgang|anfrage)\s?\S{0,30} (?:wurde )?(?:erstellt|eröffnet|angelegt|eingegangen|erhalten)/,
    /wir haben ihre (?:nachricht|anfrage|e-?mail) erhalten/,
  ),
  away: anyOf(
    /\bich (?:bin|befinde mich|werde)(?: \S{1,25}){0,12}? (?:nicht im (?:büro|haus|hause|dienst)|im urlaub|abwesend|außer haus|ausser haus|auf (?:dienstreise|geschäftsreise|reisen)|in elternzeit|in mutterschutz|nicht erreichbar|nicht im einsatz|krank|unterwegs|in den ferien|ferienabwesend|auf fortbildung)/,
    /\b(?:derzeit|zurzeit|zur zeit|momentan|aktuell|ab heute|vom|bis)(?: \S{1,25}){0,8} (?:nicht (?:im büro|erreichbar|im haus)|abwesend|im urlaub|außer haus|in den ferien|geschlossen)/,
    /bin ich (?:wieder|ab)(?: \S{1,20}){0,6} (?:für sie da|erreichbar|im büro|zurück)/,
    /(?:keinen|nur eingeschränkten|eingeschränkten|nur sporadisch|begrenzten) zugriff auf (?:meine )?(?:e-?mails|mails|nachrichten)/,
    /\b(?:unser|das) (?:büro|geschäft|betrieb|laden|unternehmen|sekretariat)(?: \S{1,25}){0,8} geschlossen/,
    /betriebsferien|wir (?:machen|haben)(?: \S{1,20}){0,4} (?:urlaub|betriebsferien|geschlossen)/,
  ),
  meanwhile: anyOf(
    /in dringenden (?:fällen|angelegenheiten)|bei dringenden|in eiligen|wenden sie sich (?:bitte )?an/,
    /bitte (?:kontaktieren|wenden|schreiben|rufen)|meine vertretung|vertritt mich|vertretungsweise/,
    /nach meiner rückkehr|sobald ich (?:wieder|zurück)|wenn ich (?:wieder|zurück)/,
    /wird (?:nicht|automatisch)? ?(?:weitergeleitet|bearbeitet|gelesen)|nicht weitergeleitet/,
    /melde mich (?:bis|nach|ab|sobald|umgehend|schnellst)|in meiner abwesenheit/,
    /während meiner abwesenheit|beantworte(?: \S{1,20}){0,6} (?:nach|ab|sobald)/,
  ),
  gone: anyOf(
    /nicht mehr (?:im unternehmen|bei (?:uns|der|dem)|für|in unserem|tätig|beschäftigt|erreichbar|aktiv|gelesen|genutzt|verwendet|betreut)/,
    /(?:das|unser) (?:unternehmen|haus|firma) verlassen|ausgeschieden/,
    /postfach (?:wird|ist) nicht (?:mehr )?(?:gelesen|betreut|überwacht)/,
  ),
  thanks: anyOf(
    /(?:vielen|herzlichen|besten|schönen) dank für (?:ihre?|die|deine?) (?:\S{1,25} ){0,2}(?:nachricht|e-?mail|mail|anfrage|mitteilung|kontaktaufnahme|interesse|schreiben|bestellung|anliegen|meldung)/,
    /danke für (?:ihre?|deine?) (?:\S{1,25} ){0,2}(?:nachricht|e-?mail|mail|anfrage|mitteilung|meldung)/,
  ),
  received: anyOf(
    /(?:ihre?|deine?) (?:\S{1,25} ){0,3}(?:nachricht|e-?mail|mail|anfrage|anliegen|mitteilung|meldung|bewerbung|ticket|schreiben|reklamation|formular|support-?anfrage)(?: \S{1,30}){0,6}? (?:eingegangen|erhalten|empfangen|registriert|erfasst|aufgenommen|angekommen|weitergeleitet|angelegt|erstellt|bei uns ein)/,
    /(?:wir|ich) haben? (?:ihre?|deine?) (?:\S{1,25} ){0,3}(?:nachricht|e-?mail|mail|anfrage|anliegen|mitteilung|meldung|bewerbung|schreiben) (?:\S{1,20} ){0,3}(?:erhalten|empfangen|bekommen|registriert)/,
    /(?:bestätigen|bestätigt)(?: \S{1,25}){0,3} (?:den )?(?:eingang|erhalt)/,
    /(?:ticket|vorgang|fall)(?: \S{1,30}){0,4} (?:wurde|ist) (?:\S{1,20} ){0,2}(?:erstellt|angelegt|eröffnet|registriert)/,
  ),
  ticket: anyOf(
    /(?:ticket|vorgangs?|fall|referenz|bearbeitungs|anfrage|auftrags?|support|fall)[- ]?(?:nummer|nr\.?|id|zeichen)?\s?(?:lautet|ist)?\s?[:#]?\s?\(?[#[]?[A-Z]{0,6}-?\d{3,}/,
    /(?:betreff|nummer|ticketnummer)(?: \S{1,20}){0,6} (?:angeben|anzugeben|nicht (?:zu )?(?:ver)?ändern|beibehalten)/,
  ),
  later: anyOf(
    /(?:wir|unser(?:e)? (?:\S{1,25} ){0,3}(?:team|mitarbeiter|kundenservice|support|kollegen|abteilung|sachbearbeiter)|ein(?:e)? (?:\S{1,20} ){0,2}(?:mitarbeiter(?:in)?|kollege|kollegin)|man)(?: \S{1,25}){0,10}? (?:melden|bearbeiten|beantworten|kümmern|setzen|prüfen|antworten|in verbindung|zurückkommen|kontaktieren|meldet|bearbeitet|beantwortet|kümmert)/,
    /(?:innerhalb|binnen)(?: von)? (?:\S{1,15} ){0,3}(?:stunden?|tagen?|werktagen?|arbeitstagen?|h\b)/,
    /in den nächsten (?:\S{1,15} ){0,2}(?:stunden|tagen|werktagen)|so (?:schnell|bald) wie möglich/,
    /schnellstmöglich|umgehend|in kürze|zeitnah|baldmöglichst/,
    /werden sich (?:\S{1,20} ){0,3}(?:melden|bei ihnen)/,
  ),
  automatic: anyOf(
    /automatisch(?:e|en|er)? (?:erstellt|generiert|erzeugt|versandt|versendet|gesendet|verschickt|antwort|nachricht|e-?mail|mail|eingangsbestätigung|empfangsbestätigung|bestätigung|mitteilung)/,
    /(?:bitte )?(?:antworten|beantworten) sie (?:bitte )?(?:nicht )?(?:auf )?(?:diese|nicht)(?: \S{1,20}){0,3} (?:e-?mail|mail|nachricht|nicht)/,
    /nicht auf diese (?:e-?mail|mail|nachricht)|systemnachricht|maschinell (?:erstellt|erzeugt)|no-?reply/,
  ),
  unsubscribe: anyOf(
    /abmelden|abbestellen|austragen|newsletter|vom verteiler|im browser (?:ansehen|anzeigen|öffnen|lesen)/,
    /online(?:-| )(?:version|ansicht)/,
    /keine (?:weiteren )?(?:e-?mails|mails|newsletter|informationen|werbung) mehr/,
    /(?:sie erhalten|du erhältst) diese (?:e-?mail|mail|nachricht)(?: \S{1,40}){0,8} (?:weil|da)\b/,
    /widerrufen|profil (?:ändern|bearbeiten)/,
  ),
};
