// Zendesk's encoded id: "Your request has been received [1G7EOR-0Q2J]".
import type { Helpdesk } from "./helpdesk.ts";

export const zendesk: Helpdesk = {
  name: "Zendesk",
  token: /\[(?=[0-9A-Z-]*\d)(?=[0-9A-Z-]*[A-Z])([0-9A-Z]{6}-[0-9A-Z]{4,5})\]/,
  domains: null,
};
