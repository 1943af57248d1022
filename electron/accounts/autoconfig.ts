// Finds out how to reach a mailbox from its address: by our own provider files. The address itself is never sent anywhere.
import type { AccountForm, Discovery } from "../../shared/ipc/contract.ts";
import type { Server } from "../../shared/ledger/account.ts";
import { generic } from "../engine/mail/providers/generic.ts";
import { providers } from "../engine/mail/providers/index.ts";
import type { Provider } from "../engine/mail/providers/provider.ts";

/** Days that the first look-back goes back, unless the owner says otherwise. */
const LOOK_BACK_DAYS = 30;

/** How to reach the mailbox of `address`, as far as it can be found out. */
export async function discover(address: string): Promise<Discovery> {
  const domain = domainOf(address);
  const preset = providers.find(({ domains }) => domains.includes(domain));
  if (preset) return found(address, preset, "preset");
  return found(address, generic, "none");
}

function domainOf(address: string): string {
  return address
    .slice(address.lastIndexOf("@") + 1)
    .trim()
    .toLowerCase();
}

function found(address: string, provider: Provider, from: Discovery["from"]): Discovery {
  const { imap, smtp, user } = provider;
  const form: AccountForm = {
    address,
    name: "",
    aliases: [],
    provider: provider.id,
    auth: provider.auth,
    imap: server(imap, userName(address, user.imap)),
    smtp: server(smtp, userName(address, user.smtp)),
    sentFolder: null,
    lookBackDays: LOOK_BACK_DAYS,
  };
  return {
    form,
    from,
    providerName: provider === generic ? null : provider.name,
    steps: provider.steps,
    helpUrl: provider.helpUrl,
  };
}

function userName(address: string, form: "address" | "local-part"): string {
  return form === "address" ? address : address.slice(0, address.lastIndexOf("@"));
}

function server(where: Pick<Server, "host" | "port" | "security">, user: string): Server {
  return { ...where, user, trusted: null };
}
