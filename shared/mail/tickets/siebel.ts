// Oracle Siebel: "[SR ID:1-554] modem".
import type { Helpdesk } from "./helpdesk.ts";

export const siebel: Helpdesk = { name: "Siebel", token: /\[SR ID: ?(\d-[0-9A-Z]{1,15})\]/, domains: null };
