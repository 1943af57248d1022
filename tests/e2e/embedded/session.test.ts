// The ground under the window tests: a real Electron that drives under Playwright, sandboxed, with tray, notifier and keyring.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { _electron, type ElectronApplication } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

const execute = promisify(execFile);
let folder: string;
let app: ElectronApplication;

const main = `
import { app, BrowserWindow } from "electron";
app.whenReady().then(() => new BrowserWindow({ webPreferences: { sandbox: true } }).loadURL("data:text/html,<h1>Hello</h1>"));
`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "closer-bare-"));
  await writeFile(join(folder, "main.js"), main);
  const description = { name: "bare", productName: "Bare App", version: "1.2.3", type: "module", main: "main.js" };
  await writeFile(join(folder, "package.json"), JSON.stringify(description));
  app = await _electron.launch({
    executablePath: process.env.ELECTRON_EXEC_PATH ?? "electron",
    args: [`--user-data-dir=${join(folder, "profile")}`, folder],
    chromiumSandbox: process.env.CLOSER_SANDBOX !== "off",
  });
});

afterAll(async () => {
  await app?.close();
  await rm(folder, { recursive: true, force: true });
});

test("the runtime runs an app from its folder, as its own Electron would", async () => {
  const page = await app.firstWindow();
  expect(await page.textContent("h1")).toBe("Hello");
  const told = await app.evaluate(({ app: running }) => [running.getName(), running.getVersion(), running.isPackaged]);
  expect(told).toEqual(["Bare App", "1.2.3", false]);
});

if (process.platform === "linux") {
  test("the window's process is confined wherever the machine allows it", async () => {
    await app.firstWindow();
    const pid = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    const status = await readFile(`/proc/${pid}/status`, "utf8");
    // seccomp(2): 2 is SECCOMP_MODE_FILTER.
    const mode = /^Seccomp:\s+(\d)/m.exec(status)?.[1];
    expect(mode).toBe(process.env.CLOSER_SANDBOX === "off" ? "0" : "2");
  });

  test("the session has a keyring, a tray and a notifier", async () => {
    const backend = await app.evaluate(({ safeStorage }) => [
      safeStorage.getSelectedStorageBackend(),
      safeStorage.isEncryptionAvailable() && safeStorage.decryptString(safeStorage.encryptString("bell")),
    ]);
    expect(backend).toEqual(["gnome_libsecret", "bell"]);
    const { stdout } = await execute("dbus-send", [
      "--session",
      "--print-reply=literal",
      "--dest=org.freedesktop.DBus",
      "/org/freedesktop/DBus",
      "org.freedesktop.DBus.ListNames",
    ]);
    expect(stdout).toContain("org.kde.StatusNotifierWatcher");
    expect(stdout).toContain("org.freedesktop.Notifications");
  });
}
