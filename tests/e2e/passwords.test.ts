// Where a password goes in the real app: into the keyring, and nowhere else; without a keyring, what the owner chose.
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { ask, connectNowhere, inApp, nowhere, openByHand } from "../helpers/owner.ts";
import { launchApp, newProfile, type RunningApp, removeProfile } from "../helpers/window.ts";

const soon = { timeout: 5_000, interval: 50 };

/** Every file below a folder. */
async function filesBelow(folder: string): Promise<readonly Buffer[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.map((file) => readFile(file)));
}

describe("passwords", () => {
  const password = "Fallen-Leaves-4711";
  const user = "owner@workshop.test";
  /** The secret as it is, in base64 at each of its three alignments, and inside SASL PLAIN. */
  const forms = [
    password,
    ...["", "x", "xx"].map((before) =>
      Buffer.from(before + password)
        .toString("base64")
        .slice(4, 20),
    ),
    Buffer.from(`\0${user}\0${password}`).toString("base64"),
    Buffer.from(password, "utf16le").toString("latin1"),
  ];

  async function found(profile: string, output: string): Promise<readonly string[]> {
    const all = [...(await filesBelow(profile)), Buffer.from(output)];
    return forms.filter((form) => all.some((bytes) => bytes.includes(Buffer.from(form, "latin1"))));
  }

  test("go to the keyring, come back after a restart, and stand nowhere in the profile, the output, the arguments or the environment", async () => {
    const profile = await newProfile();
    const first = await launchApp({ profile });
    const id = await connectNowhere(first.page, password);
    await openByHand(first.page, id, { who: "Ann Late", quote: "Send the chain", due: "2020-03-02" });
    const pids = await inApp(first.app)(({ app }) => app.getAppMetrics().map(({ pid }) => pid));
    const processes = await Promise.all(
      pids.flatMap((pid) =>
        ["cmdline", "environ"].map((file) => readFile(`/proc/${pid}/${file}`, "latin1").catch(() => "")),
      ),
    );
    expect(processes.filter((text) => text.length > 0).length).toBeGreaterThan(3);
    expect(processes.filter((text) => forms.some((form) => text.includes(form)))).toEqual([]);
    await first.quit();
    expect(await found(profile, first.output())).toEqual([]);
    expect((await stat(join(profile, "secrets.json"))).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await readFile(join(profile, "secrets.json"), "utf8")).secrets[id].how).toBe("keychain");

    const again = await launchApp({ profile });
    // Saving with an empty password keeps the kept one: it must still be there to be handed to the engine.
    const kept = await inApp(again.app)(async ({ app, safeStorage }) => {
      const { readFile: read } = process.getBuiltinModule("node:fs/promises");
      const { secrets } = JSON.parse(await read(`${app.getPath("userData")}/secrets.json`, "utf8"));
      return Object.values(secrets as Record<string, { data: string }>).map(({ data }) =>
        safeStorage.decryptString(Buffer.from(data, "base64")),
      );
    });
    expect(kept.map((text) => JSON.parse(text))).toEqual([{ kind: "password", password }]);
    await again.quit();
    expect(await found(profile, again.output())).toEqual([]);
    await removeProfile(profile);
  });

  test("where there is no keyring: for this session only, unless she agrees to weak keeping; the owner is told which", async () => {
    const profile = await newProfile();
    const start = () => launchApp({ profile, env: { XDG_CURRENT_DESKTOP: "sway" } });
    const how = async (app: RunningApp) => {
      await app.page.evaluate(() => {
        const held = window as unknown as { kept?: string };
        window.closer.on("overview", ({ secrets }) => {
          held.kept = secrets;
        });
      });
      await ask(app.page, "screen.ready", {});
      await vi.waitFor(
        async () => expect(await app.page.evaluate(() => Reflect.get(window, "kept"))).toBeTruthy(),
        soon,
      );
      return app.page.evaluate(() => Reflect.get(window, "kept") as string);
    };
    const first = await start();
    expect(await how(first)).toBe("session-only");
    const id = await connectNowhere(first.page, password);
    expect(await readdir(profile)).not.toContain("secrets.json");
    await first.quit();
    const second = await start();
    await ask(second.page, "account.save", {
      form: nowhere(),
      password,
      id,
      keepWeakly: true,
    });
    await second.quit();
    expect(await found(profile, first.output() + second.output())).toEqual([]);
    const third = await start();
    expect(await how(third)).toBe("weak");
    await third.quit();
    await removeProfile(profile);
  });
});
