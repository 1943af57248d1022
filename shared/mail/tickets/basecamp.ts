// Highrise and Basecamp address a record by its kind: "[contact:106] Jane Doe".
import type { Helpdesk } from "./helpdesk.ts";

export const basecamp: Helpdesk = { name: "Highrise", token: /\[[a-z]{3,20}:(\d{1,10})\]/, domains: null };
