// Knows which Debian packages the tests and the window need, and installs them when it may.
import { execFile } from "node:child_process";
import { access, rm, writeFile } from "node:fs/promises";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** What a machine may lack: the window's libraries, a desktop for tray and keyring, real mail servers, a rival to measure against. */
export type PackageSet = "window" | "desktop" | "mail-servers" | "mbsync";

/** Package names; `a|b` means the first of them that the distribution has (Ubuntu renamed some). */
const packages: Readonly<Record<PackageSet, readonly string[]>> = {
  window: ["libgtk-3-0t64|libgtk-3-0", "libnss3", "libgbm1", "libasound2t64|libasound2", "xvfb"],
  desktop: [
    "dbus-daemon|dbus",
    "dbus-bin|dbus",
    "xfce4-panel",
    "dunst",
    "gnome-keyring",
    "libunity9",
    "xdotool",
    "imagemagick",
  ],
  "mail-servers": ["dovecot-core", "dovecot-imapd", "dovecot-lmtpd", "dovecot-sieve", "postfix", "openssl"],
  mbsync: ["isync"],
};

/** Exit code of our commands when the machine lacks something (sysexits.h: EX_UNAVAILABLE). */
export const NOT_READY = 69;

/** A part of the machine is missing and could not be added; the message says in one sentence what to do next. */
export class MachineNotReady extends Error {
  override readonly name = "MachineNotReady";
}

/**
 * Makes sure that the packages of these sets are installed: does nothing when they are, installs them when root on
 * Debian or Ubuntu, and otherwise throws MachineNotReady with the exact command to run.
 */
export async function ensurePackages(...sets: readonly PackageSet[]): Promise<void> {
  const wanted = [...new Set(sets.flatMap((set) => packages[set]))];
  if (!(await exists("/usr/bin/apt-get"))) {
    throw new MachineNotReady(
      `This part needs Debian or Ubuntu with the packages ${names(wanted).join(" ")}; this machine has no apt-get.`,
    );
  }
  const missing = await notInstalled(wanted);
  if (missing.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${names(missing).join(" ")}`;
  if (process.getuid?.() !== 0) throw new MachineNotReady(`Packages are missing. Run: sudo ${command}`);
  console.error(`Installing Debian packages: ${names(missing).join(" ")}`);
  try {
    await install(missing);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new MachineNotReady(`Installing packages failed (${reason.trim()}). Run: ${command}`);
  }
}

/** The names to tell a person: the oldest spelling of each, which every release understands or redirects. */
function names(wanted: readonly string[]): string[] {
  return [...new Set(wanted.map((name) => name.split("|").at(-1) ?? name))];
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function notInstalled(wanted: readonly string[]): Promise<string[]> {
  const all = wanted.flatMap((name) => name.split("|"));
  // dpkg-query ends with 1 when it knows one of the names not at all; what it knows stands on its output all the same.
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholders are dpkg-query's.
  const format = "${db:Status-Abbrev} ${Package}\n";
  const { stdout } = await execute("dpkg-query", ["-W", "-f", format, ...all], { timeout: 20_000 }).catch(
    (error: { stdout?: string }) => ({
      stdout: error.stdout ?? "",
    }),
  );
  const installed = new Set(
    stdout.split("\n").flatMap((line) => (line.startsWith("ii ") ? [line.slice(2).trim()] : [])),
  );
  return wanted.filter((name) => !name.split("|").some((choice) => installed.has(choice)));
}

async function install(missing: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", LC_ALL: "C" };
  const apt = (args: readonly string[]) =>
    execute("apt-get", ["-o", "DPkg::Lock::Timeout=500", "-qq", ...args], {
      env,
      timeout: 600_000,
      maxBuffer: 64 * 1024 * 1024,
    });
  await apt(["update"]);
  const chosen: string[] = [];
  for (const name of missing) chosen.push(await available(name.split("|")));
  await withoutStartingServices(async () => {
    if (chosen.includes("postfix")) await answerPostfixQuestion(env);
    await apt(["install", "-y", "--no-install-recommends", ...new Set(chosen)]);
  });
}

/** The first of these names for which the distribution has a package. */
async function available(choices: readonly string[]): Promise<string> {
  for (const name of choices) {
    const { stdout } = await execute("apt-cache", ["policy", name], { timeout: 60_000 });
    if (/Candidate: (?!\(none\))/.test(stdout)) return name;
  }
  throw new Error(`no package ${choices.join(" or ")} in this distribution's list`);
}

/** Postfix asks at installation what it is to be; nothing: the tests bring their own configuration. */
async function answerPostfixQuestion(env: NodeJS.ProcessEnv): Promise<void> {
  const answering = execute("debconf-set-selections", [], { env, timeout: 60_000 });
  answering.child.stdin?.end("postfix postfix/main_mailer_type select No configuration\n");
  await answering;
}

/** Debian starts a service when its package is installed, unless policy-rc.d answers 101. */
async function withoutStartingServices(work: () => Promise<void>): Promise<void> {
  const policy = "/usr/sbin/policy-rc.d";
  if (await exists(policy)) return work();
  await writeFile(policy, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  try {
    await work();
  } finally {
    await rm(policy, { force: true });
  }
}
