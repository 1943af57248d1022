// The screen bench: the built app in its real window over a busy shop's ledger. Without a display it runs in Xvfb.
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MachineNotReady, NOT_READY } from "../../electron/runtime/system-packages.ts";
import type { Figure } from "./figure.ts";

const root = join(import.meta.dirname, "../..");
const SECONDS = 900;

/** Figures of the window, in ms; throws MachineNotReady where no window can be opened. */
export async function benchScreen(): Promise<readonly Figure[]> {
  const work = await mkdtemp(join(tmpdir(), "closer-bench-"));
  try {
    await buildApp(work);
    const tsx = ["--import", import.meta.resolve("tsx")];
    const session = [join(root, "electron/runtime/with-electron.ts"), "--own-display", "--limit", String(SECONDS)];
    const measured = [process.execPath, ...tsx, join(root, "tests/bench/screen-process.ts"), work];
    return JSON.parse(await run([...tsx, ...session, ...measured])) as Figure[];
  } finally {
    await rm(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** The app as it is packed, in a folder of its own: an app that runs from `out/` meanwhile is left alone. */
async function buildApp(folder: string): Promise<void> {
  const electronVite = join(root, "node_modules/electron-vite/bin/electron-vite.js");
  await run([electronVite, "build", "--logLevel", "error", "--outDir", join(folder, "out")]);
  const { name, productName, version, type, main, desktopName } = createRequire(import.meta.url)("../../package.json");
  await writeFile(
    join(folder, "package.json"),
    JSON.stringify({ name, productName, version, type, main, desktopName }),
  );
}

/** Runs Node to its end and gives what it printed; what it complains of goes to the terminal. */
async function run(args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [...args], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  let printed = "";
  child.stdout.on("data", (bytes: Buffer) => {
    printed += bytes.toString();
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code === NOT_READY) throw new MachineNotReady("no window can be opened here; see the message above");
  if (code !== 0) throw new Error(`${args.at(-1)} ended with ${code}`);
  return printed;
}
