// `npm run demo [-- --tour]`: builds the app and opens it on the sample mailbox; without a display it takes the tour by itself.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const repository = join(import.meta.dirname, "..", "..");
const tsx = ["--import", import.meta.resolve("tsx")];
const withElectron = join(repository, "electron", "runtime", "with-electron.ts");

const hasDisplay = process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const tour = process.argv.includes("--tour") || !hasDisplay;

/** Longest time (s) of a tour: a fresh machine fetches and installs what is missing first. */
const TOUR_LIMIT = 900;

process.exitCode = await main();

async function main(): Promise<number> {
  console.log("Building Closer …");
  const built = await run(
    [join(repository, "node_modules", "electron-vite", "bin", "electron-vite.js"), "build", "--logLevel", "warn"],
    {},
  );
  if (built !== 0) return built;
  // A profile of its own: the demo never touches what the app keeps for real use, and leaves nothing behind.
  const profile = await mkdtemp(join(tmpdir(), "closer-demo-"));
  try {
    console.log(tour ? "Taking the tour …" : "Opening the sample mailbox of Hartley Cycles …");
    const command = tour
      ? ["--limit", String(TOUR_LIMIT), process.execPath, ...tsx, join(import.meta.dirname, "tour.ts")]
      : ["electron", ".", "--demo"];
    return await run([...tsx, withElectron, ...command], { CLOSER_USER_DATA: profile });
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const child = spawn(process.execPath, [...args], {
    cwd: repository,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}
