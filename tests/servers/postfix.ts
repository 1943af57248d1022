// Postfix from a folder of its own, twice: the owner's provider ("home") and everybody else's mail server ("remote").
import { execFile } from "node:child_process";
import { mkdir, readFile, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Certificates, KeyPair } from "./certificates.ts";
import { Daemon } from "./daemon.ts";
import { oddDomains } from "./dns.ts";
import type { Network } from "./network.ts";

const execute = promisify(execFile);

export type PostfixRole = "home" | "remote";

export class Postfix {
  readonly daemon: Daemon;
  readonly #config: string;
  readonly #logFile: string;
  #writes = 0;
  readonly #refused = new Map<string, string>();

  private constructor(folder: string, name: string, listens: readonly { host: string; port: number }[]) {
    this.#config = folder;
    this.#logFile = join(folder, "postfix.log");
    this.daemon = new Daemon({
      name,
      command: ["/usr/lib/postfix/sbin/master", "-c", folder],
      listens,
      log: () => this.log(),
    });
  }

  /** Writes the configuration and lays the spool below `folder`; `daemon.start()` starts it. */
  static async prepare(
    folder: string,
    role: PostfixRole,
    network: Network,
    certificates: Certificates,
    authSocket: string,
  ): Promise<Postfix> {
    await mkdir(join(folder, "spool", "etc"), { recursive: true });
    await mkdir(join(folder, "data"), { recursive: true });
    await execute("chown", ["postfix", join(folder, "data")]);
    await writeFile(join(folder, "main.cf"), mainCf(folder, role, network));
    await writeFile(join(folder, "master.cf"), masterCf(role, network, certificates, authSocket));
    await writeFile(join(folder, "transport"), transport(role, network));
    await writeFile(join(folder, "domains"), `/\\.test$/ OK\n`);
    // The chrooted smtp client finds its name server here and nowhere else.
    const etc = join(folder, "spool", "etc");
    await writeFile(join(etc, "resolv.conf"), `nameserver ${network.nameServer}\noptions timeout:1 attempts:1\n`);
    await writeFile(join(etc, "nsswitch.conf"), "hosts: dns\nservices: files\n");
    await writeFile(join(etc, "services"), "smtp 25/tcp\ndomain 53/udp\n");
    const { host, ports } = network;
    const listening = role === "home" ? [ports.smtpStarttls, ports.smtpTls, ports.homeMx] : [ports.remoteMx];
    const postfix = new Postfix(
      folder,
      `Postfix (${role})`,
      listening.map((port) => ({ host, port })),
    );
    await postfix.#writeRefusals();
    await execute("postfix", ["-c", folder, "check"], { timeout: 60_000 });
    return postfix;
  }

  async start(): Promise<void> {
    await this.daemon.start();
  }

  /** From now on answers RCPT for this address with `reply`, such as `550 5.1.1 no such user`; null accepts again. */
  async refuse(address: string, reply: string | null): Promise<void> {
    if (reply === null) this.#refused.delete(address.toLowerCase());
    else this.#refused.set(address.toLowerCase(), reply);
    await this.#writeRefusals();
  }

  /** Tries now to deliver what waits in the queue. */
  async flush(): Promise<void> {
    await execute("postqueue", ["-c", this.#config, "-f"], { timeout: 30_000 });
  }

  async log(): Promise<string> {
    return readFile(this.#logFile, "utf8").catch(() => "");
  }

  /** Postfix notices by itself, before the next connection, that the file's time in seconds is another. */
  async #writeRefusals(): Promise<void> {
    this.#writes += 1;
    const file = join(this.#config, "refused");
    await writeFile(file, [...this.#refused].map(([address, reply]) => `${address} ${reply}\n`).join(""));
    await execute("postmap", ["-c", this.#config, `hash:${file}`], { timeout: 30_000 });
    const unique = Date.now() / 1000 + this.#writes;
    await utimes(`${file}.db`, unique, unique);
  }
}

function mainCf(folder: string, role: PostfixRole, network: Network): string {
  const domains = role === "home" ? network.homeDomains.join(" ") : `regexp:${folder}/domains`;
  return `
compatibility_level = 3.6
queue_directory = ${folder}/spool
data_directory = ${folder}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
maillog_file = ${folder}/postfix.log
maillog_file_prefixes = /
mail_owner = postfix
setgid_group = postdrop
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = ${role === "home" ? `mail.${network.homeDomains[0]}` : "mx.customers.test"}
myorigin = $myhostname
mydestination =
mynetworks =
relay_domains =
alias_maps =
alias_database =
local_recipient_maps =
local_transport = error:no local mail here
virtual_mailbox_domains = ${domains}
virtual_mailbox_maps = static:all
virtual_transport = lmtp:inet:${network.host}:${network.ports.lmtp}
transport_maps = regexp:${folder}/transport
smtpd_peername_lookup = no
smtpd_recipient_restrictions = check_recipient_access hash:${folder}/refused, permit
smtpd_relay_restrictions = permit_mynetworks, permit_sasl_authenticated, reject_unauth_destination
smtpd_client_connection_rate_limit = 0
smtpd_client_connection_count_limit = 0
smtpd_tls_security_level = none
smtp_tls_security_level = none
smtp_dns_support_level = enabled
smtp_host_lookup = dns
smtp_connect_timeout = 5s
biff = no
message_size_limit = 31457280
mailbox_size_limit = 0
queue_run_delay = 2s
minimal_backoff_time = 5s
maximal_backoff_time = 5s
maximal_queue_lifetime = 60s
bounce_queue_lifetime = 60s
delay_warning_time = 15s
`;
}

/** Mail for other servers: `.test` domains go to the other Postfix, the odd ones are looked up in the DNS. */
function transport(role: PostfixRole, network: Network): string {
  const escaped = (domain: string) => domain.replaceAll(".", "\\.");
  const home = network.homeDomains.map(escaped).join("|");
  const odd = Object.values(oddDomains).map(escaped).join("|");
  const { host, ports } = network;
  if (role === "remote") return `/@(${home})$/ smtp:[${host}]:${ports.homeMx}\n`;
  return `if !/@(${home}|${odd})$/\n/\\.test$/ smtp:[${host}]:${ports.remoteMx}\nendif\n`;
}

interface Listener {
  readonly address: string;
  readonly port: number;
  readonly options: readonly string[];
}

function masterCf(role: PostfixRole, network: Network, certificates: Certificates, authSocket: string): string {
  const { host, ports } = network;
  const listeners: readonly Listener[] =
    role === "remote"
      ? [{ address: host, port: ports.remoteMx, options: [] }]
      : [
          { address: host, port: ports.homeMx, options: [] },
          { address: host, port: ports.trusted, options: ["mynetworks=127.0.0.0/8"] },
          ...submission(network, certificates, authSocket),
        ];
  const inet = listeners.map(({ address, port, options }) => {
    const settings = options.map((option) => `\n  -o ${option}`).join("");
    return `${address}:${port} inet n - n - - smtpd${settings}`;
  });
  return `
${inet.join("\n")}
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
smtp unix - - y - - smtp
relay unix - - y - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
`;
}

/** Submission as providers offer it: STARTTLS or TLS from the first byte, and a password in either case. */
function submission(network: Network, certificates: Certificates, authSocket: string): Listener[] {
  const { ports } = network;
  const login = [
    "smtpd_sasl_auth_enable=yes",
    "smtpd_sasl_type=dovecot",
    `smtpd_sasl_path=${authSocket}`,
    "smtpd_relay_restrictions=permit_sasl_authenticated,reject",
  ];
  const withTls = (address: string, pair: KeyPair): Listener[] => {
    const chain = [
      `smtpd_tls_cert_file=${pair.certificate}`,
      `smtpd_tls_key_file=${pair.key}`,
      "smtpd_tls_auth_only=yes",
    ];
    return [
      { address, port: ports.smtpStarttls, options: [...login, ...chain, "smtpd_tls_security_level=encrypt"] },
      { address, port: ports.smtpTls, options: [...login, ...chain, "smtpd_tls_wrappermode=yes"] },
    ];
  };
  const flawed = Object.entries(network.flawed).flatMap(([flaw, address]) =>
    withTls(address, certificates.flawed[flaw as keyof typeof certificates.flawed]),
  );
  return [
    ...withTls(network.host, certificates.good),
    ...withTls(network.localhost, certificates.good),
    ...flawed,
    { address: network.withoutTls, port: ports.smtpStarttls, options: login },
  ];
}
