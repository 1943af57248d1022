// The door to nodemailer: builds a message's bytes, and hands it to a submission server in a session of its own.
import { Readable } from "node:stream";
import MimeNode from "nodemailer/lib/mime-node";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Server } from "../../../shared/ledger/account.ts";
import type { Address } from "../../../shared/mail/message.ts";
import type { Secret } from "../ports.ts";
import { assertTrusted, handshake } from "./secure.ts";

/** A file to be sent along. */
export interface OutgoingFile {
  readonly name: string;
  readonly content: Uint8Array;
}

export interface OutgoingMessage {
  /** Without brackets. */
  readonly messageId: string;
  readonly date: Date;
  readonly from: Address;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly subject: string;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  /** Plain text, already laid out as format=flowed; null when there is no text of its own. */
  readonly flowed: string | null;
  readonly files: readonly OutgoingFile[];
  /** A MIME entity (its Content-* fields, an empty line, its body) taken over as it is. */
  readonly entity: Uint8Array | null;
}

/** The bytes of a message, with CRLF line ends. Control characters in header fields are taken out. */
export async function compose(message: OutgoingMessage): Promise<Buffer> {
  const { flowed, entity, files } = message;
  const text = (parent: MimeNode | null, content: string) => {
    const type = "text/plain; charset=utf-8; format=flowed";
    return (parent?.createChild(type) ?? new MimeNode(type, { newline: "win" })).setContent(content);
  };
  if (flowed === null && entity !== null && files.length === 0)
    return withEntity(await fields(text(null, "-"), message).build(), entity);
  if (entity === null && files.length === 0) return fields(text(null, flowed ?? ""), message).build();
  const root = new MimeNode("multipart/mixed", { newline: "win" });
  if (flowed !== null) text(root, flowed);
  if (entity !== null) root.createChild().setRaw(Buffer.from(entity));
  for (const { name, content } of files)
    root
      .createChild(false, { filename: oneLine(name).replaceAll(/[/\\]/g, "_") })
      // Quoted-printable, the default for text, would change line ends.
      .setHeader("Content-Transfer-Encoding", "base64")
      .setContent(Buffer.from(content));
  return fields(root, message).build();
}

function fields(node: MimeNode, { from, to, cc, subject, messageId, date, inReplyTo, references }: OutgoingMessage) {
  node.setHeader("From", mailbox(from));
  node.setHeader("To", to.map(mailbox));
  if (cc.length > 0) node.setHeader("Cc", cc.map(mailbox));
  node.setHeader("Subject", oneLine(subject));
  node.setHeader("Date", date);
  node.setHeader("Message-ID", `<${idOnly(messageId)}>`);
  if (inReplyTo !== null) node.setHeader("In-Reply-To", `<${idOnly(inReplyTo)}>`);
  if (references.length > 0) node.setHeader("References", references.map((id) => `<${idOnly(id)}>`).join(" "));
  return node;
}

/** The header of `built`, with the body of `entity` and the fields that describe it. */
function withEntity(built: Buffer, entity: Uint8Array): Buffer {
  const end = built.indexOf("\r\n\r\n");
  const fields = built.toString("latin1", 0, end).split(/\r\n(?![ \t])/);
  const kept = fields.filter((field) => !/^content-[a-z-]+:/i.test(field));
  return Buffer.concat([Buffer.from(`${kept.join("\r\n")}\r\n`, "latin1"), entity]);
}

function mailbox({ name, address }: Address): { name: string; address: string } {
  return { name: oneLine(name), address: oneLine(address).replaceAll(/[\s<>"]/g, "") };
}

/** No value may begin a header field of its own (CR, LF, NUL and the like). */
function oneLine(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not get into a header.
  return value.replaceAll(/[\u0000-\u001f\u007f\u2028\u2029]+/g, " ").trim();
}

function idOnly(id: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not get into a header.
  return id.replaceAll(/[\u0000-\u0020\u007f<>]+/g, "");
}

/** How a message was taken. */
export interface Submitted {
  readonly rejected: readonly { readonly address: string; readonly words: string }[];
}

/** Why a message was not taken, or may not have been. */
export class NotSubmitted extends Error {
  /** The whole message was on its way and no answer came: it may have been taken. */
  readonly unknown: boolean;
  /** Trying again cannot help. */
  readonly permanent: boolean;
  /** Recipients that were refused. */
  readonly recipients: readonly string[];
  constructor(words: string, unknown: boolean, permanent: boolean, recipients: readonly string[]) {
    super(words);
    this.unknown = unknown;
    this.permanent = permanent;
    this.recipients = recipients;
  }
}

const PIECE = 16 * 1024;

/** An authenticated SMTP session that can hand over one message. */
export class Smtp {
  readonly #connection: SMTPConnection;
  #failed: Promise<never>;

  private constructor(connection: SMTPConnection, failed: Promise<never>) {
    this.#connection = connection;
    this.#failed = failed;
  }

  /**
   * Connects, secures the line and signs in. A server that owes an answer and is silent for `silence` ms has gone. Rejects
   * with what the network, the certificate or the server said.
   */
  static async connect(server: Server, secret: Secret, silence: number): Promise<Smtp> {
    const connection = new SMTPConnection({
      host: server.host,
      port: server.port,
      secure: server.security === "tls",
      requireTLS: server.security === "starttls",
      ignoreTLS: server.security === "none",
      tls: handshake,
      logger: false,
      // RFC 5321 4.1.1.1: the machine's own name would tell the world about it; an address literal is allowed.
      name: "[127.0.0.1]",
      connectionTimeout: 20_000,
      greetingTimeout: 15_000,
      socketTimeout: silence,
      dnsTimeout: 10_000,
      customAuth: { [TOKEN]: xoauth2 },
    });
    const failed = new Promise<never>((_, reject) => connection.on("error", reject));
    failed.catch(() => undefined);
    const smtp = new Smtp(connection, failed);
    try {
      await smtp.#step((done) => connection.connect(done));
      const socket = connection._socket;
      if (!socket) throw new Error("The connection was lost");
      assertTrusted(socket, server);
      const auth =
        secret.kind === "password"
          ? { user: server.user, pass: secret.password, credentials: { user: server.user, pass: secret.password } }
          : { user: server.user, pass: secret.token, method: TOKEN };
      await smtp.#step((done) => connection.login(auth, done));
    } catch (error) {
      connection.close();
      throw error;
    }
    return smtp;
  }

  /** Hands over one message. Rejects with NotSubmitted. */
  async submit(from: string, to: readonly string[], raw: Uint8Array): Promise<Submitted> {
    // Read only after the server has said 354, and as fast as the line takes it: read to its end, it may have been taken.
    let whole = false;
    const body = Readable.from(pieces(raw)).once("end", () => {
      whole = true;
    });
    try {
      const sent = await new Promise<SMTPConnection.SentMessageInfo>((resolve, reject) => {
        this.#failed.catch(reject);
        this.#connection.send({ from, to: [...to], size: raw.length }, body, (error, info) =>
          error ? reject(error) : resolve(info),
        );
      });
      const refusals = sent.rejectedErrors ?? [];
      return {
        rejected: sent.rejected.map((address) => ({
          address,
          words: refusals.find(({ recipient }) => recipient === address)?.response ?? "",
        })),
      };
    } catch (error) {
      const failure = smtpFailure(error);
      // Without a reply only nodemailer itself refuses like this: too large for the server, or no usable recipient.
      const permanent = failure.reply === null ? /^(?:EMESSAGE|EENVELOPE)$/.test(failure.kind) : failure.permanent;
      throw new NotSubmitted(failure.words, whole && failure.reply === null, permanent, failure.rejected);
    }
  }

  /** Says goodbye; the server's answer is not waited for. */
  close(): void {
    this.#connection.quit();
    setTimeout(() => this.#connection.close(), 1000).unref();
  }

  async #step(begin: (done: (error?: Error | null) => void) => void): Promise<void> {
    const step = new Promise<void>((resolve, reject) => begin((error) => (error ? reject(error) : resolve())));
    await Promise.race([step, this.#failed]);
  }
}

function* pieces(raw: Uint8Array): Generator<Buffer> {
  for (let from = 0; from < raw.length; from += PIECE) yield Buffer.from(raw.subarray(from, from + PIECE));
}

/** A name of our own: under its own one, nodemailer hands over a fresh token as a password where the server offers PLAIN. */
const TOKEN = "TOKEN";

/** XOAUTH2 with a token that is fresh already; Google and Microsoft document the same form. */
async function xoauth2(context: SMTPConnection.CustomAuthenticationContext): Promise<void> {
  const { user, pass } = context.auth.credentials;
  const initial = Buffer.from(`user=${user}\x01auth=Bearer ${pass}\x01\x01`).toString("base64");
  let answer = await context.sendCommand(`AUTH XOAUTH2 ${initial}`);
  // 334 carries the reason in base64; an empty line ends the exchange with the real refusal.
  if (answer.status === 334) answer = await context.sendCommand("");
  if (answer.status !== 235) throw new Error(answer.response);
}

/** What an error of this door means, as far as nodemailer knows. */
export function smtpFailure(error: unknown): {
  /** Code of the system (`ECONNREFUSED`) where there is one, otherwise nodemailer's (`EAUTH`). */
  readonly code: string;
  readonly kind: string;
  readonly reply: number | null;
  readonly permanent: boolean;
  readonly rejected: readonly string[];
  readonly words: string;
} {
  const failure = error as SMTPConnection.SMTPError;
  return {
    code: failure.originalCode ?? failure.code ?? "",
    kind: failure.code ?? "",
    reply: failure.responseCode ?? null,
    permanent: failure.permanent === true,
    rejected: failure.rejected ?? [],
    words: failure.response ?? failure.message ?? String(error),
  };
}
