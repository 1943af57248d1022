// Words for troubles of servers and networks, which are nobody's fault here and mostly pass.
import { anyOf } from "../any-of.ts";
import type { Words } from "./index.ts";

/** The server tried for days and gave up: "retry timeout exceeded" */
export const EXPIRED: Words = {
  reason: "technical",
  permanent: false,
  says: anyOf(
    /retry time(?:out)? (?:not reached|exceeded)|(?:message|envelope|queue|delivery time) (?:has )?expired/,
    /(?:failing|in the queue|been in queue|on the queue) (?:for a |too )?long|too long in (?:the )?queue/,
    /for too long|giving up(?! on)|(?:not|un)able to (?:be )?deliver(?:ed)? (?:in|within|for) \d+/,
    /could not be delivered (?:for|in|within) (?:more than )?\d+/,
    /after (?:multiple|several|\d+) (?:retries|attempts|tries)|delivery time expired/,
    /delivery (?:was )?aborted after|warning: message .{0,60}delayed/,
  ),
};

/** The name could not be looked up just now: "type=MX: Host not found, try again" */
export const LOOKUP: Words = {
  reason: "technical",
  permanent: false,
  says: /host not found,? try again|try again.{0,40}name (?:service|server)|temporary (?:dns|lookup|name resolution|error in (?:dns|name))|SERVFAIL|nameserver (?:not responding|timeout)/i,
};

/** "connect to mx.example.com[192.0.2.25]:25: Connection timed out" */
export const NETWORK: Words = {
  reason: "technical",
  permanent: false,
  says: anyOf(
    /timed? ?out|time-?out|connection (?:refused|reset|closed|lost|dropped|failed|error)|lost connection/,
    /no route to host|network (?:is )?unreachable|unreachable|could(?: not|n't) (?:connect|establish)/,
    /did not accept our requests to connect|socket error|unable to (?:connect|contact|establish)/,
    /name (?:service|server) (?:error|failure|timeout)|host name lookup|DNS (?:error|query failed)/,
    /host not found,? try again|hop count|too many hops|mail loop|routing loop|loops? (?:back|detected)/,
    /forwarded more than the maximum|TLS|SSL|certificate|handshake|deferred|smtputf8/,
  ),
};

/** "451 4.3.0 temporary failure", "554 Service currently unavailable" */
export const SERVER: Words = {
  reason: "technical",
  permanent: false,
  says: anyOf(
    /local delivery failed|command (?:died|failed)|temporar|try again|later|local error|internal (?:server )?error|system (?:error|not accepting|resources)/,
    /service (?:is )?(?:currently |temporarily )?(?:unavailable|not available)|server (?:busy|error|is down)/,
    /out of memory|configuration error|command (?:not recognized|unrecognized|not implemented)|syntax error/,
    /protocol error|greylist|graylist|can't create|cannot (?:create|open)|couldn't create|i\/o error/,
    /mailer (?:error|exited)/,
  ),
};
