// The app as a program: one copy of it, arguments that are only data, an engine that may die, data that stays.
import { execFile } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { OverviewPush } from "../../../shared/ipc/snapshot.ts";
import { ask, connectNowhere, inApp, openByHand, shownLoops } from "../../helpers/owner.ts";
import { launchApp, newProfile, type RunningApp, removeProfile } from "../../helpers/window.ts";

const execute = promisify(execFile);
const soon = { timeout: 8_000, interval: 50 };

let running: RunningApp | null = null;
afterEach(async () => {
  await running?.quit();
  if (running !== null) await removeProfile(running.profile);
  running = null;
});

/** Overviews pushed to the page; the first call begins to listen and asks for one. */
async function overviews(page: RunningApp["page"]): Promise<readonly OverviewPush[]> {
  const begun = await page.evaluate(() => {
    const held = window as unknown as { overviews?: OverviewPush[] };
    if (held.overviews !== undefined) return true;
    const list: OverviewPush[] = [];
    held.overviews = list;
    window.closer.on("overview", (push) => list.push(push));
    return false;
  });
  if (!begun) await ask(page, "screen.ready", {});
  return page.evaluate(() => (window as unknown as { overviews: OverviewPush[] }).overviews);
}

/** Starts a second copy on the same data and waits for its end. */
async function startAgain({ app, profile }: RunningApp, args: readonly string[]): Promise<void> {
  const folder = await inApp(app)(({ app: self }) => self.getAppPath());
  const executable = process.env.ELECTRON_EXEC_PATH ?? "";
  const sandbox = process.env.CLOSER_SANDBOX === "off" ? ["--no-sandbox"] : [];
  const env = { ...process.env, CLOSER_USER_DATA: profile };
  await execute(executable, [...sandbox, folder, ...args], { env, timeout: 20_000 });
}

describe("a second copy", () => {
  test("ends at once, and the first shows the loop of its link; whatever else stands in its arguments is nothing to it", async () => {
    running = await launchApp();
    const { app, page } = running;
    const account = await connectNowhere(page);
    const loop = await openByHand(page, account, { who: "Ann Late", quote: "Send the chain" });
    expect(await shownLoops(page)).toEqual([]);
    await inApp(app)(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    await startAgain(running, ["--", `closer://loop/${loop}`, "--remote-debugging-port=1", "/etc/passwd"]);
    await vi.waitFor(async () => expect(await shownLoops(page)).toEqual([loop]), soon);
    expect(await inApp(app)(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true);
    await startAgain(running, [
      "mailto:ann@customer.test?attach=/etc/passwd",
      "closer://loop/%00",
      "file:///etc/passwd",
    ]);
    await startAgain(running, []);
    expect(await shownLoops(page)).toEqual([loop]);
    expect(page.url()).toMatch(/^closer:\/\/app\//);
  });
});

test("an engine that is killed comes back by itself; the window is told since when nothing is watched, and nothing is lost", async () => {
  running = await launchApp();
  const { app, page } = running;
  const account = await connectNowhere(page);
  const loop = await openByHand(page, account, { who: "Ann Late", quote: "Send the chain" });
  await vi.waitFor(async () => expect((await overviews(page)).at(-1)?.engineDownSince).toBeNull(), soon);
  const before = Date.now();
  const engine = await inApp(app)(
    ({ app: self }) => self.getAppMetrics().find(({ name }) => name === "Closer engine")?.pid ?? null,
  );
  expect(engine).not.toBeNull();
  process.kill(engine ?? 0, "SIGKILL");
  await vi.waitFor(async () => {
    const since = (await overviews(page)).map(({ engineDownSince }) => engineDownSince).find((value) => value !== null);
    expect(since).toBeGreaterThanOrEqual(before);
    expect(since).toBeLessThanOrEqual(Date.now());
  }, soon);
  await vi.waitFor(async () => expect((await overviews(page)).at(-1)?.engineDownSince).toBeNull(), soon);
  expect((await ask(page, "loop.detail", { loop })).row.quote).toBe("Send the chain");
});

test("started by a link, the window opens at its loop", async () => {
  const profile = await newProfile();
  const first = await launchApp({ profile });
  const account = await connectNowhere(first.page);
  await openByHand(first.page, account, { who: "Ben Early", quote: "Order the frame", due: "2020-03-01" });
  const loop = await openByHand(first.page, account, { who: "Ann Late", quote: "Send the chain", due: "2090-03-01" });
  await first.quit();
  running = await launchApp({ profile, args: [`closer://loop/${loop}`] });
  await running.page.getByRole("heading", { name: "Ann Late" }).waitFor();
});

describe("files and paper", () => {
  test("what the owner saves lands where she said, for her eyes only; what she thinks better of, nowhere", async () => {
    running = await launchApp();
    const { app, page, profile } = running;
    const account = await connectNowhere(page);
    const loop = await openByHand(page, account, { who: "Ann Late", quote: "Send the chain" });
    const choose = (filePath: string) =>
      inApp(app)(({ dialog }, path) => {
        dialog.showSaveDialog = async () => ({ canceled: path === "", filePath: path });
      }, filePath);
    const file = (name: string) => join(profile, name);
    await choose(file("all.json"));
    expect(await ask(page, "data.export", { what: "json" })).toEqual({ savedTo: file("all.json") });
    expect(JSON.stringify(JSON.parse(await readFile(file("all.json"), "utf8")))).toContain("Send the chain");
    await choose(file("loops.csv"));
    await ask(page, "data.export", { what: "csv" });
    expect(await readFile(file("loops.csv"), "utf8")).toContain("Ann Late");
    await choose(file("transcript.txt"));
    expect(await ask(page, "loop.transcript", { loop, format: "text" })).toMatchObject({
      savedTo: file("transcript.txt"),
    });
    expect(await readFile(file("transcript.txt"), "utf8")).toContain("Send the chain");
    for (const name of ["all.json", "loops.csv", "transcript.txt"])
      expect((await stat(file(name))).mode & 0o077).toBe(0);
    await choose("");
    expect(await ask(page, "data.export", { what: "json" })).toEqual({ savedTo: null });
  });

  test("a transcript is printed from a page of its own, without scripts and network", async () => {
    running = await launchApp();
    const { app, page } = running;
    const account = await connectNowhere(page);
    const loop = await openByHand(page, account, { who: "Ann Late", quote: "Send the chain" });
    await inApp(app)(({ app: self }) => {
      self.on("web-contents-created", (_event, contents) => {
        contents.print = async (_options, done) => {
          const pdf = await contents.printToPDF({});
          Reflect.set(globalThis, "printed", { url: contents.getURL(), bytes: pdf.length });
          done?.(true, "");
        };
      });
    });
    await ask(page, "window.print", { loop });
    const printed = await inApp(app)(() => Reflect.get(globalThis, "printed") as { url: string; bytes: number });
    expect(printed.url).toBe("closer://print/");
    expect(printed.bytes).toBeGreaterThan(2_000);
    expect(await inApp(app)(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  });
});

test("quitting and starting again keeps mailbox, loops and the window's place", async () => {
  const profile = await newProfile();
  const first = await launchApp({ profile });
  const account = await connectNowhere(first.page);
  const loop = await openByHand(first.page, account, { who: "Ann Late", quote: "Send the chain" });
  await inApp(first.app)(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 60, width: 900, height: 700 });
  });
  await vi.waitFor(
    async () =>
      expect(await inApp(first.app)(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds().width)).toBe(
        900,
      ),
    soon,
  );
  await first.quit();
  running = await launchApp({ profile });
  const { app, page } = running;
  expect((await ask(page, "loop.detail", { loop })).row.who.name).toBe("Ann Late");
  await vi.waitFor(
    async () => expect((await overviews(page)).at(-1)?.accounts.map(({ id }) => id)).toEqual([account]),
    soon,
  );
  const place = await inApp(app)(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(place).toMatchObject({ width: 900, height: 700 });
});

test("a page that dies is loaded again", async () => {
  running = await launchApp();
  const { app, page } = running;
  await page.evaluate(() => {
    document.title = "before";
  });
  const pid = await inApp(app)(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.once("did-finish-load", () => Reflect.set(globalThis, "loadedAgain", true));
    return contents?.getOSProcessId() ?? null;
  });
  expect(pid).not.toBeNull();
  process.kill(pid ?? 0, "SIGKILL");
  await vi.waitFor(async () => expect(await inApp(app)(() => Reflect.get(globalThis, "loadedAgain"))).toBe(true), soon);
  const title = await inApp(app)(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript("document.title"),
  );
  expect(title).toBe("Closer");
});
