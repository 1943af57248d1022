// Dutch.
import type { Language, WordList } from "./language.ts";

const ACT = `sturen zenden mailen faxen leveren bezorgen brengen geven bellen terugbellen schrijven antwoorden reageren informeren melden bevestigen controleren nakijken uitzoeken
  checken bekijken kijken vragen navragen zoeken voorbereiden opstellen maken afmaken repareren herstellen vervangen ruilen omruilen corrigeren wijzigen aanpassen veranderen
  annuleren reserveren boeken bestellen regelen plannen inplannen organiseren installeren plaatsen monteren langskomen komen ophalen meenemen terugkomen terugsturen opsturen
  toesturen nasturen doorsturen doorgeven terugbetalen betalen overmaken storten crediteren vergoeden verwerken oplossen zorgen uitvoeren berekenen schoonmaken schilderen
  toevoegen bijvoegen aanbieden activeren deblokkeren proberen nemen houden zetten leggen laten ondertekenen tekenen printen bespreken overleggen contacteren opnemen
  verzenden versturen nabellen klaarzetten klaarleggen aanvullen bijwerken uitleggen afhandelen vasthouden vrijhouden doen opzoeken verhelpen`;

/** "sturen" → "stuur" cannot be told by rule; the first persons of frequent verbs are listed instead. */
const FIRST: WordList = `stuur sturen zend mail mailen lever leveren bezorg bezorgen breng brengen geef geven bel bellen schrijf schrijven antwoord reageer meld bevestig bevestigen controleer
  controleren kijk kijken check zoek zoeken vraag vragen maak maken repareer repareren vervang vervangen ruil corrigeer pas passen wijzig annuleer annuleren reserveer reserveren
  boek bestel bestellen regel regelen plan plannen installeer plaats kom komen haal halen neem nemen betaal betalen maak stort los lossen zorg zorgen bereken schilder voeg
  zet leg laat laten houd hou houden bespreek overleg probeer proberen verstuur versturen verzend informeer ga gaan verhelp doe doen`;

export const dutch: Language = {
  code: "nl",
  accents: "optional",
  common: `de het een en van ik is niet dat op te in zijn voor met die wij we u uw jij je jullie ons onze heb heeft hebben ben er maar om ook bij naar wat als dan nog kan kunt kunnen
    wordt worden graag bedankt dank groet groeten beste goedemorgen hallo al aan door over uit tot mijn hij zij deze dit of was geen wel moet zal zullen
    wanneer hartelijk bijgaand mij morgen vandaag gisteren waarom`,
  letters: "ëï",
  abbreviations:
    "dhr mw mevr mr dr ir ing drs bv b.v nv n.v bijv bv enz e.d evt i.v.m m.b.t o.a t.a.v tel nr str ca incl excl max min ma di wo do vr za zo jan feb mrt apr jun jul aug sep okt nov dec m.v.g mvg",
  conditions: "als zodra wanneer nadat na indien",
  joiners: "en maar of dan daarna dus verder ook anders want",
  contractions: {
    "'k": "ik",
    "zo'n": "zo een",
    "'t": "het",
    ff: "even",
    aub: "alstublieft",
    svp: "alstublieft",
    ajb: "alsjeblieft",
    mn: "mijn",
    zsm: "zo snel mogelijk",
  },
  classes: {
    ik: "ik we wij",
    u: "u je jou jullie uw jouw",
    act: ACT,
    first: FIRST,
    acted: `gestuurd verstuurd verzonden gemaild geleverd bezorgd gebracht terugbetaald overgemaakt betaald gerepareerd hersteld vervangen gecorrigeerd gewijzigd aangepast
      geannuleerd gereserveerd geboekt besteld opgelost geregeld verwerkt gecrediteerd bijgewerkt doorgestuurd opgestuurd toegestuurd teruggestuurd geplaatst geïnstalleerd
      afgemaakt gedaan uitgevoerd toegevoegd ondertekend vergoed`,
    time: `vandaag morgen overmorgen maandag dinsdag woensdag donderdag vrijdag zaterdag zondag straks zo vanavond vanmiddag vanochtend morgenochtend morgenmiddag direct meteen
      snel spoedig binnenkort volgende_week deze_week zo_snel_mogelijk zo_spoedig_mogelijk later nog_vandaag`,
    person: `collega monteur chauffeur bezorger team loodgieter elektricien schilder timmerman assistent assistente secretaresse boekhouder boekhouding werkplaats klantenservice
      magazijn leverancier technicus installateur ploeg jongens koerier medewerker`,
    bad: `kapot stuk defect beschadigd verkeerd fout onvolledig vies vuil koud leeg gekrast gebroken lek onbruikbaar slecht onacceptabel schandalig belachelijk nat te_klein
      te_groot te_laat waardeloos teleurstellend`,
    good: `goed prima perfect top super uitstekend geweldig mooi prachtig fantastisch ok oké in_orde compleet volledig juist correct tevreden blij netjes keurig heel lekker fijn
      gerepareerd opgelost geregeld`,
    unit: "uur uren dag dagen week weken maand maanden werkdagen werkdag",
  },
  phrases: {
    will: `
      <ik> zal|zullen ..9 <act>
      zal|zullen <ik> ..9 <act>
      zal|zullen <u>|het|dit|dat|de|u_het{2} ..6 <act>`,
    "going-to": `
      <ik> ga|gaan ..8 <act>
      ga|gaan <ik> ..8 <act>`,
    "i-do": `
      <ik> <first> ..1 <u>|het|dit|dat|de|een|er|contact|mijn|onze|<time>|met|alles|bij|even|om|uw|voor|op|hem|ze|twee|langs|terug|ook|graag
      <first> <ik> ..1 <u>|het|dit|dat|de|een|er|contact|mijn|onze|<time>|met|alles|bij|even|om|op|hem|ze|terug|langs`,
    "short-will": `
      , stuur|mail|bel|kijk|regel|check|kom|zoek ..1 het|even|je|u|zo|straks|morgen|dit|er
      , zal ik doen|regelen
      komt goed|voor_elkaar|in_orde
      wordt geregeld`,
    "on-it": `
      ben|zijn ermee bezig
      ik ben ermee bezig
      laat|laten dat|het|maar aan|aan_mij mij|ons`,
    "let-me": `
      laat mij|me|ons ..1 even|dat|het|eerst ..2 <act>`,
    "you-will-have": `
      u|je|jullie krijgt|krijg|krijgen|ontvangt|ontvang|ontvangen|hoort|hoor|horen|heeft|hebt ..6 van_ons|van_mij|<time>|voor|binnen|uiterlijk
      krijgt|krijg|ontvangt|ontvang|hoort|hoor|heeft u|je|jullie ..6`,
    "own-side-will": `
      mijn|onze|ons|een ..1 <person> ..1 zal|komt|belt|gaat|brengt|neemt|stuurt|haalt|kijkt ..6
      iemand ..4 zal|komt|belt|neemt|gaat`,
    "try-to": `
      <ik> probeer|proberen|hoop|hopen|verwacht|verwachten ..8 te
      probeer|proberen|hoop|hopen <ik> ..8 te
      <ik> doe|doen ..2 best`,
    "my-word": `
      <ik> beloof|beloven|garandeer|garanderen
      reken|rekent ..1 op mij|ons`,
    "passive-will": `
      wordt|worden ..4 <time>|binnen|voor|u|uiterlijk ..4 <acted>`,
    "thing-will": `
      gaat|gaan|komt|komen <time> ..3 de_deur_uit|mee|op_de_post|weg|binnen
      is|zijn ..2 klaar|gereed ..2 <time>|op|voor
      is|zijn|staat <time> ..1 klaar|gereed`,
    "act-work": `
      <first>
      <act>`,
    "to-reader": `
      <u>`,
    dated: `
      <time>|binnen|voor|uiterlijk|week|einde`,
    "when-ready": `
      zodra|als|wanneer|nadat|na`,
    unsure: `
      misschien|waarschijnlijk|wellicht|mogelijk`,
    whereabouts: `
      ben|zijn|zal|zit <ik>? ..6 vakantie|afwezig|kantoor|bereikbaar|ziek|vergadering|weg|onderweg|vrij|gesloten|reis|thuis|verlof
      <ik> ben|zijn|zal|zit ..6 vakantie|afwezig|kantoor|bereikbaar|ziek|vergadering|weg|onderweg|vrij|gesloten|reis|thuis|verlof|zijn
      <ik> ga|gaan ..3 vakantie|huis|weg|dokter|reis|trouwen|slapen
      ga|gaan <ik> ..3 vakantie|huis|weg|dokter`,
    inability: `
      <ik> kan|kunnen|kon|konden
      kan|kunnen|kon <ik>
      <ik> ..1 zal|zullen|ga|gaan|lever|leveren|betaal|betalen|doe|doen|kom|neem|krijg|red ..4 niet|geen|nooit|niets
      helaas niet`,
    needing: `
      <ik> moet|moeten|heb|hebben ..4 nodig
      <ik> moet|moeten
      moet|moeten <ik>`,
    opinion: `
      <ik> vind|vinden|denk|denken|geloof|geloven|weet|weten|zie|zien|hoop|hopen ..1 dat|het|de|u|je|niet
      we zullen zien|wel
      <ik> zou|zouden
      zou|zouden <ik>`,
    formula: `
      tot snel|morgen|ziens|maandag|vrijdag|dan
      <ik> bel|schrijf|mail ..3 omdat|over|vanwege|namens|om_te|met_betrekking
      ik neem aan
      ik ga ervan|ervanuit
      ik neem de|het
      ik kom uit
      ik vraag me
      ik laat ..2 aan_u|aan_jou
      ik geef ..1 toe|gelijk
      <ik> houd|hou|houden van
      ik maak me
      <ik> wens|wensen|verheug|kijk_ernaar|kijken_uit`,
    offer: `
      als|indien|mocht u|je ..2 wilt|wil|willen|wenst
      graag ..1 gedaan
      sta|staan|ben|zijn ..3 klaar|beschikking|bereid`,
    "asked-back": `
      zal|zullen|moet ik|we ..8 $?
      <first> <ik> ..8 $?`,
    reported: `
      hij|zij|ze|klant|chauffeur|u|jullie|je zei|zeiden|beloofde|beloofden|schreef|had_gezegd
      hebben|heeft|had|hadden ..2 gezegd|beloofd|geschreven`,
    "done-here": `
      bijgaand|hierbij|bijgevoegd|bijlage
      <ik> <first> ..3 altijd|elke|elk|vaak|al|sinds|meestal|normaal|nooit|niet|hier|in_het_weekend_niet`,

    please: `
      alstublieft|alsjeblieft
      graag ..5 <act>|ontvangen|bevestiging|terug|reactie|antwoord
      verzoeke|gelieve *
      wilt|wil|wilde u|je|jullie`,
    "can-you": `
      kunt|kun|kan|zou|zouden|kunnen u|je|jullie
      kan|kunnen iemand
      is het mogelijk
      mag ik|we`,
    "let-me-know": `
      laat|laten me|mij|ons|het ..2 weten|horen
      laat|laten ..3 weten
      geef ..2 door
      hou|houd me|mij|ons ..1 hoogte
      hoor ..1 graag`,
    imperative: `
      , stuur|stuurt|bel|geef|kijk|controleer|annuleer|wijzig|pas|breng|zet|leg|laat|bevestig|reserveer|mail ..1 mij|me|ons|het|de|een|mijn|even|dit|dat|niet|alstublieft|aub
      , vergeet niet`,
    "need-from-you": `
      <ik> heb|hebben ..4 nodig
      <ik> mis|missen nog?`,
    "would-like": `
      <ik> wil|willen|zou|zouden ..2 graag ..8 <act>|weten|kopen|een|twee|drie|afspraak
      graag wil|willen|zou <ik>
      <ik> wil|willen ..4 bestellen|annuleren|ruilen|terugsturen|wijzigen|reserveren|boeken|afzeggen`,
    "appreciate-if": `
      zou ..4 fijn|prettig|mooi ..2 als
      op prijs
      zie|zien ..3 reactie|antwoord tegemoet`,
    "wondering-if": `
      vroeg|vraag me|mij ..1 af of
      wilde|wou graag? weten|vragen`,
    "request-object": `
      mij|me|ons|mijn`,
    "request-please": `
      graag|alstublieft|alsjeblieft|wilt`,
    courtesy: `
      als|mocht|indien u|je ..3 vragen ..8
      heeft|hebt|heb u|je ..2 vragen ..8
      voor vragen ..8
      aarzel niet ..4
      neem gerust ..2
      bel gerust ..2
      graag gedaan
      wil|wilde ..3 bedanken|feliciteren|laten_weten`,
    "reading-aid": `
      zie bijlage|onderstaand
      treft|vindt u ..3 aan`,
    "question-mark": `
      * $?`,
    "question-word": `
      ^ wanneer|hoe|hoeveel|wat|waar|waarom|wie|welke|welk ..1 komt|is|zijn|kost|kosten|kan|kunnen|lang|laat|moet|heeft|gaat|zit|wordt
      ^ heeft|hebben|hebt|is|zijn|komt|past|kan|mag|moet|klopt|wordt|gaat u|je|jullie|het|de|ik|dat|er|mijn|we`,
    "asking-form": `
      wilde|wil|zou ..3 weten|vragen of|wanneer|wat|hoe
      weet|weten u|je|jullie of|wanneer`,
    rhetorical: `
      hoe gaat|is het|u|je
      wat jammer|leuk|mooi`,

    attached: `
      bijgaand|bijgevoegd|hierbij ..2 de|het|een|onze|mijn|stuur|zend|ontvangt|treft|vindt|uw|vind
      in|als de? bijlage
      zie bijlage`,
    "have-done": `
      <ik> heb|hebben ..8 <acted>
      heb|hebben <ik> ..8 <acted>
      zoals beloofd|afgesproken|besproken|gevraagd
      , gedaan $`,
    "is-done": `
      is|zijn ..5 <acted>
      is|zijn ..2 onderweg|klaar|verzonden
      is|zijn gisteren|vandaag ..3 verstuurd|verzonden`,
    "not-yet-done": `
      nog niet
      niet|geen`,

    received: `
      heb|hebben ..6 ontvangen|gekregen|binnen
      is|zijn ..5 aangekomen|binnen|gearriveerd|ontvangen|binnengekomen
      , ontvangen|aangekomen|binnen
      kwam|kwamen ..3 aan`,
    works: `
      werkt|doet|past|sluit|loopt ..3 weer|nu|goed|prima|perfect|het
      , werkt|opgelost|verholpen $
      probleem|storing is ..2 opgelost|verholpen|weg
      alles ..1 <good>|werkt|klopt|duidelijk
      is ..2 opgelost|gerepareerd|verholpen|droog|gemaakt`,
    agreed: `
      , akkoord|prima|goed|perfect|top|oké|ok|afgesproken|bevestigd|geweldig $
      , akkoord|prima|perfect|top|oké|super|geweldig bedankt|dank|met|voor|dinsdag|dank_je|dank_u|doen
      <ik> ga|gaan|ben|zijn ..1 akkoord
      komt ..1 uit
      klinkt|ziet goed|prima|er
      dat is goed|prima|in_orde
      doen we|maar`,
    satisfied: `
      ben|zijn ..3 tevreden|blij
      is|zijn|was|ziet|zit ..2 <good>
      precies wat|goed
      goed|mooi|prima|geweldig|uitstekend|keurig werk|gedaan|service
      helemaal goed|top`,
    settled: `
      geen vragen meer
      geen verdere vragen
      verder niets
      dat was alles
      mag ..2 gesloten
      kunt ..3 sluiten
      hiermee ..3 afgehandeld
      is alles duidelijk`,
    "thanked-for": `
      bedankt|dank ..2 voor ..3 snelle|vlotte hulp|reparatie|levering|oplossing|service|afhandeling`,
    "but-then": `
      maar|echter|alleen|behalve|helaas`,
    "before-that": `
      als|zodra|wanneer|hopelijk|hoop`,
    "not-confirmed": `
      niet|nog_niet|geen|nooit
      als|zodra|indien|of ..6
      , is|heeft|heb|zijn het|u|je|de|alles ..6 $?
      heb|hebben ..1 uw|je|een ..1 vraag|mail|bericht|brief|factuur|offerte`,
    missing: `
      niet|niets|nooit|nog_niet|nog_steeds_niet ..3 ontvangen|aangekomen|gekregen|gekomen|geleverd|gehoord|binnen|gebeld
      niemand ..4 gebeld|komt|kwam|bereikbaar|reageert|opgenomen|neemt|heeft
      ontbreekt|ontbreken|mist
      nog steeds geen|niets|niet`,
    broken: `
      is|zijn|was|kwam|kwamen ..3 <bad>
      werkt|doet|sluit|past|werken|brandt ..3 niet
      lekt|druppelt ..1 weer|nog
      weer|alweer kapot|stuk|lek
      zit een|er ..1 gat|kras|barst|deuk`,
    "let-down": `
      ben|zijn ..3 teleurgesteld|boos|ontevreden|woedend|kwaad|niet_blij
      is ..2 onacceptabel|schandalig|belachelijk|een_schande|niet_normaal|onbegrijpelijk|niet_acceptabel
      niet tevreden|blij|acceptabel
      beloofd|gezegd maar|dat
      had|hadden|heeft u|jullie ..2 beloofd|gezegd
      slechte|waardeloze service|kwaliteit|ervaring
      nooit meer
      klacht|klagen`,
    "still-waiting": `
      wacht|wachten ..3 al|weken|dagen|sinds|nog
      al ..1 weken|dagen|maanden
      derde|tweede keer
      nog steeds`,
    "wrong-thing": `
      verkeerde|foute kleur|maat|product|adres|artikel|model
      dubbel|twee_keer betaald|afgeschreven|gefactureerd|in_rekening
      te veel betaald|berekend
      niet besteld
      klopt niet`,
    "wants-money-back": `
      wil|eis|willen ..4 geld|terug
      geld terug`,
    "not-complained": `
      geen probleem
      sorry|excuses|spijt ..5
      als|mocht ..4
      ik ben ..2 vergeten`,
    blame: `
      u|uw|jullie|je`,
    insistence: `
      weer|nog|al|alweer|steeds|helaas|erg|heel|zelfs|toch`,
  },
  promiseList: `
    volgende stappen $
    wat we|ik ..3 $
    we|ik zullen|zal|gaan|ga ..3 $
    van onze|mijn kant $`,
  thanks: {
    thanks: `
      bedankt|dank|dankjewel|dankuwel|thanks`,
    more: `
      bij voorbaat
      alvast
      maar|helaas|nog|wanneer|hoe|of|niet|geen|kunt|kun
      #`,
  },
  absence: {
    back: `
      weer aanwezig|bereikbaar|terug|op_kantoor|open ..2 op|vanaf?
      terug op|vanaf
      vanaf
      ben ..4 weer
      na mijn terugkeer op`,
    until: `
      tot|tot_en_met`,
    through: `
      van ..6 tot
      t|tot en met
      t/m
      tussen ..5 en`,
    contact: `
      contact|mailen|bellen|wenden|schrijven
      dringende|spoed|spoedgevallen|urgente
      mijn afwezigheid
      collega
      nieuwe adres|mailadres|e-mailadres
      vervangt`,
    gone: `
      niet|werk|werkt ..1 meer bij|werkzaam|in|voor
      bedrijf|organisatie|firma verlaten
      pensioen`,
  },
  personal: {
    travelling: `
      ben|zijn ..2 onderweg|op_reis|in_het_buitenland|op_zakenreis
      in de trein|auto|vliegtuig
      op het vliegveld`,
    "in-a-rush": `
      spoed|dringend|haast
      geen tijd
      zo snel mogelijk nodig
      heel druk`,
    "new-baby": `
      zwanger
      dochter|zoon|baby|tweeling ..2 geboren
      zwangerschapsverlof|ouderschapsverlof
      geboorte van
      verwachten ..2 kindje|baby`,
    illness: `
      ben|is|zijn ..1 ziek|grieperig|opgenomen
      in het ziekenhuis
      griep|corona|koorts|operatie|geopereerd`,
    holiday: `
      op|onze|mijn vakantie
      vakantie tot|van`,
    anniversary: `
      jarig|verjaardag
      trouwdag|bruiloft|huwelijk|jubileum
      gaan trouwen`,
    none: `
      niet|geen ..1 dringend|haast|spoed
      fijne|prettige vakantie
      gefeliciteerd`,
  },
  weekdays: { maandag: 1, dinsdag: 2, woensdag: 3, donderdag: 4, vrijdag: 5, zaterdag: 6, zondag: 7 },
  numbers: {
    een: 1,
    twee: 2,
    drie: 3,
    vier: 4,
    vijf: 5,
    zes: 6,
    zeven: 7,
    acht: 8,
    negen: 9,
    tien: 10,
    twaalf: 12,
    veertien: 14,
    vijftien: 15,
    twintig: 20,
    dertig: 30,
    paar: 2,
  },
  months: {
    januari: 1,
    februari: 2,
    maart: 3,
    april: 4,
    mei: 5,
    juni: 6,
    juli: 7,
    augustus: 8,
    september: 9,
    oktober: 10,
    november: 11,
    december: 12,
  },
  due: {
    today: `
      nog? vandaag
      vanavond|vanmiddag|vanochtend|vanmorgen
      in de loop van de dag
      einde van de dag`,
    tomorrow: `
      morgen ..1 vroeg|ochtend|middag|avond
      morgen|morgenochtend|morgenmiddag|morgenavond|morgenvroeg`,
    "after-tomorrow": `
      overmorgen`,
    "this-week": `
      eind|einde van? de|deze week
      voor het einde van de week
      deze week
      later deze week`,
    "before-weekend": `
      voor het weekend|weekeinde`,
    weekend: `
      in|dit|komend het? weekend`,
    "after-weekend": `
      na het weekend`,
    "next-week": `
      volgende|komende week
      eind|einde volgende week
      eind|einde van volgende week`,
    "early-next-week": `
      begin volgende week
      begin van volgende week`,
    "mid-next-week": `
      midden volgende week
      halverwege volgende week`,
    "week-after-next": `
      over veertien dagen`,
    "month-end": `
      eind|einde van? de|deze maand
      deze maand`,
    "next-month": `
      volgende maand`,
    "year-end": `
      eind|einde van? het|dit jaar`,
    weekday: `
      op|voor|uiterlijk|tot|vanaf|aanstaande|deze|komende <weekday> ..1 ochtend|middag|avond
      <weekday>`,
    "next-weekday": `
      volgende <weekday>
      <weekday> volgende week`,
    "weekday-week": `
      <weekday> over een week`,
    "day-of-month": `
      de|op_de|voor_de # !<month>|<unit>|uur|euro
      de *de|*ste`,
    "in-hours": `
      in|binnen|over ..1 <number>|# uur|uren`,
    "in-days": `
      in|binnen|over ..1 <number>|# dagen|dag`,
    "in-working-days": `
      in|binnen|over ..1 <number>|# werkdagen|werkdag`,
    "in-weeks": `
      in|binnen|over ..1 <number>|# weken|week`,
    "in-months": `
      in|binnen|over ..1 <number>|# maanden|maand`,
    clock: `
      om|voor|rond|tot|tegen %|# uur?
      tussen # en # uur?
      voor de middag`,
    vague: `
      elke|iedere <weekday>|dag|week|maand
      vorige|afgelopen <weekday>|week|maand
      sinds ..2 <unit>
      <number>|# <unit> geleden
      al ..1 <number>|# <unit>
      enkele|een_paar|paar <unit>
      goede morgen`,
  },
};
