// French.
import { anyOf, startingWith } from "../../any-of.ts";
import type { KindWords } from "./words.ts";

export const french: KindWords = {
  subject: startingWith(
    /réponse automatique|reponse automatique|message automatique|réponse d'absence/,
    /absence(?: du bureau)?\b|absent(?:e)?\b|en (?:congés?|vacances)|(?:je suis )?(?:absent|en congé)/,
    /accusé de réception|confirmation de réception|nous avons (?:bien )?reçu votre/,
    /votre (?:demande|message|ticket|e-?mail|courriel|mail)(?: \S{1,30})? (?:a (?:bien )?été|est bien) (?:reçue?|créée?|enregistrée?|prise? en compte)/,
    /merci (?:pour|de) votre (?:message|demande|e-?mail|courriel)\s*[!.]?\s*$/,
  ),
  away: anyOf(
    /je (?:suis|serai)(?: \S{1,25}){0,5}? (?:absente?|en (?:congés?|vacances|déplacement|arrêt|formation)|hors du bureau|indisponible)/,
    /actuellement (?:absente?|en (?:congés?|vacances|déplacement)|indisponible|fermée?)/,
    /de retour (?:le|au bureau)/,
    /(?:notre|nos) (?:bureaux?|magasin|entreprise|atelier|boutique)(?: \S{1,25}){0,3} (?:fermée?s?)/,
    /(?:pas|n'aurai pas) accès à (?:mes|ma|la) (?:e-?mails|mails|messagerie|courriels)|accès limité/,
  ),
  meanwhile: anyOf(
    /en cas d'urgence|pour toute (?:urgence|demande urgente|question urgente)/,
    /veuillez (?:contacter|vous adresser|écrire|joindre)|merci de (?:contacter|vous adresser|joindre)/,
    /vous pouvez (?:contacter|joindre)|à mon retour|dès mon retour|en mon absence|pendant mon absence/,
    /ne sera pas (?:lu|transféré|transmis)/,
  ),
  gone: anyOf(
    /(?:ne fait|ne fais) plus partie|a quitté (?:l'entreprise|la société|ses fonctions)|ne travaille plus/,
    /n'est plus (?:en fonction|utilisée?|active?|lue?|consultée?)/,
  ),
  thanks: anyOf(
    /(?:merci|nous vous remercions)(?: beaucoup)? (?:pour|de|d'avoir) (?:votre (?:message|demande|e-?mail|courriel|mail|prise de contact|intérêt|commande)|nous (?:avoir )?contact|nous avoir écrit)/,
  ),
  received: anyOf(
    /(?:nous avons|j'ai|avons)(?: bien)? reçu votre (?:\S{1,25} ){0,2}(?:message|demande|e-?mail|courriel|mail|ticket|candidature|requête|réclamation)/,
    /votre (?:\S{1,25} ){0,2}(?:message|demande|e-?mail|courriel|mail|ticket|requête|réclamation|candidature)(?: \S{1,30}){0,2} (?:a (?:bien )?été|nous est (?:bien )?|est bien )(?:reçue?|enregistrée?|prise? en compte|parvenue?|créée?|transmise?)/,
    /accusons (?:bonne )?réception|bonne réception de votre/,
    /(?:un )?ticket (?:\S{1,30} ){0,2}a été (?:créé|ouvert)/,
  ),
  ticket: anyOf(
    /(?:ticket|dossier|demande|référence|numéro(?: de (?:ticket|dossier|suivi|demande))?|n°|réf\.?)\s?(?:est)?(?: le)?\s?[:#]?\s?(?:n°)?\s?\(?[#[]?[A-Z]{0,6}-?\d{3,}/,
  ),
  later: anyOf(
    /(?:nous|notre (?:\S{1,25} ){0,2}(?:équipe|service|conseiller|support)|un (?:\S{1,25} ){0,2}(?:conseiller|collaborateur|agent|membre))(?: \S{1,25}){0,6}? (?:répondr|reviendr|recontacter|traiter|contacter|prendr|reprendr)\S*/,
    /dans les (?:meilleurs|plus brefs|\d{1,3}) (?:délais|heures|jours)|sous \d{1,3} ?(?:h\b|heures|jours)/,
    /dès que possible|au plus vite|dans un délai|prochainement|rapidement/,
  ),
  automatic: anyOf(
    /(?:message|e-?mail|courriel|mail|réponse|courrier) (?:\S{1,20} )?(?:automatique|généré automatiquement|envoyé automatiquement)/,
    /ceci est un (?:message|e-?mail|courriel|mail|accusé)(?: \S{1,20}){0,3} automatique/,
    /généré automatiquement|envoyé automatiquement/,
    /(?:merci de )?ne pas (?:y )?répondre (?:à ce|directement)?|ne répondez pas/,
  ),
  unsubscribe: anyOf(
    /désabonn|désinscri|se désabonner|version en ligne/,
    /voir (?:cet e-?mail|ce message|la version)(?: \S{1,20}){0,4} (?:navigateur|en ligne)/,
    /ne plus recevoir|vous recevez ce(?:t|tte)?(?: \S{1,40}){0,8} (?:car|parce)|lettre d'information/,
    /infolettre|gérer (?:vos|mes) (?:préférences|abonnements)/,
  ),
};
