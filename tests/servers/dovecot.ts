// Dovecot from a folder of its own: its configuration, its users, its process.
import { execFile } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import type { Certificates } from "./certificates.ts";
import { Daemon } from "./daemon.ts";
import type { Network } from "./network.ts";

const execute = promisify(execFile);

export interface UserOptions {
  /** A mailbox without Sent folder, as some servers leave it to the mail program. */
  readonly withoutSent?: boolean;
}

export class Dovecot {
  readonly daemon: Daemon;
  readonly #folder: string;
  readonly #users = new Map<string, { readonly password: string; readonly options: UserOptions }>();

  #writes = 0;

  private constructor(folder: string, network: Network) {
    this.#folder = folder;
    const { host, ports } = network;
    this.daemon = new Daemon({
      name: "Dovecot",
      command: ["/usr/sbin/dovecot", "-F", "-c", join(folder, "dovecot.conf")],
      listens: [ports.imapStarttls, ports.imapTls, ports.lmtp].map((port) => ({ host, port })),
      log: () => this.log(),
    });
  }

  /** Writes the configuration below `folder`; `daemon.start()` starts it. */
  static async prepare(
    folder: string,
    network: Network,
    certificates: Certificates,
    introspection: string | null,
  ): Promise<Dovecot> {
    await mkdir(join(folder, "mail"), { recursive: true, mode: 0o777 });
    await execute("chown", ["mail:mail", join(folder, "mail")]);
    await mkdir(join(folder, "users"));
    const tokens = introspection === null ? "" : tokenSignIn(folder);
    if (introspection !== null) await writeFile(join(folder, "oauth2.conf"), introspectionAt(introspection));
    await writeFile(join(folder, "dovecot.conf"), configuration(folder, network, certificates) + tokens);
    return new Dovecot(folder, network);
  }

  async start(): Promise<void> {
    await rm(join(this.#folder, "run", "master.pid"), { force: true });
    await this.daemon.start();
  }

  /** Adds a user, or gives an existing one another password. */
  async setUser(address: string, password: string, options: UserOptions): Promise<void> {
    const user = address.toLowerCase();
    const known = this.#users.has(user);
    this.#users.set(user, { password, options });
    const secret = Buffer.from(password).toString("base64");
    const extra = options.withoutSent ? "userdb_namespace/inbox/mailbox/Sent/auto=no" : "";
    // A file for each user, because Dovecot looks for changes of a file it knows only once a second, and sees them by
    // their size or the second of writing.
    this.#writes += 1;
    const padding = "\n".repeat(this.#writes);
    await writeFile(join(this.#folder, "users", user), `${user}:{PLAIN.b64}${secret}::::::${extra}${padding}`);
    if (known) await sleep(1_100);
  }

  passwordOf(address: string): string {
    const user = this.#users.get(address.toLowerCase());
    if (!user) throw new Error(`${address} is no user of the test servers; call addUser first`);
    return user.password;
  }

  homeOf(address: string): string {
    return join(this.#folder, "mail", address.toLowerCase());
  }

  async doveadm(...args: readonly string[]): Promise<string> {
    const config = join(this.#folder, "dovecot.conf");
    const { stdout } = await execute("doveadm", ["-c", config, ...args], { timeout: 30_000 });
    return stdout;
  }

  async log(): Promise<string> {
    return readFile(join(this.#folder, "dovecot.log"), "utf8").catch(() => "");
  }
}

function configuration(folder: string, network: Network, certificates: Certificates): string {
  const { ports } = network;
  const flawed = Object.entries(network.flawed).map(([flaw, address]) => {
    const pair = certificates.flawed[flaw as keyof typeof certificates.flawed];
    return `local ${address} {\n  ssl_cert = <${pair.certificate}\n  ssl_key = <${pair.key}\n}`;
  });
  const addresses = [
    network.host,
    network.localhost,
    ...Object.values(network.flawed),
    network.withoutTls,
    network.withoutExtensions,
  ];
  return `
instance_name = ${folder.split("/").at(-1)}
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
protocols = imap lmtp
listen = ${addresses.join(", ")}

ssl = yes
ssl_cert = <${certificates.good.certificate}
ssl_key = <${certificates.good.key}
disable_plaintext_auth = yes
${flawed.join("\n")}
local ${network.withoutTls} {
  ssl = no
  disable_plaintext_auth = no
}
local ${network.withoutExtensions} {
  protocol imap {
    imap_capability = IMAP4rev1
  }
}

auth_mechanisms = plain login
auth_failure_delay = 0
auth_username_format = %Lu
auth_verbose = yes
passdb {
  driver = passwd-file
  mechanisms = plain login
  args = ${folder}/users/%Lu
}
userdb {
  driver = passwd-file
  args = ${folder}/users/%Lu
  default_fields = uid=mail gid=mail home=${folder}/mail/%Lu
}

mail_location = maildir:~/Maildir
mail_fsync = never
mail_max_userip_connections = 100
first_valid_uid = 1
first_valid_gid = 1
namespace inbox {
  inbox = yes
  separator = /
  mailbox Sent {
    auto = subscribe
    special_use = \\Sent
  }
  mailbox Drafts {
    auto = subscribe
    special_use = \\Drafts
  }
  mailbox Trash {
    auto = subscribe
    special_use = \\Trash
  }
  mailbox Junk {
    auto = subscribe
    special_use = \\Junk
  }
}

service imap-login {
  inet_listener imap {
    port = ${ports.imapStarttls}
  }
  inet_listener imaps {
    port = ${ports.imapTls}
    ssl = yes
  }
}
service lmtp {
  inet_listener lmtp {
    address = ${network.host}
    port = ${ports.lmtp}
  }
}
service auth {
  unix_listener ${folder}/auth-postfix {
    mode = 0666
  }
}
# Dovecot makes an address that failed to log in wait ever longer; tests have one address and many failures.
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  unix_listener stats-writer {
    mode = 0666
  }
}

hostname = mail.home.test
postmaster_address = postmaster@${network.homeDomains[0]}
submission_host = ${network.host}:${ports.trusted}
protocol lmtp {
  mail_plugins = sieve
}
plugin {
  sieve = file:~/sieve;active=~/.dovecot.sieve
  sieve_vacation_min_period = 0
}
`;
}

/** XOAUTH2 alone beside passwords, as Microsoft offers it. https://doc.dovecot.org/2.3/configuration_manual/authentication/oauth2/ */
function tokenSignIn(folder: string): string {
  return `
auth_mechanisms = plain login xoauth2
passdb {
  driver = oauth2
  mechanisms = xoauth2
  args = ${folder}/oauth2.conf
}
`;
}

function introspectionAt(url: string): string {
  return `
introspection_mode = post
introspection_url = ${url}
username_attribute = sub
active_attribute = active
active_value = true
`;
}
