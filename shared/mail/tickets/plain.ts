// No helpdesk in particular: "Ticket #8", "Your ticket number is 4711", "Case: 4711", "(#5290765)".
import type { Helpdesk } from "./helpdesk.ts";

const NUMBER = "([A-Z]{0,4}-?\\d{1,18})\\b";
const WORDS =
  "ticket|case|request|incident|vorgang|anfrage|demande|solicitud|caso|chamado|richiesta|zaak|melding|zgłoszenie";
const COUNTED = "id|no\\.?|nr\\.?|number|numéro|número|numero";

/** The word and "#", or the word and a word for number. A colon alone is no sign: "Request: 3 chairs". */
export const plain: Helpdesk = {
  name: "plain",
  token: new RegExp(
    `(?:^|[\\s[(])(?:(?:${WORDS}) ?(?:${COUNTED})?:? ?[#№] ?|(?:(?:${WORDS})[ -](?:${COUNTED})|(?:ticket|vorgangs|zaak)nummer)(?: is| ist|:)? ?)${NUMBER}`,
    "iu",
  ),
  domains: null,
};

export const ticketWithColon: Helpdesk = {
  name: "plain",
  token: /(?:^|[\s[(])(?:ticket|case|incident|vorgang): ?(\d{3,18})\b/iu,
  domains: null,
};

/** Shops write the numbers of orders and invoices in the same way. */
export const parenthesised: Helpdesk = {
  name: "parenthesised",
  token:
    /(?<!(?:order|invoice|quote|bestellung|rechnung|angebot|commande|facture|pedido|factura|fatura|ordine|fattura|bestelling|factuur|zamówienie|faktura) ?)\(#(\d{3,10})\)/iu,
  domains: null,
};
