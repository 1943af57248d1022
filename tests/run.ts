// Runs the tests, part by part, and ends with what failed and one line: N passed, N failed, N skipped.
//   tsx tests/run.ts                          everything
//   tsx tests/run.ts PART [--kills N] [ARGS]  one part; ARGS go to the test runner, such as a file name or -t NAME
// Exit code: 0 all passed; 1 something failed or was skipped; 3 all that can run here passed, but a part was NOT RUN.
import { spawn } from "node:child_process";
import { chown, mkdir, mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { ensurePackages, MachineNotReady, NOT_READY } from "../electron/runtime/system-packages.ts";
import type { Counts } from "./helpers/counts-reporter.ts";
import { startController } from "./servers/controller.ts";

const repository = join(import.meta.dirname, "..");
/** Scripts behind the commands in node_modules/.bin, which are no programs on Windows. */
const script = (...path: readonly string[]) => join(repository, "node_modules", ...path);
/** Signals reach a program with all its children where there are process groups. */
const grouped = process.platform !== "win32";

interface Part {
  /** Folders that hold its tests; a part whose folders are empty is passed over. */
  readonly folders: readonly string[];
  readonly seconds: number;
  /** Runs it; throws MachineNotReady where it cannot be run. */
  readonly run: (part: Part, args: readonly string[]) => Promise<Counts>;
}

const parts: Readonly<Record<string, Part>> = {
  check: { folders: ["tests"], seconds: 400, run: check },
  integration: { folders: ["tests/integration"], seconds: 600, run: withServers(["integration"]) },
  faults: { folders: ["tests/crash", "tests/faults"], seconds: 600, run: withServers(["faults"]) },
  e2e: { folders: ["tests/e2e"], seconds: 900, run: windows },
};

/** For a number of kills that the caller chose. */
const LONG_RUN_SECONDS = 3 * 3600;

/** Names for some files of a part. */
const narrower: Readonly<Record<string, readonly [part: string, ...args: string[]]>> = {
  crash: ["faults", "tests/crash"],
  screens: ["e2e", "tests/e2e/screens"],
};

const results: Counts[] = [];
const notRun: string[] = [];
const [asked, ...rest] = process.argv.slice(2);

if (asked === undefined) {
  for (const [name, part] of Object.entries(parts)) await runPart(name, part, []);
} else {
  const [name, ...args] = narrower[asked] ?? [asked];
  const part = parts[name];
  if (!part) throw new Error(`There is no part ${asked}; the parts are ${Object.keys(parts).join(", ")}.`);
  // Asked for by name, the pictures come in both themes and all sizes.
  if (asked === "screens") process.env.CLOSER_SCREENS = "all";
  const own = takeKills(rest);
  const seconds = process.env.CLOSER_KILLS ? LONG_RUN_SECONDS : part.seconds;
  await runPart(name, { ...part, seconds }, [...args, ...own]);
}
process.exitCode = finish();

function takeKills(args: readonly string[]): string[] {
  const at = args.indexOf("--kills");
  if (at < 0) return [...args];
  process.env.CLOSER_KILLS = args[at + 1];
  return args.filter((_, index) => index !== at && index !== at + 1);
}

async function runPart(name: string, part: Part, args: readonly string[]): Promise<void> {
  const filled = await Promise.all(part.folders.map(holdsTests));
  if (!filled.includes(true)) return;
  console.log(`\n── ${name}`);
  const started = Date.now();
  try {
    results.push(await part.run(part, args));
  } catch (error) {
    if (!(error instanceof MachineNotReady)) throw error;
    notRun.push(`${name}: ${error.message}`);
  }
  console.log(`── ${name}: ${((Date.now() - started) / 1000).toFixed(0)} s`);
}

async function holdsTests(folder: string): Promise<boolean> {
  const files = await readdir(join(repository, folder), { recursive: true }).catch(() => []);
  return files.some((file) => /\.test\.tsx?$/.test(file));
}

function finish(): number {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const counts of results) {
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
  console.log("");
  for (const failure of results.flatMap(({ failures }) => failures)) console.log(`FAILED ${failure}`);
  for (const reason of notRun) console.log(`NOT RUN ${reason}`);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  if (total.failed > 0 || total.skipped > 0) return 1;
  return notRun.length > 0 ? 3 : 0;
}

function failed(what: string): Counts {
  return { passed: 0, failed: 1, skipped: 0, failures: [what] };
}

/** The gate at hand: types, lint, dead code, and the quick tests. */
async function check(part: Part, args: readonly string[]): Promise<Counts> {
  const tools = [
    [script("typescript", "bin", "tsc"), "-b"],
    [script("@biomejs", "biome", "bin", "biome"), "check", "--error-on-warnings"],
    [script("knip", "bin", "knip.js")],
  ];
  const failures: string[] = [];
  for (const tool of tools)
    if ((await run(process.execPath, tool, part.seconds)) !== 0) failures.push(relative(repository, tool[0] ?? ""));
  const tests = await vitest(["unit", "renderer"], part.seconds, args);
  return {
    passed: tests.passed + tools.length - failures.length,
    failed: tests.failed + failures.length,
    skipped: tests.skipped,
    failures: [...failures, ...tests.failures],
  };
}

function withServers(projects: readonly string[]): Part["run"] {
  return async (part, args) => {
    await needServers();
    return vitest(projects, part.seconds, args);
  };
}

async function needServers(): Promise<void> {
  await ensurePackages("mail-servers");
  if (process.getuid?.() !== 0) throw new MachineNotReady("Dovecot and Postfix need root. Run: sudo npm test");
}

/**
 * The app in the real Electron. Chromium's sandbox wants an ordinary user and the mail servers want root: the servers
 * stay outside with a controller, the windows run inside. Where there can be no servers, the windows that do with the
 * embedded server still run.
 */
async function windows(part: Part, args: readonly string[]): Promise<Counts> {
  await ownOutputFolder();
  const build = [script("electron-vite", "bin", "electron-vite.js"), "build", "--logLevel", "warn"];
  if ((await run(process.execPath, build, 120)) !== 0) return failed("the build of the app");
  const inSession = [
    ...[process.execPath, "--import", import.meta.resolve("tsx")],
    ...[join(repository, "electron", "runtime", "with-electron.ts"), "--desktop", "--limit", String(part.seconds)],
  ];
  const lacking = await needServers().catch((error: unknown) => {
    if (error instanceof MachineNotReady) return error.message;
    throw error;
  });
  if (lacking !== undefined) {
    notRun.push(`e2e on real mail servers: ${lacking}`);
    return vitest(["embedded"], part.seconds + 30, args, inSession);
  }
  const controller = await startController();
  process.env.CLOSER_MAIL_CONTROLLER = controller.url;
  try {
    return await vitest(["e2e", "embedded"], part.seconds + 30, args, inSession);
  } finally {
    delete process.env.CLOSER_MAIL_CONTROLLER;
    await controller.close();
  }
}

/** Inside the sandbox's namespace only files of the user who started it can be written: the checkout may be another's. */
async function ownOutputFolder(): Promise<void> {
  const out = join(repository, "out");
  await mkdir(out, { recursive: true });
  const [uid, gid] = [process.getuid?.(), process.getgid?.()];
  if (uid === undefined || gid === undefined || (await stat(out)).uid === uid) return;
  for (const entry of ["", ...(await readdir(out, { recursive: true }))]) await chown(join(out, entry), uid, gid);
}

/** Runs these projects of the test runner; `around` is a command to run it in. */
async function vitest(
  projects: readonly string[],
  seconds: number,
  args: readonly string[],
  around: readonly string[] = [],
): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), "closer-run-"));
  const file = join(folder, "counts.json");
  const chosen = projects.flatMap((project) => ["--project", project]);
  const [program = "", ...programArgs] = [
    ...around,
    process.execPath,
    script("vitest", "vitest.mjs"),
    "run",
    "--passWithNoTests",
    ...chosen,
    ...args,
  ];
  try {
    const code = await run(program, programArgs, seconds, { CLOSER_COUNTS: file });
    if (code === NOT_READY) throw new MachineNotReady("see the message above");
    const text = await readFile(file, "utf8").catch(() => null);
    if (text === null) return failed(`${projects.join(", ")}: no result`);
    const counts: Counts = JSON.parse(text);
    // The runner may also end badly for a reason that is no test's, such as a process that does not end.
    return code !== 0 && counts.failed === 0
      ? { ...counts, failed: 1, failures: [`${projects.join(", ")}: the runner ended with code ${code}`] }
      : counts;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs a program to its end and gives its exit code; ends it, with all its children, when it takes too long. */
async function run(
  program: string,
  args: readonly string[],
  seconds: number,
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const child = spawn(program, [...args], {
    cwd: repository,
    env: { ...process.env, ...env },
    stdio: "inherit",
    detached: grouped,
  });
  const end = (signal: NodeJS.Signals) => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(grouped ? -child.pid : child.pid, signal);
  };
  const interrupted = () => {
    end("SIGTERM");
    process.exit(130);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, interrupted);
  const timer = setTimeout(() => {
    console.error(`${program} was not done after ${seconds} s and is ended.`);
    end("SIGKILL");
  }, seconds * 1000);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      clearTimeout(timer);
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, interrupted);
      resolve(code ?? 1);
    });
  });
}
