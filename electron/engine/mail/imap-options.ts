// How imapflow is to connect: over sockets of ours, within limits of time and size.
import type { ImapFlowOptions, ImapTransport } from "imapflow";
import type { Server } from "../../../shared/ledger/account.ts";
import type { Secret } from "../ports.ts";
import { connectTo, upgrade } from "./secure.ts";

/** Largest message that is fetched at all; a server that announces more is not believed. */
const MAX_MESSAGE = 52 * 1024 * 1024;

const TIMES = {
  connectionTimeout: 20_000,
  greetingTimeout: 15_000,
  maxIdleTime: 30_000,
  // IDLE begins by itself as soon as nothing is asked; any command breaks it.
  autoIdleDelay: 30,
} as const;

/** A server that owes an answer and is silent for `silence` ms has gone. */
export function imapOptions(server: Server, secret: Secret, silence: number): ImapFlowOptions {
  return {
    host: server.host,
    port: server.port,
    secure: server.security === "tls",
    doSTARTTLS: server.security === "starttls",
    auth:
      secret.kind === "password"
        ? { user: server.user, pass: secret.password }
        : { user: server.user, accessToken: secret.token },
    transport: transport(server),
    clientInfo: { name: "Closer" },
    qresync: true,
    logger: false,
    maxLiteralSize: MAX_MESSAGE,
    maxResponseSize: MAX_MESSAGE + 8 * 1024 * 1024,
    maxLineLength: 16 * 1024 * 1024,
    ...TIMES,
    socketTimeout: silence,
  };
}

/** Opens the sockets for imapflow, so that the certificate is judged by one rule and before the first command. */
function transport(server: Server): ImapTransport {
  return {
    connect: (_options, onConnect) => connectTo(server, onConnect),
    upgrade: (plain, _options, onSecure) => upgrade(plain, server, onSecure),
  };
}
