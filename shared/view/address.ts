// The address a message that came back should have gone to, as far as the owner's own mail tells.
import type { Ledger } from "../ledger/ledger.ts";
import { domainOf } from "../mail/address.ts";
import { suggestAddress } from "../mail/typo.ts";
import type { SuggestAddress } from "./row.ts";

/** Messages looked through for people of the same domain. */
const LATEST = 400;

/** Known right address, then another address of the same person, then the likely typo; null when nothing is likely. */
export const suggestFor: SuggestAddress = (ledger, loop, wrong) => {
  const { counterpart } = loop;
  const corrected =
    ledger.customers.get(counterpart.address)?.wrong[wrong] ?? ledger.customers.get(wrong)?.wrong[wrong];
  if (corrected) return corrected;
  const colleagues = ledger.mail
    .atDomain(domainOf(wrong), LATEST)
    .filter((person) => person.address !== wrong && wroteToUs(ledger, person.address));
  const namesake = colleagues.find((person) => counterpart.name !== "" && person.name === counterpart.name);
  if (namesake) return namesake.address;
  const contacts = [...colleagues.map((person) => person.address), ...ledger.byPerson.keys()].filter(
    (address) => address !== wrong,
  );
  return suggestAddress(wrong, contacts)?.address ?? null;
};

/** An address that somebody wrote from exists; one that we only wrote to may be the same mistake made before. */
function wroteToUs(ledger: Ledger, address: string): boolean {
  return ledger.mail.person(address, 20).some((entry) => !entry.sent);
}
