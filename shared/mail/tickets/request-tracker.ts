// Request Tracker: "[shop.example #123] AutoReply: printer".
import type { Helpdesk } from "./helpdesk.ts";

export const requestTracker: Helpdesk = {
  name: "Request Tracker",
  token: /\[[\w.-]{2,60} #(\d{1,10})\]/,
  domains: null,
};
