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
  /** Does its SMTP server put the copy into Sent? `unknown`: look for it first, append it when it is missing. */
  readonly filesSentCopy: "always" | "unknown";
  /** Messages a minute that it takes from one user, or null when it does not say. */
  readonly perMinute: number | null;
  /** What the owner has to do there first, step by step. */
  readonly steps: readonly string[];
  /** Its own page about that. */
  readonly helpUrl: string | null;
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
    filesSentCopy: "unknown",
    perMinute: null,
    steps: [],
    helpUrl: null,
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
