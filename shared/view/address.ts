// The address a message that came back should have gone to, as far as the owner's own mail tells.

import type { Ledger } from "../ledger/ledger.ts";
import { speaksFor } from "../ledger/people.ts";
import type { Loop } from "../loop/loop.ts";
import { suggestAddress } from "../mail/typo.ts";

/** Known right address, then another address of the same person, then the likely typo; null when nothing is likely. */
export function suggestFor(ledger: Ledger, loop: Loop, wrong: string): string | null {
  const corrected =
    ledger.customers.get(loop.counterpart.address)?.wrong[wrong] ?? ledger.customers.get(wrong)?.wrong[wrong];
  if (corrected) return corrected;
  const contacts: string[] = [];
  for (const address of ledger.byPerson.keys()) if (address !== wrong) contacts.push(address);
  for (const known of loop.messageIds) {
    const entry = ledger.mail.get(known);
    for (const person of entry ? [entry.from, ...entry.to, ...entry.cc] : []) {
      if (person.address === wrong || !speaksFor(ledger, person.address, loop.counterpart.address)) continue;
      if (person.name !== "" && person.name === loop.counterpart.name) return person.address;
      contacts.push(person.address);
    }
  }
  return suggestAddress(wrong, contacts)?.address ?? null;
}
