// What is known of a mail provider beforehand: servers, habits, and what the owner has to do there.
import type { Account, Server } from "../../../../shared/ledger/account.ts";

export interface Provider {
  readonly id: string;
  /** As the owner knows it. */
  readonly name: string;
  /** Domains of addresses that live there. */
  readonly domains: readonly string[];
  /** Ends of the host names in the MX records of other domains that it serves. */
  readonly mx: readonly string[];
  /** Null where no mail program can connect. */
  readonly imap: Place | null;
  readonly smtp: Place | null;
  /** User names: the whole address, or what stands before the @. */
  readonly user: { readonly imap: UserForm; readonly smtp: UserForm };
  readonly auth: Account["auth"];
  /** Signing in in the browser instead, where this copy of Closer is registered with the authority. */
  readonly browser: { readonly auth: BrowserAuth; readonly steps: readonly string[] } | null;
  /** Does its SMTP server put the copy into Sent? `unknown`: look for it first, append it when it is missing. */
  readonly filesSentCopy: "always" | "unknown";
  /** Messages a minute that it takes from one user, or null when it does not say. */
  readonly perMinute: number | null;
  /** What the owner has to do there first, step by step. */
  readonly steps: readonly string[];
  /** Its own page about that. */
  readonly helpUrl: string | null;
  /** So many know it by name that the first page offers it. */
  readonly tile: boolean;
}

/** Ways to sign in that go through the browser (OAuth 2). */
export type BrowserAuth = Exclude<Account["auth"], "password">;

/** An OAuth 2 authorization server (RFC 6749) as a mail provider runs it, and what a mail program has to ask of it. */
export interface Authority {
  /** As the owner knows it. */
  readonly name: string;
  readonly issuer: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly scopes: readonly string[];
  /** Further parameters of the request that opens in the browser. */
  readonly parameters: Readonly<Record<string, string>>;
  /** How this machine is called in the redirect: by address (RFC 8252 7.3), unless only the name can be registered. */
  readonly loopback: "127.0.0.1" | "localhost";
  /** The environment variables that hold our client id there, and the secret that it may give out with it. */
  readonly environment: { readonly clientId: string; readonly clientSecret: string | null };
}

export type Place = Pick<Server, "host" | "port" | "security">;
export type UserForm = "address" | "local-part";

/** A provider file: what it does not say is as with most providers. */
export function define(
  known: Pick<Provider, "id" | "name" | "domains" | "imap" | "smtp"> & Partial<Provider>,
): Provider {
  return {
    mx: [],
    user: { imap: "address", smtp: "address" },
    auth: "password",
    browser: null,
    filesSentCopy: "unknown",
    perMinute: null,
    steps: [],
    helpUrl: null,
    tile: false,
    ...known,
  };
}

/** TLS from the first byte, on the standard port of IMAP or submission (RFC 8314) unless another is named. */
export function imaps(host: string): Place {
  return { host, port: 993, security: "tls" };
}
export function submissions(host: string): Place {
  return { host, port: 465, security: "tls" };
}
/** Submission with STARTTLS (RFC 6409). */
export function submission(host: string): Place {
  return { host, port: 587, security: "starttls" };
}
