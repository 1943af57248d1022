// The window's locks, tried in the real Electron: its process, its permissions, and who may ask over the bridge.
import { readFile, stat } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inApp } from "../../helpers/owner.ts";
import { launchApp, type RunningApp, removeProfile } from "../../helpers/window.ts";

let running: RunningApp;
beforeAll(async () => {
  running = await launchApp();
});
afterAll(async () => {
  await running.quit();
  await removeProfile(running.profile);
});

describe("the window's process", () => {
  test("is isolated, sandboxed and without Node", async () => {
    const preferences = await inApp(running.app)(({ BrowserWindow }) => {
      // Not among the typed methods, but the only witness of what Electron made of the options.
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as
        | { getLastWebPreferences(): Readonly<Record<string, unknown>> }
        | undefined;
      return contents?.getLastWebPreferences() ?? {};
    });
    expect(preferences).toMatchObject({ contextIsolation: true, sandbox: true, webSecurity: true, webviewTag: false });
    const loosening = [
      "nodeIntegration",
      "nodeIntegrationInSubFrames",
      "nodeIntegrationInWorker",
      "allowRunningInsecureContent",
      "navigateOnDragDrop",
      "experimentalFeatures",
      "enableBlinkFeatures",
    ];
    expect(loosening.filter((name) => preferences[name])).toEqual([]);
    const seen = await running.page.evaluate(() =>
      ["require", "process", "module"].map((name) => typeof Reflect.get(globalThis, name)),
    );
    expect(seen).toEqual(["undefined", "undefined", "undefined"]);
  });

  // Elsewhere the system has no such filter to ask about, or the machine forbids it (and says so at the start).
  if (process.platform === "linux" && process.env.CLOSER_SANDBOX === "on")
    test("runs under a system call filter", async () => {
      const pid = await inApp(running.app)(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
      );
      expect(await readFile(`/proc/${pid}/status`, "utf8")).toMatch(/^Seccomp:\s*2$/m);
    });

  test("comes from the app's own protocol, its policy in the header", async () => {
    expect(new URL(running.page.url()).protocol).toBe("closer:");
    const headers = await inApp(running.app)(async ({ net }) => {
      const page = await net.fetch("closer://app/");
      return { policy: page.headers.get("content-security-policy"), status: page.status };
    });
    expect(headers.status).toBe(200);
    expect(headers.policy).toContain("default-src 'none'");
    expect(headers.policy).toContain("connect-src 'none'");
  });

  test("keeps its data to the owner", async () => {
    expect((await stat(running.profile)).mode & 0o777).toBe(0o700);
  });
});

describe("permissions and devices", () => {
  test("every one is refused", async () => {
    const outcomes = await running.page.evaluate(async () => {
      const refused = (attempt: Promise<unknown>) =>
        attempt.then(
          () => "granted",
          () => "refused",
        );
      const place = new Promise((resolve, reject) =>
        navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: 2_000 }),
      );
      /** Web device interfaces are not offered on every system: what is not there gives nothing away either. */
      const device = async (name: string, method: string, options: unknown): Promise<string> => {
        const place = Reflect.get(navigator, name) as
          | Record<string, (options: unknown) => Promise<unknown>>
          | undefined;
        const found = place === undefined ? [] : await place[method]?.(options).catch(() => []);
        return Array.isArray(found) && found.length === 0 ? "refused" : "granted";
      };
      return {
        geolocation: await refused(place),
        camera: await refused(navigator.mediaDevices.getUserMedia({ video: true, audio: true })),
        screen: await refused(navigator.mediaDevices.getDisplayMedia()),
        clipboard: await refused(navigator.clipboard.readText()),
        notifications: await Notification.requestPermission(),
        midi: await refused(navigator.requestMIDIAccess({ sysex: true })),
        usb: await device("usb", "requestDevice", { filters: [] }),
        serial: await device("serial", "requestPort", {}),
        bluetooth: await device("bluetooth", "requestDevice", { acceptAllDevices: true }),
        hid: await device("hid", "requestDevice", { filters: [] }),
      };
    });
    expect(outcomes).toEqual({
      geolocation: "refused",
      camera: "refused",
      screen: "refused",
      clipboard: "refused",
      notifications: "denied",
      midi: "refused",
      usb: "refused",
      serial: "refused",
      bluetooth: "refused",
      hid: "refused",
    });
  });
});

describe("the bridge", () => {
  test("shows calls and pushes by name, and neither Electron nor a general channel", async () => {
    const bridge = await running.page.evaluate(() => Object.keys(window.closer).sort());
    expect(bridge).toEqual(["call", "on", "platform", "version"]);
    const unknown = await running.page.evaluate(async () => {
      const call = window.closer.call as unknown as (name: string, args: unknown) => Promise<unknown>;
      return [await call("no.such.call", {}), await call("__proto__", {}), await call("constructor", {})];
    });
    for (const result of unknown) expect(result).toMatchObject({ ok: false, failure: { code: "invalid" } });
  });

  test("a frame inside the window has none of it", async () => {
    const inFrame = await running.page.evaluate(async () => {
      const frame = document.createElement("iframe");
      frame.src = "message.html";
      await new Promise((resolve) => {
        frame.onload = resolve;
        document.body.append(frame);
      });
      const has = frame.contentWindow !== null && "closer" in frame.contentWindow;
      const origin = frame.contentWindow?.location.href;
      frame.remove();
      return { has, origin };
    });
    expect(inFrame).toEqual({ has: false, origin: "closer://app/message.html" });
  });

  test("another window with the same preload script is refused, wherever it comes from", async () => {
    const answers = await inApp(running.app)(async ({ app, BrowserWindow }) => {
      const preload = `${app.getAppPath()}/out/preload/preload.cjs`;
      const results: unknown[] = [];
      for (const url of ["closer://app/message.html", "data:text/html,x", "about:blank"]) {
        const other = new BrowserWindow({
          show: false,
          webPreferences: { preload, sandbox: true },
        });
        await other.loadURL(url);
        results.push(await other.webContents.executeJavaScript('window.closer.call("data.backups", {})'));
        other.destroy();
      }
      return results;
    });
    expect(answers).toHaveLength(3);
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, failure: { code: "refused" } });
  });

  test("arguments that do not fit are refused", async () => {
    const answer = await running.page.evaluate(() =>
      (window.closer.call as unknown as (name: string, args: unknown) => Promise<unknown>)("loop.detail", { loop: 7 }),
    );
    expect(answer).toMatchObject({ ok: false, failure: { code: "invalid" } });
  });

  test("a link leaves only as https or mailto", async () => {
    await inApp(running.app)(({ shell }) => {
      const opened: string[] = [];
      Reflect.set(globalThis, "openedLinks", opened);
      shell.openExternal = async (url) => void opened.push(url);
    });
    const links = [
      "https://example.test/",
      "mailto:jane@example.test?attach=/etc/passwd",
      "file:///etc/passwd",
      "javascript:alert(1)",
      "http://example.test/",
    ];
    const outcomes = await running.page.evaluate(
      (urls) => Promise.all(urls.map(async (url) => (await window.closer.call("link.open", { url })).ok)),
      links,
    );
    expect(outcomes).toEqual([true, true, false, false, false]);
    const opened = await inApp(running.app)(() => Reflect.get(globalThis, "openedLinks") as string[]);
    expect(opened).toEqual(["https://example.test/", "mailto:jane@example.test"]);
  });
});
