// Starts a virtual display, and a small desktop when asked for, runs a command in it and cleans up after it:
//   session.ts display|desktop COMMAND [ARGUMENTS]
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { startDesktop } from "./desktop-session.ts";

const START_LIMIT_MS = 20_000;
const [kind, program, ...args] = process.argv.slice(2);
if ((kind !== "display" && kind !== "desktop") || !program) throw new Error("session.ts display|desktop COMMAND");

const home = await mkdtemp(join(tmpdir(), "closer-session-"));
const running: ChildProcess[] = [];
try {
  process.env.DISPLAY = await startDisplay();
  delete process.env.WAYLAND_DISPLAY;
  // Without a bus of our own Chromium would look for the one of the person at the machine.
  process.env.DBUS_SESSION_BUS_ADDRESS = "disabled:";
  if (kind === "desktop") await startDesktop(home, startPart);
  process.exitCode = await finish(program, args);
} finally {
  for (const part of running.reverse()) part.kill("SIGTERM");
  await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** Starts a program that lives as long as the session. */
function startPart(part: string, partArgs: readonly string[]): ChildProcess {
  const child = spawn(part, [...partArgs], { stdio: ["pipe", "pipe", "ignore", "pipe"] });
  child.on("error", () => undefined);
  running.push(child);
  return child;
}

/** X without a screen; it chooses a free display and writes its number to the descriptor 3. */
async function startDisplay(): Promise<string> {
  const server = startPart("Xvfb", ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp", "-noreset"]);
  const numbers = server.stdio[3] as Readable;
  return new Promise((resolve, reject) => {
    const next = "Run: apt-get install --reinstall xvfb, then try again.";
    const timer = setTimeout(() => reject(new Error(`Xvfb gave no display in 20 s. ${next}`)), START_LIMIT_MS);
    numbers.once("data", (bytes: Buffer) => {
      clearTimeout(timer);
      resolve(`:${bytes.toString().trim()}`);
    });
    server.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`Xvfb ended with ${code}. ${next}`));
    });
  });
}

async function finish(command: string, commandArgs: readonly string[]): Promise<number> {
  const child = spawn(command, [...commandArgs], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}
