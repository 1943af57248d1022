// OTRS, Znuny and Zammad: "[Ticket#2024050310000012] Boiler"; the word before "#" is configurable and often translated.
import type { Helpdesk } from "./helpdesk.ts";

export const otrs: Helpdesk = {
  name: "OTRS",
  token:
    /\[(?:Ticket|Case|Request|Incident|Support|Helpdesk|Vorgang|Anfrage|Fall|Demande|Dossier|Solicitud|Caso|Chamado|Pedido|Richiesta|Zaak|Melding|Zgłoszenie)(?: ?(?:ID|No\.?|Nr\.?))? ?[#:]+ ?([A-Z]{0,4}-?\d{1,18})\]/iu,
  domains: null,
};
