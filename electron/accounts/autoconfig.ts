// Finds out how to reach a mailbox from its address: what the owner chose, our provider files, the domain's own word, DNS, and a guess that is tried. The address itself is never sent anywhere.
import { domainToASCII } from "node:url";
import type { AccountForm, Discovery } from "../../shared/ipc/contract.ts";
import type { Server } from "../../shared/ledger/account.ts";
import { generic } from "../engine/mail/providers/generic.ts";
import {
  authorities,
  providerOf,
  providerOfDomain,
  providerOfExchanger,
  providerOfServer,
} from "../engine/mail/providers/index.ts";
import type { Place, Provider } from "../engine/mail/providers/provider.ts";
import { guess } from "./autoconfig-guess.ts";
import { places } from "./autoconfig-srv.ts";
import { type DescribedServer, readAutoconfig } from "./autoconfig-xml.ts";
import { type Internet, internet } from "./internet.ts";

/** Days that the first look-back goes back, unless the owner says otherwise. */
const LOOK_BACK_DAYS = 30;

/**
 * How to reach the mailbox of `address`, as far as it can be found out. Never rejects: offline, there is only less to say.
 * `chosen`: the provider that the owner named, or null. Where `environment` says that this copy of Closer is registered for it, the owner may sign in in her browser.
 */
export async function discover(
  address: string,
  chosen: string | null,
  outside: Internet = internet,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Discovery> {
  const found = chosen === null ? await find(address, outside) : byProvider(address, providerOf(chosen), "chosen");
  const { browser } = providerOf(found.form.provider);
  if (browser === null || !environment[authorities[browser.auth].environment.clientId]) return found;
  return { ...found, form: { ...found.form, auth: browser.auth }, steps: browser.steps, helpUrl: null };
}

async function find(address: string, outside: Internet): Promise<Discovery> {
  const domain = domainOf(address);
  if (domain === "") return byProvider(address, generic, "none");
  const preset = providerOfDomain(domain);
  if (preset) return byProvider(address, preset, "preset");
  // All at once: on a bad network the owner waits for the slowest, not for the sum.
  const [described, announced, exchangers] = await Promise.all([
    askDomain(domain, outside),
    places(domain, outside),
    outside.mx(domain),
  ]);
  if (described) return bySettings(address, described.imap, described.smtp, "autoconfig", described.name);
  if (announced) return bySettings(address, announced.imap, announced.smtp, "srv", null);
  for (const exchanger of exchangers) {
    const provider = providerOfExchanger(exchanger);
    if (provider) return byProvider(address, provider, "mx");
  }
  const guessed = await guess(domain, exchangers, outside);
  if (guessed) return bySettings(address, guessed.imap, guessed.smtp, "guess", null);
  return byProvider(address, generic, "none");
}

/** RFC 5321 domain of an address: lower case, punycode for international ones; empty when it is none. */
function domainOf(address: string): string {
  const written = address.slice(address.lastIndexOf("@") + 1).trim();
  // What has a meaning in a URL has none in a domain.
  if (/[\s/\\?#:%[\]]/.test(written)) return "";
  const domain = domainToASCII(written.toLowerCase());
  return /^(?=.{3,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]+$/.test(domain) ? domain : "";
}

/** The domain's own configuration file (the format that Thunderbird uses), over HTTPS only. */
async function askDomain(domain: string, outside: Internet) {
  const urls = [
    `https://autoconfig.${domain}/mail/config-v1.1.xml`,
    `https://${domain}/.well-known/autoconfig/mail/config-v1.1.xml`,
  ];
  const answers = await Promise.all(urls.map((url) => outside.text(url)));
  for (const xml of answers) {
    const found = xml === null ? null : readAutoconfig(xml);
    if (found) return found;
  }
  return null;
}

function byProvider(address: string, provider: Provider, from: Discovery["from"]): Discovery {
  const { user } = provider;
  return {
    form: form(address, provider, {
      imap: { ...(provider.imap ?? nowhere), user: userName(address, user.imap) },
      smtp: { ...(provider.smtp ?? nowhere), user: userName(address, user.smtp) },
    }),
    from,
    providerName: provider === generic ? null : provider.name,
    steps: provider.steps,
    helpUrl: provider.helpUrl,
  };
}

const nowhere: Place = { host: "", port: 993, security: "tls" };

/** Servers that somebody named. When they belong to a provider that we know, its file counts: it knows more. */
function bySettings(
  address: string,
  imap: DescribedServer,
  smtp: DescribedServer,
  from: Discovery["from"],
  name: string | null,
): Discovery {
  const provider = providerOfServer(imap.host);
  if (provider) return byProvider(address, provider, from);
  const server = ({ host, port, security, user }: DescribedServer) => ({
    host,
    port,
    security,
    user: filled(user, address),
  });
  return {
    form: form(address, generic, { imap: server(imap), smtp: server(smtp) }),
    from,
    providerName: name,
    steps: [],
    helpUrl: null,
  };
}

/** `%EMAILADDRESS%` and its parts, as autoconfig files write user names. */
function filled(pattern: string, address: string): string {
  return pattern
    .replaceAll("%EMAILADDRESS%", address)
    .replaceAll("%EMAILLOCALPART%", userName(address, "local-part"))
    .replaceAll("%EMAILDOMAIN%", address.slice(address.lastIndexOf("@") + 1));
}

function userName(address: string, kind: Provider["user"]["imap"]): string {
  return kind === "address" ? address : address.slice(0, address.lastIndexOf("@"));
}

function form(
  address: string,
  provider: Provider,
  servers: { readonly imap: Omit<Server, "trusted">; readonly smtp: Omit<Server, "trusted"> },
): AccountForm {
  return {
    address,
    name: "",
    aliases: [],
    provider: provider.id,
    auth: provider.auth,
    imap: { ...servers.imap, trusted: null },
    smtp: { ...servers.smtp, trusted: null },
    sentFolder: null,
    lookBackDays: LOOK_BACK_DAYS,
  };
}
