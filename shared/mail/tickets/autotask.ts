// Autotask: "T20240503.0042 Boiler"; ConnectWise: "Ticket#42/Acme/Boiler" is read as a plain ticket.
import type { Helpdesk } from "./helpdesk.ts";

export const autotask: Helpdesk = { name: "Autotask", token: /\b(T20\d{6}\.\d{4})\b/, domains: null };
