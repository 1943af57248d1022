// All provider files in order: for the domain of an address, and then for an MX record, the first that fits counts.
import { aol } from "./aol.ts";
import { aruba } from "./aruba.ts";
import { comcast } from "./comcast.ts";
import { dreamhost } from "./dreamhost.ts";
import { fastmail } from "./fastmail.ts";
import { freeFr } from "./free-fr.ts";
import { generic } from "./generic.ts";
import { gmail, google } from "./gmail.ts";
import { gmx } from "./gmx.ts";
import { gmxCom } from "./gmx-com.ts";
import { godaddy } from "./godaddy.ts";
import { hostinger } from "./hostinger.ts";
import { icloud } from "./icloud.ts";
import { infomaniak } from "./infomaniak.ts";
import { ionosCom } from "./ionos-com.ts";
import { ionosDe } from "./ionos-de.ts";
import { libero } from "./libero.ts";
import { mailCom } from "./mail-com.ts";
import { mailboxOrg } from "./mailbox-org.ts";
import { microsoft, microsoft365 } from "./microsoft365.ts";
import { migadu } from "./migadu.ts";
import { namecheap } from "./namecheap.ts";
import { orange } from "./orange.ts";
import { outlook } from "./outlook.ts";
import { ovh } from "./ovh.ts";
import { posteo } from "./posteo.ts";
import { proton } from "./proton.ts";
import type { Authority, BrowserAuth, Provider } from "./provider.ts";
import { rackspace } from "./rackspace.ts";
import { strato } from "./strato.ts";
import { tOnline } from "./t-online.ts";
import { tuta } from "./tuta.ts";
import { webDe } from "./web-de.ts";
import { yahoo } from "./yahoo.ts";
import { zoho } from "./zoho.ts";
import { zohoEu } from "./zoho-eu.ts";

export const providers: readonly Provider[] = [
  gmail,
  outlook,
  microsoft365,
  aol,
  yahoo,
  icloud,
  gmx,
  gmxCom,
  mailCom,
  webDe,
  tOnline,
  ionosDe,
  ionosCom,
  strato,
  ovh,
  infomaniak,
  fastmail,
  zoho,
  zohoEu,
  mailboxOrg,
  posteo,
  orange,
  freeFr,
  libero,
  aruba,
  comcast,
  rackspace,
  godaddy,
  hostinger,
  namecheap,
  dreamhost,
  migadu,
  proton,
  tuta,
];

/** Where the owner signs in in the browser. */
export const authorities: Readonly<Record<BrowserAuth, Authority>> = {
  "oauth-google": google,
  "oauth-microsoft": microsoft,
};

/** The provider file of an account; `generic` when it has none. */
export function providerOf(id: string): Provider {
  return providers.find((provider) => provider.id === id) ?? generic;
}

/** The providers that the first page offers by name. */
export const tiles: readonly { readonly id: string; readonly name: string }[] = providers
  .filter(({ tile }) => tile)
  .map(({ id, name }) => ({ id, name }));

/** Who serves addresses of this domain (lower case), as far as our files know. */
export function providerOfDomain(domain: string): Provider | null {
  return providers.find(({ domains }) => domains.includes(domain)) ?? null;
}

/** Who stands behind a mail exchanger (host name in lower case, without the dot at its end). */
export function providerOfExchanger(host: string): Provider | null {
  return providers.find(({ mx }) => mx.some((end) => host === end || host.endsWith(`.${end}`))) ?? null;
}

/** Whose IMAP server this is. */
export function providerOfServer(host: string): Provider | null {
  return providers.find(({ imap }) => imap !== null && imap.host === host.toLowerCase()) ?? null;
}
