// German.
import type { Language, WordList } from "./language.ts";

/** "schicken" → "schicke": the first person of weak and most strong verbs. */
function first(list: WordList): WordList {
  return list
    .split(/\s+/)
    .map((verb) =>
      verb.endsWith("eln")
        ? `${verb.slice(0, -3)}le`
        : verb.endsWith("ern")
          ? `${verb.slice(0, -1)}e`
          : verb.replace(/n$/, ""),
    )
    .join(" ");
}

/** Verbs that stand alone, and those behind a prefix that parts from them ("reiche … nach"). */
const ACT = `schicken senden mailen liefern bringen geben melden rufen schreiben antworten informieren klären prüfen schauen kümmern reparieren ersetzen tauschen
  korrigieren ändern anpassen überarbeiten erledigen machen organisieren buchen reservieren bestellen vereinbaren erstatten gutschreiben überweisen zahlen
  verschicken versenden übersenden zusenden zuschicken zukommen weiterleiten nachreichen nachliefern vorbereiten erstellen fertigen fertigstellen montieren
  einbauen holen abholen vorbeikommen vorbeibringen kommen besprechen fragen nachfragen suchen stornieren verlängern übernehmen veranlassen bestätigen
  benachrichtigen unterrichten zurückrufen zurückmelden leiten reichen stellen legen setzen bereiten schließen drucken unterschreiben testen aktualisieren
  löschen ergänzen sorgen halten ausführen durchführen beantworten bearbeiten kontaktieren verständigen hinterlegen sperren freischalten berechnen kalkulieren
  streichen lackieren reinigen nehmen packen versuchen bemühen einplanen weitergeben nachsehen kulanzhalber umtauschen begleichen`;

export const german: Language = {
  code: "de",
  accents: "kept",
  common: `der die das und ist nicht ich sie wir es ein eine zu mit auf für den von dem im auch sich ihnen ihre ihr mir mich uns haben habe hat sind war wird werden
    noch nur aber bei nach wie oder wenn dass bitte vielen dank grüße guten tag heute morgen schon mal kann können bis aus zum zur am als einen einem mein unser
    sagte jetzt wieder kostet macht wann warum er dann diese dieser`,
  letters: "äöüß„“",
  abbreviations: `z.b z.hd d.h u.a usw bzw ca evtl ggf inkl exkl zzgl nr str tel fax abt hr fr dr prof dipl ing st bspw max min mo di mi do fr sa so jan feb mär apr jun jul
    aug sep okt nov dez vgl s.o s.u i.d.r mfg vg lg i.a i.v p.s`,
  conditions: "wenn sobald nachdem falls nach",
  joiners: "und aber oder dann sonst danach anschließend denn sowie",
  contractions: {
    "gibt's": "gibt es",
    "geht's": "geht es",
    "hab's": "habe es",
    "ich's": "ich es",
    hab: "habe",
    werd: "werde",
    schick: "schicke",
    meld: "melde",
  },
  endings: { "'s": "es" },
  classes: {
    ihnen: "ihnen sie dir euch dich ihr ihre ihren ihrem ihrer deine deinen dein",
    act: ACT,
    acts: `${first(ACT)} gebe nehme halte ${ACT}`,
    acted: `geschickt gesendet geliefert gebracht gegeben gemailt verschickt versendet übersandt zugeschickt zugesandt weitergeleitet nachgereicht erstattet gutgeschrieben
      überwiesen bezahlt repariert ersetzt ausgetauscht korrigiert geändert angepasst überarbeitet erledigt gebucht reserviert bestellt storniert abgeholt
      fertiggestellt montiert eingebaut vorbereitet erstellt geklärt geprüft veranlasst aktualisiert freigeschaltet gelöscht hinterlegt`,
    time: `heute morgen übermorgen montag dienstag mittwoch donnerstag freitag samstag sonntag später gleich bald umgehend sofort zeitnah nachher gleich_morgen nächste
      kommende diese_woche nächsten kommenden asap schnellstmöglich in_kürze`,
    person: `kollege kollegin kollegen mitarbeiter techniker monteur fahrer team lieferant assistentin sekretärin chef werkstatt buchhaltung kundendienst support elektriker
      klempner installateur maler tischler schreiner bote kurier vertreter außendienst lager versand`,
    bad: `kaputt defekt beschädigt falsch unvollständig schmutzig zerbrochen zerkratzt verspätet undicht unbrauchbar schlecht mangelhaft enttäuschend unmöglich inakzeptabel
      unverschämt katastrophal miserabel nass leer zerrissen krumm`,
    good: `gut super prima perfekt toll klasse wunderbar bestens einwandfrei tadellos großartig hervorragend ok okay in_ordnung vollständig richtig korrekt spitze
      schön fein passend heil unversehrt pünktlich`,
    unit: "stunden stunde tage tag tagen wochen woche monate monaten monat werktage werktagen arbeitstage arbeitstagen",
  },
  phrases: {
    will: `
      werde|werden ich|wir|<ihnen>|es|das|dies|ihn|die|den|dann|morgen|heute|noch|mich|uns|gleich|umgehend|sofort|gerne|auch{4} ..8 <act>
      ich|wir werde|werden ..9 <act>`,
    "i-do": `
      ich|wir <acts>
      <acts> ich|wir`,
    "short-will": `
      , melde|schicke|sende|rufe|komme|bringe|prüfe|kläre|mache|erledige|kümmere|reiche|leite|gebe|sorge|schaue mich|ihnen|es|das|dir|euch|mal|gleich|sofort|morgen|heute|den|die|nach|weiter
      , wird gemacht|erledigt|geklärt|nachgereicht
      , mach|mache ich`,
    "on-it": `
      bin dran
      ist in arbeit
      schon unterwegs zu`,
    "let-me": `
      lassen sie mich ..5 prüfen|klären|nachsehen|fragen|nachfragen|schauen
      ich muss ..4 prüfen|klären|nachfragen ..3 und|dann`,
    "you-will-have": `
      sie|du|ihr erhalten|erhältst|bekommen|bekommst|hören|hörst|haben ..8 von_uns|von_mir|<time>|bis|am|innerhalb
      erhalten|bekommen|hören|haben sie ..8 von_uns|von_mir|<time>|bis|am|innerhalb
      bis|am|<time> ..3 haben|bekommen|erhalten|hören sie
      bekommen|erhalten sie von|ihr|die|das|den|eine|einen|unser|unsere`,
    "own-side-will": `
      mein|meine|unser|unsere|ein|eine ..2 <person> ..2 wird|werden ..7 <act>
      mein|meine|unser|unsere ..2 <person> meldet|kommt|ruft|bringt|schickt|liefert|holt|repariert|prüft|kümmert
      wird|meldet|ruft|kommt sich? ..2 mein|meine|unser|unsere|jemand ..2 <person>?
      jemand ..3 meldet|kommt|ruft`,
    "try-to": `
      ich|wir versuche|versuchen|bemühe|bemühen|hoffe|hoffen|plane|planen ..10 zu
      versuche|versuchen|bemühe ich|wir ..10 zu`,
    "my-word": `
      ich|wir verspreche|versprechen|garantiere|garantieren|sichere|sichern
      verlassen sie sich
      darauf|drauf können sie sich`,
    "passive-will": `
      wird|werden <ihnen>|<time>|am|bis|noch|umgehend{4} ..6 <acted>`,
    "thing-will": `
      geht|gehen|kommt|kommen <time> ..3 raus|ab|an|zurück|per
      geht|gehen ihnen ..3 zu
      ist|sind ..3 bis|am|<time> ..3 fertig|bei_ihnen|da|bereit`,
    "act-work": `
      <acts>
      <act>`,
    "to-reader": `
      <ihnen>`,
    dated: `
      <time>
      bis|am|innerhalb|binnen|ende`,
    "when-ready": `
      sobald|wenn|nachdem|nach`,
    unsure: `
      vielleicht|wahrscheinlich|eventuell|evtl|vermutlich`,
    whereabouts: `
      bin|sind|werde|war ich|wir? ..8 urlaub|abwesend|verreist|unterwegs|büro|hause|erreichbar|krank|ferien|dienstreise|termin|besprechung|meeting|messe
      ich|wir bin|sind ..8 urlaub|abwesend|verreist|unterwegs|büro|hause|erreichbar|krank|ferien|dienstreise|termin|besprechung|meeting|messe
      ich|wir komme|kommen ..3 später|zu_spät|nicht|zurück|mit_dem|aus`,
    inability: `
      kann|können|konnte|konnten|werde|werden|wollte|möchte ich|wir ..8 nicht|leider|kein|keine|keinen
      ich|wir kann|können|konnte|konnten|werde|werden|habe|haben|schaffe|schaffen|komme|liefern|nehme|gebe|mache|machen|zahle ..5 nicht|kein|keine|keinen|keine_zeit|nie|nichts
      leider nicht`,
    needing: `
      ich|wir brauche|brauchen|benötige|benötigen|muss|müssen|müsste|bräuchte
      brauche|brauchen|benötige|benötigen|muss|müssen ich|wir`,
    opinion: `
      ich|wir finde|finden|glaube|glauben|denke|denken|hoffe|hoffen ..1 dass|sie|es|der|die|das|du|alles|das_beste
      freue|freuen|warte|warten|bedanke|bedanken|wünsche|wünschen mich|uns|ich|wir|auf|ihnen
      ich|wir freue|freuen|warte|warten|bedanke|bedanken|wünsche|wünschen|vermisse|liebe|hasse|weiß|wissen|sehe|sehen
      würde|würden|hätte|hätten|könnte|könnten|sollte|sollten|wäre|dürfte`,
    formula: `
      , bis bald|dann|später|morgen|montag|freitag $
      ich halte sie|dich|euch? ..1 für
      ich gehe davon
      ich nehme ..1 an|das|die|den
      ich komme aus
      ich frage mich
      ich rufe|schreibe ..3 an? weil|um|wegen|aus|da|im_auftrag
      ich melde mich ..2 krank|ab|an
      ich gebe zu|ihnen_recht|dir_recht
      ich stelle fest
      ich mache mir
      ich setze voraus`,
    offer: `
      gern|gerne ..6 wenn|falls|sofern sie
      wenn|falls sie möchten|wollen|mögen|wünschen
      stehe|stehen ich|wir? ..6 verfügung
      ich|wir stehe|stehen ..6 verfügung
      kann|können ich|wir
      ich|wir kann|können`,
    "asked-back": `
      soll|sollen ich|wir
      werde|werden ich|wir ..8 $?
      <acts> ich|wir ..8 $?`,
    reported: `
      er|sie|kunde|fahrer|du|mann|frau sagte|sagt|meinte|schrieb|versprach|behauptet
      haben gesagt|versprochen|geschrieben|behauptet`,
    "done-here": `
      anbei|beigefügt|hiermit|im_anhang|beiliegend|anliegend
      ich|wir <acts> ..3 gerade|jeden|jedes|immer|oft|nie|täglich|seit|schon|bereits|normalerweise|sonst|regelmäßig|meistens
      <acts> ..4 jeden|jedes|jede|immer|täglich|regelmäßig|seit
      wir machen|liefern|reparieren|bauen|verschicken|versenden ..3 auch|nur|seit|keine|gern|nach_ganz|innerhalb_deutschlands`,

    please: `
      bitte !beachten|finden|entschuldigen|haben_sie|wenden|verstehen|nehmen_sie|nicht|nachsicht|sehr *
      bitte nicht ..6 <act>`,
    "can-you": `
      können|könnten|würden|kannst|könntest|würdest sie|du|ihr
      könnte|kann mir|uns|jemand
      wären|wärst sie|du so
      wäre|ist es möglich`,
    "let-me-know": `
      geben sie mir|uns
      sagen|teilen|lassen sie mir|uns|mich
      sag|gib|lass mir|uns|mich ..2 bescheid|wissen|kurz|mal
      melden sie sich|bitte|doch
      meldet|melde euch|dich
      halten sie mich|uns`,
    imperative: `
      , schicken|senden|rufen|bringen|prüfen|schauen|ändern|stornieren|geben|legen|lassen|nehmen|kommen|stellen|bestellen|überweisen|erstatten|korrigieren|klären|tauschen|holen sie
      , schick|schicke|ruf|bring|prüf|schau|ändere|gib|leg|lass|komm mir|uns|mich|bitte|mal|es|das|den|die
      , vergessen sie nicht`,
    "need-from-you": `
      ich|wir brauche|brauchen|benötige|benötigen|bräuchte ..3 ihre|ihren|noch|ein|eine|einen|von|die|den|das|bis
      mir|uns fehlt|fehlen noch?`,
    "would-like": `
      ich|wir möchte|möchten|würde_gern|würde_gerne|würden_gerne|hätte_gern|hätte_gerne|hätten_gern ..10 bestellen|ändern|verschieben|stornieren|buchen|zurückgeben|kündigen|reservieren|wissen|kaufen|umtauschen|kommen|vereinbaren|ein|eine|einen|zwei|drei|#
      ich|wir hätte|hätten gern|gerne`,
    "appreciate-if": `
      wir|ich bitten|bitte um
      wäre|wären ich|wir? ..3 dankbar|schön|nett|toll
      ich bitte|wir_bitten um|sie
      würde|würden mich|uns freuen wenn
      bitte um`,
    "wondering-if": `
      ich wollte fragen|wissen|mich_erkundigen`,
    "request-object": `
      mir|uns|mich`,
    "request-please": `
      bitte`,
    courtesy: `
      wenn|falls|sofern|bei sie ..4 fragen|rückfragen ..10
      bei fragen|rückfragen ..10
      melden sie sich ..3 wenn|falls|jederzeit|gern|gerne ..5
      melden sie sich ..2 bei
      zögern sie nicht ..3
      bitte entschuldigen|beachten|haben_sie|verstehen ..2
      bitte sehr|schön
      grüßen sie
      haben sie ..2 dank|vielen
      kommen sie gut
      bleiben sie gesund
      nehmen sie sich`,
    "reading-aid": `
      bitte finden|beachten|entnehmen|anbei
      finden sie ..2 anbei|im|beigefügt`,
    "question-mark": `
      * $?`,
    "question-word": `
      ^ wann|wo|wie|was|warum|wieso|wer|welche|welcher|welches|wohin|wieviel ..2 kommt|ist|sind|kann|können|kostet|kosten|haben|hat|wird|geht|lange|viel|muss|soll|passiert|macht|gibt
      ^ haben|ist|sind|gibt|kommt|passt|geht|hat|darf|soll|sollen|wird|werden sie|es|das|die|der|ich|wir|mein|meine|ihr|unser`,
    "asking-form": `
      wollte|möchte|würde ..4 wissen|fragen ob|wann|wie|was|wo
      sagen sie mir ob|wann`,
    rhetorical: `
      wie geht es
      wer weiß`,

    attached: `
      anbei|beigefügt|beiliegend ..2 erhalten|finden|sende|schicke|senden|schicken|ist|sind|die|der|das|unser|unsere|mein|ihr|ihre|wie
      im anhang ..2 finden|ist|sind|erhalten|die|der|das
      hiermit sende|schicke|senden|schicken|übersende`,
    "have-done": `
      habe|haben ich|wir|<ihnen>{2} ..9 <acted>
      ich|wir habe|haben ..9 <acted>
      wie versprochen|besprochen|vereinbart|gewünscht
      , erledigt $`,
    "is-done": `
      wurde|wurden|ist|sind ..8 <acted>
      ist|sind ..3 unterwegs|fertig|abholbereit|versandt|raus
      ging|gingen ..3 heute|gestern raus|ab`,
    "not-yet-done": `
      nicht|noch_nicht|kein
      wurde|wird|ist ..4 noch nicht`,

    received: `
      habe|haben ..8 erhalten|bekommen
      ist|sind|heute|gestern ..8 angekommen|eingetroffen|da
      , angekommen|eingetroffen|erhalten
      kam|kamen ..4 an|heil`,
    works: `
      funktioniert|klappt|läuft|geht|passt|druckt|schließt|heizt ..3 wieder|jetzt|nun|alles|einwandfrei|super|perfekt|bestens|gut|prima
      , funktioniert|klappt|läuft|geht|passt|behoben|gelöst $
      jetzt|nun|wieder funktioniert|klappt|läuft|geht
      hat|habt ..3 geklappt|funktioniert|geholfen
      problem|fehler ist|wurde? ..2 gelöst|behoben|weg|erledigt
      alles <good>|da|klar|bestens
      ist|war ..3 dicht|repariert|gelöst|behoben|erledigt|trocken|weg`,
    agreed: `
      , einverstanden|passt|abgemacht|genehmigt|bestätigt|perfekt|super|prima|ok|okay $
      bin|sind ..4 einverstanden
      passt mir|uns|gut|so|perfekt
      klingt|hört|sieht gut|super|prima|sich
      nehme|nehmen ..3 angebot ..2 an
      geht in ordnung
      machen wir so`,
    satisfied: `
      bin|sind|war|waren ..3 sehr? zufrieden|begeistert|glücklich
      ist|sind|war|sieht|sitzt ..3 <good>
      genau richtig|was|wie
      <good> arbeit|service|ergebnis
      gefällt mir|uns`,
    settled: `
      keine weiteren fragen
      hat|ist sich|damit|für|alles ..2 erledigt
      mehr brauche|brauchen
      das war alles
      kann|können|können_sie geschlossen|schließen ..3
      alles klar danke|vielen`,
    "thanked-for": `
      danke|dank ..2 für ..3 schnelle|prompte|rasche hilfe|reparatur|lieferung|erledigung|lösung`,
    "but-then": `
      aber|jedoch|allerdings|leider|nur|außer`,
    "before-that": `
      wenn|falls|sobald|hoffentlich|hoffe`,
    "not-confirmed": `
      nicht|noch_nicht|kein|keine|nie
      , haben|ist|hat|wurde sie|es|die|das|der|alles ..6 $?
      wenn|falls|sobald|ob ..6
      habe|haben ..2 eine|ihre|ihr|einen ..2 frage|mail|nachricht|schreiben|brief|anruf`,
    missing: `
      nicht|nichts|nie|immer_noch_nicht|noch_nicht|bis_heute_nicht ..3 angekommen|erhalten|bekommen|geliefert|gekommen|gemeldet|da|erschienen|gehört
      niemand|keiner ..4 gemeldet|gekommen|erreichbar|da|antwortet|ran
      fehlt|fehlen ..3
      noch immer nichts|kein`,
    broken: `
      ist|sind|war|kam|kamen|wurde ..4 <bad>
      funktioniert|geht|schließt|läuft|passt|hält ..3 nicht
      tropft|wackelt|klemmt|leckt ..2 wieder|immer|noch|schon
      wieder|schon kaputt|defekt
      hat einen|ein|eine riss|loch|kratzer|delle|fehler`,
    "let-down": `
      bin|sind ..3 enttäuscht|verärgert|sauer|unzufrieden|wütend|entsetzt
      nicht zufrieden|akzeptabel|hinnehmen|in_ordnung
      frechheit|unverschämtheit|zumutung|skandal
      sie hatten|haben ..3 versprochen|zugesagt|gesagt
      das ist|war ..3 unmöglich|inakzeptabel|ärgerlich|unverschämt|frech
      schlechter|mieser|miserabler service
      nie wieder
      reklamation|beschwerde|beschweren|reklamieren`,
    "still-waiting": `
      warte|warten ..2 seit|immer_noch|noch_immer|schon
      zum dritten|zweiten|wiederholten mal
      schon wieder
      immer noch keine|keinen|kein|nicht`,
    "wrong-thing": `
      falsche|falschen|falscher|falsches
      doppelt berechnet|abgebucht
      zu viel berechnet
      nicht|nie ..2 bestellt`,
    "wants-money-back": `
      mein geld zurück
      will|möchte|verlange|fordere ..4 geld|erstattung|rückerstattung`,
    "not-complained": `
      kein problem
      tut mir leid ..6
      falls|wenn ..4
      entschuldigung|entschuldigen ..5
      ich habe ..6 vergessen`,
    blame: `
      sie|ihr|ihre|ihnen|du`,
    insistence: `
      wieder|immer|schon|leider|noch|sogar|trotzdem|sehr|endlich`,
  },
  promiseList: `
    ich|wir werde|werden ..3 $
    was ich|wir ..4 $
    nächste|nächsten schritte $
    wie geht es weiter
    auf unserer|meiner liste|seite $`,
  thanks: {
    thanks: `
      danke|dank|merci`,
    more: `
      im voraus
      aber|leider|jedoch|noch|bitte|wann|wie|was|ob|nicht|kein
      #`,
  },
  absence: {
    back: `
      ab ..6 wieder
      wieder ab|am|erreichbar|im|für_sie|zurück ..2 ab|am?
      zurück ab|am|im
      nach meiner rückkehr am
      rückkehr am
      kehre|komme am
      ab dem|montag|dienstag|mittwoch|donnerstag|freitag
      melde mich ..4 am|ab
      wieder`,
    until: `
      bis|bis_zum|bis_einschließlich|einschließlich`,
    through: `
      vom ..6 bis
      von ..6 bis
      bis einschließlich|einschl|inkl
      bis zum|und_mit`,
    contact: `
      wenden|kontaktieren|schreiben|mailen|melden|erreichen
      vertretung|vertritt|vertreten
      dringenden|eiligen
      kollegen|kollegin|kollege
      neue adresse|mailadresse|e-mail-adresse|email`,
    gone: `
      nicht mehr im|bei|für|tätig|beschäftigt|in
      unternehmen|firma|haus verlassen
      ausgeschieden
      in rente|den_ruhestand|pension`,
  },
  personal: {
    travelling: `
      bin|sind ..4 unterwegs|verreist|reisen|dienstreise|geschäftsreise|ausland
      im zug|flugzeug|auto
      am flughafen
      fliege|fliegen|reise|reisen ..3 nach|morgen|am
      auf reisen|dienstreise|geschäftsreise`,
    "in-a-rush": `
      in eile
      es|ist|sehr|dringend dringend|eilig
      , dringend
      keine zeit
      eilt
      unter zeitdruck|termindruck
      so schnell wie möglich brauche`,
    "new-baby": `
      schwanger
      tochter|sohn|baby|kind|zwillinge ist|sind|wurde|wurden|kam ..4 geboren|da|welt
      nachwuchs
      eltern|oma|opa geworden
      mutterschutz|elternzeit
      erwarten ..2 kind|baby
      geburt unserer|unseres|meiner|meines`,
    illness: `
      bin|ist|war|sind ..2 krank|erkältet|krankgeschrieben
      im krankenhaus
      operiert|operation
      grippe|fieber|corona|bronchitis
      bein|arm|fuß gebrochen
      gute besserung`,
    holiday: `
      im|in|aus|vom|den|unserem|meinem urlaub|ferien
      urlaub|ferien bis|ab|vom
      fahren|fliegen ..4 urlaub|ferien
      flitterwochen
      betriebsferien`,
    anniversary: `
      geburtstag
      hochzeitstag|hochzeit|jubiläum
      wird|werde #
      verlobt
      heiraten`,
    none: `
      nicht dringend|eilig
      eilt nicht
      schöne|schönen|schönes ferien|urlaub
      alles gute zum
      herzlichen glückwunsch
      ferienwohnung`,
  },
  weekdays: {
    montag: 1,
    mo: 1,
    dienstag: 2,
    mittwoch: 3,
    donnerstag: 4,
    freitag: 5,
    samstag: 6,
    sonnabend: 6,
    sonntag: 7,
  },
  numbers: {
    ein: 1,
    eine: 1,
    einem: 1,
    einer: 1,
    zwei: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    zwölf: 12,
    vierzehn: 14,
    zwanzig: 20,
    dreißig: 30,
  },
  months: {
    januar: 1,
    jänner: 1,
    februar: 2,
    märz: 3,
    april: 4,
    mai: 5,
    juni: 6,
    juli: 7,
    august: 8,
    september: 9,
    oktober: 10,
    november: 11,
    dezember: 12,
  },
  due: {
    today: `
      heute ..1 abend|nachmittag|mittag|vormittag|noch
      noch? heute
      im laufe des tages`,
    tomorrow: `
      morgen ..1 früh|vormittag|mittag|nachmittag|abend
      morgen`,
    "after-tomorrow": `
      übermorgen`,
    "this-week": `
      bis|zum ende der|dieser woche
      ende der|dieser woche
      bis wochenende
      diese woche
      in dieser woche
      im laufe der|dieser woche`,
    "before-weekend": `
      vor dem wochenende
      bis zum wochenende`,
    weekend: `
      am|übers|dieses wochenende
      über das wochenende`,
    "after-weekend": `
      nach dem wochenende`,
    "next-week": `
      nächste|nächster|nächsten|kommende|kommender|kommenden woche
      ende|ende_der nächster|nächste|kommender|nächsten|kommenden woche`,
    "early-next-week": `
      anfang|zu_beginn nächster|der_nächsten|kommender|der_kommenden woche`,
    "mid-next-week": `
      mitte nächster|der_nächsten|kommender woche`,
    "week-after-next": `
      übernächste|übernächster woche`,
    "month-end": `
      ende des monats|dieses_monats
      bis monatsende
      monatsende
      diesen monat`,
    "next-month": `
      nächsten|nächster|kommenden|im_nächsten monat`,
    "year-end": `
      ende des jahres
      jahresende`,
    weekday: `
      am|bis|ab|spätestens|vor|zum|bis_zum|kommenden|diesen|noch_am <weekday>
      <weekday> ..1 früh|vormittag|mittag|nachmittag|abend|morgen`,
    "next-weekday": `
      nächsten|nächster <weekday>
      <weekday> nächster|der_nächsten|kommender woche`,
    "weekday-week": `
      <weekday> in einer woche
      übernächsten <weekday>`,
    "day-of-month": `
      am|bis|zum|bis_zum|ab_dem|bis_spätestens|dem|spätestens_am # !<month>|<unit>|uhr|euro|%`,
    "in-hours": `
      in|innerhalb|innerhalb_von|binnen ..2 <number>|# stunden|stunde`,
    "in-days": `
      in|innerhalb|innerhalb_von|binnen ..2 <number>|# tagen|tage|tag|tages
      innerhalb eines tages`,
    "in-working-days": `
      in|innerhalb|innerhalb_von|binnen ..2 <number>|# werktagen|werktage|arbeitstagen|arbeitstage`,
    "in-weeks": `
      in|innerhalb|innerhalb_von|binnen ..2 <number>|# wochen|woche
      heute in einer woche`,
    "in-months": `
      in|innerhalb|innerhalb_von|binnen ..2 <number>|# monaten|monat`,
    clock: `
      um|bis|gegen|ab|vor % uhr?
      um|bis|gegen|ab|vor # uhr
      bis mittag|mittags
      zwischen # und # uhr?`,
    vague: `
      jeden|jede <weekday>|tag|woche|monat
      letzten|letzte|letzter|vergangenen <weekday>|woche|monat
      seit ..2 <unit>
      vor ..1 <number>|# <unit>
      ein|einigen|einige|paar paar? <unit>
      guten morgen
      # prozent|euro|stück`,
  },
};
