// French.
import type { Language, WordList } from "./language.ts";

const INFINITIVES = `envoyer renvoyer transmettre expédier livrer apporter ramener donner remettre rembourser créditer virer payer régler facturer rappeler appeler
  contacter recontacter téléphoner écrire répondre informer prévenir confirmer signaler tenir vérifier regarder voir contrôler examiner étudier chercher demander
  préparer rédiger faire refaire finir terminer réparer remplacer changer échanger corriger modifier ajuster mettre annuler réserver commander organiser fixer
  programmer planifier installer monter poser passer venir revenir reprendre prendre garder bloquer imprimer signer traiter gérer résoudre régulariser occuper
  assurer procéder effectuer calculer chiffrer nettoyer peindre récupérer déposer retirer supprimer ajouter joindre communiquer proposer offrir relancer suivre
  débloquer activer compléter essayer`;

/** Future of the first persons: "enverrai", "enverrons"; irregular stems are listed. */
function futures(list: WordList): WordList {
  const stems = list
    .split(/\s+/)
    .map((verb) => IRREGULAR[verb] ?? verb.replace(/e$/, ""))
    .join(" ");
  return stems
    .split(" ")
    .flatMap((stem) => [`${stem}ai`, `${stem}ons`])
    .join(" ");
}

const IRREGULAR: Readonly<Record<string, string>> = {
  envoyer: "enverr",
  renvoyer: "renverr",
  faire: "fer",
  refaire: "refer",
  voir: "verr",
  tenir: "tiendr",
  venir: "viendr",
  revenir: "reviendr",
  appeler: "appeller",
  rappeler: "rappeller",
  payer: "paier",
  essayer: "essaier",
  nettoyer: "nettoier",
  lever: "lèver",
  ramener: "ramèner",
};

export const french: Language = {
  code: "fr",
  accents: "optional",
  common: `le la les de des et est je vous nous il elle un une du en à que qui dans pour pas sur au aux ce cette ces votre vos mon ma mes notre avec par plus mais ou où ne se
    sont été être avez avons merci bonjour bien très fait tout si son sa ses leur cordialement d l j c s n qu
    combien quand veuillez comment maintenant voici aussi deux peut faire quoi cela ci-joint`,
  letters: "éèêàçùîôœ«»",
  abbreviations:
    "m mm mme mmes mlle dr etc ex env max min tél tel n no art p cf av bd janv févr avr juil sept oct nov déc lun mar mer jeu ven sam dim ste sté",
  conditions: "quand lorsque lorsqu dès une si après",
  joiners: "et mais ou puis donc alors ensuite sinon car",
  contractions: {
    svp: "s'il vous plaît",
    stp: "s'il te plaît",
    rdv: "rendez-vous",
    bcp: "beaucoup",
    "aujourd'hui": "aujourdhui",
  },
  elisions: "j l d n s c qu m t jusqu lorsqu puisqu",
  classes: {
    je: "je j nous on",
    clitic: "vous te t l le la les lui leur m me y en nous s",
    act: INFINITIVES,
    future: `${futures(INFINITIVES)} ferai ferons aurez`,
    presents: `envoie envoyons renvoie transmets transmettons expédie expédions livre livrons apporte apportons rappelle rappelons appelle contacte contactons recontacte
      écris réponds informe préviens tiens vérifie vérifions regarde regardons prépare préparons fais faisons répare remplace remplaçons corrige corrigeons modifie
      annule annulons réserve réservons commande commandons passe passons viens venons reviens reviendrai occupe occupons charge chargeons demande demandons cherche
      rembourse remboursons mets mettons dépose`,
    acted: `envoyé envoyée envoyés envoyées expédié expédiée expédiés livré livrée livrés remboursé remboursée crédité réparé réparée remplacé remplacée corrigé corrigée
      modifié modifiée annulé annulée réservé réservée commandé commandée transmis transmise payé payée réglé réglée posé installé fait faite terminé terminée traité
      traitée mis mise prévenu contacté appelé changé changée renvoyé renvoyée déposé déposée`,
    time: `aujourdhui demain après-demain lundi mardi mercredi jeudi vendredi samedi dimanche bientôt rapidement tout_de_suite immédiatement ce_soir cet_après-midi ce_matin
      la_semaine_prochaine dès_que_possible sous_peu prochainement dans_la_journée`,
    person: `collègue technicien technicienne chauffeur livreur équipe plombier électricien peintre menuisier assistant assistante secrétaire comptable comptabilité atelier
      service responsable ouvrier artisan commercial`,
    bad: `cassé cassée cassés cassées abîmé abîmée abîmés endommagé endommagée défectueux défectueuse sale sales froid froide vide fêlé fêlée rayé rayée déchiré inutilisable
      inacceptable scandaleux inadmissible mauvais mauvaise faux fausse erroné erronée incomplet incomplète décevant décevante lamentable honteux trop_petit trop_petite
      trop_grand trop_grande en_panne mouillé mouillée`,
    good: `bien parfait parfaite parfaitement super bon bonne excellent excellente impeccable nickel génial magnifique correct correcte conforme complet complète ok réparé
      réglé réglée résolu résolue satisfait satisfaite contents content contente ravi ravie ravis top beau belle`,
    unit: "heure heures jour jours semaine semaines mois ouvrés ouvrables",
  },
  phrases: {
    will: `
      <je> <clitic>{3} <future>
      <je> <clitic>{3} *rai !<unit>
      nous <clitic>{2} *erons|*irons|*drons|*vrons`,
    "going-to": `
      je|j vais <clitic>{3} <act>
      nous allons <clitic>{3} <act>
      on va <clitic>{3} <act>`,
    "i-do": `
      <je> <clitic>{3} <presents>
      <je> me|m|nous ..1 occupe|occupons|charge|chargeons`,
    "short-will": `
      , enverrai|ferai|rappellerai|vérifie|envoie|regarde|transmets
      , ce sera fait
      , c est noté ..2 <je>`,
    "on-it": `
      m en occupe
      c est en cours`,
    "let-me": `
      laissez moi|nous vérifier|regarder|voir|demander
      laissez-moi|laissez-nous vérifier|regarder|voir|demander|le|faire`,
    "you-will-have": `
      vous|tu aurez|auras|recevrez|recevras
      vous serez remboursé|livré|contacté|prévenu|informé|recontacté|crédité`,
    "own-side-will": `
      mon|ma|notre|nos|un|une ..1 <person> ..3 *ra|va|vont|passe|viendra|vous
      le technicien|livreur|chauffeur|plombier ..3 *ra|va|vous
      quelqu un ..3 *ra|va
      quelqu un de ..3 *ra|va`,
    "try-to": `
      je|nous vais|allons essayer|tenter
      j|je essaie|essaierai|tâcherai|compte|pense|espère ..1 de|d|pouvoir|<act>
      j|nous espère|espérons vous <act>
      nous essayons|comptons|pensons|espérons ..1 de|d|vous|pouvoir|<act>
      je|nous ferai|ferons ..3 possible|mieux|nécessaire`,
    "my-word": `
      je|nous <clitic>{2} promets|promettons|garantis|garantissons|assure|assurons|engage|engageons
      comptez sur moi|nous`,
    "passive-will": `
      sera|seront <clitic>? ..2 <acted>
      vous sera|seront ..2 <acted>`,
    "thing-will": `
      sera|seront ..2 prêt|prête|prêts|chez_vous|disponible
      part|partira|partent|partiront|arrivera|arriveront ..3 <time>|le`,
    "act-work": `
      <future>
      <act>
      <presents>`,
    "to-reader": `
      vous|te|t|votre|vos|toi|ton|ta`,
    dated: `
      <time>|avant|dici|d_ici|d|sous|semaine|fin`,
    "when-ready": `
      dès|quand|lorsque|lorsqu|une_fois|après`,
    unsure: `
      peut-être|probablement|sans_doute|éventuellement`,
    whereabouts: `
      <je> serai|serons|suis|sommes ..3 absent|absente|absents|congé|congés|vacances|déplacement|réunion|voyage|bureau|injoignable|fermé|fermés|indisponible|malade|retour|là|en|au|à
      je|nous pars|partirai|partons|rentre|rentrerai|rentrons|reviens|serai ..3 vacances|congé|de|le|lundi|en`,
    inability: `
      ne|n <clitic>{3} *rai|*rons|peux|pouvons|puis|vais|allons ..2 pas|plus|jamais
      pourrai|pourrons pas`,
    needing: `
      aurai|aurons|ai|avons ..2 besoin
      devrai|devrons|dois|devons|faudra|faut`,
    opinion: `
      serai|serons|suis|sommes ..2 ravi|ravie|ravis|heureux|heureuse|content|contente|désolé|désolée|surpris|curieux
      je|nous verrai|verrons $
      on|nous verra|verrons bien
      nous verrons
      aurai|aurons !<acted>|le|la|les|votre|vos|une_réponse *
      saurai|saurons|croirai|penserai|oublierai|regretterai|aimerai|préférerai|voudrai`,
    formula: `
      à bientôt|demain|lundi|plus
      je dirai|dirais|avoue|reste|pense|crois|trouve|sais|vois|suppose
      je vous|te laisse|souhaite|remercie|prie|embrasse|écris|contacte|appelle car|pour|suite|au|concernant|une|d|de|donc|que|la|pour
      je vous laisse|souhaite|remercie|prie|embrasse
      je prends la|le|note|acte
      je passe mon|ma|mes|une|par
      je fais partie|du|de|la|mes
      je reste à
      nous faisons|livrons|réparons ..3 depuis|aussi|tous|toujours|partout
      je viens de|d
      nous venons de|d
      je tiens à
      je me demande|permets`,
    offer: `
      serai|serons|serais|serions|suis|sommes ..2 disposition
      si vous|tu ..1 voulez|souhaitez|veux|désirez
      peux|pouvons|pourrais|pourrions|pourrai`,
    "asked-back": `
      dois|devons|puis je|nous
      <je> <clitic>{3} *rai ..6 $?`,
    reported: `
      il|elle|ils|on|client|chauffeur|vous a|ont|avez|m|nous ..1 dit|promis|écrit|assuré|affirmé
      m|nous a|avait|avez ..1 dit|promis|assuré`,
    "done-here": `
      ci-joint|ci-jointe|ci-joints|pièce_jointe|par_la_présente|ci-dessous|en_annexe
      <je> <clitic>{2} <presents> ..4 depuis|toujours|souvent|chaque|tous_les|jamais|déjà|actuellement|généralement`,

    please: `
      merci de|d
      s il vous|te plaît|plait
      veuillez !trouver|agréer|recevoir|noter|excuser|croire *
      prière de
      je vous|te prie de|d !recevoir|agréer|croire|trouver|bien_vouloir_agréer *
      vous prie ..1 de|d !agréer|recevoir|croire *`,
    "can-you": `
      pouvez|pourriez|pourrais|peux|auriez|voulez|voudriez vous|tu
      pouvez-vous|pourriez-vous|pourrais-tu|peux-tu|auriez-vous|voulez-vous
      vous pouvez|pourriez|serait-il|est-il possible
      serait|est il possible
      est-ce que vous|tu pouvez|pourriez|peux|pourrais
      serait-il|est-il possible`,
    "let-me-know": `
      tenez-moi|tenez-nous|tiens-moi
      dites-moi|dites-nous|dis-moi
      faites-moi|faites-nous|fais-moi ..2 savoir|signe|parvenir
      me|nous tenir ..1 courant|informé|informés
      me|nous faire savoir|parvenir
      me|nous dire|confirmer|rappeler|envoyer|renvoyer|communiquer`,
    imperative: `
      , envoyez|renvoyez|rappelez|appelez|vérifiez|regardez|changez|annulez|modifiez|corrigez|contactez|passez|apportez|mettez|laissez|confirmez|remboursez|réservez|prévenez|répondez|faites|donnez|dites|prenez !vous *
      , envoyez-moi|rappelez-moi|appelez-moi|donnez-moi|envoyez|rappelez|renvoyez-moi|dites-nous|envoyez-nous|rappelez-nous|confirmez-moi|contactez-moi`,
    "need-from-you": `
      <je> ai|avons ..1 besoin de|d
      il me|nous|manque manque|faudrait|faut
      il manque`,
    "would-like": `
      <je> souhaite|souhaiterais|souhaitons|souhaiterions|voudrais|voudrions|aimerais|aimerions|désire ..2 commander|réserver|annuler|changer|modifier|déplacer|retourner|échanger|savoir|avoir|recevoir|prendre|acheter|obtenir|un|une|deux|trois|que
      <je> voudrais|aimerais`,
    "appreciate-if": `
      serais|serions ..2 reconnaissant|reconnaissante|reconnaissants
      ce serait bien|gentil|sympa|possible
      dans l attente de votre réponse`,
    "wondering-if": `
      je me|voulais demandais|demander|savoir`,
    "request-object": `
      moi|me|nous|mon|ma|mes`,
    "request-please": `
      merci|plaît|plait|veuillez`,
    courtesy: `
      n hésitez pas ..8
      si vous|tu avez|as ..3 questions|besoin ..6
      merci de|d votre|avoir|m|nous ..1 avoir|réponse|compréhension|aide
      merci de|d votre ..3
      merci d avance
      reste|restons à votre ..2
      veuillez agréer|trouver|recevoir|excuser|croire ..3
      je vous prie d|de agréer|croire|recevoir ..2
      prenez soin|votre_temps|garde
      passez ..2 bonne|bon|belle|excellente`,
    "reading-aid": `
      veuillez trouver|noter
      trouverez ..2 ci-joint`,
    "question-mark": `
      * $?`,
    "question-word": `
      ^ quand|où|comment|pourquoi|combien|quel|quelle|quels|quelles|qui ..1 est|sont|coûte|coûterait|puis-je|allez-vous|avez-vous|faut|serait|dois-je|arrive|vient
      ^ est-ce ..1 que|qu
      ^ avez-vous|êtes-vous|faites-vous|savez-vous|livrez-vous|as-tu`,
    "asking-form": `
      je|nous voudrais|voulais|aimerais|souhaite|souhaiterais savoir
      je me demande|demandais si|quand
      savez-vous`,
    rhetorical: `
      comment allez-vous|vas-tu|allez|ça
      ça va`,

    attached: `
      ci-joint|ci-jointe|ci-joints|ci-jointes
      en pièce|annexe jointe|attachée?
      trouverez ..3 ci-joint|joint|annexe|pièce
      vous trouverez|trouvez`,
    "have-done": `
      <je> <clitic>{2} ai|avons|a|viens_de|venons_de ..2 <acted>
      comme promis|convenu|demandé|prévu
      , c est fait`,
    "is-done": `
      a|ont ..1 été ..2 <acted>
      est|sont ..1 prêt|prête|parti|partie|partis|expédié|expédiée|en_route|en_chemin`,
    "not-yet-done": `
      pas encore
      n a|ai|avons|ont|est|sont ..1 pas`,

    received: `
      <je> <clitic>{2} ai|avons|a ..1 bien|enfin? reçu|récupéré
      , <clitic>? bien? reçu|reçue|arrivé
      est|sont ..2 bien? arrivé|arrivée|arrivés|arrivées|là`,
    works: `
      ça|ca|cela|tout|il|elle|qui marche|fonctionne|refonctionne|est|va ..2 parfaitement|maintenant|nouveau|bien|réglé|bon|ordre|impeccable|super
      ça|cela marche|fonctionne $
      problème|c|souci ..2 résolu|réglé|réparé
      tout est|va|fonctionne|marche ..2 <good>|ordre|rentré
      fuite ..3 réparée|plus`,
    agreed: `
      , d accord|accord|entendu|validé|confirmé|parfait|ok|super|nickel $
      , d accord|entendu|validé|parfait|ok pour|merci|avec|nous|je
      c est d|bon|parfait|noté|validé|ok accord?
      me|nous convient|va ..1 parfaitement|très|bien?
      <je> <clitic>{2} accepte|acceptons|valide|validons|confirme|confirmons
      bon pour accord
      ça me|nous va|convient`,
    satisfied: `
      suis|sommes ..2 satisfait|satisfaite|satisfaits|ravi|ravie|ravis|content|contente|contents|enchanté
      est|était|sont ..2 parfait|parfaite|magnifique|superbe|impeccable|nickel|excellent|délicieux|top
      beau|bon|excellent|super|très_bon travail|service|boulot
      exactement ce
      j|on|nous adore|adorons|adoré`,
    settled: `
      plus|pas ..2 questions
      rien d autre
      vous pouvez clôturer|fermer|clore
      c est tout
      répond|répondu ..2 question
      affaire|dossier ..1 close|clos|réglé|réglée|classée`,
    "thanked-for": `
      merci ..3 pour ..3 rapidité|réparation|remboursement|intervention|efficacité`,
    "but-then": `
      mais|cependant|toutefois|par_contre|sauf|hélas|malheureusement`,
    "before-that": `
      si|quand|dès|espère|espérons`,
    "not-confirmed": `
      n|ne ..4 pas|rien|jamais|toujours
      , avez-vous|est-ce
      si|dès|quand|lorsque ..5
      reçu votre|une|un ..1 message|mail|lettre|facture|devis|courrier|appel`,
    missing: `
      n|ne ..3 pas|rien|jamais|toujours|aucune|aucun ..2 reçu|arrivé|arrivée|livré|venu|livrée|réponse|répondu|passé
      toujours rien|pas|aucune
      personne ne|n
      il manque ..3
      manque|manquent`,
    broken: `
      est|sont|était|étaient ..3 <bad>
      ne ..1 marche|fonctionne|ferme|ouvre|tient|chauffe ..1 pas|plus
      fuit|goutte ..1 encore|toujours|nouveau
      arrivé|arrivée|arrivés|arrivées ..2 <bad>
      en panne
      a un|une trou|rayure|défaut|fissure`,
    "let-down": `
      suis|sommes ..2 déçu|déçue|déçus|mécontent|mécontente|furieux|furieuse|fâché|excédé|pas_content|insatisfait
      c est|vraiment ..2 inadmissible|inacceptable|scandaleux|honteux|lamentable|insupportable|une_honte|abusé|n_importe_quoi
      pas satisfait|satisfaite|content|contente|contents|acceptable|normal|sérieux
      vous|m|nous aviez|avez ..1 promis|dit|assuré
      réclamation|plainte|arnaque
      plus jamais
      ras-le-bol|marre`,
    "still-waiting": `
      j|nous attends|attendons ..2 depuis|toujours|encore
      depuis ..2 semaines|jours|mois ..2 attends|attendons|sans|que
      troisième|deuxième|énième fois
      sans réponse|nouvelles`,
    "wrong-thing": `
      mauvais|mauvaise|mauvaise_taille|mauvaise_couleur ..1 taille|couleur|modèle|article|adresse|pièce
      pas ce|le|la que|bon|bonne
      deux fois débité|facturé
      débité|facturé|prélevé ..2 deux
      erreur dans|sur`,
    "wants-money-back": `
      veux|exige|demande|souhaite ..3 rembours*|remboursement|remboursé
      mon argent`,
    "not-complained": `
      pas de problème|souci
      désolé|désolée|navré ..5
      si|au_cas ..5
      j ai oublié`,
    blame: `
      vous|votre|vos`,
    insistence: `
      encore|toujours|déjà|vraiment|très|malheureusement|même|enfin`,
  },
  promiseList: `
    je|nous *rai|*rons ..3 $
    ce que je|nous ..3 $
    prochaines étapes $
    de notre|mon côté $`,
  thanks: {
    thanks: `
      merci|remercie|remercions`,
    more: `
      d|par avance
      mais|cependant|pas|si|quand|comment|combien|pouvez|pourriez|besoin
      #
      merci de|d`,
  },
  absence: {
    back: `
      de retour
      serai|serons|suis|reviens|rentre|reviendrai|retour ..3 le|lundi|mardi|mercredi|jeudi|vendredi
      à partir du|de
      reprise le`,
    until: `
      jusqu|jusqu_au|jusqu_à
      absent|absente ..3 au`,
    through: `
      du ..6 au
      jusqu au ..3 inclus
      entre ..5 et`,
    contact: `
      contacter|contactez|écrire|écrivez|adresser|adressez-vous|joindre|joignez|appeler
      en mon absence
      urgence
      collègue
      nouvelle adresse
      remplacé|remplacée par`,
    gone: `
      ne ..2 travaille|travaillant|fait|faisant ..1 plus
      n est|fait ..1 plus
      quitté la|l|le|notre
      retraite`,
  },
  personal: {
    travelling: `
      suis|sommes|serai ..2 déplacement|voyage|étranger|route
      dans le train|avion
      à l aéroport
      prends l avion`,
    "in-a-rush": `
      urgent|urgence|pressé|pressée|vite
      pas le temps
      dès que possible
      débordé|débordée`,
    "new-baby": `
      enceinte
      bébé ..3 né|arrivé|arrive|là
      naissance
      congé maternité|parental|paternité
      fils|fille est né|née
      attendons ..2 enfant|bébé`,
    illness: `
      suis|est|sommes malade|hospitalisé|souffrant|souffrante|grippé
      à l hôpital
      grippe|covid|fièvre|opération
      cassé ..2 jambe|bras|cheville`,
    holiday: `
      en|nos|mes|pars_en|partons_en vacances|congés
      vacances|congés jusqu|du`,
    anniversary: `
      anniversaire
      mariage|noces
      marions|fiancés`,
    none: `
      pas|rien ..1 urgent
      bonnes vacances
      joyeux|bon|bel anniversaire
      prenez votre temps`,
  },
  weekdays: { lundi: 1, mardi: 2, mercredi: 3, jeudi: 4, vendredi: 5, samedi: 6, dimanche: 7 },
  numbers: {
    un: 1,
    une: 1,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    quinze: 15,
    vingt: 20,
    trente: 30,
    quinzaine: 15,
    huitaine: 7,
  },
  months: {
    janvier: 1,
    fevrier: 2,
    mars: 3,
    avril: 4,
    mai: 5,
    juin: 6,
    juillet: 7,
    aout: 8,
    septembre: 9,
    octobre: 10,
    novembre: 11,
    decembre: 12,
  },
  due: {
    today: `
      aujourdhui
      ce soir|matin|midi
      cet après-midi
      dans la journée|soirée
      d ici ce soir`,
    tomorrow: `
      demain ..1 matin|midi|soir|après-midi
      demain`,
    "after-tomorrow": `
      après-demain`,
    "this-week": `
      fin de la? semaine
      cette semaine
      en fin de semaine
      dans la semaine
      d ici|avant la fin de la? semaine`,
    "before-weekend": `
      avant le week-end|weekend`,
    weekend: `
      ce|le|pendant_le week-end|weekend`,
    "after-weekend": `
      après le week-end|weekend`,
    "next-week": `
      la? semaine prochaine|suivante
      fin de la? semaine prochaine`,
    "early-next-week": `
      début de la? semaine prochaine
      en début de semaine
      début de semaine`,
    "mid-next-week": `
      milieu de la? semaine prochaine`,
    "week-after-next": `
      dans quinze jours
      sous quinzaine`,
    "month-end": `
      fin du|de_ce mois
      ce mois-ci`,
    "next-month": `
      le mois prochain
      mois prochain`,
    "year-end": `
      fin de l|cette année
      fin d année`,
    weekday: `
      ce? <weekday> ..1 matin|midi|soir|après-midi
      ce|le|avant|pour|jusqu_à|dès|d_ici|au_plus_tard <weekday>
      <weekday>`,
    "next-weekday": `
      <weekday> prochain
      <weekday> de la semaine prochaine`,
    "weekday-week": `
      <weekday> en huit`,
    "day-of-month": `
      le|au|avant_le|dici_le # !<month>|<unit>|heures|h|euros`,
    "in-hours": `
      dans|sous|d_ici ..1 <number>|# heures|heure|h`,
    "in-days": `
      dans|sous|d_ici ..1 <number>|# jours|jour
      sous huitaine`,
    "in-working-days": `
      dans|sous|d_ici ..3 <number>|# jours ouvrés|ouvrables`,
    "in-weeks": `
      dans|sous|d_ici ..1 <number>|# semaines|semaine`,
    "in-months": `
      dans|sous|d_ici ..1 <number>|# mois`,
    clock: `
      à|avant|vers|dès % heures?
      à|avant|vers|dès # h|heures
      à|avant midi
      entre # et # heures?
      entre % et %`,
    vague: `
      chaque|tous_les <weekday>|<weekday>s|jour|jours|semaine|mois
      <weekday>|semaine|mois dernier|dernière
      depuis ..2 <unit>
      il y a ..1 <number>|# <unit>
      quelques <unit>`,
  },
};
