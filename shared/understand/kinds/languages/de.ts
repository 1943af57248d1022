// German.
import { openings, phrases } from "../phrases.ts";
import type { KindWords } from "./words.ts";

export const german: KindWords = {
  common:
    "der die das und sie ihre ihr wir nicht ist ich für mit bei uns werden haben eine einen zu auf den im bis bin",
  subject: openings(`
    automatische (antwort|abwesenheits~|rückmeldung|empfangsbestätigung|eingangsbestätigung|e-mail|nachricht|mail)
    automatisch (generierte|erstellte)
    auto(-|)antwort
    abwesenheits(notiz|assistent|meldung|benachrichtigung|information|agent)
    (abwesend|abwesenheit|nicht im büro|außer haus|urlaub|im urlaub) ?:
  `),
  hint: openings(`
    abwesen~
    nicht im (büro|haus|hause)
    (außer|ausser) haus
    (im |)urlaub~
    betriebsferien
    ich bin
    (empfangs|eingangs)bestätigung~
    (ihre|ihr|deine|dein) * (eingegangen|erhalten|registriert|erstellt)
    (vielen |herzlichen |)dank für
    danke für
    (ticket|vorgang|servicefall|anfrage|vorbestellung|retoure|unterlagen) * (eröffnet|erstellt|angelegt|eingegangen|erhalten|angemeldet)
    wir haben
  `),
  away: phrases(`
    (ich bin|bin ich|ich befinde mich|ich werde|bin) * * (nicht im (büro|haus|hause|dienst)|im urlaub|abwesend|außer haus|ausser haus|auf (dienstreise|geschäftsreise|reisen|fortbildung)|in elternzeit|in mutterschutz|nicht erreichbar|krank|unterwegs|in den ferien)
    (derzeit|zurzeit|zur zeit|momentan|aktuell) * (nicht (im büro|erreichbar|im haus)|abwesend|im urlaub|außer haus|in den ferien|geschlossen|auf dienstreise)
    (keinen|eingeschränkten|sporadisch|begrenzten) zugriff auf
    (unser|das) (büro|geschäft|betrieb|laden|unternehmen|sekretariat) * * geschlossen
    betriebsferien
    wir (machen|haben|sind) * (urlaub|im urlaub|geschlossen)
    (ab|am) * (wieder|zurück) * (für sie da|erreichbar|im büro)
    weg
  `),
  meanwhile: phrases(`
    (in|bei) (dringenden|eiligen) *
    wenden sie sich
    bitte (an|kontaktieren|wenden|schreiben|rufen)
    meine vertretung
    vertritt mich
    nach meiner rückkehr
    sobald ich (wieder|zurück)
    wenn ich (wieder|zurück)
    nicht (automatisch |)weitergeleitet
    wird (automatisch |)weitergeleitet
    melde mich (nach|ab|sobald|umgehend|schnellst~|bis)
    (in|während) meiner abwesenheit
    für sie da
    antworte ich
  `),
  gone: phrases(`
    nicht mehr (im unternehmen|bei uns|bei der|bei dem|in unserem|tätig|beschäftigt|erreichbar|aktiv|gelesen|genutzt|verwendet|betreut)
    (das|unser) (unternehmen|haus|firma) verlassen
    ausgeschieden
    postfach (wird|ist) nicht
  `),
  thanks: phrases(`
    (vielen|herzlichen|besten|schönen|lieben) dank für
    danke für
    wir danken (ihnen |dir |)für
    ich danke ihnen für
  `),
  item: phrases(`
    (ihre|ihr|ihrer|ihrem|deine|dein|diese|die|das|ein|eine|der|unterlagen) * (nachricht|e-mail|mail|anfrage|anliegen|mitteilung|meldung|bewerbung|ticket|schreiben|reklamation|formular|~anfrage|~meldung|unterlagen|daten|bestellung|vorbestellung|anmeldung|~anmeldung|antrag|~antrag|retoure|feedback|vorgang|servicefall|~antrag|auftrag|beschwerde)
    (nachricht|e-mail|mail|anfrage|vorgang|ticket|servicefall|meldung)
  `),
  taken: phrases(`
    (ist|sind|wurde|wurden|wird|werden) * * (eingegangen|eingetroffen|angekommen|erhalten|empfangen|registriert|erfasst|aufgenommen|weitergeleitet|angelegt|erstellt|eröffnet|angemeldet|hochgeladen|übermittelt|gespeichert)
    (haben wir|wir haben|habe ich) * * (eingegangen|eingetroffen|angekommen|erhalten|empfangen|registriert|erfasst|aufgenommen|weitergeleitet|angelegt|erstellt|eröffnet|angemeldet|hochgeladen|übermittelt|gespeichert)
    (ist|sind) da
    den (eingang|erhalt)
    bestätigen (wir|ihnen)
    bestätigt, dass
    ist uns wichtig
    wird * bearbeitet
    (eingegangen|eingetroffen|angekommen|erhalten|empfangen|registriert|erfasst|aufgenommen|weitergeleitet|angelegt|erstellt|eröffnet|angemeldet|hochgeladen|übermittelt|gespeichert) worden
  `),
  ticket: phrases(`
    (ticket|vorgangs|fall|referenz|bearbeitungs|anfrage|anfragen|auftrags|support|schaden|retouren|kunden)(nummer|nr|id|zeichen)
    (nummer|vorgang|ticket|servicefall|aktenzeichen)
    (betreff|nummer) * (angeben|an|nennen)
  `),
  later: phrases(`
    (wir|unser|unsere|ein|eine|einer|man) * * (melden|bearbeiten|beantworten|kümmern|setzen|prüfen|antworten|zurück|kontaktieren|meldet|bearbeitet|beantwortet|kümmert|kommen|bemühen)
    (melden|meldet|bearbeiten|kümmern) (wir |uns |sich |)*
    (innerhalb|binnen) * (stunden|tagen|werktagen|arbeitstagen|werktages|tages|h)
    in den nächsten (tagen|stunden|werktagen)
    # * (werktage|arbeitstage|stunden|tage)
    so (schnell|bald) wie möglich
    (schnellstmöglich|umgehend|in kürze|zeitnah|baldmöglichst|schnellstens)
    der reihe nach
    (einige|bis zu) * (tage|zeit)
    (hohen aufkommens|vielen anfragen|anfragen kann)
    bitten (wir |)um geduld
    haben sie bitte verständnis
    werden (geprüft|bearbeitet|beantwortet)
    (sie|du) (erhalten|bekommst|erhältst) *
    arbeiten an
  `),
  automatic: phrases(`
    automatisch(e|en|er|) (erstellt|generiert|erzeugt|versandt|versendet|gesendet|verschickt|antwort|nachricht|e-mail|mail|eingangsbestätigung|empfangsbestätigung|bestätigung|mitteilung|generierte|erstellte)~
    wird automatisch versendet
    nicht auf diese (e-mail|mail|nachricht)
    antworten sie (bitte |)nicht
    systemnachricht
    maschinell
  `),
  personal: phrases(`
    ich
    mir
    mich
    mein
    meine
    meinem
    meinen
    meiner
  `),
  unsubscribe: phrases(`
    abmelden
    abbestellen
    austragen
    vom verteiler
    im browser (ansehen|anzeigen|öffnen|lesen)
    online(-|)(version|ansicht)
    keine (weiteren |)(e-mails|mails|newsletter|informationen|werbung) mehr
    (sie erhalten|du erhältst) diese (e-mail|mail|nachricht) * * (weil|da)
    newsletter
  `),
};
