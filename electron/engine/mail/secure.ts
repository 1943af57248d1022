// Decides whether a connection may be trusted, before anything secret is said on it. IMAP and SMTP ask the same questions here.
import { connect as connectPlain, isIP, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { connect as connectTls, TLSSocket } from "node:tls";
import type { Problem, Server } from "../../../shared/ledger/account.ts";

export type Certificate = NonNullable<Problem["certificate"]>;

/** The server's certificate is not to be trusted, and the owner has not said otherwise. */
export class CertificateRefused extends Error {
  readonly certificate: Certificate;
  constructor(certificate: Certificate) {
    super(`The certificate of ${certificate.host} is not trusted (${certificate.why})`);
    this.certificate = certificate;
  }
}

/** The password would cross the network in clear text. */
export class NotEncrypted extends Error {}

/**
 * Options for every TLS handshake. An untrusted certificate does not end the handshake, because the owner must be shown
 * what is wrong with it: `assertTrusted` ends the connection, before the first command with a secret.
 */
export const handshake = { minVersion: "TLSv1.2", rejectUnauthorized: false } as const;

/**
 * Throws unless the connected socket may carry the password to this server: trusted certificate, or the very one that the
 * owner pinned; clear text only on loopback and only when the account says so.
 */
export function assertTrusted(socket: Socket, server: Server): void {
  if (!(socket instanceof TLSSocket)) {
    if (server.security === "none" && isLoopback(socket.remoteAddress)) return;
    throw new NotEncrypted(`The connection to ${server.host} would not be encrypted`);
  }
  const fingerprint = plain(socket.getPeerCertificate().fingerprint256 ?? "");
  if (server.trusted !== null) {
    if (fingerprint !== "" && fingerprint === plain(server.trusted)) return;
  } else if (socket.authorized) return;
  throw new CertificateRefused({ why: reason(socket), fingerprint, host: server.host });
}

/**
 * Connects to a server. `ready` is called when the socket may be used: at once before STARTTLS, otherwise only when it is
 * trusted; if it is not, the socket is destroyed with the reason.
 */
export function connectTo(server: Server, ready: () => void): Socket {
  const { host, port, security } = server;
  const socket: Socket =
    security === "tls"
      ? connectTls({ host, port, ...name(server), ...handshake }, () => whenTrusted(socket, server, ready))
      : connectPlain({ host, port }, security === "starttls" ? ready : () => whenTrusted(socket, server, ready));
  return socket;
}

/** Starts TLS on a connected socket; `ready` is called when the server is trusted. */
export function upgrade(plain: Duplex, server: Server, ready: () => void): TLSSocket {
  const options = { socket: plain, host: server.host, ...name(server), ...handshake };
  const socket = connectTls(options, () => whenTrusted(socket, server, ready));
  return socket;
}

/** RFC 6066 3: the server's name is told, but never an address. */
function name({ host }: Server): { readonly servername?: string } {
  return isIP(host) ? {} : { servername: host };
}

function whenTrusted(socket: Socket, server: Server, ready: () => void): void {
  try {
    assertTrusted(socket, server);
  } catch (error) {
    socket.destroy(error as Error);
    return;
  }
  ready();
}

/** `127.0.0.0/8`, `::1` and the same mapped into IPv6. */
export function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(?:(?:::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1)$/i.test(address);
}

function plain(fingerprint: string): string {
  return fingerprint.replaceAll(/[^0-9a-f]/gi, "").toUpperCase();
}

/** OpenSSL's verification codes in the words of the contract. */
function reason(socket: TLSSocket): Certificate["why"] {
  // Typed as Error, but a code such as CERT_HAS_EXPIRED in the case of a failed verification.
  const error: unknown = socket.authorizationError;
  const code = typeof error === "string" ? error : ((error as NodeJS.ErrnoException | null)?.code ?? "");
  switch (code) {
    case "CERT_HAS_EXPIRED":
    case "CERT_NOT_YET_VALID":
      return "expired";
    case "ERR_TLS_CERT_ALTNAME_INVALID":
      return "wrong-host";
    case "DEPTH_ZERO_SELF_SIGNED_CERT":
      return "self-signed";
    case "UNABLE_TO_VERIFY_LEAF_SIGNATURE":
    case "UNABLE_TO_GET_ISSUER_CERT":
    case "UNABLE_TO_GET_ISSUER_CERT_LOCALLY":
    case "SELF_SIGNED_CERT_IN_CHAIN":
    case "CERT_UNTRUSTED":
      return "unknown-ca";
    default:
      return "other";
  }
}
