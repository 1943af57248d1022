// Starts the demo: an embedded mail server on loopback with the sample mailbox, and customers who answer.

import { randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";
import hoodiecrow from "hoodiecrow-imap";
import { SMTPServer } from "smtp-server";
import type { AccountForm } from "../../shared/ipc/contract.ts";
import { decode } from "../engine/mail/decode.ts";
import { type Answer, customers, liveQuestion } from "./customers.ts";
import { PLUGINS } from "./imap-commands.ts";
import { EMMA } from "./letter.ts";
import { sampleMailbox } from "./mailbox/index.ts";

export interface Demo {
  readonly form: AccountForm;
  readonly password: string;
  close(): Promise<void>;
}

const HOST = "127.0.0.1";
/** Days that the look-back of the demo spans: the whole sample mailbox. */
const SPAN = 42;

const binary = (text: string): string => Buffer.from(text, "utf8").toString("latin1");

/** Resolves when both servers listen. The password is new each time and never kept. */
export async function startDemo(now: () => Date = () => new Date()): Promise<Demo> {
  const password = randomBytes(12).toString("base64url");
  const letters = sampleMailbox(now());
  const stored = (sent: boolean) =>
    letters
      .filter((letter) => letter.sent === sent)
      .map((letter) => ({ raw: binary(letter.raw), internaldate: letter.date, flags: ["\\Seen"] }));
  const imap = hoodiecrow({
    plugins: PLUGINS,
    credentials: {},
    users: { [EMMA.address]: { password } },
    storage: {
      INBOX: { messages: stored(false) },
      "": { separator: "/", folders: { Sent: { "special-use": "\\Sent", messages: stored(true) } } },
    },
  });
  const timers = new Set<NodeJS.Timeout>();
  const arrive = ({ afterSeconds, raw }: Answer): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      imap.appendMessage("INBOX", [], now(), binary(raw));
    }, afterSeconds * 1000);
    timers.add(timer);
  };
  const answer = customers();
  const smtp = new SMTPServer({
    authMethods: ["PLAIN", "LOGIN"],
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onAuth: (auth, _session, done) =>
      auth.username === EMMA.address && auth.password === password
        ? done(null, { user: EMMA.address })
        : done(new Error("Wrong password")),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const message = decode(Buffer.concat(chunks), now().getTime());
        for (const { address } of session.envelope.rcptTo) arrive(answer(message, address.toLowerCase(), now()));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => imap.listen(0, HOST, resolve));
  await new Promise<void>((resolve) => smtp.listen(0, HOST, resolve));
  arrive(liveQuestion(now()));
  const port = (server: { address(): unknown }): number => (server.address() as AddressInfo).port;
  const server = { host: HOST, security: "none", user: EMMA.address, trusted: null } as const;
  return {
    password,
    form: {
      address: EMMA.address,
      name: EMMA.name,
      aliases: [],
      provider: "demo",
      auth: "password",
      imap: { ...server, port: port(imap.server) },
      smtp: { ...server, port: port(smtp.server) },
      sentFolder: "Sent",
      lookBackDays: SPAN,
    },
    async close() {
      for (const timer of timers) clearTimeout(timer);
      imap.close();
      await new Promise<void>((resolve) => smtp.close(() => resolve()));
    },
  };
}
