// Cyrus IMAP as a second server beside Dovecot: other habits, the same promises. Its packages exclude Dovecot's, so they are only unpacked.
import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { ImapFlow } from "imapflow";
import { ensurePackages, MachineNotReady } from "../../electron/runtime/system-packages.ts";
import { makeCertificates } from "./certificates.ts";
import { Daemon } from "./daemon.ts";
import { appendMessage, deliverMessage, type Login, readMailbox, type StoredMessage } from "./mailbox.ts";
import { freePort } from "./network.ts";

const execute = promisify(execFile);

/** Unpacked once and kept for later runs. */
const unpacked = join(import.meta.dirname, "../../node_modules/.cache/closer-cyrus");
const PACKAGES = [
  "cyrus-common",
  "cyrus-imapd",
  "libical3",
  "libxapian30",
  "libzephyr4",
  "libpcre3",
  "libclamav12|libclamav11",
  "libmspack0",
];
/** Cyrus takes any password here; these tests are not about signing in. */
const ANY = "any password";
const HOST = "127.0.0.1";

export class Cyrus {
  readonly host = HOST;
  readonly imap: { readonly tls: number };
  readonly ca: string;
  readonly #lmtp: number;
  readonly #folder: string;
  readonly #daemon: Daemon;
  /** Also when the tests end without a goodbye. */
  readonly #removeFolder = () => rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });

  private constructor(folder: string, tls: number, lmtp: number, ca: string, libraries: string) {
    this.#folder = folder;
    process.once("exit", this.#removeFolder);
    this.imap = { tls };
    this.#lmtp = lmtp;
    this.ca = ca;
    const master = join(unpacked, "usr/lib/cyrus/bin/master");
    const command = ["-D", "-C", `${folder}/imapd.conf`, "-M", `${folder}/cyrus.conf`, "-p", `${folder}/pid`];
    this.#daemon = new Daemon({
      name: "Cyrus",
      command: ["env", `LD_LIBRARY_PATH=${libraries}`, master, ...command],
      listens: [tls, lmtp].map((port) => ({ host: HOST, port })),
      log: async () => "",
    });
  }

  /** Starts a server with no mailboxes; a mailbox is made when its user signs in or gets mail. Needs root on Debian or Ubuntu. */
  static async start(): Promise<Cyrus> {
    await ensurePackages("mail-servers");
    const libraries = await unpack();
    const folder = await mkdtemp(join(tmpdir().length <= 30 ? tmpdir() : "/tmp", "closer-cyrus-"));
    const [tls, lmtp] = [await freePort(), await freePort()];
    const names = `DNS:localhost,IP:${HOST}`;
    const flawed = { expired: names, wrongHost: names, selfSigned: names, unknownCa: names };
    const { ca, good } = await makeCertificates(join(folder, "certificates"), { good: names, flawed });
    for (const name of ["conf/db", "conf/proc", "conf/log", "conf/msg", "conf/socket", "conf/lock", "spool", "sieve"])
      await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, "imapd.conf"), imapdConf(folder, good.certificate, good.key));
    await writeFile(join(folder, "cyrus.conf"), cyrusConf(folder, tls, lmtp));
    await execute("chown", ["-R", "mail:mail", folder]);
    const cyrus = new Cyrus(folder, tls, lmtp, ca, libraries);
    await cyrus.#daemon.start();
    return cyrus;
  }

  async deliver(raw: string, to: string): Promise<void> {
    await this.#login(to, async () => undefined);
    await deliverMessage({ host: HOST, port: this.#lmtp }, crlf(raw), "someone@elsewhere.test", to);
  }

  async append(address: string, mailbox: string, raw: string): Promise<number> {
    return appendMessage(this.#account(address), mailbox, crlf(raw), [], null);
  }

  async fill(address: string, mailbox: string, messages: readonly { raw: string; date: number }[]): Promise<void> {
    await this.#login(address, async (client) => {
      if (!(await client.status(mailbox, { messages: true }).catch(() => false))) await client.mailboxCreate(mailbox);
      for (const { raw, date } of messages) await client.append(mailbox, crlf(raw), ["\\Seen"], new Date(date));
    });
  }

  async messages(address: string, mailbox = "INBOX"): Promise<StoredMessage[]> {
    return readMailbox(this.#account(address), mailbox);
  }

  /** Deletes the mailbox with all folders and makes INBOX anew with its messages: another UIDVALIDITY, other UIDs. */
  async renumber(address: string): Promise<void> {
    const kept = await this.messages(address);
    const user = address.split("@")[0];
    await this.#login("cyrus", async (client) => {
      await client.exec("SETACL", [`user/${user}`, "cyrus", "lrswipkxtecda"].map(atom), {}).then(done);
      await client.exec("DELETE", [`user/${user}`].map(atom), {}).then(done);
    });
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await this.fill(address, "INBOX", kept);
  }

  async kill(): Promise<void> {
    await this.#daemon.kill();
  }

  async restart(): Promise<void> {
    await rm(join(this.#folder, "pid"), { force: true });
    await this.#daemon.start();
  }

  async close(): Promise<void> {
    await this.#daemon.kill();
    this.#removeFolder();
    process.off("exit", this.#removeFolder);
  }

  #account(address: string): Login {
    return { host: HOST, port: this.imap.tls, address, password: ANY, ca: this.ca };
  }

  async #login(user: string, work: (client: ImapFlow & RawCommands) => Promise<void>): Promise<void> {
    const { host, port, password, ca } = this.#account(user);
    const client = new ImapFlow({
      host,
      port,
      secure: true,
      auth: { user, pass: password },
      tls: { ca },
      logger: false,
    });
    client.on("error", () => undefined);
    await client.connect();
    try {
      await work(client as ImapFlow & RawCommands);
    } finally {
      await client.logout().catch(() => client.close());
    }
  }
}

/** imapflow's way to send a command that it does not know; not among its published types. */
interface RawCommands {
  exec(command: string, attributes: readonly unknown[], options: object): Promise<{ next(): void }>;
}
const atom = (value: string) => ({ type: "STRING", value });
const done = (response: { next(): void }) => response.next();

function crlf(raw: string): Buffer {
  return Buffer.from(raw.replace(/\r?\n/g, "\r\n"));
}

/** Downloads and unpacks the packages; returns the search path of their libraries. */
async function unpack(): Promise<string> {
  if (!(await readdir(unpacked).catch((): string[] => [])).includes("usr")) {
    const downloads = await mkdtemp(join(tmpdir(), "closer-deb-"));
    for (const names of PACKAGES) await download(names.split("|"), downloads);
    // Whole or not at all: a run may be ended at any point.
    const fresh = `${unpacked}-${process.pid}`;
    await mkdir(fresh, { recursive: true });
    for (const name of await readdir(downloads)) await execute("dpkg-deb", ["-x", join(downloads, name), fresh]);
    await rm(downloads, { recursive: true });
    await rename(fresh, unpacked);
  }
  const { stdout } = await execute("find", [unpacked, "-name", "*.so*", "-printf", "%h\n"]);
  return [...new Set(stdout.trim().split("\n"))].join(":");
}

async function download(names: readonly string[], folder: string): Promise<void> {
  const apt = (...args: readonly string[]) =>
    execute("apt-get", ["-qq", ...args], { cwd: folder, timeout: 120_000 }).catch(() => null);
  for (const name of names) if (await apt("download", name)) return;
  // An image of a machine often comes without apt's lists.
  await apt("-o", "DPkg::Lock::Timeout=500", "update");
  for (const name of names) if (await apt("download", name)) return;
  throw new MachineNotReady(`The package ${names.join(" or ")} cannot be downloaded. Run: apt-get update`);
}

function imapdConf(folder: string, certificate: string, key: string): string {
  return `configdirectory: ${folder}/conf
defaultpartition: default
partition-default: ${folder}/spool
cyrus_user: mail
cyrus_group: mail
admins: cyrus
sasl_pwcheck_method: alwaystrue
sasl_mech_list: PLAIN LOGIN
allowplaintext: no
tls_server_cert: ${certificate}
tls_server_key: ${key}
defaultdomain: workshop.test
virtdomains: userid
unixhierarchysep: yes
altnamespace: yes
autocreate_quota: 0
autocreate_post: yes
autocreate_inbox_folders: Sent|Junk
xlist-sent: Sent
xlist-junk: Junk
lmtpsocket: ${folder}/conf/socket/lmtp
idlesocket: ${folder}/conf/socket/idle
notifysocket: ${folder}/conf/socket/notify
sievedir: ${folder}/sieve
sync_log: no
`;
}

function cyrusConf(folder: string, tls: number, lmtp: number): string {
  const run = (program: string, options: string) =>
    `${unpacked}/usr/lib/cyrus/bin/${program} -C ${folder}/imapd.conf ${options}`.trim();
  return `START {
  recover cmd="${run("ctl_cyrusdb", "-r")}"
  idled cmd="${run("idled", "")}"
}
SERVICES {
  imaps cmd="${run("imapd", "-s")}" listen="${HOST}:${tls}" proto="tcp4" prefork=1
  lmtp cmd="${run("lmtpd", "-a")}" listen="${HOST}:${lmtp}" proto="tcp4" prefork=1
}
EVENTS {
  checkpoint cmd="${run("ctl_cyrusdb", "-c")}" period=30
}
`;
}
