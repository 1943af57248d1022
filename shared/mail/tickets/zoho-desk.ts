// Zoho Desk: "[## 1234 ##] Boiler"; ManageEngine ServiceDesk: "##RE-1234##".
import type { Helpdesk } from "./helpdesk.ts";

export const zohoDesk: Helpdesk = { name: "Zoho Desk", token: /##\s?((?:RE-)?\d{1,12})\s?##/, domains: null };
