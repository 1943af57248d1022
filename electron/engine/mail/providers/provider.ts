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
  readonly imap: Pick<Server, "host" | "port" | "security">;
  readonly smtp: Pick<Server, "host" | "port" | "security">;
  /** User names: the whole address, or what stands before the @. */
  readonly user: { readonly imap: "address" | "local-part"; readonly smtp: "address" | "local-part" };
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
