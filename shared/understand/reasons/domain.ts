// Words for a domain that does not exist, or that takes no mail.
import { anyOf } from "../any-of.ts";
import type { Words } from "./index.ts";

/** "Host or (?:domain )?name not found. Name service error for name=example.con type=A: Host not found" */
export const BAD_DOMAIN: Words = {
  reason: "bad_domain",
  permanent: true,
  says: anyOf(
    /(?:host|domain)(?: or domain)?(?: name)? (?:is )?(?:unknown|not found(?!,? try again)|does ?n[o']t exist|not exist|could ?n[o']t be found)/,
    /unknown (?:host|domain|mail host)|no such (?:host|domain)|NXDOMAIN|couldn't find any host/,
    /can(?:not|'t) (?:resolve|find) (?:the )?(?:host|domain|address)|domain name not found/,
    /(?:the )?domain \S{1,200} (?:couldn't|could not|wasn't|does not|doesn't) (?:be )?(?:found|exist)/,
    /invalid domain|bad destination (?:system|domain|host)|unroute?able (?:mail )?(?:address|domain)/,
    /name or service not known|domain must exist|illegal host\/domain|had no relevant answers/,
    /DNS lookup failure/,
    /domain .{0,100}(?:existiert nicht|n'existe pas|no existe|não existe|non esiste|bestaat niet)/,
  ),
};

/** RFC 7505: "556 5.1.10 Recipient address has null MX"; the domain lives, but takes no mail. */
export const NO_MAIL_DOMAIN: Words = {
  reason: "bad_domain",
  permanent: true,
  says: anyOf(
    /null ?MX|no SMTP service|does(?: not|n't) (?:accept|receive) (?:any )?(?:e-?mail|mail)/,
    /no (?:valid )?mx (?:record|host|or A\b|found)|no mail (?:server|exchanger)/,
    /malformed or unexpected name server reply|(?:host|domain) (?:does not|never) accepts? (?:e-?mail|mail)/,
    /doesn't have any mail servers/,
  ),
};
