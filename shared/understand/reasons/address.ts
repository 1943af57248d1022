// Words for an address that is wrong, gone, or out of use.
import { anyOf } from "../any-of.ts";
import type { Words } from "./index.ts";

/** "550 5.1.1 <ann@example.com>... User unknown" */
export const BAD_ADDRESS: Words = {
  reason: "bad_address",
  permanent: true,
  says: anyOf(
    /(?:user|addressee|recipient|mailbox|account|subscriber|customer)(?: name)?(?: is)?[ -](?:unknown|not (?:known|recogni[sz]ed|found|registered|listed|local))/,
    /unknown (?:local |virtual |e-?mail )?(?:user|recipient|address|addressee|mailbox|account|local[- ]part|login)\b/,
    /no (?:such|valid) (?:local |virtual )?(?:user|recipient|mailbox|person|address|account|addressee)/,
    /no (?:mailbox|account|user|recipient)s? (?:here |found|by that|with (?:that|this)|named|called|exists?)/,
    /(?:user|recipient|mailbox|account|address|addressee|inbox|email|e-mail|this address)(?: name| address)?(?: \S{1,200}@\S{1,200})?,? ?(?:that you (?:tried|are trying) to (?:reach|contact) )?(?:does|do|did) ?n[o']t ?(?:exist|match|appear)/,
    /(?:does|did) not have (?:an? )?(?:account|mailbox|e?-?mail)|doesn't have an? (?:.{1,100} )?account/,
    /(?:e-?mail )?(?:address|account|recipient|user|mailbox)(?: .{0,80})? (?:could ?n[o']t|can ?not|was ?n[o']t|were not) be found/,
    /(?:address|recipient|user|mailbox)(?:'s)? (?:was|wasn't|not|is not) (?:not )?found/,
    /wasn.t found at the destination/,
    /invalid (?:final delivery )?(?:local )?(?:recipient|user|mailbox|address|userid|local[- ]part)/,
    /(?:recipient|mailbox|address) (?:\S{1,200}@\S{1,200} )?(?:is )?(?:invalid|incorrect)/,
    /bad (?:destination mailbox|recipient|mailbox)|unknown or illegal alias|local mailbox for|name is not recognized/,
    /not (?:a |our )?(?:valid|known|registered|local|existing) (?:e-?mail |gateway )?(?:user|recipient|mailbox|address|account|destination)/,
    /not listed in (?:public name|domino|directory)|not recognized as a valid/,
    /address not (?:found|known|exist|valid)|RESOLVER\.ADR\.(?:Ex)?Recip(?:ient)?NotFound|RecipientNotFound/,
    /RecipNotFound|recipient not found|user (?:lookup|search)|unknown[ _]?recipient/,
    /mailbox (?:does not exist|not available here|not found|unknown)/,
    /not (?:a )?(?:deliverable|allowed local) address|undeliverable address/,
    /there is no (?:one|user|account|mailbox|such)|mailbox name not allowed|possibly incorrect/,
    /account or domain may not exist/,
    /inactive e-?mail address|account (?:has been |was )?(?:deleted|removed|closed|terminated)/,
    /not our (?:customer|user)|no mail(?:box)? (?:drop|here)/,
    // German, French, Spanish, Portuguese, Italian, Dutch, Japanese
    /empfänger(?:adresse)? (?:ist )?(?:unbekannt|existiert nicht|ungültig|nicht gefunden)/,
    /(?:adresse|postfach|benutzer|konto) .{0,60}(?:existiert nicht|nicht gefunden|unbekannt|ungültig)/,
    /konnte nicht gefunden werden/,
    /destinataire (?:inconnu|invalide|introuvable)/,
    /adresse .{0,40}(?:invalide|inconnue|introuvable|n'existe pas)|utilisateur inconnu/,
    /(?:dirección|usuario|destinatario|buzón|cuenta) .{0,40}(?:no existe|desconocid|no (?:se )?(?:encontr|válid)|inválid)/,
    /(?:endereço|usuário|utilizador|destinatário|conta) .{0,40}(?:não existe|desconhecid|inválid|não (?:foi )?encontrad)/,
    /(?:indirizzo|utente|destinatario|casella) .{0,40}(?:inesistente|sconosciut|non (?:esiste|valid|trovat))/,
    /(?:adres|gebruiker|geadresseerde|postvak) .{0,40}(?:bestaat niet|onbekend|niet gevonden|ongeldig)/,
    /пользовател\S* не (?:найден|существует)|見つからない|存在しま(?:せん)|ユーザー?が(?:見つかり|存在し)/,
  ),
};

/** "550 5.1.6 recipient no longer on server: ann@example.com", "551 not our user" */
export const MOVED: Words = {
  reason: "bad_address",
  permanent: true,
  says: anyOf(
    /no longer (?:on (?:this )?server|with|works?|employed|valid|available|accept|exists?|active|in (?:use|service)|here|monitored|receiv)/,
    /has (?:moved|left)|(?:mailbox|user) (?:has )?moved|551[ -](?:5\.\d\.\d )?not our|not our customer/,
    /address (?:has )?changed|please (?:update|use) (?:your|my|the) new address|user not local/,
  ),
};

/** "525 5.7.13 Disabled recipient address": perhaps for a while only. */
export const DISABLED: Words = {
  reason: "bad_address",
  permanent: null,
  says: anyOf(
    /(?:account|mailbox|user|recipient|address|inbox|e-?mail)\b.{0,80}(?:disabled|suspended|inactive|deactivated|discontinued|frozen|locked|blocked by (?:the )?(?:user|owner)|expired|not active|over(?:due)?|on hold|unavailable until)/,
    /(?:disabled|suspended|inactive|deactivated|frozen|locked) (?:recipient|user|account|mailbox|address)/,
    /domain .{0,40}(?:suspended|expired)/,
  ),
};

/** The server refuses this recipient without saying why: "Recipient address rejected: Access denied". */
export const REFUSED_RECIPIENT: Words = {
  reason: "bad_address",
  permanent: true,
  says: anyOf(
    /(?:recipient|address) (?:address )?(?:was )?(?:rejected|refused|denied)/,
    /requested (?:mail )?action (?:not taken|aborted): ?mailbox (?:unavailable|not available|name not allowed)/,
    /mailbox (?:is )?unavailable|rejected by recipient domain|5\.4\.1 .{0,200}access denied/,
    /destinataire invalide/,
  ),
};
