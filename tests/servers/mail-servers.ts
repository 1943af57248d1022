// One set of real mail servers: Dovecot, the owner's Postfix, everybody else's Postfix, and their name server.
import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { ensurePackages, MachineNotReady } from "../../electron/runtime/system-packages.ts";
import { type Flaw, makeCertificates } from "./certificates.ts";
import type { AppendOptions, MailServers, ServerName, ServerOptions } from "./contract.ts";
import { type NameServer, startNameServer } from "./dns.ts";
import { Dovecot, type UserOptions } from "./dovecot.ts";
import { appendMessage, deliverMessage, type Login, readMailbox, type StoredMessage } from "./mailbox.ts";
import { chooseNetwork, type Network } from "./network.ts";
import { Postfix } from "./postfix.ts";

const execute = promisify(execFile);

/** Starts a set of servers in a new folder below the system's temporary folder. Needs root on Debian or Ubuntu. */
export async function startLocally(options: ServerOptions = {}): Promise<MailServers> {
  await ensurePackages("mail-servers");
  if (process.getuid?.() !== 0) throw new MachineNotReady("Dovecot and Postfix need root. Run: sudo npm test");
  const network = await chooseNetwork(options.homeDomains ?? ["workshop.test"]);
  const folder = await makeFolder();
  const servers = new LocalServers(folder, network);
  try {
    await servers.boot(options.introspection ?? null);
  } catch (error) {
    await servers.close();
    throw error;
  }
  return servers;
}

/** Unix sockets allow about a hundred characters, and the mail users must be able to walk in. */
async function makeFolder(): Promise<string> {
  const parent = tmpdir().length <= 30 ? tmpdir() : "/tmp";
  const folder = await mkdtemp(join(parent, "closer-mail-"));
  await chmod(folder, 0o755);
  return folder;
}

class LocalServers implements MailServers {
  readonly host: string;
  readonly imap: MailServers["imap"];
  readonly smtp: MailServers["smtp"];
  readonly flawed: MailServers["flawed"];
  readonly withoutTls: string;
  readonly withoutExtensions: string;
  readonly homeDomains: MailServers["homeDomains"];
  readonly caFile: string;
  ca = "";
  readonly #folder: string;
  readonly #network: Network;
  /** Also when the tests end without a goodbye. */
  readonly #removeFolder = () => rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  #names: NameServer | null = null;
  #dovecot: Dovecot | null = null;
  #postfix: Postfix | null = null;
  #remote: Postfix | null = null;

  constructor(folder: string, network: Network) {
    const { ports } = network;
    this.#folder = folder;
    process.once("exit", this.#removeFolder);
    this.#network = network;
    this.host = network.host;
    this.imap = { starttls: ports.imapStarttls, tls: ports.imapTls };
    this.smtp = { starttls: ports.smtpStarttls, tls: ports.smtpTls };
    this.flawed = network.flawed;
    this.withoutTls = network.withoutTls;
    this.withoutExtensions = network.withoutExtensions;
    this.homeDomains = network.homeDomains;
    this.caFile = join(folder, "ca.pem");
  }

  async boot(introspection: string | null): Promise<void> {
    const network = this.#network;
    const ip = (flaw: Flaw) => `IP:${network.flawed[flaw]}`;
    const certificates = await makeCertificates(join(this.#folder, "certificates"), {
      good: `DNS:localhost,DNS:mail.${network.homeDomains[0]},IP:${network.host},IP:${network.localhost},IP:${network.withoutExtensions}`,
      flawed: {
        expired: ip("expired"),
        wrongHost: "DNS:somewhere-else.test",
        selfSigned: ip("selfSigned"),
        unknownCa: ip("unknownCa"),
      },
    });
    this.ca = certificates.ca;
    await writeFile(this.caFile, certificates.ca);
    const authSocket = join(this.#folder, "dovecot", "auth-postfix");
    const postfix = async (role: "home" | "remote") => {
      const folder = join(this.#folder, role);
      await mkdir(folder);
      return Postfix.prepare(folder, role, network, certificates, authSocket);
    };
    await mkdir(join(this.#folder, "dovecot"));
    this.#names = await startNameServer(network.nameServer, network.dead);
    [this.#dovecot, this.#postfix, this.#remote] = await Promise.all([
      Dovecot.prepare(join(this.#folder, "dovecot"), network, certificates, introspection),
      postfix("home"),
      postfix("remote"),
    ]);
    await Promise.all([this.start("dovecot"), this.start("postfix"), this.start("remote")]);
  }

  async addUser(address: string, password: string, options: UserOptions = {}): Promise<void> {
    await this.#mailStore().setUser(address, password, options);
  }

  async deliver(raw: string | Uint8Array, to: string, from = "someone@elsewhere.test"): Promise<void> {
    await deliverMessage({ host: this.host, port: this.#network.ports.lmtp }, bytes(raw), from, to);
  }

  async append(
    address: string,
    mailbox: string,
    raw: string | Uint8Array,
    options: AppendOptions = {},
  ): Promise<number> {
    return appendMessage(this.#login(address), mailbox, bytes(raw), options.flags ?? [], options.date ?? null);
  }

  async fill(
    address: string,
    mailbox: string,
    messages: readonly { raw: string | Uint8Array; date: number }[],
  ): Promise<void> {
    const store = this.#mailStore();
    const box = mailbox.toUpperCase() === "INBOX" ? "" : `.${mailbox.replaceAll("/", ".")}`;
    const maildir = join(store.homeOf(address), "Maildir", box);
    for (const part of ["cur", "new", "tmp"]) await mkdir(join(maildir, part), { recursive: true });
    const stamp = `${Date.now()}`;
    for (const [index, { raw, date }] of messages.entries()) {
      const file = join(maildir, "cur", `${stamp}.${String(index).padStart(7, "0")}.seed:2,S`);
      await writeFile(file, bytes(raw));
      await utimes(file, date / 1000, date / 1000);
    }
    await execute("chown", ["-R", "mail:mail", store.homeOf(address)]);
  }

  async messages(address: string, mailbox = "INBOX"): Promise<StoredMessage[]> {
    return readMailbox(this.#login(address), mailbox);
  }

  async refuse(address: string, reply: string | null, at: "postfix" | "remote"): Promise<void> {
    await this.#mailer(at).refuse(address, reply);
  }

  async sieve(address: string, script: string): Promise<void> {
    const home = this.#mailStore().homeOf(address);
    await mkdir(home, { recursive: true });
    await writeFile(join(home, ".dovecot.sieve"), script);
    await execute("chown", ["-R", "mail:mail", home]);
  }

  async renumber(address: string, mailbox = "INBOX"): Promise<void> {
    const box = mailbox.toUpperCase() === "INBOX" ? "" : `.${mailbox.replaceAll("/", ".")}`;
    const maildir = join(this.#mailStore().homeOf(address), "Maildir", box);
    // Without Dovecot's own files the mailbox is numbered afresh; UIDVALIDITY is the time in seconds, so it must move on.
    await this.stop("dovecot");
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const parts = await readdir(maildir);
    const own = parts.filter((name) => name.startsWith("dovecot-uidlist") || name.startsWith("dovecot.index"));
    await Promise.all(own.map((name) => rm(join(maildir, name))));
    await this.start("dovecot");
  }

  async flush(server: "postfix" | "remote"): Promise<void> {
    await this.#mailer(server).flush();
  }

  async start(server: ServerName): Promise<void> {
    await this.#server(server).start();
  }

  async stop(server: ServerName): Promise<void> {
    await this.#server(server).daemon.stop();
  }

  async kill(server: ServerName): Promise<void> {
    await this.#server(server).daemon.kill();
  }

  async pause(server: ServerName): Promise<void> {
    this.#server(server).daemon.pause();
  }

  async resume(server: ServerName): Promise<void> {
    this.#server(server).daemon.resume();
  }

  async log(server: ServerName): Promise<string> {
    return this.#server(server).log();
  }

  async close(): Promise<void> {
    await Promise.all([this.#dovecot, this.#postfix, this.#remote].map((server) => server?.daemon.kill()));
    await this.#names?.close();
    this.#removeFolder();
    process.off("exit", this.#removeFolder);
  }

  #mailStore(): Dovecot {
    return present(this.#dovecot);
  }

  #mailer(server: "postfix" | "remote"): Postfix {
    return present(server === "postfix" ? this.#postfix : this.#remote);
  }

  #server(server: ServerName): Dovecot | Postfix {
    return server === "dovecot" ? this.#mailStore() : this.#mailer(server);
  }

  #login(address: string): Login {
    const password = this.#mailStore().passwordOf(address);
    return { host: this.host, port: this.imap.tls, address, password, ca: this.ca };
  }
}

function present<T>(server: T | null): T {
  if (server === null) throw new Error("the servers are not started");
  return server;
}

function bytes(raw: string | Uint8Array): Uint8Array {
  return typeof raw === "string" ? Buffer.from(raw.replace(/\r?\n/g, "\r\n")) : raw;
}
