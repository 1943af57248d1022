// Mass mail and notifications: newsletters, receipts, tickets of other people's systems. A person on a list is none.
import { hasHeader, header, type Message } from "../../mail/message.ts";
import { likelyLanguages } from "./languages/index.ts";
import { normal } from "./phrases.ts";

/** The rule by which a message is mass mail or a notification, or null. */
export function bulkRule(message: Message): string | null {
  const list = header(message, "list-id") !== null || header(message, "list-post") !== null;
  const answer = isAnswer(message);
  if (message.headers.some(([name]) => isNotifiers(name))) return "field of a notification";
  if (/^\s*auto-(?:generated|notified)/i.test(header(message, "auto-submitted") ?? "")) return "auto-submitted";
  if (hasUnsubscribe(message) && !(list && (answer || isPerson(message)))) return "list-unsubscribe";
  if (hasHeader(message, MAILINGS)) return "field of a mailing";
  if (!answer && isNobody(message)) return "sender takes no answers";
  if (/^mailer-?daemon@/.test(message.from[0]?.address ?? "")) return "mail system";
  if (!answer && !list && !isPerson(message) && hasMassPrecedence(message, /\b(?:bulk|junk)\b/i)) return "precedence";
  if (!answer && offersUnsubscribe(message)) return "offers to unsubscribe";
  if (SYSTEM_SUBJECT.test(message.subject)) return "subject of a notification";
  return null;
}

/**
 * Precedence says that it is mass mail, and something else does, too. Alone it proves nothing (RFC 2076 3.9: "non-standard, controversial,
 * discouraged"; RFC 3834 leaves it to the responder): people's own web forms, shops and gateways put it on letters to one person.
 */
export function hasMassPrecedence(message: Message, value = /\b(?:bulk|list|junk)\b/i): boolean {
  return value.test(header(message, "precedence") ?? "") && (hasListTrace(message) || isToNobody(message));
}

/** Fields of list software that is older than RFC 2369 or keeps quiet about itself, and of senders that want no automatic answer. */
const LIST_TRACES: ReadonlySet<string> = new Set([
  "errors-to",
  "x-loop",
  "x-mailing-list",
  "mailing-list",
  "x-beenthere",
  "x-auto-response-suppress",
]);

/** Field of a list, a sender in place of the author, or reports of failure that go to somebody else. */
function hasListTrace(message: Message): boolean {
  if (hasHeader(message, LIST_TRACES) || isPerson(message) || isNobody(message)) return true;
  const path = /<?([^<>\s]*)>?/.exec(header(message, "return-path") ?? "")?.[1]?.toLowerCase() ?? "";
  const author = message.from[0]?.address ?? "";
  return header(message, "return-path") !== null && path !== author;
}

/** Undisclosed recipients. */
function isToNobody({ to, cc }: Message): boolean {
  return [...to, ...cc].every(({ address }) => address === "");
}

/** Fields (or their beginnings) of systems that notify. */
const NOTIFIERS = [
  "x-github-",
  "x-gitlab-",
  "x-jira-fingerprint",
  "x-bugzilla-",
  "x-redmine-",
  "x-trac-",
  "x-cron-env",
  "x-launchpad-",
  "x-stripe-",
  "x-phabricator-",
];

/** Fields of senders of mailings. */
const MAILINGS: ReadonlySet<string> = new Set([
  "feedback-id",
  "x-campaign",
  "x-campaignid",
  "x-campaign-id",
  "x-mailchimp-id",
  "x-mc-user",
  "x-csa-complaints",
  "x-listserver",
  "x-list-administrivia",
  "x-mailingid",
  "x-newsletter-id",
  "list-unsubscribe-post",
]);

function isNotifiers(name: string): boolean {
  return name.startsWith("x-") && NOTIFIERS.some((prefix) => name.startsWith(prefix));
}

/** RFC 2369, RFC 8058. */
function hasUnsubscribe(message: Message): boolean {
  return header(message, "list-unsubscribe") !== null;
}

/** Does it answer a message? Mass mail does not. */
function isAnswer({ inReplyTo, references, subject }: Message): boolean {
  return (
    inReplyTo.length > 0 ||
    references.length > 0 ||
    /^\s*(?:re|aw|sv|vs|antw|odp|fwd?|wg|tr|rv|i)\s*(?:\[\d+\])?:/i.test(subject)
  );
}

/** Written by someone with a name on a discussion list: the list's own field names another sender. */
function isPerson({ from, headers }: Message): boolean {
  const sender = headers.find(([name]) => name === "sender")?.[1] ?? "";
  const author = from[0]?.address ?? "";
  return author !== "" && sender !== "" && !sender.toLowerCase().includes(author);
}

/** Words of addresses that belong to no person: "newsletter@", "order.notifications@", "alerts-17@". */
const NOBODY = new Set(
  "newsletter newsletters news enews mailing mailings mailer marketing promo promos promotion promotions offer offers deals angebote announcement announcements announce notification notifications notify alert alerts update updates digest bulletin campaign campaigns bounce bounces autoconfirm".split(
    " ",
  ),
);
/** The same in several words: "no-reply@", "do_not_reply@". */
const NO_ANSWER =
  /no-?_?repl(?:y|ies)|do-?_?not-?_?(?:reply|respond)|noresponder|nicht-?antworten|ne-?pas-?repondre|non-?rispondere/;

function isNobody({ from }: Message): boolean {
  const local = (from[0]?.address ?? "").split("@", 1)[0] ?? "";
  return NO_ANSWER.test(local) || local.split(/[._+-]/).some((word) => NOBODY.has(word));
}

/** A link to leave the list, or words for it beside a link, at the head or the foot of the message. */
function offersUnsubscribe({ text, html }: Message): boolean {
  const linked = [text ?? "", html ?? ""].filter((body) => /https?:/i.test(body));
  if (linked.length === 0 || FORWARDED.test((text ?? html ?? "").slice(0, 3000))) return false;
  return linked.some((body) => {
    const ends = `${body.slice(0, 2000)}\n${body.slice(Math.max(2000, body.length - 6000))}`;
    return LEAVING_LINK.test(ends) || hasWordsBesideLink(normal(ends));
  });
}

/** Whoever passes on a newsletter is no newsletter. */
const FORWARDED =
  /^[\s>]*-{2,} ?.{0,40}(?:forwarded|weitergeleitet|transféré|reenviado|inoltrato|doorgestuurd|original message)/im;

const LEAVING_LINK =
  /https?:[^\s"'<>]{0,400}(?:unsub|opt-?out|abmeld|abbestell|d[eé]sabonn|d[eé]sinscri|uitschrijv|disiscri|\/baja\b|list-?manage)/i;

function hasWordsBesideLink(text: string): boolean {
  return likelyLanguages(text).some(({ unsubscribe }) => {
    const at = unsubscribe.exec(text)?.index ?? -1;
    if (at < 0) return false;
    const around = text.slice(Math.max(0, at - 150), at + 250);
    // A discussion list is left by mail: "To unsubscribe e-mail: list-unsubscribe@example.com".
    return around.includes("http") && !/unsubscribe\b.{0,60}\S+@\S+/.test(around);
  });
}

/** "[JIRA] (SYS-422) …", "Incident INC678439 …", "[Bug 381598] …", "… revision 214" */
const SYSTEM_SUBJECT =
  /^(?:\[(?:jira|bug \d+|gitlab|github|jenkins|nagios|icinga|zabbix|svn|git|trac|confluence)[\]\s]|incident inc\d+|(?:cron|anacron|logwatch) |\*\* (?:problem|recovery) )|\brevision \d+$|\bcommit(?:ted)? r?[\da-f]{6,40}\b/i;
