// GitLab, also on a firm's own server: "Re: shop | Checkout fails (#742)", merge requests "(!12)".
import type { Helpdesk } from "./helpdesk.ts";

export const gitlab: Helpdesk = { name: "GitLab", token: / \| .{1,900}\(([#!]\d{1,9})\)$/, domains: null };
