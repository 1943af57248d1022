// Runs a command with an Electron runtime, a display and a sandbox, getting first whatever of them is missing:
//   tsx electron/runtime/with-electron.ts [--own-display | --desktop] [--limit SECONDS] COMMAND [ARGUMENTS]
// `electron` as COMMAND is the runtime itself. `--own-display` never uses the screen of the person at the machine;
// `--desktop` adds a tray, notifications and an unlocked keyring. The environment variable CLOSER_SANDBOX tells the
// command `on` or `off`.
import { execFile, spawn } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { type ElectronRuntime, electronEnvironment, ensureElectron } from "./electron.ts";
import { chooseSandbox, namespaceCommand } from "./sandbox.ts";
import { ensurePackages, MachineNotReady, NOT_READY } from "./system-packages.ts";

const execute = promisify(execFile);
const sessionScript = join(import.meta.dirname, "session.ts");

const { values: options, positionals: command } = readCommandLine(process.argv.slice(2));

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof MachineNotReady)) throw error;
  console.error(error.message);
  process.exitCode = NOT_READY;
}

/** Our own options end at the first word that is none; what follows is the command's. */
function readCommandLine(args: readonly string[]) {
  const valued = (at: number) => args[at - 1] === "--limit";
  const start = args.findIndex((arg, at) => !arg.startsWith("--") && !valued(at));
  const own = start < 0 ? args : args.slice(0, start);
  const { values } = parseArgs({
    args: [...own],
    options: { "own-display": { type: "boolean" }, desktop: { type: "boolean" }, limit: { type: "string" } },
  });
  return { values, positionals: start < 0 ? [] : args.slice(start) };
}

async function run(): Promise<number> {
  const [program, ...args] = command;
  if (!program) throw new MachineNotReady("Say what to run, such as: electron .");
  const runtime = await ensureElectron();
  const session = await chooseSession(runtime);
  const sandbox = await chooseSandbox();
  if (sandbox === "none") {
    console.error("This machine forbids user namespaces to root: the window runs without Chromium's sandbox.");
  }
  const what =
    program === "electron" ? [runtime.executable, ...(sandbox === "none" ? ["--no-sandbox"] : [])] : [program];
  const around =
    session === null ? [] : [process.execPath, "--import", import.meta.resolve("tsx"), sessionScript, session];
  const [first, ...rest] = [...(sandbox === "namespace" ? namespaceCommand : []), ...around, ...what, ...args];
  const environment = {
    ...process.env,
    ...electronEnvironment(runtime),
    CLOSER_SANDBOX: sandbox === "none" ? "off" : "on",
  };
  return supervise(first ?? program, rest, environment);
}

/** The kind of session to start around the command, or null when the one at hand will do. */
async function chooseSession(runtime: ElectronRuntime): Promise<"display" | "desktop" | null> {
  if (process.platform !== "linux") return null;
  const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const needed = options.desktop || options["own-display"] || !hasDisplay;
  if (needed || (await lacksLibraries(runtime))) await ensurePackages("window");
  if (options.desktop) await ensurePackages("desktop");
  if (!needed) return null;
  // Inside the namespace Xvfb is not root and may not make this folder itself.
  await mkdir("/tmp/.X11-unix", { mode: 0o1777 }).catch(() => undefined);
  return options.desktop ? "desktop" : "display";
}

async function lacksLibraries(runtime: ElectronRuntime): Promise<boolean> {
  const { stdout } = await execute("ldd", [runtime.executable], { timeout: 20_000 });
  return stdout.includes("not found");
}

/** Runs the command to its end, passes signals on, and ends it with all its children when it takes too long. */
async function supervise(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const seconds = options.limit === undefined ? null : Number(options.limit);
  const grouped = seconds !== null && process.platform !== "win32";
  const child = spawn(program, [...args], { stdio: "inherit", env, detached: grouped });
  const end = (signal: NodeJS.Signals) => {
    if (child.pid === undefined || child.exitCode !== null) return;
    process.kill(grouped ? -child.pid : child.pid, signal);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => end(signal));
  const timers: NodeJS.Timeout[] = [];
  if (seconds !== null) {
    timers.push(
      setTimeout(() => {
        console.error(
          `Not done after ${seconds} s: ended. Try again; a second run is faster, as everything is installed.`,
        );
        end("SIGTERM");
        timers.push(setTimeout(() => end("SIGKILL"), 5_000));
      }, seconds * 1000),
    );
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      for (const timer of timers) clearTimeout(timer);
      if (signal !== null) console.error(`${command.join(" ")} was ended by ${signal}.`);
      resolve(code ?? 1);
    });
  });
}
