// Finds the ticket number of somebody else's helpdesk in a subject line.
import { domainOf, isPublicDomain } from "../address.ts";
import { HELPDESKS } from "./index.ts";

/** Longest subject that is read (RFC 5322 line limit). */
const SUBJECT_LIMIT = 998;

export interface Ticket {
  readonly token: string;
  /** The helpdesk whose form it has. */
  readonly helpdesk: string;
}

/**
 * The ticket in a subject, or null. With `from`, the address that the message came from, the sender must be able to have a helpdesk:
 * nobody at a public mail provider has, and some vendors send from their own domain only. Without `from` that rule is off.
 * A token means something only together with the sender's domain: two firms count alike.
 */
export function ticketIn(subject: string, from?: string): Ticket | null {
  // Every form of a ticket number holds a digit, and most subjects hold none.
  if (!/\d/.test(subject)) return null;
  const line = subject.slice(0, SUBJECT_LIMIT).replace(/\s+/g, " ").trim();
  const domain = from === undefined ? null : domainOf(from);
  if (domain !== null && (domain === "" || isPublicDomain(domain))) return null;
  if (!ANY_TOKEN.some((token) => token.test(line))) return null;
  for (const { name, token, domains } of HELPDESKS) {
    const found = token.exec(line)?.[1];
    if (found === undefined) continue;
    if (domain !== null && domains !== null && !domains.some((own) => domain === own || domain.endsWith(`.${own}`)))
      continue;
    return { token: found, helpdesk: name };
  }
  return null;
}

/** The forms of all helpdesks as one pattern for each way of reading patterns: few subjects hold any, and are told so at once. */
const ANY_TOKEN: readonly RegExp[] = [...new Set(HELPDESKS.map(({ token }) => token.flags))].map(
  (flags) =>
    new RegExp(HELPDESKS.flatMap(({ token }) => (token.flags === flags ? [token.source] : [])).join("|"), flags),
);

/** Only the token, see {@link ticketIn}. */
export function ticketToken(subject: string, from?: string): string | null {
  return ticketIn(subject, from)?.token ?? null;
}
