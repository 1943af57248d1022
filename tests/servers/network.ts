// Addresses and ports of one set of test servers, all on loopback and free when chosen.
import { randomInt } from "node:crypto";
import { createServer } from "node:net";
import type { Flaw } from "./certificates.ts";

/** What listens where. Every mail port answers on `host`, `localhost`, and on the addresses of `flawed` and `withoutTls`; the IMAP ports also on `withoutExtensions`. */
export interface Network {
  /** 127.0.0.1: what tests and the app connect to. */
  readonly host: string;
  /** A second loopback address with the good certificate, from which Dovecot refuses a clear-text login. */
  readonly localhost: string;
  readonly flawed: Readonly<Record<Flaw, string>>;
  /** Servers that offer no TLS at all and take a clear-text login. */
  readonly withoutTls: string;
  /** IMAP without any extension: no IDLE, UIDPLUS, CONDSTORE, QRESYNC, MOVE, SPECIAL-USE, NAMESPACE. */
  readonly withoutExtensions: string;
  readonly nameServer: string;
  /** Nothing listens here. */
  readonly dead: string;
  readonly ports: Ports;
  readonly homeDomains: readonly [string, ...string[]];
}

export interface Ports {
  readonly imapStarttls: number;
  readonly imapTls: number;
  readonly smtpStarttls: number;
  readonly smtpTls: number;
  /** Dovecot's LMTP. */
  readonly lmtp: number;
  /** The home Postfix for mail from other servers. */
  readonly homeMx: number;
  /** The home Postfix for Sieve's answers: relays anywhere. */
  readonly trusted: number;
  /** The remote Postfix. */
  readonly remoteMx: number;
}

/** Chooses addresses 127.A.B.x at random, so that several sets of servers may run at once. */
export async function chooseNetwork(homeDomains: readonly [string, ...string[]]): Promise<Network> {
  const net = `127.${randomInt(64, 127)}.${randomInt(1, 255)}`;
  const flawed = { expired: `${net}.2`, wrongHost: `${net}.3`, selfSigned: `${net}.4`, unknownCa: `${net}.5` };
  const [imapStarttls, imapTls, smtpStarttls, smtpTls, lmtp, homeMx, trusted, remoteMx] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  return {
    host: "127.0.0.1",
    localhost: `${net}.1`,
    flawed,
    withoutTls: `${net}.6`,
    withoutExtensions: `${net}.7`,
    nameServer: `${net}.53`,
    dead: `${net}.9`,
    ports: { imapStarttls, imapTls, smtpStarttls, smtpTls, lmtp, homeMx, trusted, remoteMx },
    homeDomains,
  };
}

/**
 * A port on which nothing listens. Below the range that the kernel gives to outgoing connections, so that it is still
 * free when a stopped server starts again.
 */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = randomInt(10_000, 32_000);
    const server = createServer();
    const free = await new Promise<boolean>((resolve) => {
      server.once("error", () => resolve(false));
      server.listen(port, "0.0.0.0", () => server.close(() => resolve(true)));
    });
    if (free) return port;
  }
  throw new Error("no free port between 10000 and 32000 on this machine; end some servers and try again");
}
