// Dutch.
import { openings, phrases } from "../phrases.ts";
import type { KindWords } from "./words.ts";

export const dutch: KindWords = {
  common: "de het een en van voor met uw u wij we niet is ik ben op dit zijn je bedankt tot",
  subject: openings(`
    automatisch(e|) (antwoord|beantwoording|bericht|reactie|ontvangstbevestiging)
    (afwezig|afwezigheid|op vakantie) ?:
    afwezigheids(bericht|melding|assistent)
  `),
  hint: openings(`
    afwezig~
    niet (op|in) (het |)kantoor
    (ik ben |)(op|met) vakantie
    ontvangst~
    (wij|we) hebben
    (uw|je) * (ontvangen|geregistreerd)
    bedankt voor
    dank voor
    (melding|bericht|aanvraag|ticket) * (ontvangen|aangemaakt|geregistreerd)
  `),
  away: phrases(`
    (ik ben|ben ik|wij zijn|we zijn) * (afwezig|niet (op|in) (het |)kantoor|op vakantie|met vakantie|met verlof|niet bereikbaar|op reis|gesloten|vrij|ziek)
    momenteel (afwezig|niet|op vakantie)
    (beperkt|beperkte|geen) toegang
    weer (aanwezig|bereikbaar|terug) (op|vanaf)
    (ons|het) (kantoor|winkel|bedrijf) * gesloten
  `),
  meanwhile: phrases(`
    (voor|bij|in) (dringende|spoedeisende|urgente|spoed) *
    (kunt u|kun je|u kunt|je kunt) * (contact|mailen|bellen)
    neem * contact op
    bij terugkomst
    na mijn (terugkeer|vakantie|verlof)
    zodra ik (terug|weer)
    (tijdens|in) mijn afwezigheid
    wordt niet (gelezen|doorgestuurd)
  `),
  gone: phrases(`
    niet (langer|meer) (werkzaam|in dienst|bij|actief|in gebruik|gelezen|gebruikt)
    heeft (het bedrijf|de organisatie|ons) verlaten
  `),
  thanks: phrases(`
    (hartelijk |)(dank|bedankt|dankjewel|dank u|dank u wel) voor
  `),
  item: phrases(`
    (uw|je|een|deze|dit) * (bericht|e-mail|mail|vraag|aanvraag|verzoek|melding|sollicitatie|klacht|ticket|bestelling)
    (bericht|aanvraag|vraag|melding|deze|ontvangst)
  `),
  taken: phrases(`
    (is|zijn|werd|wordt) * (ontvangen|geregistreerd|aangemaakt|binnengekomen|doorgestuurd|in behandeling)
    (hebben wij|we hebben|wij hebben) * * ontvangen
    hebben * ontvangen
    bevestigen * ontvangst
    ontvangst van
  `),
  ticket: phrases(`
    (ticket|zaak|referentie|aanvraag|melding|dossier|case)(-|)(nummer|nr)
    (nummer|kenmerk) *
    onder nummer
  `),
  later: phrases(`
    (wij|we|ons|een|een van onze) * (contact|beantwoord~|reageren|reageert|antwoord~|terug|behandel~|neemt|nemen|bellen)
    zo (snel|spoedig) mogelijk
    binnen * (uur|dagen|werkdagen|werkdag|weken|dag)
    (binnenkort|spoedig)
    u ontvangt *
    meestal dezelfde dag
  `),
  automatic: phrases(`
    automatisch(e|) (gegenereerd|verzonden|verstuurd|aangemaakt|bericht|antwoord|e-mail|reactie|bevestiging|ontvangstbevestiging|gegenereerde)
    niet (op deze|te antwoorden|te reageren)
    op (dit|deze) (bericht|e-mail|mail) kunt u niet
  `),
  personal: phrases(`
    ik
    mij
    me
    mijn
  `),
  unsubscribe: phrases(`
    uitschrijven
    afmelden
    schrijf (je|u) (hier |)uit
    nieuwsbrief
    (bekijk|lees) * (browser|online)
    online versie
    (u|je) ontvangt * omdat
    niet langer ontvangen
  `),
};
