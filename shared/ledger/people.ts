// Who counts: the owner's own addresses, people who can be a counterpart, and colleagues who speak for one.
import { domainOf, isNoReply, isPublicDomain, withoutTag } from "../mail/address.ts";
import type { Address } from "../mail/message.ts";
import type { Account } from "./account.ts";
import type { Ledger } from "./ledger.ts";

export interface Owner {
  readonly addresses: ReadonlySet<string>;
  /** Her own domains; never one of the public providers. */
  readonly domains: ReadonlySet<string>;
}

const owners = new WeakMap<Ledger["accounts"], { readonly of: readonly Account[]; readonly owner: Owner }>();

/** The owner's side, over all accounts. */
export function ownerOf(ledger: Ledger): Owner {
  const known = owners.get(ledger.accounts);
  if (known && isSame(known.of, ledger.accounts)) return known.owner;
  const of = [...ledger.accounts.values()];
  const all = of.flatMap((account) => [account.address, ...account.aliases]);
  const addresses = new Set(all.map((address) => withoutTag(address.toLowerCase())));
  const domains = new Set([...addresses].map(domainOf).filter((domain) => domain !== "" && !isPublicDomain(domain)));
  const owner = { addresses, domains };
  owners.set(ledger.accounts, { of, owner });
  return owner;
}

function isSame(known: readonly Account[], accounts: Ledger["accounts"]): boolean {
  let at = 0;
  for (const account of accounts.values()) if (known[at++] !== account) return false;
  return at === known.length;
}

export function isOwner(owner: Owner, address: string): boolean {
  return owner.addresses.has(withoutTag(address)) || owner.domains.has(domainOf(address));
}

/** A human who is not the owner, and whom she has not muted. */
export function canBeCounterpart(ledger: Ledger, owner: Owner, address: Address): boolean {
  return (
    address.address.includes("@") &&
    !isOwner(owner, address.address) &&
    !isNoReply(address.address) &&
    !isMuted(ledger, address.address)
  );
}

export function isMuted(ledger: Ledger, address: string): boolean {
  return ledger.customers.get(address)?.muted ?? false;
}

/** Does this address speak for the counterpart: the same person, another address of theirs, or a colleague of the same firm? */
export function speaksFor(ledger: Ledger, address: string, counterpart: string): boolean {
  if (address === counterpart) return true;
  const customer = ledger.customers.get(counterpart);
  if (customer?.others.includes(address) || Object.values(customer?.wrong ?? {}).includes(address)) return true;
  const domain = domainOf(address);
  return domain !== "" && domain === domainOf(counterpart) && !isPublicDomain(domain);
}
