// Italian.
import type { Language, WordList } from "./language.ts";

const INFINITIVES = `inviare mandare spedire rispedire trasmettere consegnare portare dare restituire rimborsare accreditare pagare fatturare chiamare richiamare telefonare contattare
  ricontattare scrivere rispondere avvisare informare confermare comunicare aggiornare tenere verificare controllare guardare vedere chiedere cercare preparare redigere
  fare rifare finire terminare completare riparare sistemare sostituire cambiare correggere modificare adeguare annullare prenotare ordinare organizzare fissare
  programmare installare montare passare venire tornare ritirare prendere tenere stampare firmare gestire risolvere occuparsi occupare assicurare provvedere procedere
  effettuare calcolare pulire dipingere aggiungere allegare offrire attivare sbloccare provare recuperare inoltrare girare parlare mettere sentire ridare`;

const IRREGULAR: Readonly<Record<string, string>> = {
  dare: "dar",
  fare: "far",
  rifare: "rifar",
  ridare: "ridar",
  tenere: "terr",
  venire: "verr",
  vedere: "vedr",
};

/** Future of the first persons: "invierò", "invieremo". */
function futures(list: WordList): WordList {
  return list
    .split(/\s+/)
    .flatMap((verb) => {
      const stem =
        IRREGULAR[verb] ??
        verb
          .replace(/([cg])are$/, "$1her")
          .replace(/([^i])are$/, "$1er")
          .replace(/iare$/, "ier")
          .replace(/e$/, "");
      return [`${stem}ò`, `${stem}emo`, `${stem}o'`];
    })
    .join(" ");
}

export const italian: Language = {
  code: "it",
  accents: "kept",
  common: `il lo la i gli le di che e è un una non per con del della dei al alla nel nella da in sono ho ha hanno mi si ci vi ti suo sua vostro vostra nostro nostra questo questa
    buongiorno grazie saluti cordiali più anche ma come se quando molto tutto già ancora sul gentile può posso abbiamo siamo ed ne lei
    avete vorrei quanto qui oggi ieri domani mio mia buon potrebbe adesso allego allegato quello dopo dove devo deve così essere stato siete suoi loro`,
  letters: "èéàòìù",
  abbreviations:
    "sig sigg sig.ra sig.na dott dott.ssa ing avv geom arch prof ecc es p.es ca tel cell fax n nr art pag spett gent egr lun mar mer gio ven sab dom gen feb apr mag giu lug ago set ott nov dic s.r.l s.p.a",
  conditions: "quando appena se dopo una",
  joiners: "e ed ma o oppure poi quindi allora inoltre però perché",
  contractions: { "dev'essere": "deve essere", xké: "perché", nn: "non", cmq: "comunque" },
  elisions: "l un d c dell all nell sull dall quest quell m t s v n",
  classes: {
    clitic: "le la lo gli li vi ti ci mi si ne glielo gliela glieli ve te ce me loro",
    act: `${INFINITIVES} inviarle inviarvi mandarle mandarvi chiamarla avvisarla informarla occuparmi occuparmene farlo verificarlo controllarlo sistemarlo risolverlo consegnarle
      farle farvi sapere contattarla richiamarla`,
    future: `${futures(INFINITIVES)} sarò saremo`,
    presents: `invio inviamo mando mandiamo spedisco spediamo chiamo chiamiamo richiamo avviso avvisiamo confermo confermiamo passo passiamo controllo controlliamo verifico
      verifichiamo guardo chiedo chiediamo preparo prepariamo porto portiamo cambio cambiamo sistemo sistemiamo riparo ripariamo rimborsiamo rimborso prenoto prenotiamo
      annullo annulliamo ordino ordiniamo cerco cerchiamo tengo teniamo occupo occupiamo scrivo scriviamo rispondo rispondiamo faccio facciamo metto mettiamo consegno
      consegniamo correggo correggiamo giro inoltro inoltriamo ritiriamo ritiro provvedo provvediamo aggiorno contatto contattiamo sostituiamo`,
    acted: `inviato inviata inviati inviate spedito spedita spediti consegnato consegnata rimborsato rimborsata accreditato riparato riparata sistemato sistemata sostituito
      sostituita cambiato cambiata corretto corretta modificato annullato annullata prenotato prenotata ordinato ordinata pagato pagata fatto fatta terminato completato
      risolto risolta avvisato chiamato aggiornato aggiornata installato restituito restituita mandato mandata inoltrato inoltrata`,
    time: `oggi domani dopodomani lunedì martedì mercoledì giovedì venerdì sabato domenica presto subito stasera stamattina nel_pomeriggio questo_pomeriggio questa_settimana
      la_prossima_settimana la_settimana_prossima al_più_presto appena_possibile a_breve in_giornata immediatamente più_tardi`,
    person: `collega tecnico squadra autista corriere idraulico elettricista imbianchino falegname assistente segretaria contabile contabilità officina servizio magazzino
      responsabile commerciale installatore meccanico fattorino ragazzi ufficio`,
    bad: `rotto rotta rotti rotte danneggiato danneggiata difettoso difettosa sporco sporca freddo fredda vuoto vuota graffiato graffiata sbagliato sbagliata errato errata
      incompleto incompleta inaccettabile vergognoso pessimo pessima scadente bagnato bagnata guasto guasta orribile`,
    good: `bene perfetto perfetta perfettamente ottimo ottima eccellente corretto corretta completo completa ok a_posto risolto risolta sistemato contento contenta contenti
      soddisfatto soddisfatta soddisfatti felice felici bellissimo bellissima splendido splendida in_ordine impeccabile buono`,
    unit: "ora ore giorno giorni settimana settimane mese mesi lavorativi",
  },
  phrases: {
    will: `
      <clitic>{2} <future>
      <clitic>{2} *eremo|*iremo|*aremo`,
    "going-to": `
      <clitic>{2} vado|andiamo a <act>
      sto|stiamo per <act>`,
    "i-do": `
      , <clitic>{2} <presents> ..1 <clitic>|il|lo|la|l|i|gli|le|un|una|con|a|al|domani|oggi|di|subito|del|da|per|io|dal|in
      e|ed|ora|domani|oggi|poi|io|noi|lunedì|martedì|giovedì|venerdì|allora|stasera|appena <clitic>{2} <presents>
      <clitic> <clitic>? <presents>`,
    "on-it": `
      me ne occupo
      ce ne occupiamo
      ci penso io
      ci pensiamo noi
      sarà fatto
      lasci|lascia fare a`,
    "let-me": `
      mi lasci|lasci_che|lasciami|mi_faccia ..1 <act>|controll*|verific*`,
    "you-will-have": `
      avrà|avrai|avrete|riceverà|riceverai|riceverete
      le|ti|vi arriverà|arriveranno
      <time> avrà|riceverà|avrai|riceverai`,
    "own-side-will": `
      il? nostro|nostra|nostri|mio|mia|un|una|il|la ..1 <person> ..4 *erà|*irà|*arà|passa|viene|la|le
      qualcuno ..4 *erà|*irà|*arà`,
    "try-to": `
      cercherò|cercheremo|proverò|proveremo|tenterò|conto|contiamo|spero|speriamo|penso|pensiamo ..1 di|a <act>
      farò|faremo ..2 possibile|meglio|tutto`,
    "my-word": `
      <clitic>? prometto|promettiamo|garantisco|garantiamo|assicuro|assicuriamo|impegno|impegniamo
      conti|conta su|pure`,
    "passive-will": `
      sarà|saranno|verrà|verranno ..1 <acted>`,
    "thing-will": `
      sarà|saranno|è ..1 pronto|pronta|pronti|pronte ..2 <time>|per|il
      parte|partirà|arriva|arriverà ..1 <time>|il
      ordine|pacco|merce parte|arriva <time>`,
    "act-work": `
      <future>
      <act>
      <presents>`,
    "to-reader": `
      le|ti|vi|lei|suo|sua|suoi|tuo|tua|vostro|vostra|voi|gliela|glielo`,
    dated: `
      <time>|entro|settimana|prima|fine`,
    "when-ready": `
      appena|quando|dopo|una_volta`,
    unsure: `
      forse|probabilmente|magari|eventualmente`,
    whereabouts: `
      sarò|saremo|sono|siamo|sto ..3 fuori|ferie|vacanza|viaggio|riunione|ufficio|assente|chiusi|chiuso|malato|malata|trasferta|via|in|a|al|medico
      vado|andiamo|parto|partiamo|torno|torniamo|tornerò|rientro ..2 ferie|vacanza|medico|mare|lunedì|martedì|sabato|il|da|casa`,
    inability: `
      non ..2 <future>|<presents>|potrò|potremo|posso|possiamo|riesco|riusciamo|riuscirò
      potrò|potremo|posso|possiamo
      mai ..2 <future>`,
    needing: `
      avrò|avremo|ho|abbiamo bisogno
      dovrò|dovremo|devo|dobbiamo
      mi|ci serve|servirà|servono`,
    opinion: `
      sarò|saremo|sono|siamo ..1 lieto|lieta|lieti|felice|felici|contento|contenta|sicuro|sicura|curioso|curiosa
      vedremo|vedrò $
      poi vedremo
      credo|penso|suppongo|spero|immagino che
      avrò|avremo ..2 anni|ospiti|tempo
      mi mancherà|ricorderò|dimenticherò`,
    formula: `
      ci vediamo|sentiamo
      a presto|risentirci|domani|lunedì
      le|vi|ti scrivo|chiamo|contatto ..1 per|perché|in_merito|riguardo
      le|ti|vi mando ..1 un? abbraccio|bacio|saluto|saluti
      resto|restiamo|rimango ..2 attesa|disposizione
      chiedo|chiediamo scusa|venia
      mi chiedo
      prendo la|il
      faccio ..1 la_spesa|riferimento|sport
      tengo a`,
    offer: `
      se ..1 vuole|vuoi|desidera|preferisce|volete
      a sua|tua|vostra disposizione
      posso|potrei|potremmo`,
    "asked-back": `
      ..1 <presents>|<future> ..6 $?`,
    reported: `
      ha|hanno|aveva|avete|hai ..1 detto|promesso|scritto|assicurato
      detto|promesso che`,
    "done-here": `
      allego|alleghiamo|in_allegato|allegato|allegata
      sempre|di_solito|ogni|dal|da_anni|mai|normalmente`,

    please: `
      per favore|cortesia|piacere
      la prego|vi_prego|si_prega ..1 di
      prego di`,
    "can-you": `
      può|puoi|potrebbe|potresti|potete|potreste ..1 <act>|dirmi|inviarmi|mandarmi|chiamarmi|darmi|*rmi|*rci
      mi|ci può|puoi|potrebbe|potresti|dica
      sarebbe|è possibile
      potrei avere|sapere`,
    "let-me-know": `
      mi|ci faccia|fate|fai sapere|avere
      fammi|fatemi|facci sapere|avere
      mi|ci dica|dite|tenga|avvisi|confermi
      attendo|attendiamo|resto_in_attesa ..2 risposta|riscontro|notizie|conferma
      in attesa di ..2 riscontro|risposta`,
    imperative: `
      , inviatemi|mandatemi|mandami|inviami|chiamami|chiamatemi|richiamatemi|dammi|datemi|confermatemi|avvisatemi
      , mi mandi|invii|chiami|richiami|dia|confermi
      , controlli|cambi|annulli|corregga|verifichi|lasci|porti|metta|aggiunga|prenoti|faccia ..1 il|la|lo|l|le|gli|i|mio|mia|un|una|che`,
    "need-from-you": `
      ho|abbiamo|avrei bisogno ..1 di|del|della|dei
      mi|ci serve|servono|manca|mancano|servirebbe`,
    "would-like": `
      vorrei|vorremmo|desidero|desidererei|mi_piacerebbe|volevo|voglio ..1 <act>|annullare|disdire|un|una|due|sapere|comprare|restituire|disdire|cancellare|spostare|avere|ricevere|che`,
    "appreciate-if": `
      sarei|saremmo grato|grata|grati
      le sarei
      sarebbe bello|utile|gentile`,
    "wondering-if": `
      volevo chiedere|sapere
      mi chiedevo`,
    "request-object": `
      mi|ci|mio|mia|miei`,
    "request-please": `
      favore|cortesia|prego`,
    courtesy: `
      non esiti|esitate|esitare ..6
      se ..1 ha|avete|hai ..3 domande|dubbi|bisogno ..6
      per qualsiasi|qualunque ..2 dubbio|domanda|informazione|necessità ..6
      la prego di accettare|scusare ..2
      vorrei|desidero ringraziare|ringraziarla|ringraziarvi|congratularmi|scusarmi ..2`,
    "reading-aid": `
      trova|troverà|trovate ..2 allegato|allegata|allegati`,
    "question-mark": `
      * $?`,
    "question-word": `
      ^ quando|quanto|quanti|dove|come|cosa|chi|quale|perché viene|arriva|costa|posso|è|sono|devo|avete|apre
      ^ avete|fate|vendete|siete`,
    "asking-form": `
      volevo|vorrei|vorremmo sapere
      mi chiedo se|quando
      sa|sapete se|quando`,
    rhetorical: `
      come sta|stai|va|state
      che bello|peccato`,

    attached: `
      allego|alleghiamo
      in allegato
      allegato|allegata|allegati trova|trovate|il|la|le|i
      trova|troverà|trovate ..2 allegato|allegata|allegati`,
    "have-done": `
      <clitic>{2} ho|abbiamo ..1 <acted>
      come promesso|concordato|richiesto|da_accordi
      , fatto $`,
    "is-done": `
      è|sono stato|stata|stati|state ..1 <acted>
      è|sono ..1 pronto|pronta|pronti|in_viaggio|partito|partita
      è partito|partita ..1 oggi|ieri`,
    "not-yet-done": `
      non ancora
      non <clitic>{2} ho|abbiamo|ha|hanno|è|sono`,

    received: `
      <clitic>{2} ho|abbiamo ..1 ricevuto
      è|sono ..1 arrivato|arrivata|arrivati|arrivate ..1 tutto|bene|oggi|ieri|grazie
      è|sono ..1 arrivato|arrivata|arrivati|arrivate
      , ricevuto|ricevuta|arrivato|arrivata`,
    works: `
      funziona|va|parte|chiude ..2 perfettamente|bene|ora|adesso|di_nuovo|tutto
      ora|adesso funziona|va|è
      , funziona
      problema|guasto ..1 risolto|sistemato
      tutto ..1 <good>|a_posto|chiaro
      è ..1 risolto|sistemato|riparato|a_posto`,
    agreed: `
      , d accordo|bene
      , va_bene|perfetto|accetto|confermo|ok|ottimo|benissimo|confermato $
      , va_bene|perfetto|ok|ottimo|benissimo grazie|per|il|la|martedì
      per me|noi va|è ..1 bene
      mi|ci va bene|benissimo
      accetto|accettiamo|approvo|approviamo ..1 il|la|l
      è corretto|giusto|perfetto
      procedete pure
      d accordo`,
    satisfied: `
      sono|siamo ..2 soddisfatto|soddisfatta|soddisfatti|contento|contenta|contenti|felice|felici|entusiasti|entusiasta
      mi|ci piace|piaciuto|piaciuta
      è|sono|era ..2 perfetto|perfetta|bellissimo|bellissima|ottimo|ottima|splendido|impeccabile|buonissima
      ottimo|ottima|bel|eccellente lavoro|servizio
      proprio quello`,
    settled: `
      nient altro
      nessun altra domanda
      non ho altre
      potete|può chiudere
      è tutto
      tutto chiarito|risolto`,
    "thanked-for": `
      grazie ..3 per ..3 rapidità|velocità|aver|riparazione|rimborso|intervento`,
    "but-then": `
      ma|però|tuttavia|tranne|purtroppo|eccetto`,
    "before-that": `
      se|quando|appena|spero|speriamo`,
    "not-confirmed": `
      non ..3 funziona|arrivato|arrivata|ricevuto|va|chiude|è|ho|sono|abbiamo
      non ancora
      se|quando|appena ..5
      , è|ha|avete ..5 $?
      ho ricevuto la|il|una|un ..1 sua|suo|vostra|messaggio|mail|lettera|fattura|preventivo`,
    missing: `
      non ..3 ricevuto|arrivato|arrivata|venuto|risposto|risponde|presentato|visto
      nessuno ..2 risponde|chiamato|venuto|ha|si
      manca|mancano
      ancora niente|nulla|nessuna`,
    broken: `
      è|era|sono|erano ..2 <bad>
      arrivato|arrivata|arrivati|arrivate ..1 <bad>
      non ..1 funziona|funzionano|chiude|accende|va|apre|parte
      perde ..1 ancora|di_nuovo|acqua
      si è rotto|rotta
      di nuovo rotto|guasto
      ha un|una buco|graffio|difetto|crepa`,
    "let-down": `
      sono|siamo ..2 deluso|delusa|delusi|arrabbiato|arrabbiata|insoddisfatto|insoddisfatta|indignato|stufo|stufa|furioso
      è ..1 inaccettabile|una_vergogna|vergognoso|assurdo|ridicolo|scandaloso|una_truffa
      non sono|siamo ..1 soddisfatto|soddisfatta|contento|contenta|soddisfatti
      avevate|avete|aveva ..1 promesso|detto|assicurato
      pessimo|pessima|scarso servizio|lavoro|esperienza|qualità
      mai più
      reclamo|lamentela|lamentarmi`,
    "still-waiting": `
      aspetto|attendo|aspettiamo|attendiamo ..1 da|ancora
      sto ancora aspettando
      sono|è ..2 settimane|giorni che
      terza|seconda volta
      da ..2 settimane|giorni|mesi ..1 aspetto|attendo|senza`,
    "wrong-thing": `
      colore|taglia|misura|indirizzo|modello|prodotto|pezzo sbagliato|sbagliata|errato|errata
      addebitato|fatturato ..1 due_volte
      due volte
      non è quello|quella
      errore nella|nel`,
    "wants-money-back": `
      voglio|esigo|chiedo|pretendo ..2 rimborso|soldi|indietro|rimborsato
      rivoglio`,
    "not-complained": `
      nessun|non_c_è problema
      mi dispiace|scusi|scusate|spiace ..5
      se|qualora ..5`,
    blame: `
      voi|vostro|vostra|suo|sua|lei|avete`,
    insistence: `
      ancora|sempre|già|molto|purtroppo|addirittura|di_nuovo|mai`,
  },
  promiseList: `
    prossimi passi $
    cosa faremo|farò ..2 $
    da parte nostra|mia $
    nostra|mia parte $`,
  thanks: {
    thanks: `
      grazie|ringrazio|ringraziamo`,
    more: `
      in anticipo
      ma|però|non|se|quando|quanto|può|potrebbe|ancora
      #`,
  },
  absence: {
    back: `
      rientro|rientrerò|torno|tornerò|ritorno|rientreremo|di_ritorno
      a partire dal|da
      di nuovo in|disponibile|operativi`,
    until: `
      fino|fino_al|sino_al|fino_a`,
    through: `
      dal ..6 al
      fino al ..3 compreso|incluso
      tra ..5 e`,
    contact: `
      contattare|contatti|contattate|scrivere|scriva|rivolgersi|rivolgetevi|chiamare
      urgenze|urgenti|urgenza
      mia assenza
      nuovo indirizzo
      sostituisce`,
    gone: `
      non ..1 lavora|lavoro|fa|collabora ..1 più
      ha|ho lasciato l|la|il
      pensione`,
  },
  personal: {
    travelling: `
      sono|siamo|sarò ..1 in viaggio|trasferta|all_estero|via
      in treno|aereo|aeroporto`,
    "in-a-rush": `
      urgente|urgenza|fretta
      non ho tempo
      al più presto possibile`,
    "new-baby": `
      incinta
      è nato|nata
      figlio|figlia|bimbo|bimba|bambino ..2 nato|nata|nascita
      maternità
      aspettiamo un`,
    illness: `
      sono|è|siamo ..1 malato|malata|influenzato|ricoverato|ricoverata
      in ospedale
      influenza|covid|febbre|operazione|operato|operata`,
    holiday: `
      in|le|nostre|mie ferie|vacanza
      ferie|vacanze fino|dal`,
    anniversary: `
      compleanno
      anniversario
      matrimonio|nozze
      ci sposiamo`,
    none: `
      non ..2 urgente|fretta
      buon|buone|felice compleanno|vacanze|anniversario|ferie
      senza fretta`,
  },
  weekdays: {
    lunedì: 1,
    lunedi: 1,
    martedì: 2,
    martedi: 2,
    mercoledì: 3,
    mercoledi: 3,
    giovedì: 4,
    giovedi: 4,
    venerdì: 5,
    venerdi: 5,
    sabato: 6,
    domenica: 7,
  },
  numbers: {
    un: 1,
    una: 1,
    uno: 1,
    due: 2,
    tre: 3,
    quattro: 4,
    cinque: 5,
    sei: 6,
    sette: 7,
    otto: 8,
    nove: 9,
    dieci: 10,
    quindici: 15,
    venti: 20,
    trenta: 30,
    paio: 2,
  },
  months: {
    gennaio: 1,
    febbraio: 2,
    marzo: 3,
    aprile: 4,
    maggio: 5,
    giugno: 6,
    luglio: 7,
    agosto: 8,
    settembre: 9,
    ottobre: 10,
    novembre: 11,
    dicembre: 12,
  },
  due: {
    today: `
      oggi ..1 stesso|pomeriggio|sera
      oggi
      stasera|stamattina
      questo pomeriggio
      in giornata
      entro sera|stasera`,
    tomorrow: `
      domani ..1 mattina|pomeriggio|sera
      domani`,
    "after-tomorrow": `
      dopodomani`,
    "this-week": `
      fine settimana $
      entro la? fine della? settimana
      fine della? settimana
      questa settimana
      entro la settimana
      in settimana`,
    "before-weekend": `
      prima del fine settimana|weekend
      entro il fine settimana|weekend`,
    weekend: `
      nel|questo fine settimana
      nel|questo weekend`,
    "after-weekend": `
      dopo il fine settimana|weekend`,
    "next-week": `
      la? prossima settimana
      settimana prossima
      fine della prossima settimana`,
    "early-next-week": `
      inizio|inizi della? prossima settimana
      inizio|inizi settimana prossima?`,
    "mid-next-week": `
      metà della? prossima settimana
      metà settimana prossima`,
    "month-end": `
      fine del? mese
      questo mese`,
    "next-month": `
      prossimo mese
      mese prossimo`,
    "year-end": `
      fine dell? anno`,
    weekday: `
      entro|per|questo|di|da|prima_di|il|entro_e_non_oltre <weekday> ..1 mattina|pomeriggio|sera
      <weekday> ..1 mattina|pomeriggio|sera
      <weekday>`,
    "next-weekday": `
      <weekday> prossimo
      prossimo <weekday>
      <weekday> della prossima settimana`,
    "day-of-month": `
      il|entro_il|per_il|giorno # !<month>|<unit>|euro`,
    "in-hours": `
      entro|in|tra|fra ..1 <number>|# ore|ora`,
    "in-days": `
      entro|in|tra|fra ..1 <number>|# giorni|giorno`,
    "in-working-days": `
      entro|in|tra|fra ..1 <number>|# giorni lavorativi`,
    "in-weeks": `
      entro|in|tra|fra ..1 <number>|# settimane|settimana`,
    "in-months": `
      entro|in|tra|fra ..1 <number>|# mesi|mese`,
    clock: `
      alle|entro_le|verso_le|prima_delle #|%
      entro mezzogiorno
      tra le # e le #`,
    vague: `
      ogni|tutti_i <weekday>|giorno|giorni|settimana|mese
      <weekday>|settimana|mese scorso|scorsa
      <number>|# <unit> fa
      da ..1 <number>|# <unit>
      qualche|alcuni|alcune giorno|giorni|settimana|settimane`,
  },
};
