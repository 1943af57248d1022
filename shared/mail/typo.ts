// The address that was probably meant: a contact written slightly differently, or a well-known domain mistyped.
import { distance } from "fastest-levenshtein";
import { parse } from "tldts";
import { domainOf, isPublicDomain, PUBLIC_DOMAINS } from "./address.ts";

export interface AddressSuggestion {
  readonly address: string;
  /** A contact of the owner, or a domain: of a contact, or of a large provider. */
  readonly why: "contact" | "domain";
  /** What was mistyped: the contact's address, or the domain ("gmail.com"). */
  readonly of: string;
}

/** `contacts` are lower-cased addresses the owner has exchanged mail with. Null when nothing is likely. */
export function suggestAddress(wrong: string, contacts: readonly string[]): AddressSuggestion | null {
  const address = wrong.trim().toLowerCase();
  const domain = domainOf(address);
  const local = address.slice(0, address.lastIndexOf("@"));
  if (local === "" || domain === "") return null;
  const contact = nearestContact(address, local, contacts);
  if (contact !== null) return { address: contact, why: "contact", of: contact };
  const own = new Set(contacts.map(domainOf).filter((known) => known.length > 4 && !isPublicDomain(known)));
  if (own.has(domain) || isPublicDomain(domain)) return null;
  const meant = nearest(domain, [...own]) ?? nearest(domain, PUBLIC_DOMAINS) ?? sameFirm(domain, [...own]);
  return meant === null ? null : { address: `${local}@${meant}`, why: "domain", of: meant };
}

function nearestContact(address: string, local: string, contacts: readonly string[]): string | null {
  let nearest: string | null = null;
  let least = 3;
  const letters = lettersOf(address);
  for (const contact of contacts) {
    if (contact === address || Math.abs(contact.length - address.length) > 2) continue;
    // One slip takes a letter away and brings another: two slips make at most four that only one of them has.
    if (countOf(letters ^ lettersOf(contact)) > 4) continue;
    const steps = slips(contact, address);
    // Two slips in a short name make another name.
    if (steps < least && (steps === 1 || local.length > 6)) {
      nearest = contact;
      least = steps;
    }
  }
  return nearest;
}

/** The characters of a word as a set of 32: a quick look before the slow comparison. */
function lettersOf(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at++) set |= 1 << (word.charCodeAt(at) & 31);
  return set;
}

function countOf(set: number): number {
  let count = 0;
  for (let left = set; left !== 0; left &= left - 1) count++;
  return count;
}

/** Letters wrong, missing, too many; two neighbours swapped count as one slip, since that is how fingers slip. */
function slips(meant: string, typed: string): number {
  return isSwapped(meant, typed) ? 1 : distance(meant, typed);
}

function isSwapped(meant: string, typed: string): boolean {
  if (meant.length !== typed.length) return false;
  let at = 0;
  while (at < meant.length && meant[at] === typed[at]) at++;
  return `${typed.slice(0, at)}${typed[at + 1] ?? ""}${typed[at] ?? ""}${typed.slice(at + 2)}` === meant;
}

function nearest(domain: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = 3;
  for (const candidate of known) {
    if (Math.abs(candidate.length - domain.length) > 2) continue;
    const steps = slips(candidate, domain);
    if (steps < least && isSlip(candidate, domain, steps)) {
      best = candidate;
      least = steps;
    }
  }
  return best;
}

/** Whether so many slips make `typed` a mistyped `meant`, and not simply another domain. */
function isSlip(meant: string, typed: string, steps: number): boolean {
  const [name, ending] = parted(meant);
  const [typedName, typedEnding] = parted(typed);
  if (name === typedName) {
    // "gmx.ed" does not exist. "gmail.co" could, but is not Google; "yahoo.it" is simply Italy.
    return steps === 1 && (parse(typed).isIcann !== true || (ending === "com" && COM_SLIPS.has(typedEnding)));
  }
  // Three letters are near to too many others.
  if (name.length <= 3) return isSwapped(meant, typed);
  return steps === 1 || (name.length >= 6 && ending === typedEnding && name[0] === typedName[0]);
}

/** Endings of countries that are "com" with a slip. */
const COM_SLIPS = new Set(["co", "cm", "om"]);

function parted(domain: string): readonly [name: string, ending: string] {
  const dot = domain.indexOf(".");
  return dot < 0 ? [domain, ""] : [domain.slice(0, dot), domain.slice(dot + 1)];
}

/** "jane@acme.com" when the owner writes to acme.de. */
function sameFirm(domain: string, known: readonly string[]): string | null {
  const [name] = parted(domain);
  return name.length < 4 ? null : (known.find((candidate) => parted(candidate)[0] === name) ?? null);
}
