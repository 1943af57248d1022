// What a set of test servers can do for a test: the same whether it runs in this process or behind the controller.
import type { Flaw } from "./certificates.ts";
import type { UserOptions } from "./dovecot.ts";
import type { StoredMessage } from "./mailbox.ts";

/** The servers that a test may stop. `postfix` is the owner's provider, `remote` everybody else's mail server. */
export type ServerName = "dovecot" | "postfix" | "remote";

/** What the servers say about themselves; plain data. */
export interface ServerAddresses {
  /** 127.0.0.1; the certificate is also good for `localhost`. */
  readonly host: string;
  readonly imap: { readonly starttls: number; readonly tls: number };
  readonly smtp: { readonly starttls: number; readonly tls: number };
  /** The certificate authority of the good certificate, PEM, and the file that holds it. */
  readonly ca: string;
  readonly caFile: string;
  /** Addresses where the same four ports answer with a flawed certificate. */
  readonly flawed: Readonly<Record<Flaw, string>>;
  /** Address where IMAP and SMTP (the `starttls` ports) offer no TLS and would take a clear-text login. */
  readonly withoutTls: string;
  /** Address where IMAP has the good certificate, and none of the extensions since RFC 3501. */
  readonly withoutExtensions: string;
  /** Domains of the owner's provider; every other `.test` domain lives on the remote server. */
  readonly homeDomains: readonly [string, ...string[]];
}

export interface AppendOptions {
  /** Flags such as `\\Seen`; default none. */
  readonly flags?: readonly string[];
  /** INTERNALDATE, epoch milliseconds; default now. */
  readonly date?: number;
}

export interface MailServers extends ServerAddresses {
  /** Adds a mailbox; for an existing one, changes its password. */
  addUser(address: string, password: string, options?: UserOptions): Promise<void>;
  /** Puts a message into INBOX the way arriving mail gets there (LMTP, through the user's Sieve script). */
  deliver(raw: string | Uint8Array, to: string, from?: string): Promise<void>;
  /** IMAP APPEND; returns the UID. Makes the mailbox when it is missing. */
  append(address: string, mailbox: string, raw: string | Uint8Array, options?: AppendOptions): Promise<number>;
  /** Fills a mailbox fast (thousands a second) by writing into the Maildir; the file's time becomes INTERNALDATE. */
  fill(
    address: string,
    mailbox: string,
    messages: readonly { raw: string | Uint8Array; date: number }[],
  ): Promise<void>;
  /** All messages of a mailbox (default INBOX), oldest UID first; marks nothing as seen. */
  messages(address: string, mailbox?: string): Promise<StoredMessage[]>;
  /** From now on `at` answers RCPT for the address with `reply`, such as `550 5.1.1 no such user`; null ends that. */
  refuse(address: string, reply: string | null, at: "postfix" | "remote"): Promise<void>;
  /** Gives the user a Sieve script (RFC 5228), such as a vacation answer. */
  sieve(address: string, script: string): Promise<void>;
  /** Gives the mailbox a new UIDVALIDITY and every message a new UID, as after a restore on the server; closes connections. */
  renumber(address: string, mailbox?: string): Promise<void>;
  /** Tries now to deliver what waits in the queue of `postfix` or `remote`. */
  flush(server: "postfix" | "remote"): Promise<void>;
  start(server: ServerName): Promise<void>;
  /** Orderly end; connections are closed. */
  stop(server: ServerName): Promise<void>;
  /** SIGKILL to all of it. */
  kill(server: ServerName): Promise<void>;
  /** SIGSTOP to all of it: connections stay open, nothing answers. */
  pause(server: ServerName): Promise<void>;
  resume(server: ServerName): Promise<void>;
  /** All that the server has logged. */
  log(server: ServerName): Promise<string>;
  /** Ends everything and removes the folder. */
  close(): Promise<void>;
}

export interface ServerOptions {
  /** Default `["workshop.test"]`. */
  readonly homeDomains?: readonly [string, ...string[]];
  /** Where Dovecot asks what an OAuth token is worth (RFC 7662), with its name and secret there; also signs in by token then. */
  readonly introspection?: string;
}
