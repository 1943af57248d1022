// Words for mail that is refused because of who sends it, how, or what it says.
import { anyOf } from "../any-of.ts";
import type { Words } from "./index.ts";

/** Too much or too fast: "203.0.113.22 has sent to too many recipients this hour" */
export const LIMITED: Words = {
  reason: "blocked",
  permanent: false,
  says: anyOf(
    /rate (?:limit|that prevents)|at a rate that/,
    /too many (?:\S{1,20} )?(?:connections?|recipients|messages|mails|emails|sessions|errors)/,
    /(?:daily|hourly|relay|sending|message|recipient) (?:relay |sending |message )*(?:quota|limit) /,
    /frequency limited|throttl|too (?:fast|frequent)|connection (?:rate|limit)/,
    /exceeded (?:the |your )?(?:max(?:imum)? )?(?:number|rate|sending|hourly|daily)/,
    /max(?:imum)? (?:number of )?(?:emails|messages|connections) per|try again later.{0,40}too many/,
    /unexpected volume|user complaints/,
  ),
};

/** About the sender's address, not the recipient's: "553 5.1.8 Domain of sender address does not exist" */
export const SENDER: Words = {
  reason: "blocked",
  permanent: false,
  says: anyOf(
    /sender(?:'s)? (?:address |domain |email )?(?:was |is |has been |\S{1,200}@\S{1,200} )?(?:reject|refus|denied|invalid|not (?:exist|found|allowed|permitted|verified|accepted)|unknown|blocked|verif|blacklist|misformatted|must)/,
    /(?:domain|address) of sender|sender (?:was )?rejected|invalid sender/,
    /mail ?from (?:domain|address|command)?.{0,100}(?:listed|rejected|invalid|not allowed|denied|refused|spamhaus)/,
    /from: ?\s*domain is invalid|my name was rejected|your domain does not exist|sender verify|(?:valid|recognized) (?:as a valid )?sender/,
    /you (?:are|weren't|were) not (?:allowed|permitted|recognized|authori[sz]ed)|envelope sender/,
    /return path .{0,60}(?:reject|invalid)|return address|MAIL FROM.{0,200}(?:does not|not allowed|denied)/,
  ),
};

/** Spam, block lists, authentication, policy, content. */
export const BLOCKED: Words = {
  reason: "blocked",
  permanent: false,
  says: anyOf(
    /not (?:a )?member|\bnon-?member|groups\.google\.com\/support|\bspam|\bUBE\b|unsolicited|junk|bulk (?:e-?)?mail|blac?k ?-?list|block ?-?list|block list|blocklisted/,
    /denylist|deny list|dnsbl|\brbl\b|spamhaus|spamcop|barracuda|sorbs|cloudmark|proofpoint|senderscore/,
    /reputation|listed (?:at|in|by|on)|ip is listed|\(BL\)/,
    /\bSPF\b|\bDKIM\b|\bDMARC\b|unauthenticated/,
    /authentication (?:checks?|information|required|failed|is required)|not authenticated|SMTP auth/,
    /AuthRequired|turn on smtp authentication|requires? authentication|fails? (?:to pass )?authentication/,
    /polic(?:y|ies)|prohibit|not (?:authori[sz]ed|permitted|allowed) to (?:send|post|relay)|forbidden/,
    /restricted|permission to post|AUP#|security (?:reasons|policies)|banned|suspicious|phish|virus|malware/,
    /infected|trojan|dangerous/,
    /(?:content|message|mail|e-?mail|header|attachment)s? (?:\S{1,40} ){0,3}(?:rejected|refused|blocked|denied|not accepted|filtered)/,
    /blocked (?:using|by|for|due|address|ip)|client host (?:rejected|blocked)/,
    /(?:ip(?: address)?|host|client|server|connection|network) (?:\S{1,60} ){0,4}(?:blocked|refused by policy|rejected|denied|is blocked|bloqu)/,
    /(?:messages|mail) from \S{1,200} (?:weren't|were not|was not|not) (?:sent|accepted)/,
    /reverse (?:dns|lookup)|\brDNS\b|\bPTR\b|unverif(?:y|i)able sending|no (?:reverse|ptr)/,
    /may not be mail exchanger|dynamic (?:ip|address)|cannot find your (?:reverse )?hostname/,
    /invalid ip for sending|bad (?:helo|ehlo)|helo (?:command )?rejected/,
    /(?:use|through) (?:the |your )?(?:smtp server|mail server) of your (?:isp|provider)|open relay/,
    /access from/,
    /multiple addresses in from|not (?:RFC|rfc) ?\d* ?compliant|RFC ?\d{3,4}|header error|duplicate header/,
    /malformed|bare (?:lf|cr|newline)|service refus|ce message.{0,40}refus|mail rejet|bloquée? pour|abgelehnt/,
    /abgewiesen|zurückgewiesen|rechazad|rifiutat|geweigerd|отклонен/,
    /(?:5\.7\.(?:509|512|515|606|607|70[0-9]|7[1-9]\d|50[0-9]|57|23|2[0-9]|9)|IB\d{3})\b/,
  ),
};

/** "554 5.7.1 <ann@example.com>: Relay access denied": often the wrong server for that domain. */
export const RELAY: Words = {
  reason: "blocked",
  permanent: null,
  says: anyOf(
    /relay(?:ing)? (?:access )?(?:denied|not (?:allowed|permitted)|is (?:denied|prohibited))/,
    /(?:unable|not permitted|not allowed|cannot) to relay|not (?:a |an )?(?:open )?relay/,
    /we do(?: not|n't) relay|no relaying|email address is not verified|isn't in my list of allowed rcpthosts/,
    /in my badrcptto/,
  ),
};

/** Refused, and nothing more is said: "550 5.7.1 Access denied" */
export const REFUSED: Words = {
  reason: "blocked",
  permanent: false,
  says: /access (?:is )?denied|\b(?:rejected|refused|denied|blocked|filtered)\b/i,
};
