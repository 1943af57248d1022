// Starts the built app in the real Electron for a test, with a profile of its own, and hands over its window.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "playwright-core";

const repository = join(import.meta.dirname, "..", "..");

export interface Launch {
  /** The folder of the built app; default: this repository. */
  readonly folder?: string;
  /** The folder of the app's data; give that of an earlier launch to start again where it ended. Default: a new one. */
  readonly profile?: string;
  /** Certificate authority file that the app shall trust, such as `servers.caFile`. */
  readonly caFile?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly profile: string;
  /** What the app's processes have written, for looking at when a test fails and for searching for secrets. */
  output(): string;
  /** Ends the app in an orderly way; the profile stays. */
  quit(): Promise<void>;
}

/** Starts the app and waits for its window to have loaded. Run it under electron/runtime/with-electron.ts. */
export async function launchApp(launch: Launch = {}): Promise<RunningApp> {
  const executablePath = process.env.ELECTRON_EXEC_PATH;
  if (!executablePath) throw new Error("Window tests run through: npm run test:part -- e2e");
  const profile = launch.profile ?? (await newProfile());
  const app = await _electron.launch({
    executablePath,
    cwd: repository,
    args: [launch.folder ?? ".", ...(launch.args ?? [])],
    // Playwright would switch the sandbox off.
    chromiumSandbox: process.env.CLOSER_SANDBOX !== "off",
    env: {
      ...(process.env as Record<string, string>),
      CLOSER_USER_DATA: profile,
      ...(launch.caFile ? { NODE_EXTRA_CA_CERTS: launch.caFile } : {}),
      ...launch.env,
    },
    timeout: 30_000,
  });
  let written = "";
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.on("data", (bytes: Buffer) => {
      written += bytes.toString();
    });
  }
  const page = await app.firstWindow();
  await page.waitForLoadState("load");
  return { app, page, profile, output: () => written, quit: () => quit(app) };
}

/** An empty profile folder; remove it with `removeProfile`. */
export async function newProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), "closer-profile-"));
}

export async function removeProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** Closing the window keeps the app in the tray, so a test asks the app itself to end. */
async function quit(app: ElectronApplication): Promise<void> {
  const ended = new Promise<void>((resolve) => app.process().once("exit", () => resolve()));
  await app.evaluate(({ app: running }) => running.quit()).catch(() => undefined);
  const late = setTimeout(() => app.process().kill("SIGKILL"), 15_000);
  await ended;
  clearTimeout(late);
}
