// The app on a real Linux desktop: tray icon, menu, notification, keyring, closing and quitting.
import { execFile } from "node:child_process";
import { mkdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { drawBadge } from "../../electron/desktop/icon.ts";
import { DEFAULT_SETTINGS } from "../../shared/ledger/settings.ts";
import { ask, connectNowhere, inApp, openByHand, shownLoops } from "../helpers/owner.ts";
import { findTray, type Tray } from "../helpers/tray.ts";
import { launchApp, type RunningApp, removeProfile } from "../helpers/window.ts";

const execute = promisify(execFile);
const pictures = join(import.meta.dirname, "..", "..", "out", "e2e");
const soon = { timeout: 5_000, interval: 50 };

/** Is what is drawn in the panel this badge? Compared where the icon is opaque. */
async function showsBadge(tray: Tray, text: string, colour: Parameters<typeof drawBadge>[1]): Promise<void> {
  await vi.waitFor(async () => {
    const { size, pixels } = await tray.picture();
    const wanted = drawBadge(text, colour, size).pixels;
    expect(size).toBeGreaterThan(0);
    const wrong = Array.from({ length: size * size }, (_, pixel) => pixel * 4).filter(
      (at) =>
        wanted[at + 3] === 255 &&
        [0, 1, 2].some((part) => Math.abs((wanted[at + part] ?? 0) - (pixels[at + part] ?? 0)) > 2),
    );
    expect(wrong).toEqual([]);
  }, soon);
}

describe("tray and notifications", () => {
  let running: RunningApp;
  let account = "";
  beforeAll(async () => {
    await mkdir(pictures, { recursive: true });
    running = await launchApp();
    account = await connectNowhere(running.page);
  });
  afterAll(async () => {
    await running.quit();
    await removeProfile(running.profile);
  });

  const visible = () => inApp(running.app)(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());

  test("nothing open: the mark without a number, and a menu that says so", async () => {
    const tray = await findTray();
    await showsBadge(tray, "", "idle");
    await vi.waitFor(async () => expect(await tray.tooltip()).toBe("Nothing open"), soon);
    const menu = await tray.menu();
    expect(menu.map(({ label }) => label)).toEqual(["No open loops", "Open Closer", "Quit"]);
    expect(menu[0]?.enabled).toBe(false);
  });

  test("the number, the colour of the worst, the tooltip and the five most urgent follow the ledger", async () => {
    const tray = await findTray();
    await openByHand(running.page, account, { who: "Ann Late", quote: "Send the chain", due: "2020-03-02" });
    await openByHand(running.page, account, {
      who: "Ben Later",
      quote: "Ask about & order the frame",
      due: "2020-03-03",
    });
    for (let count = 0; count < 4; count++) {
      await openByHand(running.page, account, { who: `Far ${count}`, quote: "Some day", due: `2090-03-0${count + 1}` });
    }
    await vi.waitFor(async () => expect(await tray.tooltip()).toBe("6 open, 2 need you now"), soon);
    await showsBadge(tray, "6", "red");
    await execute("import", ["-window", "root", "-crop", "60x60+0+0", "-resize", "400%", join(pictures, "tray.png")]);
    const labels = (await tray.menu()).map(({ label }) => label);
    expect(labels.slice(0, 2)).toEqual(["Ann Late: Send the chain", "Ben Later: Ask about & order the frame"]);
    expect(labels).toHaveLength(7);
  });

  test("a number of two digits, and a hundred", async () => {
    const tray = await findTray();
    for (let count = 6; count < 42; count++)
      await openByHand(running.page, account, { who: `More ${count}`, quote: "Some day", due: "2090-05-01" });
    await showsBadge(tray, "42", "red");
    for (let count = 42; count < 105; count++)
      await openByHand(running.page, account, { who: `More ${count}`, quote: "Some day", due: "2090-05-01" });
    await showsBadge(tray, "99+", "red");
    await vi.waitFor(async () => expect(await tray.tooltip()).toBe("105 open, 2 need you now"), soon);
    await execute("import", [
      "-window",
      "root",
      "-crop",
      "60x60+0+0",
      "-resize",
      "400%",
      join(pictures, "tray-99.png"),
    ]);
  });

  test("closing the window keeps the app in the tray; a line of its menu brings it back at that loop", async () => {
    const tray = await findTray();
    await shownLoops(running.page);
    await inApp(running.app)(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await vi.waitFor(async () => expect(await visible()).toBe(false), soon);
    await tray.click("Ann Late: Send the chain");
    await vi.waitFor(async () => expect(await visible()).toBe(true), soon);
    await vi.waitFor(async () => expect(await shownLoops(running.page)).toHaveLength(1), soon);
    const shown = (await shownLoops(running.page))[0] ?? "";
    expect((await ask(running.page, "loop.detail", { loop: shown })).row.who.name).toBe("Ann Late");
  });

  test("a loop that is due notifies when the machine wakes up; a click on it opens the loop", async () => {
    const before = (await shownLoops(running.page)).length;
    await execute("dunstctl", ["close-all"]);
    const always = {
      ...DEFAULT_SETTINGS,
      zone: "UTC",
      week: { days: [1, 2, 3, 4, 5, 6, 7], closed: [] },
      workStart: "00:00",
      workEnd: "23:59",
    };
    await ask(running.page, "ledger.command", {
      command: { kind: "set-settings", settings: structuredClone(always) as never },
    });
    await inApp(running.app)(({ powerMonitor }) => void powerMonitor.emit("resume"));
    await vi.waitFor(async () => {
      const { stdout } = await execute("dunstctl", ["count", "displayed"]);
      expect(Number(stdout)).toBeGreaterThan(0);
    }, soon);
    await execute("import", ["-window", "root", join(pictures, "notification.png")]);
    await inApp(running.app)(({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0]?.hide());
    await execute("dunstctl", ["action", "0"]);
    await vi.waitFor(async () => expect((await shownLoops(running.page)).length).toBeGreaterThan(before), soon);
    expect(await visible()).toBe(true);
    const shown = (await shownLoops(running.page)).at(-1) ?? "";
    expect(["Ann Late", "Ben Later"]).toContain((await ask(running.page, "loop.detail", { loop: shown })).row.who.name);
  });

  test("open at login stands in the desktop's own list, and goes again", async () => {
    const file = join(process.env.XDG_CONFIG_HOME ?? "", "autostart", "closer.desktop");
    const settings = (open: boolean) =>
      ask(running.page, "ledger.command", {
        command: {
          kind: "set-settings",
          settings: structuredClone({ ...DEFAULT_SETTINGS, openAtLogin: open }) as never,
        },
      });
    await settings(true);
    await vi.waitFor(async () => expect(await readFile(file, "utf8")).toMatch(/^Exec=.* --hidden$/m), soon);
    await settings(false);
    await vi.waitFor(async () => expect(await stat(file).catch(() => null)).toBeNull(), soon);
  });
});

test("started at login it stays in the tray, and comes when it is called", async () => {
  const running = await launchApp({ args: ["--hidden"] });
  onTestFinished(async () => {
    await running.quit();
    await removeProfile(running.profile);
  });
  const visible = () => inApp(running.app)(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  const tray = await findTray();
  await vi.waitFor(async () => expect(await tray.tooltip()).toBe("Nothing open"), soon);
  expect(await visible()).toBe(false);
  await tray.click("Open Closer");
  await vi.waitFor(async () => expect(await visible()).toBe(true), soon);
});

test("Quit in the menu ends the app within three seconds", async () => {
  const running = await launchApp();
  const ended = new Promise((resolve) => running.app.process().once("exit", resolve));
  const before = Date.now();
  await vi.waitFor(async () => (await findTray()).click("Quit"), soon);
  await ended;
  expect(Date.now() - before).toBeLessThan(4_000);
  await removeProfile(running.profile);
});

describe("without a panel", () => {
  test("closing the window ends the app", async () => {
    const running = await launchApp({ env: { DBUS_SESSION_BUS_ADDRESS: "disabled:" } });
    const ended = new Promise((resolve) => running.app.process().once("exit", resolve));
    await inApp(running.app)(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await ended;
    await removeProfile(running.profile);
  });
});
