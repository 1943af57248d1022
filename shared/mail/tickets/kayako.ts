// Kayako: "[#ABC-123-45678]: Boiler", "[!ABC-123-45678]".
import type { Helpdesk } from "./helpdesk.ts";

export const kayako: Helpdesk = { name: "Kayako", token: /\[[#!~]?([A-Z]{3}-\d{3}-\d{5})\]/, domains: null };
