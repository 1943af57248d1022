// Exchange and Microsoft 365, in any language: the parts that are not translated lead to the recipient.
import { anyOf } from "../any-of.ts";
import { addressIn } from "./address.ts";
import { type Block, headed, joined, listedAfter, sharing } from "./layout.ts";
import type { Decoder } from "./notice.ts";
import { notesOf, system } from "./system.ts";

// Exchange 2003:
// "Your message
//    To:      ann@example.com
//    Subject: Offer
//  did not reach the following recipient(s):
//
//  ann@example.com on Thu, 29 Apr 2010 00:00:00 -0000
//      The recipient name is not recognized"
export const exchange2003 = system("exchange-2003", /did not reach the following recipient/i, (lines) =>
  headed(lines.slice(1)),
);

// "Delivery has failed to these recipients or groups:
//
//  Ann Bell (ann@example.com)<mailto:ann@example.com>
//  The email address wasn't found at the destination domain.
//  …
//  Diagnostic information for administrators:
//  Generating server: MAIL01.example.net
//  ann@example.com
//  Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'"
const DIAGNOSTIC = anyOf(
  /Diagnostic information for administrators|Diagnoseinformation(?:en)? für Administratoren/,
  /Informations de diagnostic pour les administrateurs/,
  /Información de diagnóstico para (?:los )?administradores/,
  /Informações de diagnóstico para administradores|Informazioni di diagnostica per gli amministratori/,
  /Diagnostische gegevens voor beheerders|Informacje diagnostyczne dla administratorów|管理者向けの診断情報/,
);

// "Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:", "Échec de la remise aux destinataires …"
const FAILED_TO = anyOf(
  /Delivery has failed to these (?:recipients|addresses)/,
  /rejected your messages? to the following (?:e-?mail addresses|recipients)/,
  /Fehler bei der (?:Nachrichten)?zustellung an (?:folgende|diese)/,
  /konnte (?:den|die) folgenden Empfänger|Échec de la remise (?:aux|à)/,
  /La remise (?:a échoué|de votre message)/,
  /No se pudo entregar (?:el mensaje )?a (?:estos|los siguientes)/,
  /Error (?:en|de) la entrega a (?:estos|los siguientes)/,
  /A entrega falhou (?:para|a) (?:estes|os seguintes)/,
  /Falha na entrega (?:a|para) (?:estes|os seguintes)|Recapito (?:non riuscito|del messaggio) a/,
  /Impossibile recapitare .{0,40}destinatari|Bezorging aan (?:deze|de volgende) geadresseerden/,
  /Kan niet (?:bezorgen|afleveren)|Nie można dostarczyć|Dostarczenie .{0,40} nie powiodło się/,
  /配信できませんでした/,
);

// "Die Zustellung an folgende Empfänger oder Verteilerlisten ist verzögert:", "Delivery to these recipients … is delayed"
const DELAYED_TO = anyOf(
  /Delivery (?:to|of) .{0,80}(?:delayed|has not yet)|Die Zustellung an folgende Empfänger/,
  /La remise .{0,80}retardée|La entrega .{0,80}(?:retras|demor)|A entrega .{0,80}atras/,
  /La consegna .{0,80}ritard|Levering .{0,80}vertraagd|De bezorging .{0,80}vertraagd/,
);

export const exchange: Decoder = {
  name: "exchange",
  read(notice) {
    if (!notice.fromSystem) return null;
    const { lines } = notice;
    const diagnostic = lines.findIndex((line) => DIAGNOSTIC.test(line));
    const opening = lines.findIndex((line) => FAILED_TO.test(line) || DELAYED_TO.test(line));
    if (diagnostic < 0 && opening < 0) return null;
    const technical = diagnostic < 0 ? [] : headed(lines.slice(diagnostic + 1));
    if (technical.length > 0) return notesOf(technical, notice);
    const named = headed(lines.slice(opening + 1, diagnostic < 0 ? undefined : diagnostic));
    return notesOf(named.length > 0 ? named : display(lines.slice(opening + 1)), notice);
  },
};

/** "Ann Bell (ann@example.com)": the line behind the opening starts with the name. */
function display(lines: readonly string[]): readonly Block[] {
  const first = lines.findIndex((line) => line.trim() !== "");
  const address = first < 0 ? null : addressIn(lines[first] ?? "");
  if (address !== null) return [{ address, words: joined(lines.slice(first + 1)) }];
  return sharing(listedAfter(lines, /^/), lines);
}
