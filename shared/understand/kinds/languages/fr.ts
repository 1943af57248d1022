// French.
import { openings, phrases } from "../phrases.ts";
import type { KindWords } from "./words.ts";

export const french: KindWords = {
  common: "le la les des vous nous votre vos pour avec est une dans pas je suis merci et du au",
  subject: openings(`
    (réponse|reponse|message|courriel|accusé de réception) automatique
    (absence|absente?|absent|en congés?) ?:
    réponse d'absence
  `),
  hint: openings(`
    absen~
    en (congé|congés|vacances)
    je suis
    accusé de réception
    confirmation de réception
    réception de
    nous avons
    (votre|vos) * (reçue?|enregistrée?|créée?)
    merci (pour|de)
    (demande|message|manuscrit|ticket) * (reçue?|enregistrée?|créée?)
  `),
  away: phrases(`
    je (suis|serai) * (absent|absente|en congé|en congés|en vacances|en déplacement|en arrêt|en formation|hors du bureau|indisponible)
    actuellement (absent|absente|en congé|en congés|en vacances|en déplacement|indisponible|fermé|fermée)
    de retour (le|au bureau)
    (notre|nos) (bureau|bureaux|magasin|entreprise|atelier|boutique) * (fermé|fermée|fermés)
    accès (limité|restreint)
    pas accès à
  `),
  meanwhile: phrases(`
    en cas d'urgence
    pour toute (urgence|demande|question)
    veuillez (contacter|vous adresser|écrire|joindre)
    merci de (contacter|vous adresser|joindre)
    vous pouvez (contacter|joindre)
    (à|dès) mon retour
    (en|pendant) mon absence
    ne sera pas (lu|transféré|transmis)
  `),
  gone: phrases(`
    ne (fait|fais) plus partie
    a quitté (l'entreprise|la société|ses fonctions)
    ne travaille plus
    n'est plus (en fonction|utilisée?|active?|lue?|consultée?)
  `),
  thanks: phrases(`
    merci (beaucoup |)(pour|de|d'avoir)
    vous (en |)remercions
    nous vous remercions
  `),
  item: phrases(`
    (votre|vos|un|le|cette|ce) * (message|demande|e-mail|courriel|mail|ticket|candidature|requête|réclamation|manuscrit|commande|dossier|documents)
    (demande|ticket|message|dossier)
  `),
  taken: phrases(`
    (avons|ai) (bien |)reçu
    (a|a bien|est|est bien|nous est|nous est bien|ont|sera) (été |bien |)* (reçu|reçue|reçus|enregistrée?|prise? en compte|parvenue?|créée?|transmise?|bien reçu|bien reçue)
    accusons *
    bonne réception
  `),
  ticket: phrases(`
    (ticket|dossier|demande|référence|numéro|n°|réf) (n°|numéro|:|) *
    sous (la référence|le numéro)
  `),
  later: phrases(`
    (nous|notre|un|une|le|la) * (répondr~|répondrons|répondra|reviendr~|revenons|recontacter~|traiter~|traité|contacter~|prendr~|reprendr~)
    dans les (meilleurs|plus brefs|#) *
    (sous|dans un délai de) # *
    dans un délai
    dès que possible
    au plus vite
    (prochainement|rapidement)
    vous serez (informé|contacté)
  `),
  automatic: phrases(`
    (message|e-mail|courriel|mail|réponse|accusé) (de réception |)automatique
    (généré|envoyé) automatiquement
    (merci de |)ne pas (y |)répondre
    ne répondez pas
    mail automatique
  `),
  personal: phrases(`
    je
    j'~
    mon
    ma
    mes
    moi
    me
    m'~
  `),
  unsubscribe: phrases(`
    désabonn~
    désinscri~
    version en ligne
    (voir|consulter) * (navigateur|en ligne)
    ne plus recevoir
    vous recevez * (car|parce)
    infolettre
    gérer (vos|mes) (préférences|abonnements)
  `),
};
