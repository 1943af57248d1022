// Freshdesk, FreeScout, osTicket: "[#1234] Re: Where is my order"; Freshdesk with a prefix "[#Acme-1234]".
import type { Helpdesk } from "./helpdesk.ts";

export const freshdesk: Helpdesk = { name: "Freshdesk", token: /\[#((?:[A-Za-z]{1,20}-)?\d{1,12})\]/, domains: null };
