// The address that was probably meant: a contact written slightly differently, or a well-known domain mistyped.
import { run } from "@zootools/email-spell-checker";
import { distance } from "fastest-levenshtein";
import { domainOf } from "./address.ts";

export interface AddressSuggestion {
  readonly address: string;
  readonly why: "contact" | "domain";
}

/** Two neighbouring letters changed places: the commonest slip of all. */
function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** `contacts` are lower-cased addresses the owner has exchanged mail with. Null when nothing is likely. */
export function suggestAddress(wrong: string, contacts: readonly string[]): AddressSuggestion | null {
  const domain = domainOf(wrong);
  const local = wrong.slice(0, wrong.lastIndexOf("@"));
  let nearest: string | null = null;
  let least = 3;
  for (const contact of contacts) {
    if (contact === wrong || Math.abs(contact.length - wrong.length) > 2) continue;
    const steps = swapped(contact, wrong) ? 1 : distance(contact, wrong);
    // Two slips in a short name make another name.
    if (steps < least && (steps === 1 || local.length > 6)) {
      nearest = contact;
      least = steps;
    }
  }
  if (nearest !== null) return { address: nearest, why: "contact" };
  const known = [...new Set(contacts.map(domainOf))].filter((candidate) => candidate.length > 4);
  if (known.includes(domain)) return null;
  const near = known.find((candidate) => distance(candidate, domain) === 1);
  if (near) return { address: `${local}@${near}`, why: "domain" };
  const typo = run({ email: wrong });
  return typo && typo.domain !== domain ? { address: `${local}@${typo.domain}`, why: "domain" } : null;
}
